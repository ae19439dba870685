//! Dispatch, targets and measures: E28 and E29.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2801",
        title: Both::fixed(
            "Rules of dispatch that contradict each other",
            "派警规则自相矛盾",
        ),
        cause: Both::fixed(
            "A unit that is free only when it is back at its post cannot start its next job from the scene.",
            "回到驻点才算空闲的单位，不可能从现场开始下一件事。",
        ),
        mend: Both::fixed(
            "Leave next_job_from out, or write \"post\".",
            "去掉 next_job_from，或写 \"post\"。",
        ),
        bad: Both::code("free_from = \"return\"\nnext_job_from = \"scene\""),
        good: Both::code("free_from = \"return\""),
    },
    Entry {
        code: "E2802",
        title: Both::fixed("A cell without a list of units", "网格没有单位次序表"),
        cause: Both::fixed(
            "The policy \"preference list\" needs an ordered list of units for every cell.",
            "\"preference list\" 派警策略要求每个网格都有一份排好次序的单位列表。",
        ),
        mend: Both::fixed("Give the missing cells a list.", "给缺少的网格写上列表。"),
        bad: Both::code("[dispatch]\npolicy = \"preference list\""),
        good: Both::code(
            "[dispatch]\npolicy = \"preference list\"\n[dispatch.preference]\nA1 = [\"u1\", \"u2\"]",
        ),
    },
    Entry {
        code: "E2901",
        title: Both::fixed("A target without a bound", "目标没有界限"),
        cause: Both::fixed(
            "A target says at least or at most.",
            "目标要说明至少多少或至多多少。",
        ),
        mend: Both::fixed("Write min or max.", "写 min 或 max。"),
        bad: Both::code("covered_first = {}"),
        good: Both::code("covered_first = { min = \"95 %\" }"),
    },
    Entry {
        code: "E2902",
        title: Both::fixed("Bins do not divide a week", "时间格不能整除一周"),
        cause: Both::fixed(
            "The bins of the week have equal width of a minute or more.",
            "一周的时间格等宽，至少一分钟。",
        ),
        mend: Both::fixed("Write a width such as \"1 h\".", "写 \"1 h\" 这样的宽度。"),
        bad: Both::code("bin = \"50 min\""),
        good: Both::code("bin = \"1 h\""),
    },
    Entry {
        code: "E2903",
        title: Both::fixed("Not a measure", "不是指标"),
        cause: Both::fixed(
            "A target, threshold or headline names a measure that does not exist; `gridforce measures` lists them.",
            "目标、门槛或主要指标写了不存在的指标；`gridforce measures` 可列出全部。",
        ),
        mend: Both::fixed(
            "Correct the key. After @ stands a priority or a type.",
            "改正指标名。@ 之后写警情等级或类型。",
        ),
        bad: Both::code("covered_frist = { min = \"95 %\" }"),
        good: Both::code("covered_first = { min = \"95 %\" }"),
    },
    Entry {
        code: "E2904",
        title: Both::fixed("Nothing is observed", "没有观测时段"),
        cause: Both::fixed("The observed period has no length.", "观测时段的长度为零。"),
        mend: Both::fixed(
            "Write a duration or a number of incidents.",
            "写时长或警情起数。",
        ),
        bad: Both::code("observed = \"0 weeks\""),
        good: Both::code("observed = \"4 weeks\""),
    },
    Entry {
        code: "E2905",
        title: Both::fixed("Too much to simulate", "仿真量太大"),
        cause: Both::fixed(
            "The rates, the backlog and the period ask for more than ten million incidents or jobs, or more than a hundred years, in one replication.",
            "按发生率、积存工作和时段，一次重复会有一千万起以上的警情或一千万件以上的工作，或超过一百年。",
        ),
        mend: Both::fixed(
            "Correct the rates or jobs, or observe a shorter time or another number of incidents.",
            "改正发生率或件数，或缩短观测时间、减少警情起数。",
        ),
        bad: Both::code("rate = \"1e9 per year\""),
        good: Both::code("rate = \"1000 per year\""),
    },
    Entry {
        code: "E2906",
        title: Both::fixed("Breaks of a map do not rise", "地图分档没有由小到大"),
        cause: Both::fixed(
            "Breaks are where colours change, from the lowest value up; those of differences lie beyond the practical threshold, within which everything has the middle colour.",
            "分档是颜色变化之处，由小到大；差值的分档在实际意义门槛以上，门槛以内一律用中间色。",
        ),
        mend: Both::fixed("Write rising numbers.", "写由小到大的数。"),
        bad: Both::code("response = [5, 10, 8, 12, 15, 20]"),
        good: Both::code("response = [5, 8, 10, 12, 15, 20]"),
    },
];
