//! Roles, rosters and units: E22.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2201",
        title: Both::fixed("Not a declared role", "没有声明这个岗位类别"),
        cause: Both::fixed(
            "A role is used that [roles] does not declare.",
            "用到的岗位类别在 [roles] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the role.",
            "改正名称，或声明这个岗位类别。",
        ),
        bad: Both::code("role = \"offcer\""),
        good: Both::code("role = \"officer\""),
    },
    Entry {
        code: "E2202",
        title: Both::fixed("Not a declared roster", "没有声明这个排班"),
        cause: Both::fixed(
            "A roster is used that [rosters] does not declare.",
            "用到的排班在 [rosters] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the roster.",
            "改正名称，或声明这个排班。",
        ),
        bad: Both::code("roster = \"four-team\""),
        good: Both::code("roster = \"four-teams\""),
    },
    Entry {
        code: "E2203",
        title: Both::fixed("Not a team of the roster", "不是该排班的班组"),
        cause: Both::fixed(
            "A unit names a team that its roster does not have, or names a team without a roster.",
            "单位写了排班中没有的班组，或没有排班却写了班组。",
        ),
        mend: Both::fixed(
            "Correct the team; without a team the unit has all teams in turn.",
            "改正班组；不写班组时，单位由各班组轮流值守。",
        ),
        bad: Both::code("roster = \"four-teams\"\nteam = \"e\""),
        good: Both::code("roster = \"four-teams\"\nteam = \"a\""),
    },
    Entry {
        code: "E2204",
        title: Both::fixed("Windows overlap", "勤务时段重叠"),
        cause: Both::fixed(
            "A unit cannot be on duty twice at once. Windows that pass midnight, or the end of the cycle, count too.",
            "一个单位不能同时上两个班。跨零点或跨周期末尾的时段也算在内。",
        ),
        mend: Both::fixed(
            "Shorten one of the windows, or make two units of them.",
            "缩短其中一个时段，或分成两个单位。",
        ),
        bad: Both::code("windows = [\"Mon 08:00-16:00\", \"Mon 15:00-22:00\"]"),
        good: Both::code("windows = [\"Mon 08:00-15:00\", \"Mon 15:00-22:00\"]"),
    },
    Entry {
        code: "E2205",
        title: Both::fixed("A roster without hours", "排班没有时段"),
        cause: Both::fixed(
            "A roster needs windows or teams, not both, and each at least one window.",
            "排班要写 windows 或 teams，不能两者都写，而且各自至少要有一个时段。",
        ),
        mend: Both::fixed("Write one of them.", "写其中之一。"),
        bad: Both::code("[rosters.office]"),
        good: Both::code("[rosters.office]\nwindows = [\"Mon-Fri 08:30-17:30\"]"),
    },
    Entry {
        code: "E2206",
        title: Both::fixed("A day that the cycle does not have", "周期里没有这一天"),
        cause: Both::fixed(
            "Cycle days count from 1 to cycle_days; weekday names need a cycle of seven days without numbered days.",
            "周期的天数从 1 数到 cycle_days；用星期名称时，周期必须是七天，而且不再用数字写天。",
        ),
        mend: Both::fixed(
            "Correct the day, or cycle_days.",
            "改正天数，或改 cycle_days。",
        ),
        bad: Both::code("cycle_days = 4\nwindows = [\"5 08:00-20:00\"]"),
        good: Both::code("cycle_days = 4\nwindows = [\"4 08:00-20:00\"]"),
    },
    Entry {
        code: "E2207",
        title: Both::fixed("Headcount is short of the roster", "人数不够排班"),
        cause: Both::fixed(
            "The windows ask for more person-hours a week than the people are contracted for, after absence. Overtime is never planned in silence.",
            "扣除缺勤后，各时段每周要求的人时多于合同工时。加班从不悄悄排入。",
        ),
        mend: Both::fixed(
            "More people, fewer hours or a smaller crew; or leave `contracted` out to switch the check off.",
            "增加人员、减少时段或减少每班人数；或去掉 `contracted`，不作此项检查。",
        ),
        bad: Both::code(
            "[roles.officer]\ncontracted = \"44 h\"\n[units.post]\nroster = \"round-the-clock\"\npeople = 3",
        ),
        good: Both::code(
            "[roles.officer]\ncontracted = \"44 h\"\n[units.post]\nroster = \"round-the-clock\"\npeople = 4",
        ),
    },
    Entry {
        code: "E2208",
        title: Both::fixed(
            "Numbers of people that contradict each other",
            "人数前后矛盾",
        ),
        cause: Both::fixed(
            "A crew, minimum crew or quorum is larger than the people there are, or a volunteer team has no members.",
            "每班人数、最少人数或最低到勤人数多于实有人数，或义警队没有队员。",
        ),
        mend: Both::fixed("Correct the numbers.", "改正这些人数。"),
        bad: Both::code("crew = 2\nminimum_crew = 3"),
        good: Both::code("crew = 3\nminimum_crew = 2"),
    },
    Entry {
        code: "E2209",
        title: Both::fixed("A key of the other kind of staff", "用了另一类人员的键"),
        cause: Both::fixed(
            "Volunteers have members, attendance and a quorum; paid staff have people and a minimum crew.",
            "志愿力量写 members、attendance 和 quorum；有编制的人员写 people 和 minimum_crew。",
        ),
        mend: Both::fixed(
            "Use the keys of the role's kind, or set `volunteers` for the role.",
            "用该岗位类别所属那一类的键，或给岗位类别设 `volunteers`。",
        ),
        bad: Both::code("[units.patrol]\nrole = \"officer\"\nmembers = 12"),
        good: Both::code("[units.patrol]\nrole = \"officer\"\npeople = 4"),
    },
    Entry {
        code: "E2210",
        title: Both::fixed("There are no roles or no units", "没有岗位类别或没有单位"),
        cause: Both::fixed("A scenario needs somebody to send.", "场景里要有可派的人。"),
        mend: Both::fixed("Declare roles and units.", "声明岗位类别和单位。"),
        bad: Both::code("[units]"),
        good: Both::code("[units.east]\nrole = \"officer\"\npost = \"A1\""),
    },
    Entry {
        code: "E2211",
        title: Both::fixed("Too many roles or skills", "岗位类别或技能太多"),
        cause: Both::fixed(
            "At most 64 roles and 64 skills can be told apart.",
            "最多能区分 64 个岗位类别和 64 项技能。",
        ),
        mend: Both::fixed("Join some of them.", "合并其中一些。"),
        bad: Both::fixed("65 tables [roles.…]", "65 个表 [roles.…]"),
        good: Both::fixed("64 tables [roles.…]", "64 个表 [roles.…]"),
    },
    Entry {
        code: "E2213",
        title: Both::fixed("Not a declared unit", "没有声明这个单位"),
        cause: Both::fixed(
            "A beat or a preference names a unit that is not there.",
            "责任片区或派警次序写了不存在的单位。",
        ),
        mend: Both::fixed(
            "Correct the name; a unit of several teams can be named whole or as unit/team.",
            "改正名称；有多个班组的单位，可写整个单位，也可写成 单位/班组。",
        ),
        bad: Both::code("unit = \"statoin-1\""),
        good: Both::code("unit = \"station-1\""),
    },
    Entry {
        code: "E2215",
        title: Both::fixed("Two units of one name", "两个单位同名"),
        cause: Both::fixed(
            "A unit of several teams or crews becomes unit/team or unit#1, which meets the name of another unit.",
            "有多个班组或多个小组的单位会成为 单位/班组 或 单位#1，与另一个单位的名称撞上了。",
        ),
        mend: Both::fixed("Rename one of them.", "给其中一个改名。"),
        bad: Both::fixed(
            "[units.post]          # becomes post/a\n[units.\"post/a\"]",
            "[units.post]          # 会成为 post/a\n[units.\"post/a\"]",
        ),
        good: Both::code("[units.post]\n[units.post-a]"),
    },
    Entry {
        code: "E2216",
        title: Both::fixed("A role without a mode", "岗位类别没有交通方式"),
        cause: Both::fixed(
            "When several modes are declared, each role must say which is its own.",
            "声明了多种交通方式时，每个岗位类别都要写明自己用哪一种。",
        ),
        mend: Both::fixed("Write the mode.", "写明 mode。"),
        bad: Both::code("[roles.officer]"),
        good: Both::code("[roles.officer]\nmode = \"scooter\""),
    },
    Entry {
        code: "E2217",
        title: Both::fixed("Too many units", "单位太多"),
        cause: Both::fixed("More units than can be simulated.", "单位多得无法仿真。"),
        mend: Both::fixed(
            "Check crew and members of volunteer teams.",
            "检查义警队的 crew 和 members。",
        ),
        bad: Both::code("members = 1000000\ncrew = 1"),
        good: Both::code("members = 14\ncrew = 4"),
    },
];
