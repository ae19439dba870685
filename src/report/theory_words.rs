//! Words for what queueing theory says, in English and Chinese.

use crate::language::messages;

messages! {
    /// A message about theory.
    Phrase {
        Model: "Model: {0}.", "模型：{0}。";
        Size: "Applied to: {0}.", "对象：{0}。";
        Fails: "Assumption that fails: {0} (here: {1}).", "不成立的假设：{0}（此处：{1}）。";
        Approximated: "Approximated: {0} (here: {1}); {2}.", "近似处理：{0}（此处：{1}）；{2}。";
        NoFigures: "No figures: {0}.", "没有数值：{0}。";
        TryApproximate: "--approximate answers all the same and says how.", "加 --approximate 可近似求解，并说明方法。";
        OnlySimulation: "Theory has no answer here; `gridforce run` simulates it.", "理论在此没有答案；可用 `gridforce run` 仿真。";
        Approximate: "The figures are approximate.", "以下数值为近似值。";
        Value: "value", "数值";
        Busy: "busy", "忙碌";
        Share: "share of calls", "承担比例";
        Travel: "mean travel", "平均路程时间";
        Beside: "Queueing theory for {0}: {1}.", "{0} 的排队论结果：{1}。";
        BesideRow: "  {0}: theory {1}, simulated {2}{3}", "  {0}：理论 {1}，仿真 {2}{3}";
        Gap: " ({0} s.e.)", "（{0} 个标准误）";
        AskTheory: "`gridforce analyse {0}` says what queueing theory can tell.", "`gridforce analyse {0}` 说明排队论能回答什么。";
    }
}

/// The Chinese for an assumption or an approximation.
pub(super) fn in_chinese(english: &str) -> Option<&'static str> {
    CHINESE
        .iter()
        .find(|(of, _)| *of == english)
        .map(|(_, chinese)| *chinese)
}

const CHINESE: &[(&str, &str)] = &[
    ("incidents come at a constant rate", "警情以恒定速率到达"),
    ("the rate is the same all year", "全年速率相同"),
    ("callers do not give up", "报警人不放弃等待"),
    (
        "the switchboard hears of everything first",
        "所有警情先报到接警台",
    ),
    ("every unit is on duty all the time", "各单位始终在岗"),
    ("a free unit is at its post", "空闲单位在驻地"),
    ("units have no other work", "单位没有其他任务"),
    ("on-scene times are exponential", "现场处置时间服从指数分布"),
    (
        "every unit takes some time on scene",
        "每个单位都有现场处置时间",
    ),
    ("nothing ends or grows by itself", "警情不会自行结束或升级"),
    ("no job is interrupted", "任务不被中断"),
    ("travel does not keep a unit busy", "路程不占用单位"),
    ("a unit is free from clearing", "处置结束即空闲"),
    (
        "a unit is at its post whenever it is free",
        "单位空闲时总在驻地",
    ),
    ("nobody is sent in another's place", "派出后不改派"),
    ("a trip takes always the same time", "同一路程用时固定"),
    (
        "the nearest free unit or the first of a list is sent",
        "派最近的或名单上的第一个空闲单位",
    ),
    ("no unit is kept back", "不保留预备单位"),
    (
        "every unit stays for its own time",
        "各单位处置时间各自独立",
    ),
    ("whoever comes may start", "到场者即可开始处置"),
    ("work begins with the first unit", "首个单位到场即开始"),
    ("what is asked for must come", "要求的单位必须到场"),
    ("incidents arise at random", "警情随机发生"),
    (
        "a matter ends with its first stage, which asks somebody to come",
        "事项在第一阶段结束，且有人到场",
    ),
    (
        "every incident can be answered by the same units",
        "所有警情由同一批单位处置",
    ),
    (
        "spatial figures at the mean rate, waits by integration over the week",
        "空间指标按平均速率计算",
    ),
    (
        "the year's mean rate, without surges",
        "按全年平均速率，不计高峰",
    ),
    ("as if at their posts", "视为在驻地"),
    ("as if at its post", "视为在驻地"),
    ("as if nobody did", "视为不改派"),
    ("as if the nearest were sent", "视为派最近的单位"),
    ("busy times contain the way back", "忙碌时间计入返程"),
    (
        "planned times, in the mean over the week",
        "按计划时间的周平均",
    ),
    (
        "busy times contain the travel from the post, by Jarvis's approximation",
        "忙碌时间计入从驻地出发的路程，用 Jarvis 近似",
    ),
    (
        "waits by Kimura's interpolation (1986) between M/D/c and M/M/c; the rest from the mean",
        "等待时间用 Kimura（1986）插值，其余由均值得出",
    ),
];

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
