//! The list of all cases, and what is asked of it.

use super::case::Case;
use super::{
    arrivals, common_numbers, fairness, hypercubes, locations, output, page, priorities, queues,
    repeats, selection, simulated, teams, travel,
};
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
    cases.extend(arrivals::cases());
    cases.extend(repeats::cases());
    cases.extend(common_numbers::cases());
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
