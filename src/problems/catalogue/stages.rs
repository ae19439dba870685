//! Response plans: E26.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2601",
        title: Both::fixed("Not a stage", "不是处置阶段"),
        cause: Both::fixed(
            "What follows, or where a channel starts, is no stage of the type; or the last stage is followed by \"next\".",
            "后续阶段或渠道的起始阶段不是该类型的阶段；或最后一个阶段之后写了 \"next\"。",
        ),
        mend: Both::fixed(
            "Correct the name, or write \"unsettled\" or \"referred\".",
            "改正名称，或写 \"unsettled\" 或 \"referred\"。",
        ),
        bad: Both::code("next = \"vilage\""),
        good: Both::code("next = \"village\""),
    },
    Entry {
        code: "E2602",
        title: Both::fixed("A ladder without an end", "分级处置没有终点"),
        cause: Both::fixed(
            "Stages lead back to each other without a limit of visits, or without any chance to settle, so that a matter could go round for ever.",
            "几个阶段互相转回，却没有次数限制，或没有任何化解的可能，一件事会一直转下去。",
        ),
        mend: Both::fixed(
            "Write visits_at_most at a stage of the circle, and a chance to settle above 0.",
            "在环中的一个阶段写 visits_at_most，并写大于 0 的化解概率。",
        ),
        bad: Both::code("[types.x.stages.search]\nsettle = \"50 %\"\nnext = \"search\""),
        good: Both::code(
            "[types.x.stages.search]\nsettle = \"50 %\"\nnext = \"search\"\nvisits_at_most = 3",
        ),
    },
    Entry {
        code: "E2603",
        title: Both::fixed("Nobody may start", "没有人可以开始处置"),
        cause: Both::fixed(
            "Units come to the stage, but none of their roles may start the work.",
            "有单位来到这一阶段，但他们的岗位类别都不能开始处置。",
        ),
        mend: Both::fixed(
            "Name one of the needed roles in may_start.",
            "在 may_start 中写上所需岗位类别之一。",
        ),
        bad: Both::code("needs = [{ roles = [\"volunteer\"] }]\nmay_start = [\"officer\"]"),
        good: Both::code(
            "needs = [{ roles = [\"volunteer\", \"officer\"] }]\nmay_start = [\"officer\"]",
        ),
    },
    Entry {
        code: "E2604",
        title: Both::fixed("No on-scene time", "没有现场用时"),
        cause: Both::fixed(
            "A role that may start the work has no on-scene time in this stage.",
            "可以开始处置的岗位类别在这一阶段没有现场用时。",
        ),
        mend: Both::fixed(
            "Write on_scene for every role, or for this one.",
            "给每个岗位类别或给这一个写 on_scene。",
        ),
        bad: Both::code("may_start = [\"officer\"]"),
        good: Both::code("may_start = [\"officer\"]\non_scene = \"exponential 30 min\""),
    },
    Entry {
        code: "E2605",
        title: Both::fixed("No chance to settle", "没有化解概率"),
        cause: Both::fixed(
            "Only the last stage settles by default; an earlier one must say how often it does.",
            "只有最后一个阶段默认化解；前面的阶段必须写明化解的概率。",
        ),
        mend: Both::fixed("Write settle.", "写 settle。"),
        bad: Both::code("[types.x.stages.neighbours]"),
        good: Both::code("[types.x.stages.neighbours]\nsettle = \"75 %\""),
    },
    Entry {
        code: "E2606",
        title: Both::fixed("A stage with a reserved name", "阶段用了保留的名称"),
        cause: Both::fixed(
            "The words next, unsettled and referred say what follows.",
            "next、unsettled 和 referred 这几个词用来说明后续。",
        ),
        mend: Both::fixed("Rename the stage.", "给阶段改名。"),
        bad: Both::code("[types.x.stages.next]"),
        good: Both::code("[types.x.stages.second]"),
    },
    Entry {
        code: "E2607",
        title: Both::fixed("A type without stages", "警情类型没有阶段"),
        cause: Both::fixed(
            "A type needs at least one stage.",
            "警情类型至少要有一个阶段。",
        ),
        mend: Both::fixed("Write a stage.", "写一个阶段。"),
        bad: Both::code("[types.x.stages]"),
        good: Both::code("[types.x.stages.scene]"),
    },
    Entry {
        code: "E2608",
        title: Both::fixed("Shares of where do not sum to 1", "各地点的比例之和不为 1"),
        cause: Both::fixed(
            "Whoever is searched for at a stage is in one place.",
            "某一阶段要找的人只在一个地点。",
        ),
        mend: Both::fixed(
            "Make the shares of address, cell, neighbour and places sum to 1.",
            "使 address、cell、neighbour 和 places 的比例之和为 1。",
        ),
        bad: Both::code("at = { address = 0.6, cell = 0.2 }"),
        good: Both::code("at = { address = 0.6, cell = 0.2, neighbour = 0.2 }"),
    },
    Entry {
        code: "E2609",
        title: Both::fixed("No cell next to it to search", "没有相邻网格可找"),
        cause: Both::fixed(
            "A stage searches in the cells next to the incident's, and a cell where the type arises has none: neither a shared edge in a raster or map, nor a link, nor a ferry.",
            "某一阶段在警情所在网格的相邻网格中查找，而该类警情发生的某个网格没有相邻网格：图上没有共边，没有道路，也没有渡口。",
        ),
        mend: Both::fixed(
            "Join the cell by a link or ferry, or take the share of neighbour away.",
            "用道路或渡口连接该网格，或去掉 neighbour 的比例。",
        ),
        bad: Both::code("at = { cell = 0.7, neighbour = 0.3 }"),
        good: Both::code("at = { cell = 1.0 }"),
    },
];
