//! Where units are posted, what they are sent to and where they patrol: E22 from E2218 on, and E23.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2218",
        title: Both::fixed("One unit at two places", "一个单位同时在两处"),
        cause: Both::fixed(
            "A timetable gives a unit two posts at the same hour of the week.",
            "驻点时间表让单位在一周的同一时间有两个驻点。",
        ),
        mend: Both::fixed(
            "Give each hour one post; at hours that it does not name the unit is at its `post`.",
            "每个时间只写一个驻点；没有写到的时间，单位在自己的 `post`。",
        ),
        bad: Both::code(
            "timetable = [\n  { at = \"B1\", hours = \"Mon 09:00-12:00\" },\n  { at = \"C1\", hours = \"Mon 11:00-14:00\" },\n]",
        ),
        good: Both::code(
            "timetable = [\n  { at = \"B1\", hours = \"Mon 09:00-11:00\" },\n  { at = \"C1\", hours = \"Mon 11:00-14:00\" },\n]",
        ),
    },
    Entry {
        code: "E2219",
        title: Both::fixed(
            "A post at hours that the unit does not work",
            "驻点时间不在勤务时段内",
        ),
        cause: Both::fixed(
            "A timetable names hours of the week at which no window of the unit's roster can lie.",
            "驻点时间表写了一周中的某些时间，而单位排班的任何勤务时段都不可能在那些时间。",
        ),
        mend: Both::fixed(
            "Name hours within its windows, or give it another roster.",
            "写勤务时段之内的时间，或给它另一个排班。",
        ),
        bad: Both::code(
            "roster = \"office\"          # Mon-Fri 08:30-16:30\ntimetable = [{ at = \"B1\", hours = \"Sat 09:00-12:00\" }]",
        ),
        good: Both::code(
            "roster = \"office\"          # Mon-Fri 08:30-16:30\ntimetable = [{ at = \"B1\", hours = \"Fri 09:00-12:00\" }]",
        ),
    },
    Entry {
        code: "E2220",
        title: Both::fixed(
            "A moving post beside times given unit by unit",
            "驻点会变，用时却按单位给出",
        ),
        cause: Both::fixed(
            "Times given unit by unit hold from wherever the unit is, so that it makes no difference where it is posted.",
            "按单位给出的用时与单位所在的位置无关，因此它驻在哪里没有差别。",
        ),
        mend: Both::fixed(
            "Give links or tables by cell in place of unit_times, or leave the timetable out.",
            "用通路或按网格的用时表代替 unit_times，或去掉驻点时间表。",
        ),
        bad: Both::code(
            "[travel]\nunit_times = \"unit_times.csv\"\n[units.room]\ntimetable = [{ at = \"B1\", hours = \"09:00-12:00\" }]",
        ),
        good: Both::code(
            "[travel]\nlinks = \"links.csv\"\n[units.room]\ntimetable = [{ at = \"B1\", hours = \"09:00-12:00\" }]",
        ),
    },
    Entry {
        code: "E2221",
        title: Both::fixed(
            "No way between two posts of a unit",
            "一个单位的两个驻点之间不通",
        ),
        cause: Both::fixed(
            "A unit whose post moves can get from one post to another at no hour of the week.",
            "驻点会变的单位，一周之中任何时间都不能从一个驻点到另一个驻点。",
        ),
        mend: Both::fixed(
            "Join them by a link or ferry, or post the unit elsewhere.",
            "用通路或渡船连上，或把单位派驻到别处。",
        ),
        bad: Both::fixed(
            "timetable = [{ at = \"island\", hours = \"09:00-12:00\" }]     # no ferry",
            "timetable = [{ at = \"island\", hours = \"09:00-12:00\" }]     # 没有渡船",
        ),
        good: Both::code("[ferries.island]"),
    },
    Entry {
        code: "E2222",
        title: Both::fixed("Nobody may be sent", "无人可派"),
        cause: Both::fixed(
            "A stage needs units that `sent_to` keeps for other matters: those that come through some channel would wait for ever. Or no trip of such a unit, from wherever it may be, has a planned time of at most `within`.",
            "某阶段所需的单位都被 `sent_to` 留给了其他警情：经某些渠道报来的警情会一直等下去。或者无论单位在何处，都没有一次行程的计划用时不超过 `within`。",
        ),
        mend: Both::fixed(
            "Add a rule to `sent_to`, lengthen its `within`, let the need name a role that is in dispatch, or write must_come = false.",
            "在 `sent_to` 中加一条规则，或把 `within` 写长，或让需求写上可派的岗位类别，或写 must_come = false。",
        ),
        bad: Both::code(
            "[roles.sergeant]\nsent_to = [{ priorities = [\"urgent\"] }]\n[types.dispute]\npriority = \"routine\"\n[types.dispute.stages.scene]\nneeds = [{ roles = [\"sergeant\"] }]",
        ),
        good: Both::code(
            "[roles.sergeant]\nsent_to = [{ priorities = [\"urgent\"] }, { types = [\"dispute\"] }]",
        ),
    },
    Entry {
        code: "E2223",
        title: Both::fixed("Never near enough", "永远不够近"),
        cause: Both::fixed(
            "A unit is sent only within a planned time, turn-out included, and turning out alone takes longer.",
            "单位只在计划用时之内才派出，计划用时包含出动准备，而仅出动准备就更久。",
        ),
        mend: Both::fixed("Write a longer time.", "把时间写长一些。"),
        bad: Both::code("turn_out = \"5 min\"\nsent_to = [{ within = \"4 min\" }]"),
        good: Both::code("turn_out = \"1 min\"\nsent_to = [{ within = \"4 min\" }]"),
    },
    Entry {
        code: "E2224",
        title: Both::fixed("A rule that holds for nothing", "不适用于任何警情的规则"),
        cause: Both::fixed(
            "A rule of `sent_to` names priorities, types, stages and channels that no matter has together, or an empty list.",
            "`sent_to` 的规则所写的等级、类型、阶段和接报渠道没有警情同时具备，或写了空列表。",
        ),
        mend: Both::fixed(
            "Name what goes together; `sent_to = []` sends the unit to nothing.",
            "写能同时成立的内容；`sent_to = []` 表示什么都不派。",
        ),
        bad: Both::code("sent_to = [{ types = [] }]"),
        good: Both::code("sent_to = [{ types = [\"fight\"] }]"),
    },
    Entry {
        code: "E2301",
        title: Both::fixed("A beat without cells", "责任片区没有网格"),
        cause: Both::fixed(
            "A patrolling unit needs cells to move between.",
            "巡逻的单位要有可以走动的网格。",
        ),
        mend: Both::fixed("Name the cells.", "写明网格。"),
        bad: Both::code("patrol = { beat = [] }"),
        good: Both::code("patrol = { beat = [\"A1\", \"B1\"] }"),
    },
    Entry {
        code: "E2302",
        title: Both::fixed("Weights of a beat do not fit", "责任片区的权重不合"),
        cause: Both::fixed(
            "A list of weights has one number per cell of the beat, not all 0.",
            "权重列表对片区的每个网格有一个数，不能全为 0。",
        ),
        mend: Both::fixed(
            "Correct the list, or write \"even\".",
            "改正列表，或写 \"even\"。",
        ),
        bad: Both::code("patrol = { beat = [\"A1\", \"B1\"], weights = [1] }"),
        good: Both::code("patrol = { beat = [\"A1\", \"B1\"], weights = [1, 2] }"),
    },
];
