//! Dispatch, targets and measures: E28 and E29.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2801",
        title: "Rules of dispatch that contradict each other",
        cause: "A unit that is free only when it is back at its post cannot start its next job from the scene.",
        mend: "Leave next_job_from out, or write \"post\".",
        bad: "free_from = \"return\"\nnext_job_from = \"scene\"",
        good: "free_from = \"return\"",
    },
    Entry {
        code: "E2802",
        title: "A cell without a list of units",
        cause: "The policy \"preference list\" needs an ordered list of units for every cell.",
        mend: "Give the missing cells a list.",
        bad: "[dispatch]\npolicy = \"preference list\"",
        good: "[dispatch]\npolicy = \"preference list\"\n[dispatch.preference]\nA1 = [\"u1\", \"u2\"]",
    },
    Entry {
        code: "E2901",
        title: "A target without a bound",
        cause: "A target says at least or at most.",
        mend: "Write min or max.",
        bad: "covered_first = {}",
        good: "covered_first = { min = \"95 %\" }",
    },
    Entry {
        code: "E2902",
        title: "Bins do not divide a week",
        cause: "The bins of the week have equal width of a minute or more.",
        mend: "Write a width such as \"1 h\".",
        bad: "bin = \"50 min\"",
        good: "bin = \"1 h\"",
    },
    Entry {
        code: "E2903",
        title: "Not a measure",
        cause: "A target, threshold or headline names a measure that does not exist; `gridforce measures` lists them.",
        mend: "Correct the key. After @ stands a priority or a type.",
        bad: "covered_frist = { min = \"95 %\" }",
        good: "covered_first = { min = \"95 %\" }",
    },
    Entry {
        code: "E2904",
        title: "Nothing is observed",
        cause: "The observed period has no length.",
        mend: "Write a duration or a number of incidents.",
        bad: "observed = \"0 weeks\"",
        good: "observed = \"4 weeks\"",
    },
];
