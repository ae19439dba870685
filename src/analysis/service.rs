//! The scenario as queueing theory sees it: streams of incidents, units, trips and busy times.

use super::eligible::{eligible_for, eligible_for_some};
use super::places::{Origin, origins, planned, way_back};
use crate::model::{
    Afterwards, FreeFrom, LineRule, NextJobFrom, PlaceId, Scenario, Schedule, Stage,
};
use crate::random::Distribution;
use crate::units::Span;
use ndarray::Array2;

/// How long a unit is busy with an incident, in minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Busy {
    pub mean: f64,
    /// Mean of the square.
    pub square: f64,
    pub exponential: bool,
    pub constant: bool,
}

/// What the models are built from.
pub(super) struct Service<'s> {
    pub scenario: &'s Scenario,
    /// Units that can be sent to some incident, by position.
    pub units: Vec<usize>,
    pub origins: Vec<Origin>,
    /// Planned trips (origin, unit) from the posts, turn-out included; `None`: never sent.
    pub trips: Array2<Option<Span>>,
    /// Busy times (origin, unit).
    pub busy: Array2<Busy>,
    /// No trip between any two places that matter takes any time.
    pub still: bool,
}

impl<'s> Service<'s> {
    pub fn of(scenario: &'s Scenario) -> Self {
        let units = eligible_for_some(scenario);
        let origins = origins(scenario);
        let shape = (origins.len(), units.len());
        let trips = Array2::from_shape_fn(shape, |(origin, unit)| {
            let may = eligible_for(scenario, origins[origin].kind, units[unit]);
            planned(scenario, units[unit], origins[origin].place).filter(|_| may)
        });
        let mut service = Self {
            still: still(scenario, &units, &origins, &trips),
            scenario,
            units,
            origins,
            trips,
            busy: Array2::from_elem(shape, Busy::NONE),
        };
        service.busy =
            Array2::from_shape_fn(shape, |(origin, unit)| service.busy_time(origin, unit));
        service
    }

    fn busy_time(&self, origin: usize, unit: usize) -> Busy {
        let of = &self.origins[origin];
        let on_scene = on_scene(self.scenario, of.kind, self.units[unit]);
        let (mut extra, mut spread) = (0.0, 0.0);
        if self.scenario.dispatch.travel_occupies {
            let turn_out = self.scenario.units[self.units[unit]].turn_out(&self.scenario.roles);
            let mean = turn_out.mean_minutes();
            spread = (turn_out.mean_square() - mean * mean).max(0.0);
            extra += self.trips[(origin, unit)].map_or(0.0, Span::minutes);
        }
        if self.comes_home_busy() {
            extra += way_back(self.scenario, self.units[unit], of.place).map_or(0.0, Span::minutes);
        }
        if extra <= 0.0 {
            return on_scene;
        }
        Busy {
            mean: on_scene.mean + extra,
            square: on_scene.square + extra * (2.0 * on_scene.mean + extra) + spread,
            exponential: false,
            constant: on_scene.constant && spread <= 0.0,
        }
    }

    /// Whether units travel home before they are free.
    pub fn comes_home_busy(&self) -> bool {
        let rules = &self.scenario.dispatch;
        rules.afterwards == Afterwards::Return && rules.free_from == FreeFrom::Return
    }

    /// Whether nothing waits.
    pub fn loss(&self) -> bool {
        self.scenario.dispatch.line == LineRule::Loss
    }

    /// Whether a free unit is always at its post, patrols aside.
    pub fn at_post(&self) -> bool {
        let rules = &self.scenario.dispatch;
        let from_post = rules.next_job_from == NextJobFrom::Post || self.loss();
        let returns_at_once = rules.afterwards == Afterwards::AtPost && from_post;
        // Times given by unit hold from wherever it is; one that cannot be sent on its way
        // back is not free.
        let anywhere = self.scenario.geography.travel.is_by_unit()
            && (rules.redispatch_on_the_way || rules.afterwards != Afterwards::Return);
        self.comes_home_busy() || returns_at_once || self.still || anywhere
    }

    /// Whether busy times contain a way.
    pub fn way_is_work(&self) -> bool {
        !self.still && (self.scenario.dispatch.travel_occupies || self.comes_home_busy())
    }

    /// Whether busy times are the same whichever unit is sent.
    pub fn uniform(&self) -> bool {
        (0..self.origins.len()).all(|origin| {
            let mut times = self.times_of(origin);
            let first = times.next();
            times.all(|busy| Some(busy) == first)
        })
    }

    /// Busy times of the stream's incidents, by unit that can be sent.
    fn times_of(&self, origin: usize) -> impl Iterator<Item = Busy> {
        let pairs = self
            .busy
            .row(origin)
            .into_iter()
            .zip(self.trips.row(origin));
        pairs.filter_map(|(busy, trip)| trip.map(|_| *busy))
    }

    /// Whether all busy times are exponential with one mean.
    pub fn one_exponential(&self) -> bool {
        let first = self.busy.first();
        self.busy
            .iter()
            .all(|busy| busy.exponential && Some(busy) == first)
    }

    /// Whether all busy times are one constant.
    pub fn one_constant(&self) -> bool {
        let first = self.busy.first();
        self.busy
            .iter()
            .all(|busy| busy.constant && Some(busy) == first)
    }

    /// Incidents per minute.
    pub fn rate(&self) -> f64 {
        self.origins.iter().map(|origin| origin.rate).sum()
    }

    /// Incidents per minute of the streams that `keep` says.
    pub fn rate_of(&self, keep: impl Fn(&Origin) -> bool) -> f64 {
        let kept = self.origins.iter().filter(|origin| keep(origin));
        kept.map(|origin| origin.rate).sum()
    }

    /// Mean and mean square of busy times with the first unit, over the streams that `keep`
    /// says; they are those of all units when busy times are uniform.
    pub fn moments(&self, keep: impl Fn(&Origin) -> bool) -> (f64, f64) {
        let (mut mean, mut square, mut total) = (0.0, 0.0, 0.0);
        for (number, origin) in self.origins.iter().enumerate() {
            if let (true, Some(busy)) = (keep(origin), self.times_of(number).next()) {
                mean += origin.rate * busy.mean;
                square += origin.rate * busy.square;
                total += origin.rate;
            }
        }
        if total > 0.0 {
            (mean / total, square / total)
        } else {
            (0.0, 0.0)
        }
    }

    /// Planned minutes (origin, unit); infinite where a unit is never sent.
    pub fn travel_minutes(&self) -> Array2<f64> {
        self.trips
            .map(|trip| trip.map_or(f64::INFINITY, Span::minutes))
    }

    /// Whether some unit works in shifts.
    pub fn shifts(&self) -> bool {
        let schedule = |&unit: &usize| &self.scenario.units[unit].schedule;
        self.units
            .iter()
            .map(schedule)
            .any(|schedule| *schedule != Schedule::Always)
    }

    /// Whether trips take exactly the planned time, turn-out included.
    pub fn trips_are_fixed(&self) -> bool {
        let fixed = |&unit: &usize| {
            let turn_out = self.scenario.units[unit].turn_out(&self.scenario.roles);
            matches!(turn_out, Distribution::Fixed(_))
        };
        self.units.iter().all(fixed)
    }

    /// The role of all units, if they are of one.
    pub fn one_role(&self) -> Option<usize> {
        let role = |&unit: &usize| self.scenario.units[unit].role.index();
        let first = self.units.first().map(role)?;
        self.units
            .iter()
            .all(|unit| role(unit) == first)
            .then_some(first)
    }
}

impl Busy {
    const NONE: Self = Self {
        mean: 0.0,
        square: 0.0,
        exponential: false,
        constant: true,
    };
}

/// Whether no trip from post to incident, back, or between incidents takes any time.
fn still(
    scenario: &Scenario,
    units: &[usize],
    origins: &[Origin],
    trips: &Array2<Option<Span>>,
) -> bool {
    let at_once = |span: Option<Span>| span.is_none_or(|span| span == Span::ZERO);
    if !trips.iter().all(|&trip| at_once(trip)) {
        return false;
    }
    let fixed = |&unit: &usize| {
        scenario.units[unit]
            .turn_out(&scenario.roles)
            .mean_minutes()
            <= 0.0
    };
    let travel = &scenario.geography.travel;
    let mut places: Vec<usize> = origins.iter().map(|origin| origin.place.index()).collect();
    let posts = units.iter().flat_map(|&unit| scenario.units[unit].posts());
    places.extend(posts.map(PlaceId::index));
    places.sort_unstable();
    places.dedup();
    let between = |&unit: &usize| {
        let mode = scenario.roles[scenario.units[unit].role.index()].mode;
        let pairs = places
            .iter()
            .flat_map(|&from| places.iter().map(move |&to| (from, to)));
        travel.is_by_unit()
            || (0..travel.bands().count()).all(|band| {
                pairs
                    .clone()
                    .all(|(from, to)| at_once(travel.planned(mode, band, from, to)))
            })
    };
    units.iter().all(|unit| fixed(unit) && between(unit))
}

/// The on-scene time of a unit with an incident of a type: the unit's own, or its role's in
/// the type's first stage, with the factors of its skills.
pub(super) fn on_scene(scenario: &Scenario, kind: usize, unit: usize) -> Busy {
    let crew = &scenario.units[unit];
    let stage = scenario.types[kind].stages.first();
    let of_type = |(of, _): &&(Option<crate::model::TypeId>, Distribution)| {
        of.is_none_or(|of| of.index() == kind)
    };
    let own = crew.on_scene.iter().find(of_type).map(|(_, own)| own);
    let declared = |stage: &'_ Stage| stage.on_scene.get(crew.role.index())?.clone();
    let Some(time) = own.cloned().or_else(|| stage.and_then(declared)) else {
        return Busy::NONE;
    };
    let factors = stage.map_or(&[][..], |stage| &stage.skill_factors);
    let held = factors
        .iter()
        .filter(|(skill, _)| crew.skills.contains(*skill));
    let factor = crew.on_scene_factor * held.map(|(_, factor)| factor).product::<f64>();
    Busy {
        mean: factor * time.mean_minutes(),
        square: factor * factor * time.mean_square(),
        exponential: matches!(time, Distribution::Exponential { .. }),
        constant: matches!(time, Distribution::Fixed(_)),
    }
}
