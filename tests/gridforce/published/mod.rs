//! Published cases, each with its citation: analytic ones to the printed digits and to 1e-9 of
//! figures recomputed outside this project, simulated ones within four standard errors.
//!
//! `docs/validation.md` is written from the same list: `GRIDFORCE_UPDATE=1 cargo test published`.

mod case;
mod draws;
mod fairness;
mod grid35;
mod grid35_known;
mod hypercubes;
mod locations;
mod output;
mod page;
mod priorities;
mod queues;
mod selection;
mod simulated;
mod teams;
mod travel;

use case::Case;
use std::sync::LazyLock;

/// All cases, computed once.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let mut cases = queues::cases();
    cases.extend(priorities::cases());
    cases.extend(hypercubes::cases());
    cases.extend(teams::cases());
    cases.extend(travel::cases());
    cases.extend(locations::cases());
    cases.extend(fairness::cases());
    cases.extend(output::cases());
    cases.extend(selection::cases());
    cases.extend(draws::cases());
    cases.extend(simulated::cases());
    cases
});

#[test]
fn every_case_agrees_with_what_is_published() {
    let complaints: Vec<String> = CASES.iter().flat_map(Case::complaints).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn the_page_of_validation_is_up_to_date() {
    page::check(&CASES);
}
