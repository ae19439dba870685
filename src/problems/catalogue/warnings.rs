//! Warnings.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "W2201",
        title: "A role without units",
        cause: "A stage must have a role that no unit has and that the pattern does not want either, so that its team is never complete.",
        mend: "Add units of the role, or take the need out.",
        bad: "needs = [{ roles = [\"volunteer\"] }]   # no unit is one",
        good: "[units.team-a1]\nrole = \"volunteer\"",
    },
    Entry {
        code: "W2501",
        title: "Nothing ever happens",
        cause: "Every rate comes to 0.",
        mend: "Check rates and residents.",
        bad: "rate = \"0 per year\"",
        good: "rate = \"3 per year\"",
    },
    Entry {
        code: "W2901",
        title: "A source that speaks for nothing",
        cause: "The dotted key of [sources] names nothing in the scenario.",
        mend: "Correct the key; names of tables may be left out, as in \"cells.residents\".",
        bad: "[sources.\"cell.residents\"]",
        good: "[sources.\"cells.residents\"]",
    },
    Entry {
        code: "W3101",
        title: "Recorded incidents that nothing counts",
        cause: "Results count incidents reported in the observed period. Recorded ones lie before it, in the warm-up, or after it.",
        mend: "Choose warm_up and observed so that the log lies within, or leave it if that is what you want.",
        bad: "[experiment]   # default: 1 week of warm-up, 4 weeks observed",
        good: "[experiment]\nwarm_up = \"0 min\"\nobserved = \"52 weeks\"",
    },
];
