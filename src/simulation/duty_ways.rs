//! Ways to duties: who may keep each, nearest by planned time from their posts, computed once.

use super::prepared::Prepared;
use crate::model::{Duty, PlaceId, RoleSet, UnitId};
use crate::units::Span;

/// Ways of those who may keep the duties at one place.
#[derive(Debug)]
pub(super) struct DutyWays {
    place: PlaceId,
    roles: RoleSet,
    /// By band: planned times from the posts, turn-out included, of units whose post stays; nearest
    /// first, ties to the lowest index.
    fixed: Vec<Vec<(Span, UnitId)>>,
    /// Units whose post moves.
    pub moving: Vec<UnitId>,
}

impl DutyWays {
    /// The ways to each duty of the scenario: (by duty, which of the lists; the lists).
    pub(super) fn of_all(prepared: &Prepared<'_>) -> (Vec<usize>, Vec<Self>) {
        let mut lists: Vec<Self> = Vec::new();
        let list_of = |duty: &Duty| {
            let known = |list: &Self| list.place == duty.place && list.roles == duty.roles;
            lists.iter().position(known).unwrap_or_else(|| {
                lists.push(Self::of(prepared, duty));
                lists.len() - 1
            })
        };
        let list_of = prepared.scenario.duties.iter().map(list_of).collect();
        (list_of, lists)
    }

    fn of(prepared: &Prepared<'_>, duty: &Duty) -> Self {
        let units = &prepared.scenario.units;
        let (moving, fixed): (Vec<UnitId>, Vec<UnitId>) = (0..units.len())
            .map(UnitId::new)
            .filter(|unit| duty.roles.contains(units[unit.index()].role))
            .partition(|unit| units[unit.index()].moves());
        let in_band = |band: usize| {
            let way = |&unit: &UnitId| {
                let post = units[unit.index()].post;
                let way = prepared.planned_from(unit, post, band, duty.place.index())?;
                Some((way, unit))
            };
            let mut ways: Vec<(Span, UnitId)> = fixed.iter().filter_map(way).collect();
            ways.sort_unstable();
            ways
        };
        let bands = prepared.scenario.geography.travel.bands().count();
        Self {
            place: duty.place,
            roles: duty.roles,
            fixed: (0..bands).map(in_band).collect(),
            moving,
        }
    }

    /// Ways of units whose post stays, nearest first.
    pub(super) fn fixed(&self, band: usize) -> &[(Span, UnitId)] {
        &self.fixed[band]
    }
}

/// By unit: the longest that it is away for a backlog job of its dispatch area.
pub(super) fn longest_jobs(prepared: &Prepared<'_>) -> Vec<Span> {
    let scenario = prepared.scenario;
    let geography = &scenario.geography;
    let area = |place: PlaceId| {
        let cell = geography.places[place.index()].cell;
        geography.cells[cell.index()].area
    };
    let bands = geography.travel.bands().count();
    let longest = |id: usize| {
        let unit = &scenario.units[id];
        let stores = scenario.backlog.iter().zip(&prepared.planned_on_site);
        let stores =
            stores.filter(|(store, _)| unit.takes_backlog && store.roles.contains(unit.role));
        let away = stores.map(|(store, &on_site)| {
            let places = store.jobs.iter().map(|&(spot, _)| geography.place_at(spot));
            let ways = places
                .flat_map(|place| unit.posts().map(move |post| (place, post)))
                .filter(|&(place, post)| area(place) == area(post))
                .flat_map(|(place, post)| (0..bands).map(move |band| (band, place, post)))
                .filter_map(|(band, place, post)| {
                    prepared.planned_from(UnitId::new(id), post, band, place.index())
                });
            ways.max().unwrap_or(Span::ZERO) * 2 + on_site
        });
        away.max().unwrap_or(Span::ZERO)
    };
    (0..scenario.units.len()).map(longest).collect()
}
