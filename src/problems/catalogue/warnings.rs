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
        code: "W2701",
        title: "A chance that is cut off",
        cause: "An effect may multiply a chance beyond 1; what is above is cut off, so the effect is smaller than declared.",
        mend: "Let the size be at most 1 over the chance.",
        bad: "settle = \"80 %\"   # and an effect of size \"1.1 to 1.5\"",
        good: "settle = \"80 %\"   # and an effect of size \"1.1 to 1.25\"",
    },
    Entry {
        code: "W2702",
        title: "A warm-up too short for repeats",
        cause: "A replication begins without incidents that earlier ones have set off; they come within a few delays.",
        mend: "Let the warm-up be about three delays over (1 − branching).",
        bad: "warm_up = \"1 week\"   # and repeats after 14 days",
        good: "warm_up = \"60 days\"",
    },
    Entry {
        code: "W2901",
        title: "A source that speaks for nothing",
        cause: "The dotted key of [sources] names nothing in the scenario.",
        mend: "Correct the key; names of tables may be left out, as in \"cells.residents\".",
        bad: "[sources.\"cell.residents\"]",
        good: "[sources.\"cells.residents\"]",
    },
];
