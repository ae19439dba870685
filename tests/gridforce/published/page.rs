//! The page `docs/validation.md`, written from the cases.

use super::case::{Case, Row};
use crate::coverage;
use crate::reading::up_to_date;

const PAGE: &str = "docs/validation.md";

const BEGINNING: &str = "# Validation

What others published, what was recomputed outside this project, and what gridforce finds. This page is
written by a test (`GRIDFORCE_UPDATE=1 cargo test published`) from the list of cases in
`tests/gridforce/published`, and a test fails when it is stale.

Analytic values must agree with the recomputed figure to 1e-9 and with the printed one to its last digit.
Simulated values, at a fixed seed and with at least a million incidents over all replications, must agree
within four standard errors; their gap is given in standard errors. A dash means that no figure is in print.

How the tests themselves were tried (planted faults, fuzzing, a sample of mutants and which of them survive) stands in
[tests/README.md](../tests/README.md).
";

/// Fails unless the page says what the cases say; writes it when asked to.
pub fn check(cases: &[Case]) {
    up_to_date(
        PAGE,
        &write(cases),
        "GRIDFORCE_UPDATE=1 cargo test published",
    );
}

fn write(cases: &[Case]) -> String {
    let mut page = BEGINNING.to_owned();
    for case in cases {
        page += &format!("\n## {}\n\n`{}`. {}\n\n", case.title, case.id, case.source);
        page += "| quantity | published | recomputed | gridforce | gap |\n| --- | --- | --- | --- | --- |\n";
        for row in &case.rows {
            page += &line(row);
        }
        for row in case.rows.iter().filter(|row| row.misprint.is_some()) {
            page += &format!(
                "\n{}: {}.\n",
                row.quantity,
                row.misprint.unwrap_or_default()
            );
        }
    }
    page + &coverage::record::section()
}

fn line(row: &Row) -> String {
    let printed = row
        .printed
        .map_or("–".to_owned(), |(value, _)| number(value));
    let gap = match row.standard_error {
        Some(_) => format!("{:+.1} s.e.", row.gap()),
        // Below this, platforms may differ.
        None if row.gap().abs() < 1e-9 => "< 1e-9".to_owned(),
        None => format!("{:.0e}", row.gap().abs()),
    };
    let (recomputed, computed) = (number(row.recomputed), number(row.computed));
    let mark = if row.misprint.is_some() {
        " (not met)"
    } else {
        ""
    };
    format!(
        "| {} | {printed}{mark} | {recomputed} | {computed} | {gap} |\n",
        row.quantity
    )
}

/// Eight significant digits, without noughts at the end.
fn number(value: f64) -> String {
    if value == 0.0 || value.abs() < 1e-12 {
        return "0".to_owned();
    }
    let whole = value.abs().log10().floor() as i32;
    let decimals = (7 - whole).clamp(0, 15) as usize;
    let text = format!("{value:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}
