//! One cell, one officer, one auxiliary, one volunteer team: the whole team's availability is not a product.
//!
//! Exact solution of the chain of eight states, reference case `team_loss_one_cell`.

use super::agreement::{agree, assert_none, estimate, run};
use crate::reading::shipped;
use gridforce::model::Extent;
use gridforce::units::Span;

/// What is known of one of the two cases: shares of time.
struct Case {
    scenario: &'static str,
    whole: f64,
    officer: f64,
    auxiliary: f64,
    volunteer: f64,
    anyone: f64,
    wrong_product: f64,
}

const CASES: [Case; 2] = [
    Case {
        scenario: "scenarios/reference/team-loss.toml",
        whole: 0.415_998_403_614_502_7,
        officer: 0.666_666_666_666_666_7,
        auxiliary: 0.714_285_714_285_714_3,
        volunteer: 0.555_555_555_555_555_6,
        anyone: 0.851_851_851_851_851_9,
        wrong_product: 0.264_550_264_550_264_65,
    },
    Case {
        scenario: "scenarios/reference/team-loss-2.toml",
        whole: 0.457_142_857_142_857_46,
        officer: 0.666_666_666_666_666_7,
        auxiliary: 0.666_666_666_666_666_7,
        volunteer: 0.666_666_666_666_666_7,
        anyone: 0.857_142_857_142_857,
        wrong_product: 0.296_296_296_296_296_95,
    },
];

#[test]
fn joint_availability_is_that_of_the_chain_and_not_the_product() {
    for case in CASES {
        let result = run(shipped(case.scenario), Extent::Time(Span::WEEK * 26), 20);
        let check = |key: &str, expected: f64| agree(key, estimate(&result, key), expected, 0.0);
        assert_none(vec![
            check("pattern_whole_free", case.whole),
            check("covered_team", case.whole),
            check("covered_first", case.anyone),
            check("no_free_officer", 1.0 - case.officer),
            check("no_free_auxiliary", 1.0 - case.auxiliary),
            check("no_free_volunteer", 1.0 - case.volunteer),
            // Incidents see time averages.
            check("unanswered_first", 1.0 - case.anyone),
        ]);
        assert!(
            check("pattern_whole_free", case.wrong_product).is_some(),
            "the product of the three is told apart"
        );
    }
}
