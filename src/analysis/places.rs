//! Where incidents arise, how often, and how far units are from there.

use crate::model::{CellId, PlaceId, Scenario, StagePlace};
use crate::units::Span;

/// A stream of incidents: one type from one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Origin {
    /// Position of the type.
    pub kind: usize,
    /// The cell the incidents are counted in.
    pub cell: CellId,
    /// Where units go.
    pub place: PlaceId,
    /// Incidents per minute, in the mean over the year.
    pub rate: f64,
}

/// All streams with a rate above 0.
pub(super) fn origins(scenario: &Scenario) -> Vec<Origin> {
    let mut origins = Vec::new();
    for (kind, of) in scenario.types.iter().enumerate() {
        let at = match of.stages.first().map(|stage| &stage.place) {
            Some(StagePlace::Fixed(place)) => Some(*place),
            _ => None,
        };
        for source in &of.sources {
            let rate = source.rate.events_per_millisecond() * 60_000.0;
            if rate > 0.0 {
                origins.push(Origin {
                    kind,
                    cell: source.cell,
                    place: at.unwrap_or(source.place),
                    rate,
                });
            }
        }
    }
    origins
}

/// Planned time from the unit's post to a place, turn-out included; `None` where there is no
/// way. Where times change over the week, their mean over the hours with a way.
pub(super) fn planned(scenario: &Scenario, unit: usize, to: PlaceId) -> Option<Span> {
    let crew = &scenario.units[unit];
    let turn_out = crew.planned_turn_out(&scenario.roles);
    between(scenario, unit, crew.post, to).map(|way| way + turn_out)
}

/// Planned time back from a place to the unit's post.
pub(super) fn way_back(scenario: &Scenario, unit: usize, from: PlaceId) -> Option<Span> {
    between(scenario, unit, from, scenario.units[unit].post)
}

fn between(scenario: &Scenario, unit: usize, from: PlaceId, to: PlaceId) -> Option<Span> {
    let travel = &scenario.geography.travel;
    let crew = &scenario.units[unit];
    if travel.is_by_unit() {
        let node = if from == crew.post { to } else { from };
        return travel.of_unit(unit, node.index());
    }
    let mode = scenario.roles[crew.role.index()].mode;
    if travel.bands().count() == 1 {
        return travel.planned(mode, 0, from.index(), to.index());
    }
    let in_hour = |hour: i64| {
        let band = travel.bands().at(Span::HOUR * hour);
        travel.planned(mode, band, from.index(), to.index())
    };
    let open: Vec<f64> = (0..WEEK_HOURS)
        .filter_map(in_hour)
        .map(Span::minutes)
        .collect();
    (!open.is_empty()).then(|| Span::from_minutes(open.iter().sum::<f64>() / open.len() as f64))
}

/// Hours of a week.
pub(super) const WEEK_HOURS: i64 = 168;
