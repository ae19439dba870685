//! Effects, points for sites and repeats: E27.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2701",
        title: Both::fixed("Not a declared activity", "不是已声明的活动"),
        cause: Both::fixed(
            "A duty, a backlog store, a points scheme or one of its actions is named that is not declared.",
            "写到的勤务、积存工作、积分办法或其措施没有声明。",
        ),
        mend: Both::fixed("Correct the name, or declare it.", "改正名称，或加以声明。"),
        bad: Both::code("by = { duties = [\"desk\"] }"),
        good: Both::code("by = { duties = [\"school-gate\"] }"),
    },
    Entry {
        code: "E2702",
        title: Both::fixed("A key that does not fit the effect", "该键不适用于此效果"),
        cause: Both::fixed(
            "What an effect changes settles what it can be limited to, and whose activity can be counted.",
            "效果改变什么，决定了它可以限定在哪里，以及可以计算谁的活动。",
        ),
        mend: Both::fixed(
            "Take the key out, or limit the effect by a key that fits.",
            "去掉该键，或用适用的键来限定。",
        ),
        bad: Both::code("changes = \"attendance\"\ntypes = [\"theft\"]"),
        good: Both::code("changes = \"attendance\"\nroles = [\"volunteer\"]"),
    },
    Entry {
        code: "E2703",
        title: Both::fixed("Not one activity", "不是一种活动"),
        cause: Both::fixed(
            "An effect comes about by one activity: dates, patrol, presence, duties, backlog, or the action of a points scheme.",
            "一个效果由一种活动产生：日期、巡逻、在场、勤务、积存工作，或积分办法的措施。",
        ),
        mend: Both::fixed(
            "Name one; for two activities declare two effects.",
            "写一种；两种活动要声明两个效果。",
        ),
        bad: Both::code("by = { patrol = [\"officer\"], duties = [\"desk\"] }"),
        good: Both::code("by = { patrol = [\"officer\"] }"),
    },
    Entry {
        code: "E2704",
        title: Both::fixed("A dose that cannot be counted", "无法计算的活动量"),
        cause: Both::fixed(
            "While an activity lasts, its dose is a number of units; hours add up when half_life or fades is given and then need a full dose in hours; what is done once needs half_life or fades. What is simply in force has no dose. A share of jobs needs jobs that each period releases.",
            "活动进行时，其量为单位数；写了 half_life 或 fades 时按小时累计，full 须以小时为单位；一次做完的事要写 half_life 或 fades。只是施行的没有活动量。件数的比例要有按期派生的工作。",
        ),
        mend: Both::fixed(
            "Give half_life or fades, and full in the unit of the dose.",
            "写 half_life 或 fades，并以活动量的单位写 full。",
        ),
        bad: Both::code("by = { patrol = [\"officer\"] }\nhalf_life = \"3 days\""),
        good: Both::code(
            "by = { patrol = [\"officer\"] }\nhalf_life = \"3 days\"\nfull = \"20 h\"",
        ),
    },
    Entry {
        code: "E2705",
        title: Both::fixed("An effect on nothing", "效果没有作用对象"),
        cause: Both::fixed(
            "Nothing happens where the effect holds, or no unit is concerned. Or no unit does what brings it about, or it is done nowhere that the effect concerns.",
            "效果所及之处不发生警情，或不涉及任何单位。或者没有单位做产生它的事，或不在效果所及之处做。",
        ),
        mend: Both::fixed(
            "Change what it is limited to, or take it out.",
            "改变其限定范围，或去掉该效果。",
        ),
        bad: Both::code("changes = \"rate\"\ntypes = [\"school\"]\nat = [\"harbour\"]"),
        good: Both::code("changes = \"rate\"\ntypes = [\"school\"]\nat = [\"old-town\"]"),
    },
    Entry {
        code: "E2706",
        title: Both::fixed(
            "An effect applied twice to the same matter",
            "同一事项重复计算了效果",
        ),
        cause: Both::fixed(
            "One activity changes the same quantity of the same type twice, or both keeps matters of a type from happening and changes how they go: its benefit would be counted twice.",
            "同一活动对同一类型的同一量作用两次，或既使该类事项不发生、又改变其处置：其好处会重复计算。",
        ),
        mend: Both::fixed(
            "Keep one of the two effects, or limit them to different types.",
            "两个效果只留一个，或限定在不同类型。",
        ),
        bad: Both::code(
            "[effects.fewer]\nchanges = \"rate\"\nby = { backlog = [\"visits\"] }\n[effects.sooner]\nchanges = \"settle chance\"\nby = { backlog = [\"visits\"] }",
        ),
        good: Both::code("[effects.fewer]\nchanges = \"rate\"\nby = { backlog = [\"visits\"] }"),
    },
    Entry {
        code: "E2707",
        title: Both::fixed("A negative multiplier", "倍数为负"),
        cause: Both::fixed(
            "The size of an effect is a multiplier; below 0 it would make a rate, a time or a chance negative.",
            "效果的大小是倍数；小于 0 会使发生率、用时或概率为负。",
        ),
        mend: Both::fixed(
            "Write 0 or more: 0.8 takes a fifth away, 1 changes nothing.",
            "写 0 或以上的数：0.8 表示减少五分之一，1 表示不变。",
        ),
        bad: Both::code("size = \"-0.2 to 0.9\""),
        good: Both::code("size = \"0.8 to 0.9\""),
    },
    Entry {
        code: "E2708",
        title: Both::fixed("A rate raised too far", "发生率提得过高"),
        cause: Both::fixed(
            "All effects together may multiply a rate by 20 at most, and recorded incidents cannot become more than they are.",
            "各效果合起来最多把发生率乘以 20；记录的警情不能变多。",
        ),
        mend: Both::fixed("Lower the sizes.", "把倍数写小。"),
        bad: Both::code("changes = \"rate\"\nsize = \"1 to 50\""),
        good: Both::code("changes = \"rate\"\nsize = \"1 to 5\""),
    },
    Entry {
        code: "E2709",
        title: Both::fixed("A multiplier that is too large", "倍数过大"),
        cause: Both::fixed(
            "The size of an effect is a multiplier: 2 doubles. More than 1000 is a slip of the pen, or a per cent sign left out.",
            "效果的大小是倍数：2 表示加倍。超过 1000 是笔误，或漏写了百分号。",
        ),
        mend: Both::fixed("Write 1000 at most.", "最多写 1000。"),
        bad: Both::code("changes = \"on-scene time\"\nsize = 1200"),
        good: Both::code("changes = \"on-scene time\"\nsize = 1.2"),
    },
    Entry {
        code: "E2711",
        title: Both::fixed("Points that cannot be", "积分办法不成立"),
        cause: Both::fixed(
            "A points scheme takes off no points or names types that never happen at its sites, gives points back at no time, acts at a score that a site begins with, or an action is both work and a time in force.",
            "积分办法从不扣分，或写了从不发生在其场所的类型，或不说何时返还，或在起始分就采取措施，或一项措施既是工作又是一段时间。",
        ),
        mend: Both::fixed("Correct what the message names.", "改正所指出的内容。"),
        bad: Both::code("base = 12\nactions = { talk = { at = 12 } }"),
        good: Both::code("base = 12\nactions = { talk = { at = 9 } }"),
    },
    Entry {
        code: "E2712",
        title: Both::fixed("Jobs that cannot be released", "无法派生的工作"),
        cause: Both::fixed(
            "Points release jobs of a backlog store at a site that the store does not have, or nothing ever releases the jobs of a store.",
            "积分办法在积存工作没有的场所派生工作，或没有什么会派生该积存工作。",
        ),
        mend: Both::fixed(
            "Give the store the kind of the scheme's sites, with per_site = 0.",
            "给积存工作写上该办法的场所类别，并写 per_site = 0。",
        ),
        bad: Both::code("[backlog.talks]\nper_cell = 1"),
        good: Both::code("[backlog.talks]\nsites = \"venue\"\nper_site = 0"),
    },
    Entry {
        code: "E2721",
        title: Both::fixed("Repeats without end", "重复没有尽头"),
        cause: Both::fixed(
            "When every incident sets off one other or more, their number grows without end; effects that raise the rate count too.",
            "每起警情若引发一起或更多，数量会无限增长；提高发生率的效果也计算在内。",
        ),
        mend: Both::fixed(
            "Write a branching below 1, and below 1 over the largest factor on the rate.",
            "branching 写小于 1 的数，且小于 1 除以发生率的最大倍数。",
        ),
        bad: Both::code("repeats = { branching = 1, delay = \"exponential 14 days\" }"),
        good: Both::code("repeats = { branching = 0.3, delay = \"exponential 14 days\" }"),
    },
];
