//! One type at one source: the Poisson process of its incidents.

use super::Candidate;
use super::draw::{INCIDENTS_BETWEEN_LOOKS, channel_of, detection, known_by};
use super::intensity::Intensity;
use crate::model::{IncidentType, Scenario, Source, TypeId};
use crate::random::{Chance, Distribution, Entity, Purpose};
use crate::units::{SimTime, Span};
use std::sync::atomic::{AtomicBool, Ordering};

/// The incidents of one type at one source.
pub(super) struct Process<'a> {
    scenario: &'a Scenario,
    chance: Chance,
    id: TypeId,
    kind: &'a IncidentType,
    source: &'a Source,
    key: Entity,
    /// Some channel through which it becomes known takes time.
    delayed: bool,
}

/// An incident before anything but its report has been drawn.
pub(super) struct Due {
    pub reported: SimTime,
    /// Position of its process.
    pub process: u32,
    /// Its number in the process and layer.
    number: u32,
}

impl<'a> Process<'a> {
    /// The process with this key.
    pub(super) fn new(
        scenario: &'a Scenario,
        chance: Chance,
        id: TypeId,
        source: &'a Source,
        key: Entity,
    ) -> Self {
        let kind = &scenario.types[id.index()];
        let takes_time = |detection: &Distribution| {
            !matches!(detection, Distribution::Fixed(_)) || detection.quantile(0.5) > Span::ZERO
        };
        let mut channels = kind.channels.iter();
        Self {
            scenario,
            chance,
            id,
            kind,
            source,
            key,
            delayed: channels
                .any(|(channel, _)| takes_time(&scenario.channels[channel.index()].detection)),
        }
    }

    fn key(&self, layer: usize) -> Entity {
        match layer {
            0 => self.key,
            _ => self.key.of("layer").and(layer as u64),
        }
    }

    /// Draws the reports of a layer of the process, which is the one at `position`; `None` when it
    /// is given up.
    pub(super) fn draw(
        &self,
        stop: Option<&AtomicBool>,
        (position, layer): (u32, usize),
        intensity: &Intensity,
        due: &mut Vec<Due>,
    ) -> Option<()> {
        let repeats = self.kind.repeats.as_ref();
        let set_off = repeats.map_or(0.0, |repeats| repeats.branching);
        let per_millisecond = self.source.rate.events_per_millisecond() * (1.0 - set_off);
        let key = self.key(layer);
        let mut stream = self.chance.stream(Purpose::Arrival, key, 0);
        let mut stretched = 0.0;
        let limit = intensity.total();
        for number in 0.. {
            stretched -= libm::log(stream.uniform()) / per_millisecond;
            if stretched >= limit {
                break;
            }
            let look = (number as usize).is_multiple_of(INCIDENTS_BETWEEN_LOOKS);
            if look && stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                return None;
            }
            if let Some(occurred) = intensity.instant(stretched) {
                due.push(Due {
                    reported: occurred + self.detection(key.and(u64::from(number))),
                    process: position,
                    number,
                });
            }
        }
        Some(())
    }

    fn detection(&self, key: Entity) -> Span {
        if self.delayed {
            let channel = channel_of(self.kind, self.chance, key);
            detection(self.scenario, channel, self.chance, key)
        } else {
            Span::ZERO
        }
    }

    /// The candidate of a layer with everything that is drawn for it.
    pub(super) fn candidate(&self, layer: usize, due: &Due) -> Candidate {
        let (scenario, chance) = (self.scenario, self.chance);
        let key = self.key(layer).and(u64::from(due.number));
        let channel = channel_of(self.kind, chance, key);
        let delay = detection(scenario, channel, chance, key);
        let when = (channel, due.reported - delay, due.reported);
        known_by(scenario, chance, (self.id, self.source), key, when)
    }
}
