//! Words around what queueing theory says, in English and Chinese.

use crate::language::messages;

messages! {
    /// A message about theory.
    Phrase {
        Model: "Model: {0}.", "模型：{0}。";
        OneUnit: "one unit to every incident", "每起警情派一个单元";
        Team: "a team taken together, nothing waits", "同时派出一个小组，无等待队列";
        JointStart: "several equal units that start together, in one line", "多个相同单元同时开始，单一队列";
        NoModel: "none that fits", "没有适用的模型";
        Size: "{0} {0|unit|units}, {1} {1|stream|streams} of incidents, {2}", "{0} 个单元，{1} 个警情来源，{2}";
        Loss: "nothing waits", "不排队";
        Line: "one line", "单一队列";
        Fails: "Assumption that fails: {0}. Here {1} ({2}).", "不成立的假设：{0}。此处{1}（{2}）。";
        Approximated: "Approximated: {0}. Here {1} ({2}); {3}.", "近似处理：{0}。此处{1}（{2}）；{3}。";
        OnlySimulated: "No approximation: {0}. Here {1} ({2}).", "无法近似：{0}。此处{1}（{2}）。";
        Default: "{0}, the default", "{0}，默认值";
        NoFigures: "No figures: {0}.", "没有数值：{0}。";
        NoTables: "No figures by unit and place: {0}.", "没有按单元和地点的数值：{0}。";
        TryApproximate: "--approximate answers all the same and says how.", "加 --approximate 可近似求解，并说明方法。";
        LeftOut: "Left out because of this: {0}. --approximate gives them and says how.", "因此略去：{0}。加 --approximate 可给出近似值并说明方法。";
        LeftOutForGood: "Left out because of this: {0}.", "因此略去：{0}。";
        OnlySimulation: "Theory has no answer here; `gridforce run` simulates it.", "理论在此没有答案；可用 `gridforce run` 仿真。";
        Sources: "From: {0}.", "来源：{0}。";
        Marked: "~ marks approximate figures.", "~ 表示近似值。";
        Value: "value", "数值";
        Busy: "busy", "忙碌";
        Share: "share of calls", "承担比例";
        Travel: "mean travel", "平均路程时间";
        Interdistrict: "of other districts", "跨区比例";
        AllInterdistrict: "answered from another district", "跨区处置";
        Key: "key", "键名";
        PerCent: "{0} %", "{0} %";
        Minutes: "{0} min", "{0} 分钟";
        Incidents: "{0}", "{0}";
        Peak: "Longest line at {0}: {1} waiting in the mean, {2} of {3} {3|unit|units} busy.", "{0} 时队列最长：平均 {1} 起等待，{3} 个单元中 {2} 个忙碌。";
        Beside: "Queueing theory for {0}:", "{0} 的排队论结果：";
        Theory: "theory", "理论";
        Simulated: "simulated", "仿真";
        Gap: "gap, s.e.", "差距（标准误）";
        AskTheory: "`gridforce analyse {0}` says what more queueing theory can tell.", "`gridforce analyse {0}` 说明排队论还能回答什么。";
        AskWhy: "`gridforce analyse {0}` says why queueing theory has no answer of its own.", "`gridforce analyse {0}` 说明排队论为何没有答案。";
        AskWhyAll: "`gridforce analyse {0}` says why queueing theory has no answer of its own; so for the other plans.", "`gridforce analyse {0}` 说明排队论为何没有答案；其他方案亦然。";
        Waits: "mean waits", "平均等待";
        Delays: "shares that wait", "等待比例";
        Where: "who answers from where, travel and responses", "由谁处置、路程与到场";
        BusyShares: "shares of time busy", "忙碌时间占比";
        Lost: "shares lost", "损失比例";
    }
}

#[cfg(test)]
mod tests {
    use super::Phrase;
    use crate::language::{Language, slots};

    #[test]
    fn both_languages_have_the_same_slots() {
        for phrase in Phrase::ALL {
            let texts =
                [Language::English, Language::Chinese].map(|language| slots(phrase.text(language)));
            assert_eq!(texts[0], texts[1], "{phrase:?}");
        }
    }
}
