//! Assumptions, what is found in their place and how that is approximated, in both languages.

use crate::analysis::{Approximation, Assumption, Departure};
use crate::language::{Language, fill};

/// The assumption of a departure.
pub(super) fn assumption(departure: &Departure, language: Language) -> &'static str {
    let [english, chinese, _, _] = words(departure.assumption);
    language.pick(english, chinese)
}

/// What the scenario has instead.
pub(super) fn found(departure: &Departure, language: Language) -> String {
    let [_, _, english, chinese] = words(departure.assumption);
    let names: Vec<&str> = departure.names.iter().map(String::as_str).collect();
    fill(language.pick(english, chinese), &names)
}

/// How it is approximated.
pub(super) fn approximation(how: Approximation, language: Language) -> &'static str {
    let [english, chinese] = approximations(how);
    language.pick(english, chinese)
}

/// Texts for every variant: a table that does not compile when one is missing.
macro_rules! texts {
    ($name:ident($kind:ident) -> $count:literal { $($variant:ident: $($text:literal),+;)+ }) => {
        const fn $name(of: $kind) -> [&'static str; $count] {
            match of {
                $($kind::$variant => [$($text),+],)+
            }
        }
    };
}

// The assumption in English and Chinese, then what is found instead.
texts! { words(Assumption) -> 4 {
    RandomIncidents: "incidents arise at random", "警情随机发生",
        "recorded incidents are replayed", "重放历史记录";
    SomeIncidents: "incidents happen", "有警情发生",
        "every rate is 0", "所有速率为 0";
    ConstantRate: "incidents come at a constant rate", "警情以恒定速率到达",
        "the rate of {0} changes over the week", "“{0}”的速率在一周内变化";
    SameAllYear: "the rate is the same all year", "全年速率相同",
        "the rate of {0} changes over the months", "“{0}”的速率随月份变化";
    NoSurges: "nothing multiplies the rate on certain days", "没有使速率倍增的特殊日期",
        "the surge {0} does", "有高峰“{0}”";
    NoRepeats: "incidents do not set off others", "警情不引发其他警情",
        "those of {0} do", "“{0}”的警情会引发其他警情";
    NoEffects: "nothing changes rates, times and chances", "速率、用时和概率不受活动影响",
        "the effect {0} does", "有效果“{0}”";
    PatientCallers: "callers do not give up", "报警人不放弃等待",
        "those of {0} do", "“{0}”的报警人会放弃";
    SwitchboardFirst: "the switchboard hears of everything first", "所有警情先报到接警台",
        "the channel {0} tells the cell's own unit", "渠道“{0}”先告知网格责任单元";
    OneStage: "a matter ends with its first stage", "事项在第一阶段结束",
        "{0} has several stages", "“{0}”有多个阶段";
    SomebodyComes: "a stage asks somebody to come", "阶段要求有人到场",
        "{0} asks nobody", "“{0}”不要求任何人到场";
    NoRepetition: "a stage is not entered twice", "阶段不重复进入",
        "{0} may enter its stage again", "“{0}”可能再次进入该阶段";
    MustCome: "who is asked for must come", "要求的单元必须到场",
        "some of {0} may be sent", "“{0}”的部分单元为可派";
    MayStart: "whoever comes may start", "到场者即可开始处置",
        "at {0} some only hold or wait", "“{0}”中有的单元只能守候或等待";
    NoDeadline: "no matter ends by itself", "事项不会自行结束",
        "{0} has a deadline", "“{0}”有时限";
    NoBackUp: "no matter grows on scene", "事项不会在现场升级",
        "at {0} back-up may be called", "“{0}”可能呼叫增援";
    OneUnit: "an incident takes one unit, or its team without waiting, or several equal units in a blocking line", "一起警情由一个单元处置，或不等待地派出小组，或由多个相同单元在阻塞队列中处置",
        "{0} takes several units in another way", "“{0}”以其他方式需要多个单元";
    SameUnits: "every incident of a line can be answered by the same units", "同一队列的警情由同一批单元处置",
        "{0} asks for others", "“{0}”要求其他单元";
    EqualUnits: "units of a role take equal times with every type", "同一岗位的单元对各类警情用时相同",
        "with {0} they do not", "对“{0}”用时不同";
    OneRole: "every need of a team names one whole role", "小组的每项需求只针对一个岗位的全部单元",
        "{0} has one that does not", "“{0}”有一项不是这样";
    OwnTime: "every unit stays for its own time", "各单元处置时间各自独立",
        "at {0} all leave together", "“{0}”的单元一起离开";
    StartAtOnce: "work begins with the first unit", "首个单元到场即开始",
        "at {0} it begins when all are there", "“{0}”在全部到场后开始";
    AlwaysOnDuty: "every unit is on duty all the time", "各单元始终在岗",
        "{0} works in shifts", "“{0}”轮班";
    AlwaysPresent: "a unit on duty is there", "在岗单元都能出勤",
        "people of {0} may be absent", "“{0}”的人员可能缺勤";
    NoPatrol: "a free unit is at its post", "空闲单元在驻地",
        "{0} patrols", "“{0}”巡逻";
    FixedPosts: "a unit has one post", "单元只有一个驻地",
        "that of {0} moves by the hour", "“{0}”的驻地按时段变动";
    SentToAll: "a unit is sent to whatever asks for its role, however far", "凡需要其岗位类别的警情，不论远近都可派该单元",
        "{0} is sent to some of it only", "“{0}”只派往其中一部分";
    NoDuties: "units have no scheduled duties", "单元没有定时勤务",
        "there is the duty {0}", "有勤务“{0}”";
    NoBacklog: "units have no backlog work", "单元没有积压工作",
        "there is the backlog {0}", "有积压工作“{0}”";
    Exponential: "on-scene times are exponential", "现场处置时间服从指数分布",
        "those of {0} are not", "“{0}”的不是";
    SomeTime: "every unit takes some time on scene", "每个单元都有现场处置时间",
        "with {0} one takes none", "对“{0}”有单元不用时间";
    EqualTypes: "all types take equal times", "各类警情用时相同",
        "{0} takes another time", "“{0}”用时不同";
    FirstComeFirstServed: "where types take different times, the line is in order of report", "各类用时不同时，队列按报警先后",
        "priorities order it", "队列按优先级排序";
    EqualDelays: "where types take different times, they may be assigned equally soon", "各类用时不同时，派警延迟相同",
        "{0} has another dispatch delay", "“{0}”的派警延迟不同";
    NoInterruption: "no job is interrupted", "任务不被中断",
        "{0} may interrupt jobs", "“{0}”可中断任务";
    TravelFree: "travel does not keep a unit busy", "路程不占用单元",
        "it does", "路程占用单元";
    FreeFromClearing: "a unit is free from clearing", "处置结束即空闲",
        "it is free from its return", "返回后才空闲";
    AtPost: "a unit is at its post whenever it is free", "单元空闲时总在驻地",
        "it travels home or stays", "单元在返程中或留在原地";
    StartsFromPost: "a unit starts from its post", "单元从驻地出发",
        "to a waiting incident it starts from the scene", "去等待中的警情时从现场出发";
    NoReassignment: "nobody is sent in another's place", "派出后不改派",
        "nearer units take over", "由更近的单元接替";
    NoFerries: "a trip takes always the same time", "同一路程用时固定",
        "there is the ferry {0}", "有渡口“{0}”";
    SameTravel: "travel times do not change over the week", "路程时间一周内不变",
        "slow hours change them", "拥堵时段使其变化";
    FixedBeats: "the same unit answers for a cell at all hours", "网格的责任单元全天不变",
        "the beat {0} has hours", "责任区“{0}”有时段";
    NoReserve: "no unit is kept back", "不保留预备单元",
        "a reserve is kept from {0}", "对“{0}”保留预备单元";
    WholeLists: "where incidents wait, every unit may answer every one", "有等待队列时，每个单元都可处置每起警情",
        "not every unit is on the list of {0}, or has a way there", "“{0}”的名单缺少单元，或有单元无路可达";
} }

// How a breach is approximated, in English and Chinese.
texts! { approximations(Approximation) -> 2 {
    MeanRate: "who answers whom at the mean rate, waits by integration over the week where units are alike",
        "由谁处置按平均速率计算；各单元相同时等待按周积分";
    YearsMean: "taken at the year's mean rate",
        "按全年平均速率";
    Undisturbed: "taken without it",
        "不计高峰";
    AllWait: "taken as if all waited, so that waits come out too long",
        "视为都等待，等待时间偏长";
    ThroughSwitchboard: "taken as if the switchboard heard of everything first",
        "视为都先报到接警台";
    LeftOut: "left out, so that units come out less busy than they are",
        "不计在内，忙碌程度偏低";
    OnDutyByHour: "waits by integration with the units on duty by the hour, those whose shift ends handing over their jobs; nothing by unit",
        "等待按各时段在岗单元数积分，下班者移交任务；不给出分单元数值";
    AllPresent: "taken as if all were there",
        "视为全部出勤";
    AsAtPost: "taken as if at the post",
        "视为在驻地";
    Kimura: "waits by Kimura's interpolation (1986) between M/D/c and M/M/c, the rest from the mean",
        "等待用 Kimura（1986）在 M/D/c 与 M/M/c 之间插值，其余由均值得出";
    MeanTimes: "taken from the mean times",
        "由平均时间得出";
    AsFirstCome: "taken as if first come were first served",
        "视为先到先处置";
    AsUninterrupted: "taken as if nothing were interrupted",
        "视为不中断";
    TravelInBusyTime: "busy times contain the planned way from the post, on average where it differs by unit (Jarvis 1985)",
        "忙碌时间计入从驻地出发的计划路程，各单元不同时取平均（Jarvis 1985）";
    ReturnInBusyTime: "busy times contain the planned way back",
        "忙碌时间计入计划返程";
    AsNobody: "taken as if nobody did",
        "视为没有";
    PlannedTimes: "taken at planned times, in the mean over the week",
        "按计划时间的周平均";
    AsNearest: "taken as if the beat held at all hours",
        "视为责任区全天有效";
} }

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::slots;

    #[test]
    fn both_languages_have_the_same_slots() {
        for &assumption in Assumption::ALL {
            let [english, chinese, found, found_chinese] = words(assumption);
            assert_ne!(english, chinese);
            assert_eq!(slots(found), slots(found_chinese), "{assumption:?}");
        }
        for &how in Approximation::ALL {
            let [english, chinese] = approximations(how);
            assert_ne!(english, chinese, "{how:?}");
        }
    }
}
