//! What another unit does: with one role, no travel and first come, nobody waits longer; with travel somebody may.
//!
//! J. Kiefer and J. Wolfowitz, *On the theory of queues with many servers* (1955): waits in first-come order fall
//! with every further server; exact under common chance, because the on-scene time belongs to the incident.

use super::history::History;
use super::switches::cases;
use crate::reading::{written, written_beside};
use gridforce::model::Scenario;
use gridforce::simulation::IncidentRecord;
use gridforce::units::Span;
use proptest::prelude::*;
use proptest::sample::select;

fn one_line(units: usize, per_day: u32, on_scene: &str) -> Scenario {
    let units: String = (0..units)
        .map(|unit| format!("unit-{unit} = {{ role = \"patrol\", post = \"A1\" }}\n"))
        .collect();
    let text = format!(
        "[period]\nstart = \"2024-01-01 00:00\"\n[experiment]\nwarm_up = \"1 day\"\nobserved = \"6 days\"\n\
         [grid]\nrows = 1\ncolumns = 1\nresidents = [1]\n[travel]\nper_step = \"0 min\"\nown_cell = \"0 min\"\n\
         [roles.patrol]\n[units]\n{units}[priorities.call]\n[types.call]\npriority = \"call\"\nrate = \"{per_day} per day\"\n\
         [types.call.stages.scene]\nneeds = [{{ roles = [\"patrol\"], number = 1 }}]\non_scene = \"{on_scene}\"\n\
         [dispatch]\nline = \"first_come\"\nafterwards = \"at_post\"\nnext_job_from = \"post\"\n"
    );
    written("line", &text)
}

/// From report to assignment; an incident that is never assigned waits without end.
fn wait(record: &IncidentRecord) -> Span {
    let first = record.visits.first();
    first.map_or(Span::FOREVER, |visit| visit.assigned.since(record.reported))
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn without_travel_another_unit_makes_no_incident_wait_longer(
        seed in 0..1_000_000_u64,
        units in 1..5_usize,
        load in 3..13_u32,
        on_scene in select(vec!["30 min", "exponential 30 min", "lognormal mean 30 min cv 2", "uniform 1 min to 59 min"]),
    ) {
        // From a light load to one above what the units can do.
        let per_day = load * 5 * units as u32;
        let fewer = History::of(&one_line(units, per_day, on_scene), seed);
        let more = History::of(&one_line(units + 1, per_day, on_scene), seed);
        prop_assert_eq!(fewer.incidents.len(), more.incidents.len());
        for (before, after) in fewer.by_number().into_iter().zip(more.by_number()) {
            prop_assert!(wait(after) <= wait(before), "{:?} {:?}", before, after);
        }
    }
}

/// A row of 21 cells, a minute apart; incidents at the first cell at 0 and 29 minutes, half an hour's work each.
fn row_of_cells(far_unit: bool) -> Scenario {
    let far = if far_unit {
        "far = { role = \"patrol\", post = \"U1\" }\n"
    } else {
        ""
    };
    let text = format!(
        "[period]\nstart = \"2024-01-01 00:00\"\n[experiment]\nwarm_up = \"0 min\"\nobserved = \"1 day\"\n\
         [grid]\nrows = 1\ncolumns = 21\n[travel]\nper_step = \"1 min\"\nown_cell = \"0 min\"\n\
         [roles.patrol]\n[units]\nnear = {{ role = \"patrol\", post = \"A1\" }}\n{far}[priorities.call]\n\
         [types.call]\npriority = \"call\"\n[types.call.stages.scene]\n\
         needs = [{{ roles = [\"patrol\"], number = 1 }}]\non_scene = \"30 min\"\n\
         [records]\nfile = \"incidents.csv\"\ntime_unit = \"min\"\n[dispatch]\nline = \"first_come\"\n"
    );
    written_beside(
        "row",
        &text,
        &[("incidents.csv", "time,cell\n0,A1\n29,A1\n")],
    )
}

#[test]
fn with_travel_another_unit_may_make_an_incident_wait_longer() {
    let response = |scenario: &Scenario| -> Option<Span> {
        let history = History::of(scenario, 1);
        let second = *history.by_number().get(1)?;
        let arrived = second.visits.first()?.arrived?;
        Some(arrived.since(second.reported))
    };
    // Alone, the near unit is free in a minute and there at once.
    assert_eq!(response(&row_of_cells(false)), Some(Span::MINUTE));
    // The far unit is free now, so it is sent, and needs twenty minutes.
    assert_eq!(response(&row_of_cells(true)), Some(Span::MINUTE * 20));
}
