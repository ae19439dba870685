//! What cells are called, from the labels of the scenario.

use crate::language::Both;
use crate::report::figures::Ground;
use crate::report::saved::Saved;

/// A cell's name, with its code on the lattice before it.
pub fn cell_name(saved: &Saved, ground: &Ground, cell: usize) -> Both {
    let columns = &saved.geography.cells;
    let row = saved.plans.first().and_then(|plan| plan.cells.get(cell));
    let declared = row.and_then(|row| row.cell.clone()).unwrap_or_default();
    let label = columns
        .label
        .get(cell)
        .cloned()
        .unwrap_or_else(|| declared.clone());
    let mut name = Both::of_label(if label.is_empty() { &declared } else { &label });
    let foreign = name.is_same() && !name.english.is_ascii() && declared.is_ascii();
    if foreign && !declared.is_empty() {
        name.english = declared;
    }
    match ground.code(cell) {
        Some(code) if code != name.english => {
            Both::of(|language| format!("{code} {}", name.pick(language)))
        }
        _ => name,
    }
}
