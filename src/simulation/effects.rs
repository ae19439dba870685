//! Effects in one replication: their sizes, their doses, and what they multiply a quantity by.

use super::dose::Dose;
use crate::model::{
    Activity, BacklogStore, Calendar, CellId, Counted, Effect, Full, Quantity, Scenario, SpotId,
    UnitId,
};
use crate::random::Chance;
use crate::units::SimTime;

/// The effects of a plan in one replication.
pub(super) struct Effects<'a> {
    scenario: &'a Scenario,
    calendar: Calendar,
    states: Vec<State<'a>>,
    /// Positions of the effects on each quantity.
    on: [Vec<usize>; QUANTITIES],
    /// Positions of the effects whose activity is units being somewhere.
    of_presence: Vec<usize>,
    /// By effect of presence and unit: the dose in which the unit counts now.
    there: Vec<Vec<Option<usize>>>,
}

/// How many quantities there are.
const QUANTITIES: usize = Quantity::DispatchDelay as usize + 1;

struct State<'a> {
    effect: &'a Effect,
    size: f64,
    /// By cell, spot or unit; one for all.
    doses: Vec<Dose>,
    /// The dose of the full effect, like `doses`, or one for all.
    full: Vec<f64>,
}

/// Whose rate, time, chance or delay is asked for.
#[derive(Clone, Copy)]
pub(super) struct Subject {
    pub spot: SpotId,
    pub cell: CellId,
    pub unit: Option<UnitId>,
}

/// Where, and by whom, something is done.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    pub spot: SpotId,
    pub unit: Option<UnitId>,
}

impl<'a> Effects<'a> {
    pub(super) fn new(scenario: &'a Scenario, chance: Chance, calendar: Calendar) -> Self {
        let mut on = [const { Vec::new() }; QUANTITIES];
        for (position, effect) in scenario.effects.iter().enumerate() {
            on[effect.quantity as usize].push(position);
        }
        let of_presence: Vec<usize> = (0..scenario.effects.len())
            .filter(|&position| {
                let activity = &scenario.effects[position].activity;
                matches!(activity, Activity::Presence(_) | Activity::Patrol(_))
            })
            .collect();
        Self {
            scenario,
            calendar,
            states: scenario
                .effects
                .iter()
                .map(|effect| State::new(effect, scenario, chance))
                .collect(),
            on,
            there: vec![vec![None; scenario.units.len()]; of_presence.len()],
            of_presence,
        }
    }

    /// Whether anything changes `quantity`.
    pub(super) fn change(&self, quantity: Quantity) -> bool {
        !self.on[quantity as usize].is_empty()
    }

    /// What `quantity` of `subject` is multiplied by at `at`, by the effects that `concerns` lets pass.
    pub(super) fn factor(
        &mut self,
        quantity: Quantity,
        subject: Subject,
        at: SimTime,
        concerns: impl Fn(&Effect) -> bool,
    ) -> f64 {
        let mut factor = 1.0;
        for &position in &self.on[quantity as usize] {
            let state = &mut self.states[position];
            let effect = state.effect;
            if effect.reach.holds_at(subject.spot) && concerns(effect) {
                factor *= state.factor(subject, at, self.calendar);
            }
        }
        factor
    }

    /// Units that are somewhere count for some effect.
    pub(super) fn follow_units(&self) -> bool {
        !self.of_presence.is_empty()
    }

    /// A unit is in `cell` from `at` on, patrolling or not; or nowhere in particular.
    pub(super) fn unit_is(&mut self, unit: UnitId, cell: Option<(CellId, bool)>, at: SimTime) {
        let role = self.scenario.units[unit.index()].role;
        for (position, &effect) in self.of_presence.iter().enumerate() {
            let state = &mut self.states[effect];
            let counts =
                |&(_, patrolling): &(CellId, bool)| state.effect.activity.counts(role, patrolling);
            let now = cell.filter(counts).map(|(cell, _)| {
                let deed = Deed {
                    spot: cell.into(),
                    unit: Some(unit),
                };
                state.dose_of(deed, self.scenario)
            });
            let before = std::mem::replace(&mut self.there[position][unit.index()], now);
            if before != now {
                let changes = before.map(|dose| (dose, -1.0)).into_iter();
                for (dose, change) in changes.chain(now.map(|dose| (dose, 1.0))) {
                    state.doses[dose].present(at, change);
                }
            }
        }
    }

    /// From `at` on, one more (or less) keeps a duty there, or an action is in force there.
    pub(super) fn presence(
        &mut self,
        is_meant: impl Fn(&Activity) -> bool,
        deed: Deed,
        at: SimTime,
        change: f64,
    ) {
        for state in &mut self.states {
            if is_meant(&state.effect.activity) {
                let dose = state.dose_of(deed, self.scenario);
                state.doses[dose].present(at, change);
            }
        }
    }

    /// A job is done there, or an action happens.
    pub(super) fn done(&mut self, is_meant: impl Fn(&Activity) -> bool, deed: Deed, at: SimTime) {
        for state in &mut self.states {
            if is_meant(&state.effect.activity) {
                let dose = state.dose_of(deed, self.scenario);
                state.doses[dose].done(at);
            }
        }
    }
}

impl<'a> State<'a> {
    fn new(effect: &'a Effect, scenario: &Scenario, chance: Chance) -> Self {
        let subjects = match effect.counted {
            Counted::Together => 1,
            Counted::ByCell => scenario.geography.cells.len(),
            Counted::BySite => scenario.geography.spots(),
            Counted::ByUnit => scenario.units.len(),
        };
        let mut state = Self {
            effect,
            size: effect.drawn(chance),
            doses: vec![Dose::new(effect.memory, effect.delay); subjects],
            full: Vec::new(),
        };
        state.full = match effect.full {
            Full::Dose(dose) => vec![dose],
            Full::ShareOfJobs(share) => {
                let mut jobs = vec![0.0; subjects];
                for store in meant(effect, &scenario.backlog) {
                    for &(spot, number) in &store.jobs {
                        let deed = Deed { spot, unit: None };
                        jobs[state.dose_of(deed, scenario)] += f64::from(number) * share;
                    }
                }
                jobs
            }
        };
        state
    }

    /// In which dose something done there counts.
    fn dose_of(&self, deed: Deed, scenario: &Scenario) -> usize {
        match self.effect.counted {
            Counted::Together => 0,
            Counted::ByCell => scenario.geography.cell_at(deed.spot).index(),
            Counted::BySite => deed.spot.index(),
            Counted::ByUnit => deed.unit.map_or(0, UnitId::index),
        }
    }

    fn factor(&mut self, subject: Subject, at: SimTime, calendar: Calendar) -> f64 {
        if let Activity::InForce { from, to } = self.effect.activity {
            let date = calendar.date_number(at - self.effect.delay);
            let begun = from.is_none_or(|from| from <= date);
            let is_on = begun && to.is_none_or(|to| date <= to);
            return if is_on { self.size } else { 1.0 };
        }
        let position = match self.effect.counted {
            Counted::Together => 0,
            Counted::ByCell => subject.cell.index(),
            Counted::BySite => subject.spot.index(),
            Counted::ByUnit => match subject.unit {
                Some(unit) => unit.index(),
                None => return 1.0,
            },
        };
        let dose = self.doses[position].at(at);
        let full = self.full[position.min(self.full.len() - 1)];
        if dose <= 0.0 {
            1.0
        } else {
            Effect::multiplier(self.size, dose, full)
        }
    }
}

/// The stores whose jobs an effect counts.
fn meant<'s>(
    effect: &Effect,
    stores: &'s [BacklogStore],
) -> impl Iterator<Item = &'s BacklogStore> {
    let marks = match &effect.activity {
        Activity::Jobs(marks) => marks.clone(),
        _ => Vec::new(),
    };
    stores
        .iter()
        .zip(marks)
        .filter_map(|(store, is_meant)| is_meant.then_some(store))
}
