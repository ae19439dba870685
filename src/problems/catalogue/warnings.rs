//! Warnings.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "W2201",
        title: Both::fixed("A role without units", "岗位类别没有单位"),
        cause: Both::fixed(
            "A stage must have a role that no unit has and that the pattern does not want either, so that its team is never complete.",
            "某个阶段必须有的岗位类别，既没有单位，编组也不要它，所以永远到不齐。",
        ),
        mend: Both::fixed(
            "Add units of the role, or take the need out.",
            "增加该岗位类别的单位，或去掉这项需要。",
        ),
        bad: Both::fixed(
            "needs = [{ roles = [\"volunteer\"] }]   # no unit is one",
            "needs = [{ roles = [\"volunteer\"] }]   # 没有这类单位",
        ),
        good: Both::code("[units.team-a1]\nrole = \"volunteer\""),
    },
    Entry {
        code: "W2202",
        title: Both::fixed(
            "A need for more units than there are",
            "所需单位多于现有单位",
        ),
        cause: Both::fixed(
            "A stage must have more units of certain roles than exist, even if all were on duty, so that its team is never complete.",
            "某个阶段须有的某些岗位类别的单位，比现有的还多；即使全部在岗也到不齐。",
        ),
        mend: Both::fixed(
            "Lower the number, add units, or let the need be one that need not come.",
            "减少数目，增加单位，或让这项需要不必到场。",
        ),
        bad: Both::fixed(
            "needs = [{ roles = [\"officer\"], number = 9 }]   # there are five",
            "needs = [{ roles = [\"officer\"], number = 9 }]   # 只有五个",
        ),
        good: Both::code("needs = [{ roles = [\"officer\"], number = 2 }]"),
    },
    Entry {
        code: "W2203",
        title: Both::fixed(
            "A post at hours that are partly off duty",
            "驻点时间有一部分不在岗",
        ),
        cause: Both::fixed(
            "A timetable names hours of which a part lies outside every window of the unit's roster: nobody is at the post then.",
            "时间表所写的时间有一部分在该单位的勤务时段之外：那时驻点无人。",
        ),
        mend: Both::fixed(
            "Name hours within the windows, or give the unit another roster.",
            "写勤务时段之内的时间，或换一个排班。",
        ),
        bad: Both::fixed(
            "timetable = [{ at = \"school\", hours = \"06:00-09:00\" }]   # the window begins at 07:00",
            "timetable = [{ at = \"school\", hours = \"06:00-09:00\" }]   # 勤务 07:00 开始",
        ),
        good: Both::code("timetable = [{ at = \"school\", hours = \"07:00-09:00\" }]"),
    },
    Entry {
        code: "W2204",
        title: Both::fixed(
            "A chance to settle where nobody comes",
            "无人到场却写了化解概率",
        ),
        cause: Both::fixed(
            "A stage without needs is over at once: what follows it happens at the same instant, and its chance to settle has no effect.",
            "没有 needs 的阶段会立即结束，同一时刻进入后续，它的化解概率不起作用。",
        ),
        mend: Both::fixed(
            "Write who settles it as needs (a volunteer team, a mediator), or settle = 0.",
            "用 needs 写明由谁化解（义警队、调解员），或写 settle = 0。",
        ),
        bad: Both::code("[types.dispute.stages.neighbours]\nsettle = 0.7"),
        good: Both::code(
            "[types.dispute.stages.neighbours]\nneeds = [{ roles = [\"mediator\"] }]\nsettle = 0.7",
        ),
    },
    Entry {
        code: "W2501",
        title: Both::fixed("Nothing ever happens", "什么也不会发生"),
        cause: Both::fixed("Every rate comes to 0.", "所有发生率都是 0。"),
        mend: Both::fixed("Check rates and residents.", "检查发生率和居民数。"),
        bad: Both::code("rate = \"0 per year\""),
        good: Both::code("rate = \"3 per year\""),
    },
    Entry {
        code: "W2502",
        title: Both::fixed(
            "A duty for more units than there are",
            "勤务要的单位比现有的多",
        ),
        cause: Both::fixed(
            "A duty asks for more units than its roles have in all, so that it is never kept in full.",
            "勤务要的单位数多于其岗位类别的全部单位，所以从来不能完全保持。",
        ),
        mend: Both::fixed(
            "Ask for fewer units, name a further role, or add units.",
            "减少单位数，再写一个岗位类别，或增加单位。",
        ),
        bad: Both::fixed(
            "number = 5   # of a role with 2 units",
            "number = 5   # 岗位类别只有 2 个单位",
        ),
        good: Both::code("number = 2"),
    },
    Entry {
        code: "W2503",
        title: Both::fixed("A channel that tells nobody first", "先告知的岗位没有人"),
        cause: Both::fixed(
            "A channel tells a role first that no unit has, so that everything waits for the switchboard.",
            "渠道先告知的岗位类别没有任何单位，所以一切都等接警台。",
        ),
        mend: Both::fixed(
            "Add units of the role, or write first = \"switchboard\".",
            "增加该岗位类别的单位，或写 first = \"switchboard\"。",
        ),
        bad: Both::fixed(
            "first = \"community\"   # no unit is one",
            "first = \"community\"   # 没有这类单位",
        ),
        good: Both::code("first = \"switchboard\""),
    },
    Entry {
        code: "W2701",
        title: Both::fixed("A chance that is cut off", "概率被截断"),
        cause: Both::fixed(
            "An effect may multiply a chance beyond 1; what is above is cut off, so the effect is smaller than declared.",
            "效果可能把概率乘到 1 以上；超出部分被截去，效果就比声明的小。",
        ),
        mend: Both::fixed(
            "Let the size be at most 1 over the chance.",
            "倍数不超过 1 除以该概率。",
        ),
        bad: Both::code("settle = \"80 %\"\nsize = \"1.1 to 1.5\""),
        good: Both::code("settle = \"80 %\"\nsize = \"1.1 to 1.25\""),
    },
    Entry {
        code: "W2702",
        title: Both::fixed("A warm-up too short for repeats", "预热期对重复来说太短"),
        cause: Both::fixed(
            "A replication begins without incidents that earlier ones have set off; they come within a few delays.",
            "每次重复开始时没有先前警情引发的警情；过几个间隔才会出现。",
        ),
        mend: Both::fixed(
            "Let the warm-up be about three delays over (1 − branching).",
            "预热期约为 (1 − branching) 分之三个间隔。",
        ),
        bad: Both::code("warm_up = \"1 week\""),
        good: Both::code("warm_up = \"60 days\""),
    },
    Entry {
        code: "W2703",
        title: Both::fixed("An effect that does nothing", "效果不起作用"),
        cause: Both::fixed(
            "The delay that an effect multiplies is 0, the chance is 0 or 1 already, or its dates or its delay lie beyond the period: results are those without it.",
            "效果所乘的延迟是 0，或概率是 0 或已经是 1，或其日期或延迟超出了该时期：结果与没有它时一样。",
        ),
        mend: Both::fixed(
            "Correct the value, or take the effect out.",
            "改正取值，或去掉该效果。",
        ),
        bad: Both::fixed(
            "by = { from = 2025-06-01 }   # a period in 2024",
            "by = { from = 2025-06-01 }   # 时期在 2024 年",
        ),
        good: Both::code("by = { from = 2024-06-01 }"),
    },
    Entry {
        code: "W2901",
        title: Both::fixed("A source that speaks for nothing", "来源没有对应的数值"),
        cause: Both::fixed(
            "The dotted key of [sources] names nothing in the scenario.",
            "[sources] 中的带点键在场景里什么也没指到。",
        ),
        mend: Both::fixed(
            "Correct the key; names of tables may be left out, as in \"cells.residents\".",
            "改正键；表名可以省略，如 \"cells.residents\"。",
        ),
        bad: Both::code("[sources.\"cell.residents\"]"),
        good: Both::code("[sources.\"cells.residents\"]"),
    },
    Entry {
        code: "W3101",
        title: Both::fixed(
            "Recorded incidents that nothing counts",
            "有记录的警情不计入任何结果",
        ),
        cause: Both::fixed(
            "Results count incidents reported in the observed period. Recorded ones lie before it, in the warm-up, or after it.",
            "结果只统计观察期内接报的警情。有的记录在预热期内，有的在观察期之后。",
        ),
        mend: Both::fixed(
            "Choose warm_up and observed so that the log lies within, or leave it if that is what you want.",
            "选好 warm_up 和 observed，使记录落在其中；若本意如此，可以不改。",
        ),
        bad: Both::code("[experiment]   # 1 week of warm-up"),
        good: Both::code("[experiment]\nwarm_up = \"0 min\"\nobserved = \"52 weeks\""),
    },
];
