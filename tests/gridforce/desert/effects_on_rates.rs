//! Effects on rates: incidents that do not happen, more of them, and what plans share.

use crate::harness::{Story, scenario, tell};
use gridforce::experiment::{Replications, Search, Settings, TrialError, Watch, assumed, compare};
use gridforce::model::Scenario;
use gridforce::units::SimTime;
use std::collections::BTreeSet;

/// Unit a of A1 guards a gate in C1 from 08:00 to 09:00 (480 to 540), and keeps calls away there.
fn guarded(more: &str, incidents: &str) -> Story {
    let world = format!(
        r#"
        [effects.guard]
        changes = "rate"
        size = 0
        by = {{ duties = ["gate"] }}
        at = ["C1"]
        {more}
        [duties.gate]
        at = "C1"
        hours = "Mon 08:00-09:00"
        roles = ["officer"]
        [units.a]
        role = "officer"
        post = "A1"
        "#
    );
    tell(&world, &format!("time,cell\n{incidents}"))
}

#[test]
fn what_is_guarded_does_not_happen() {
    let story = guarded("", "479,C1\n490,C1\n500,B1\n539,C1\n540,C1\n");
    // At 479 the guard is on its way, and goes there when its duty is over; at 540, an occurrence comes before everything else at its
    // instant, and the guard is still there.
    assert_eq!(story.prevented(), ["490", "539", "540"]);
    assert_eq!(story.incidents.len(), 2);
    assert_eq!(
        story.visit_of(1),
        "a sent 572 came 577 began 577 left 607 cleared"
    );
}

#[test]
fn a_guard_called_away_guards_nothing() {
    let away = "[priorities.routine]\nmay_interrupt = [\"duties\"]\n";
    let story = guarded(away, "500,B1\n510,C1\n");
    assert_eq!(story.prevented(), Vec::<String>::new());
    assert_eq!(story.incidents.len(), 2);
}

/// A hundred calls a day in A1 and B1, with further lines.
fn busy(more: &str) -> Scenario {
    let world = format!(
        "{more}\n[units.a]\nrole = \"officer\"\npost = \"A1\"\n[types.call]\nrate = \"200 per day\"\ncells = {{ A1 = 1, B1 = 1 }}\n[period]\nrun_out = \"0 min\"\n"
    );
    scenario(&world, "", &[])
}

fn rate(name: &str, size: &str) -> String {
    format!("[effects.{name}]\nchanges = \"rate\"\nsize = {size}\n")
}

/// When incidents occur, over some replications.
fn occurrences(scenario: &Scenario) -> BTreeSet<(u32, SimTime)> {
    (0..20)
        .flat_map(|replication| {
            let story = Story::of(scenario.clone(), replication);
            let occurred = |incident: &gridforce::simulation::IncidentRecord| incident.occurred;
            let all: Vec<_> = story.incidents.iter().map(occurred).collect();
            all.into_iter().map(move |at| (replication, at))
        })
        .collect()
}

/// Within four standard errors of a Poisson number.
fn assert_near(found: usize, mean: f64) {
    assert!(
        (found as f64 - mean).abs() <= 4.0 * mean.sqrt(),
        "{found} against {mean}"
    );
}

#[test]
fn effects_multiply_rates_and_share_their_candidates() {
    let plain = occurrences(&busy(""));
    let one = occurrences(&busy(&rate("x", "1")));
    let half = occurrences(&busy(&rate("x", "0.5")));
    let quarter = occurrences(&busy(&(rate("x", "0.5") + &rate("y", "0.5"))));
    let more = occurrences(&busy(&rate("x", "2.5")));
    let most = occurrences(&busy(&rate("x", "3.2")));
    assert_eq!(plain, one, "no effect is no change");
    for (found, times) in [
        (&plain, 1.0),
        (&half, 0.5),
        (&quarter, 0.25),
        (&more, 2.5),
        (&most, 3.2),
    ] {
        assert_near(found.len(), 20.0 * 200.0 * times);
    }
    let chain = [&quarter, &half, &plain, &more, &most];
    for pair in chain.windows(2) {
        assert!(
            pair[0].is_subset(pair[1]),
            "a larger factor keeps what a smaller one has"
        );
    }
    assert!(occurrences(&busy(&rate("x", "0"))).is_empty());
}

#[test]
fn an_effect_elsewhere_changes_nothing_here() {
    let plain = busy("");
    let other = busy(&(rate("x", "0.3") + "at = [\"B1\"]\n"));
    let in_a1 = |scenario: &Scenario| -> Vec<SimTime> {
        let story = Story::of(scenario.clone(), 3);
        let here = story
            .incidents
            .iter()
            .filter(|incident| incident.cell.index() == 0);
        here.map(|incident| incident.occurred).collect()
    };
    assert_eq!(in_a1(&plain), in_a1(&other));
}

#[test]
fn sizes_are_drawn_once_and_are_the_same_for_every_plan() {
    let base = busy("");
    let mut one = busy(&rate("x", "\"0.2 to 0.8\""));
    let mut both = busy(&(rate("y", "\"0.9 to 1\"") + &rate("x", "\"0.2 to 0.8\"")));
    one.id = "one".into();
    both.id = "both".into();
    let settings = Settings {
        extent: Replications::Number(40),
        ..Settings::default()
    };
    let plans = [base, one, both];
    let found = compare(&plans, &settings, Watch::default()).expect("a result");
    let [x, y] = &found.assumed[..] else {
        panic!("{:?}", found.assumed);
    };
    assert_eq!((x.name.as_str(), y.name.as_str()), ("x", "y"));
    assert_eq!(x.sizes.len(), 40);
    assert!(x.sizes.iter().all(|size| (0.2..0.8).contains(size)));
    let mean = x.sizes.iter().sum::<f64>() / 40.0;
    assert!((mean - 0.5).abs() < 0.12, "{mean}");
    assert_eq!(assumed(&plans[2..], found.seed, 40)[1], *x);
    // All that is undisturbed happens or is prevented.
    let value = |plan: usize, key: &str| {
        found.plans[plan]
            .value(key)
            .and_then(|value| value.estimate.value)
    };
    let all = value(0, "incidents").expect("simulated");
    for plan in [1, 2] {
        let sum = value(plan, "incidents").zip(value(plan, "prevented"));
        let (happened, prevented) = sum.expect("simulated");
        assert!((happened + prevented - all).abs() < 1e-9);
        assert!(prevented > 0.2 * all);
    }
    assert_eq!(
        value(0, "prevented"),
        None,
        "without effects there is no such measure"
    );
}

#[test]
fn a_search_tries_plans_whose_effects_need_no_other_incidents() {
    let plan = |size: &str, more: &str| {
        let world = format!(
            "[units.a]\nrole = \"officer\"\npost = \"A1\"\n{more}[types.call]\nrate = \"20 per day\"\ncells = {{ A1 = 1 }}\n[effects.more]\nchanges = \"rate\"\nsize = {size}\n"
        );
        scenario(&world, "", &[])
    };
    let base = plan("1.5", "");
    let search = Search::new(&base, 2, 1, Some(1), Watch::default()).expect("a search");
    let another = "[units.b]\nrole = \"officer\"\npost = \"B1\"\n";
    assert!(search.try_plan(&plan("1.5", another)).is_ok());
    let larger = plan("2.5", "");
    let refused = search.try_plan(&larger).map(|_| ()).unwrap_err();
    assert_eq!(refused, TrialError::OtherDemand);
}
