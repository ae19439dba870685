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
        code: "W2501",
        title: Both::fixed("Nothing ever happens", "什么也不会发生"),
        cause: Both::fixed("Every rate comes to 0.", "所有发生率都是 0。"),
        mend: Both::fixed("Check rates and residents.", "检查发生率和居民数。"),
        bad: Both::code("rate = \"0 per year\""),
        good: Both::code("rate = \"3 per year\""),
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
];
