//! Arrivals: which incidents there are, and when each becomes known.

use crate::demand::{Candidate, Demand, layers_beyond};
use crate::model::{Quantity, Scenario, TypeId};
use crate::random::Chance;
use crate::units::SimTime;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Incidents in the order of their reports.
pub(super) struct Arrivals<'a> {
    listed: &'a [Candidate],
    /// How many have become known.
    known: usize,
    /// Where it is decided at each occurrence whether it happens, and when it becomes known.
    open: Option<Open<'a>>,
}

/// Candidates that have not been decided on, and incidents that are not known yet.
struct Open<'a> {
    demand: &'a Demand,
    /// Candidates of the demand (layer, position) by occurrence, and how many have been taken.
    drawn: Vec<(u32, u32)>,
    taken: usize,
    /// Candidates that incidents have set off.
    set_off: BinaryHeap<Reverse<Occurrence>>,
    /// Incidents that happen, by report.
    reports: BinaryHeap<Reverse<Occurrence>>,
    /// By type: layers of repeats beyond the first.
    layers: Vec<usize>,
}

/// A candidate that occurs, or an incident that becomes known, at an instant; the order of those
/// at one instant does not depend on how they came there.
#[derive(Clone, Copy)]
pub(super) struct Occurrence {
    at: SimTime,
    /// Layer and position in the demand; those set off come after these, by their key.
    order: (u32, u64),
    pub layer: usize,
    /// Whether it is there only because effects have added it, or one that set it off.
    pub added: bool,
    pub candidate: Candidate,
}

/// Layer in the order of candidates that others have set off.
const SET_OFF: u32 = u32::MAX;

impl<'a> Arrivals<'a> {
    pub(super) fn new(scenario: &Scenario, demand: &'a Demand, chance: Chance) -> Self {
        let changed = |effect: &crate::model::Effect| {
            matches!(effect.quantity, Quantity::Rate | Quantity::Detection)
        };
        let repeats =
            scenario.recorded.is_none() && scenario.types.iter().any(|kind| kind.repeats.is_some());
        let is_open = repeats || scenario.effects.iter().any(changed);
        Self {
            listed: &demand.incidents,
            known: 0,
            open: is_open.then(|| Open::new(scenario, demand, chance, repeats)),
        }
    }

    /// When the next incident becomes known.
    pub(super) fn next_at(&self) -> SimTime {
        match &self.open {
            None => self
                .listed
                .get(self.known)
                .map_or(SimTime::NEVER, |incident| incident.reported),
            Some(open) => first(&open.reports),
        }
    }

    /// When the next candidate occurs about which it has to be decided.
    pub(super) fn next_occurrence(&self) -> SimTime {
        self.open.as_ref().map_or(SimTime::NEVER, |open| {
            let drawn = open.next_drawn().map(|candidate| candidate.occurred);
            drawn.unwrap_or(SimTime::NEVER).min(first(&open.set_off))
        })
    }

    /// How many incidents have become known.
    pub(super) fn known(&self) -> u64 {
        self.known as u64
    }

    /// The next incident that becomes known, and its number.
    pub(super) fn take(&mut self) -> Option<(usize, Candidate)> {
        let number = self.known;
        let incident = match &mut self.open {
            None => self.listed.get(number).copied()?,
            Some(open) => open.reports.pop()?.0.candidate,
        };
        self.known += 1;
        Some((number, incident))
    }

    /// The candidate that occurs next.
    pub(super) fn take_occurrence(&mut self) -> Option<Occurrence> {
        let open = self.open.as_mut()?;
        let drawn = open.next_drawn().map(|candidate| candidate.occurred);
        if drawn.unwrap_or(SimTime::NEVER) > first(&open.set_off) {
            return open.set_off.pop().map(|Reverse(occurrence)| occurrence);
        }
        let candidate = *open.next_drawn()?;
        let (layer, position) = open.drawn[open.taken];
        open.taken += 1;
        Some(Occurrence {
            at: candidate.occurred,
            order: (layer, u64::from(position)),
            layer: layer as usize,
            added: layer > 0,
            candidate,
        })
    }

    /// The occurrence happens and becomes known at its report.
    pub(super) fn happens(&mut self, occurrence: Occurrence) {
        if let Some(open) = &mut self.open {
            open.reports.push(Reverse(Occurrence {
                at: occurrence.candidate.reported,
                ..occurrence
            }));
        }
    }

    /// A candidate of `layer` that `parent` has set off.
    pub(super) fn set_off(&mut self, candidate: Candidate, layer: usize, parent: &Occurrence) {
        if let Some(open) = &mut self.open {
            open.set_off.push(Reverse(Occurrence {
                at: candidate.occurred,
                order: (SET_OFF, candidate.key.hash()),
                layer,
                added: parent.added || layer > 0,
                candidate,
            }));
        }
    }

    /// Layers of candidates that an incident of a type sets off; none when it sets off nothing.
    pub(super) fn layers_set_off(&self, kind: TypeId) -> usize {
        self.open
            .as_ref()
            .map_or(0, |open| open.layers[kind.index()])
    }
}

fn first(heap: &BinaryHeap<Reverse<Occurrence>>) -> SimTime {
    heap.peek().map_or(SimTime::NEVER, |Reverse(next)| next.at)
}

impl<'a> Open<'a> {
    fn new(scenario: &Scenario, demand: &'a Demand, chance: Chance, repeats: bool) -> Self {
        let layers = || std::iter::once(&demand.incidents).chain(&demand.layers);
        let mut drawn: Vec<(u32, u32)> = layers()
            .enumerate()
            .flat_map(|(layer, list)| {
                (0..list.len()).map(move |position| (layer as u32, position as u32))
            })
            .collect();
        drawn.sort_by_key(|&at| candidate_at(demand, at).occurred);
        let beyond = layers_beyond(scenario, chance);
        let set_off = |kind: usize| match scenario.types[kind].repeats {
            Some(_) if repeats => 1 + beyond[kind],
            _ => 0,
        };
        Self {
            demand,
            drawn,
            taken: 0,
            set_off: BinaryHeap::new(),
            reports: BinaryHeap::new(),
            layers: (0..scenario.types.len()).map(set_off).collect(),
        }
    }

    fn next_drawn(&self) -> Option<&'a Candidate> {
        let at = self.drawn.get(self.taken)?;
        Some(candidate_at(self.demand, *at))
    }
}

fn candidate_at(demand: &Demand, (layer, position): (u32, u32)) -> &Candidate {
    let list = match layer {
        0 => &demand.incidents,
        _ => &demand.layers[layer as usize - 1],
    };
    &list[position as usize]
}

impl PartialEq for Occurrence {
    fn eq(&self, other: &Self) -> bool {
        (self.at, self.order) == (other.at, other.order)
    }
}

impl Eq for Occurrence {}

impl PartialOrd for Occurrence {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Occurrence {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.at, self.order).cmp(&(other.at, other.order))
    }
}
