//! Why an effect changes nothing: nothing that it multiplies is where it holds, or moves.

use crate::language::Both;
use crate::model::{CellId, Crew, Effect, Quantity, Scenario, SpotId, Stage, TypeId, Unit, UnitId};
use crate::units::{Probability, Span};
use std::collections::BTreeSet;

/// Why an effect can do nothing.
pub struct Reason {
    /// Whether it hangs on a value only, as plans of one file may differ in.
    pub of_a_value: bool,
    /// The key that says so.
    pub key: &'static str,
    /// In words.
    pub found: Both<&'static str>,
}

/// Why an effect changes nothing, or never comes about; `None` when it may do something.
pub fn reason(effect: &Effect, scenario: &Scenario) -> Option<Reason> {
    let asked = Asked { effect, scenario };
    let because = |of_a_value, key| {
        move |found| Reason {
            of_a_value,
            key,
            found,
        }
    };
    let object = asked.without_object().map(because(false, "changes"));
    let activity = || asked.without_activity().map(because(false, "by"));
    let change = || asked.without_change().map(because(true, "changes"));
    let time = || asked.without_time().map(because(true, "by"));
    object.or_else(activity).or_else(change).or_else(time)
}

/// An effect that is asked about.
pub(super) struct Asked<'s> {
    pub effect: &'s Effect,
    pub scenario: &'s Scenario,
}

impl<'s> Asked<'s> {
    /// What it would change and is not there.
    fn without_object(&self) -> Option<Both<&'static str>> {
        let nobody = || Some(Both::fixed("no unit is concerned", "不涉及任何单位"));
        let quantity = self.effect.quantity;
        if quantity != Quantity::Attendance && self.kinds().next().is_none() {
            return Some(Both::fixed(
                "nothing happens of these types, stages and places",
                "这些类型、阶段和地点不发生警情",
            ));
        }
        match quantity {
            Quantity::BackUp if !self.stages().any(|stage| stage.back_up.is_some()) => {
                Some(Both::fixed(
                    "no stage that it concerns asks for back-up",
                    "所涉阶段都不请求增援",
                ))
            }
            Quantity::Attendance if self.volunteers().next().is_none() => nobody(),
            Quantity::OnScene | Quantity::Settle if self.units().next().is_none() => nobody(),
            Quantity::OnScene | Quantity::Settle if self.wanted().next().is_none() => {
                Some(Both::fixed(
                    "no unit that it concerns is wanted at these stages",
                    "所涉单位都不为这些阶段所需",
                ))
            }
            _ => None,
        }
    }

    /// What it changes is there, and multiplying it changes nothing.
    fn without_change(&self) -> Option<Both<&'static str>> {
        let moves = |chance: Probability| self.moves(chance);
        let (changes, found) = match self.effect.quantity {
            Quantity::Rate | Quantity::OnScene => return None,
            Quantity::Detection => (
                self.kinds().any(|kind| self.is_detected_late(kind)),
                Both::fixed(
                    "none of these matters becomes known later than it happens",
                    "这些警情都是一发生就为人所知",
                ),
            ),
            Quantity::DispatchDelay => (
                self.kinds().any(|kind| self.has_dispatch_delay(kind)),
                Both::fixed(
                    "none of these matters has a dispatch delay",
                    "这些警情都没有派警延迟",
                ),
            ),
            quantity => {
                let back_ups = self.stages().filter_map(|stage| stage.back_up.as_ref());
                let mut settled = self.wanted();
                let changes = match quantity {
                    Quantity::BackUp => back_ups.map(|back_up| back_up.chance).any(moves),
                    Quantity::Attendance => self.volunteers().any(moves),
                    _ => settled.any(|(unit, stage)| moves(stage.settle[unit.role.index()])),
                };
                let found = Both::fixed(
                    "the chance is 0 everywhere, or 1 already",
                    "各处的概率都是 0，或已经是 1",
                );
                (changes, found)
            }
        };
        (!changes).then_some(found)
    }

    /// Units that it concerns, with the stages that ask for such units.
    fn wanted(&self) -> impl Iterator<Item = (&'s Unit, &'s Stage)> {
        self.stages().flat_map(|stage| {
            let units = self.units().filter(move |unit| is_wanted(unit, stage));
            units.map(move |unit| (unit, stage))
        })
    }

    /// Types that it concerns where they happen; what a log does not have may be in the next one.
    fn kinds(&self) -> impl Iterator<Item = TypeId> {
        let reach = &self.effect.reach;
        let kinds = (0..self.scenario.types.len()).map(TypeId::new);
        kinds.filter(move |&kind| {
            let mut spots = self.scenario.spots_of(kind).into_iter();
            let arises = self.scenario.recorded.is_some() || spots.any(|spot| reach.holds_at(spot));
            reach.holds_type(kind) && arises
        })
    }

    fn stages(&self) -> impl Iterator<Item = &'s Stage> {
        self.kinds().flat_map(move |kind| {
            let stages = self.scenario.types[kind.index()].stages.iter().enumerate();
            let held = stages.filter(move |&(at, _)| self.effect.reach.holds_stage(kind, at));
            held.map(|(_, stage)| stage)
        })
    }

    fn units(&self) -> impl Iterator<Item = &'s Unit> {
        let units = (0..self.scenario.units.len()).map(UnitId::new);
        let held = units.filter(|&unit| self.effect.reach.holds_unit(unit));
        held.map(|unit| &self.scenario.units[unit.index()])
    }

    /// Chances that members come of the volunteer units that it concerns.
    fn volunteers(&self) -> impl Iterator<Item = Probability> {
        let at_hand = self.units().filter(|unit| {
            let mut cells = self.cells_of(unit);
            cells.any(|cell| self.effect.reach.holds_at(cell.into()))
        });
        at_hand.filter_map(|unit| match unit.crew {
            Crew::Volunteers { attendance, .. } => Some(attendance),
            Crew::Staff { .. } => None,
        })
    }

    fn cells_of(&self, unit: &'s Unit) -> impl Iterator<Item = CellId> {
        let places = &self.scenario.geography.places;
        unit.posts().map(|post| places[post.index()].cell)
    }

    /// Whether multiplying a chance changes it.
    fn moves(&self, chance: Probability) -> bool {
        let chance = chance.value();
        chance > 0.0 && (chance < 1.0 || self.effect.size.range().0 < 1.0)
    }

    fn is_detected_late(&self, kind: TypeId) -> bool {
        let mut channels = self.scenario.types[kind.index()].channels.iter();
        self.scenario.recorded.is_none()
            && channels.any(|&(channel, share)| {
                share.value() > 0.0
                    && self.effect.reach.holds_channel(channel)
                    && self.scenario.channels[channel.index()]
                        .detection
                        .mean_minutes()
                        > 0.0
            })
    }

    fn has_dispatch_delay(&self, kind: TypeId) -> bool {
        let mut recorded = self.scenario.recorded.iter().flatten();
        self.scenario.types[kind.index()]
            .dispatch_delay
            .mean_minutes()
            > 0.0
            || recorded.any(|incident| {
                incident.kind == kind
                    && incident
                        .dispatch_delay
                        .is_some_and(|delay| delay > Span::ZERO)
            })
    }

    /// Cells and sites whose matters, or volunteers, it concerns.
    pub fn subjects(&self) -> BTreeSet<SpotId> {
        let holds = |spot: &SpotId| self.effect.reach.holds_at(*spot);
        if self.effect.quantity == Quantity::Attendance {
            let cells = self.units().flat_map(|unit| self.cells_of(unit));
            return cells.map(SpotId::from).filter(holds).collect();
        }
        if self.scenario.recorded.is_some() {
            let spots = 0..self.scenario.geography.spots();
            return spots.map(SpotId::new).filter(holds).collect();
        }
        let spots = self.kinds().flat_map(|kind| self.scenario.spots_of(kind));
        spots.filter(holds).collect()
    }
}

/// Whether a stage asks for units such as this one.
fn is_wanted(unit: &Unit, stage: &Stage) -> bool {
    let back_up = stage.back_up.iter().flat_map(|back_up| &back_up.needs);
    let mut needs = stage.needs.iter().chain(back_up);
    needs.any(|need| need.roles.contains(unit.role) && unit.skills.covers(need.skills))
}
