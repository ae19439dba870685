//! Every exact figure of the analysis within four standard errors of the simulation.

use super::worlds;
use crate::reading::written;
use crate::reference::agreement::{agree, assert_none, run};
use gridforce::analysis::{Effort, analyse};
use gridforce::model::Extent;
use gridforce::units::Span;

/// Compares every exact figure that the simulation measures; at least `least` of them.
fn compare(name: &str, text: &str, weeks: i64, least: usize) -> Vec<Option<String>> {
    let scenario = written(name, text);
    let found = analyse(&scenario, Effort::full(false));
    let result = run(scenario, Extent::Time(Span::WEEK * weeks), 30);
    let mut complaints = Vec::new();
    for figure in found.figures.iter().filter(|figure| figure.exact) {
        let Some(value) = result.value(&figure.key) else {
            continue;
        };
        if value
            .estimate
            .standard_error
            .is_some_and(|error| error > 0.0)
        {
            complaints.push(agree(
                &format!("{name}: {}", figure.key),
                value.estimate,
                figure.value,
                0.0,
            ));
        } else {
            let same = value
                .estimate
                .value
                .is_some_and(|value| (value - figure.value).abs() < 1e-9);
            complaints
                .push((!same).then(|| format!("{name}: {} {:?}", figure.key, value.estimate)));
        }
    }
    assert!(
        complaints.len() >= least,
        "{name}: only {} figures",
        complaints.len()
    );
    complaints
}

#[test]
fn one_unit_to_every_incident() {
    let mut complaints = compare("loss", &worlds::loss(), 16, 12);
    complaints.extend(compare("ties", &worlds::ties(), 16, 8));
    complaints.extend(compare("short-lists", &worlds::short_lists(), 16, 8));
    complaints.extend(compare("unit-and-type", &worlds::unit_and_type(), 24, 12));
    complaints.extend(compare("round-trips", &worlds::round_trips(), 24, 18));
    complaints.extend(compare("interruptions", &worlds::interruptions(), 40, 14));
    complaints.extend(compare("classes", &worlds::classes(), 16, 20));
    assert_none(complaints);
}

#[test]
fn lines_of_every_kind() {
    let loss = "[dispatch]\nline = \"loss\"\n";
    let mut complaints = compare(
        "erlang-c",
        &worlds::line(3, 2.4, "exponential 60 min", ""),
        40,
        7,
    );
    complaints.extend(compare(
        "constant",
        &worlds::line(2, 1.5, "60 min", ""),
        40,
        3,
    ));
    complaints.extend(compare(
        "single",
        &worlds::line(1, 0.6, "gamma mean 60 min cv 1.5", ""),
        80,
        7,
    ));
    let general = worlds::line(3, 3.0, "lognormal mean 60 min cv 1.5", loss);
    complaints.extend(compare("erlang-b", &general, 16, 5));
    complaints.extend(compare("changing", &worlds::changing(), 40, 4));
    assert_none(complaints);
}

#[test]
fn policies_are_lists() {
    let three = worlds::units(&[("A1", ""), ("C1", ""), ("B2", "")]);
    let rest = worlds::priorities(&[("p", "")])
        + &worlds::calls("call", "p", 2.0, "exponential 60 min", "")
        + &worlds::hypercube("first_come");
    let own = worlds::GRID.to_owned() + &three + &rest + "policy = \"own cell first\"\n";
    let mut complaints = compare("own-cell", &own, 16, 10);
    let answering = own.clone() + "[pattern]\nroles = [\"patrol\"]\n";
    complaints.extend(compare("own-cell-pattern", &answering, 16, 10));
    let lowest = worlds::GRID.replace(
        "[roles.patrol]",
        "[roles.patrol]\nrank = 2\n[roles.helper]\nrank = 1",
    ) + &worlds::units(&[("A1", ""), ("C1", "")])
        + "h1 = { role = \"helper\", post = \"B2\" }\n"
        + &rest.replace("[\"patrol\"]", "[\"patrol\", \"helper\"]")
        + "policy = \"lowest sufficient role\"\n";
    complaints.extend(compare("lowest", &lowest, 16, 10));
    assert_none(complaints);
}

#[test]
fn teams() {
    let mut complaints = compare("part", &worlds::team("whoever_is_free"), 40, 6);
    complaints.extend(compare("whole", &worlds::team("together"), 40, 6));
    assert_none(complaints);
}
