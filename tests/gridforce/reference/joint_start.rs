//! Calls that need several units at once: they start together, the units finish one by one.
//!
//! After L. Green, *A queueing system in which customers require a random number of servers* (1980);
//! numbers of a truncated Markov chain, reference case `multi_unit_joint_start`.

use super::agreement::{agree, assert_none, estimate, run};
use crate::reading::written;
use gridforce::model::Extent;
use gridforce::units::Span;

/// One cell, five units, an hour's work; calls for one, two and three units at 0.9, 0.45 and 0.15 an hour.
pub const SCENARIO: &str = r#"
[period]
start = "2024-01-01 00:00"
[experiment]
warm_up = "1 week"
[grid]
rows = 1
columns = 1
residents = [1]
[travel]
per_step = "0 min"
own_cell = "0 min"
[roles.patrol]
[units]
unit-1 = { role = "patrol", post = "A1" }
unit-2 = { role = "patrol", post = "A1" }
unit-3 = { role = "patrol", post = "A1" }
unit-4 = { role = "patrol", post = "A1" }
unit-5 = { role = "patrol", post = "A1" }
[priorities.call]
[types.one]
priority = "call"
rate = "0.9 per hour"
[types.one.stages.scene]
needs = [{ roles = ["patrol"], number = 1 }]
start = "all"
on_scene = "exponential 60 min"
on_scene_rule = "each its own"
[types.two]
priority = "call"
rate = "0.45 per hour"
[types.two.stages.scene]
needs = [{ roles = ["patrol"], number = 2 }]
start = "all"
on_scene = "exponential 60 min"
on_scene_rule = "each its own"
[types.three]
priority = "call"
rate = "0.15 per hour"
[types.three.stages.scene]
needs = [{ roles = ["patrol"], number = 3 }]
start = "all"
on_scene = "exponential 60 min"
on_scene_rule = "each its own"
[dispatch]
line = "first_come"
several = "together"
blocking = true
travel_occupies = false
afterwards = "at_post"
next_job_from = "post"
"#;

#[test]
fn units_that_start_together_wait_as_the_chain_says() {
    let result = run(
        written("joint", SCENARIO),
        Extent::Time(Span::WEEK * 26),
        20,
    );
    let check = |key: &str, expected: f64| agree(key, estimate(&result, key), expected, 0.0);
    assert_none(vec![
        check("busy_patrol", 0.45),
        check("wait_mean", 60.0 * 0.146_584_454_823_484_64),
        check("wait_share@one", 0.164_697_520_722_184_33),
        check("wait_share@two", 0.263_416_345_142_055_36),
        check("wait_share@three", 0.420_332_662_592_996_2),
    ]);
}
