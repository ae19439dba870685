//! Where incidents arise, how often, and how far units are from there.

use super::choice::eligible;
use crate::model::{CellId, PlaceId, Scenario, StagePlace};
use ndarray::Array2;

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

/// Planned minutes (origin, unit), turn-out included, from the units' posts; infinite where
/// there is no way. Where times change over the week, their mean over the hours with a way.
pub(super) fn travel_minutes(scenario: &Scenario, origins: &[Origin]) -> Array2<f64> {
    let units = eligible(scenario);
    Array2::from_shape_fn((origins.len(), units.len()), |(origin, unit)| {
        let crew = &scenario.units[units[unit]];
        let role = &scenario.roles[crew.role.index()];
        let turn_out = crew
            .call_out
            .as_ref()
            .unwrap_or(&role.turn_out)
            .mean_minutes();
        turn_out
            + between(
                scenario,
                units[unit],
                role.mode,
                crew.post,
                origins[origin].place,
            )
    })
}

/// Planned minutes back from the origins to the units' posts.
pub(super) fn return_minutes(scenario: &Scenario, origins: &[Origin]) -> Array2<f64> {
    let units = eligible(scenario);
    Array2::from_shape_fn((origins.len(), units.len()), |(origin, unit)| {
        let crew = &scenario.units[units[unit]];
        let mode = scenario.roles[crew.role.index()].mode;
        between(
            scenario,
            units[unit],
            mode,
            origins[origin].place,
            crew.post,
        )
    })
}

fn between(scenario: &Scenario, unit: usize, mode: usize, from: PlaceId, to: PlaceId) -> f64 {
    let travel = &scenario.geography.travel;
    if travel.is_by_unit() {
        let post = scenario.units[unit].post;
        let node = if from == post { to } else { from };
        return travel
            .of_unit(unit, node.index())
            .map_or(f64::INFINITY, |span| span.minutes());
    }
    let (mut sum, mut hours) = (0.0, 0.0);
    for hour in 0..WEEK_HOURS {
        let band = travel.bands().at(crate::units::Span::HOUR * hour);
        if let Some(span) = travel.planned(mode, band, from.index(), to.index()) {
            sum += span.minutes();
            hours += 1.0;
        }
        if travel.bands().count() == 1 {
            break;
        }
    }
    if hours > 0.0 {
        sum / hours
    } else {
        f64::INFINITY
    }
}

/// Hours of a week.
pub(super) const WEEK_HOURS: i64 = 168;
