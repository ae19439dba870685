//! What a comparison says of values that are only assumed, in a world where nothing else is left to chance.

use crate::harness::scenario;
use gridforce::experiment::{Comparison, Dependence, Replications, Settings, Watch, compare};

/// Two calls ten minutes apart for one officer: the second waits until the first is done.
const CALLS: &str = "time,cell\n10,A1\n20,A1\n";

/// The second call is answered 30 s − 6 min after its report with on-scene times × s, so the mean
/// of both is later by 15 (s − 1) min than without.
const TRAINING: &str = r#"
[effects.training]
changes = "on-scene time"
size = "0.5 to 1.5"
[effects.nothing]
changes = "dispatch delay"
size = "0.2 to 0.9"
"#;

const OFFICER: &str = "[units.a]\nrole = \"officer\"\npost = \"A1\"\n";

fn compared(replications: usize) -> Comparison {
    let plans = [String::new(), TRAINING.to_owned()]
        .map(|effects| scenario(&format!("{effects}{OFFICER}"), CALLS, &[]));
    let settings = Settings {
        extent: Replications::Number(replications),
        ..Settings::default()
    };
    compare(&plans, &settings, Watch::default()).expect("a result")
}

fn of_the_mean(found: &Comparison) -> (f64, &[Dependence]) {
    let mut all = found.differences.iter().zip(&found.sensitivities);
    let (difference, sensitivity) = all
        .find(|(difference, _)| difference.measure.key == "response_mean_first")
        .expect("the measure");
    let half_width = difference.estimate.half_width95.expect("an interval");
    let alone = sensitivity.chance_half_width95.expect("a part");
    (alone / half_width, &sensitivity.by)
}

#[test]
fn a_difference_hangs_on_the_only_value_that_moves_it() {
    let found = compared(200);
    let (alone, by) = of_the_mean(&found);
    let [training, nothing] = by else {
        panic!("two assumed values, not {by:?}");
    };
    // Ten bins see all but a hundredth of a straight line's variance.
    let share = training.influence.expect("200 replications").share;
    assert!((0.97..1.0).contains(&share), "{share}");
    assert!((alone - (1.0 - share).sqrt()).abs() < 1e-9, "{alone}");
    assert!(training.beyond_chance && training.verdict_hangs);
    assert!(!nothing.beyond_chance && !nothing.verdict_hangs);
    let mut sizes = found.assumed[training.assumed].sizes.clone();
    sizes.sort_by(f64::total_cmp);
    let third = |sizes: &[f64]| 15.0 * (sizes.iter().sum::<f64>() / 66.0 - 1.0);
    let (lower, upper) = (
        training.lower.expect("lower"),
        training.upper.expect("upper"),
    );
    // Times are kept to the millisecond.
    assert!((lower - third(&sizes[..66])).abs() < 1e-4, "{lower}");
    assert!((upper - third(&sizes[134..])).abs() < 1e-4, "{upper}");
    assert!((lower + 5.0).abs() < 0.5 && (upper - 5.0).abs() < 0.5);
}

#[test]
fn few_replications_say_nothing_of_it() {
    let found = compared(29);
    let mut all = found.sensitivities.iter().flat_map(|found| &found.by);
    assert!(all.all(|dependence| dependence.influence.is_none() && !dependence.beyond_chance));
}
