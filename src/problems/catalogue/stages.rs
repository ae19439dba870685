//! Response plans: E26.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2601",
        title: "Not a stage",
        cause: "What follows, or where a channel starts, is no stage of the type; or the last stage is followed by \"next\".",
        mend: "Correct the name, or write \"unsettled\" or \"referred\".",
        bad: "next = \"vilage\"",
        good: "next = \"village\"",
    },
    Entry {
        code: "E2602",
        title: "A ladder without an end",
        cause: "Stages lead back to each other without a limit of visits, or without any chance to settle, so that a matter could go round for ever.",
        mend: "Write visits_at_most at a stage of the circle, and a chance to settle above 0.",
        bad: "[types.x.stages.search]\nsettle = \"50 %\"\nnext = \"search\"",
        good: "[types.x.stages.search]\nsettle = \"50 %\"\nnext = \"search\"\nvisits_at_most = 3",
    },
    Entry {
        code: "E2603",
        title: "Nobody may start",
        cause: "Units come to the stage, but none of their roles may start the work.",
        mend: "Name one of the needed roles in may_start.",
        bad: "needs = [{ roles = [\"volunteer\"] }]\nmay_start = [\"officer\"]",
        good: "needs = [{ roles = [\"volunteer\", \"officer\"] }]\nmay_start = [\"officer\"]",
    },
    Entry {
        code: "E2604",
        title: "No on-scene time",
        cause: "A role that may start the work has no on-scene time in this stage.",
        mend: "Write on_scene for every role, or for this one.",
        bad: "may_start = [\"officer\"]",
        good: "may_start = [\"officer\"]\non_scene = \"exponential 30 min\"",
    },
    Entry {
        code: "E2605",
        title: "No chance to settle",
        cause: "Only the last stage settles by default; an earlier one must say how often it does.",
        mend: "Write settle.",
        bad: "[types.x.stages.neighbours]",
        good: "[types.x.stages.neighbours]\nsettle = \"75 %\"",
    },
    Entry {
        code: "E2606",
        title: "A stage with a reserved name",
        cause: "The words next, unsettled and referred say what follows.",
        mend: "Rename the stage.",
        bad: "[types.x.stages.next]",
        good: "[types.x.stages.second]",
    },
    Entry {
        code: "E2607",
        title: "A type without stages",
        cause: "A type needs at least one stage.",
        mend: "Write a stage.",
        bad: "[types.x.stages]",
        good: "[types.x.stages.scene]",
    },
    Entry {
        code: "E2608",
        title: "Shares of where do not sum to 1",
        cause: "Whoever is searched for at a stage is in one place.",
        mend: "Make the shares of address, cell, neighbour and places sum to 1.",
        bad: "at = { address = 0.6, cell = 0.2 }",
        good: "at = { address = 0.6, cell = 0.2, neighbour = 0.2 }",
    },
    Entry {
        code: "E2609",
        title: "No cell next to it to search",
        cause: "A stage searches in the cells next to the incident's, and a cell where the type arises has none: neither a shared edge in a raster or map, nor a link, nor a ferry.",
        mend: "Join the cell by a link or ferry, or take the share of neighbour away.",
        bad: "at = { cell = 0.7, neighbour = 0.3 }     # an island without a ferry",
        good: "at = { cell = 1.0 }",
    },
];
