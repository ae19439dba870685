//! Warnings.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "W2201",
        title: "A role without units",
        cause: "The pattern, or a stage that must have it, asks for a role that no unit has. The pattern is then never whole, and such a team never complete.",
        mend: "Add units of the role; or leave it, if the plan is to show just that.",
        bad: "[pattern]\nroles = [\"officer\", \"volunteer\"]   # no volunteers",
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
];
