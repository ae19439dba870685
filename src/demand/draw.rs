//! Drawing the candidates of one replication.

use super::intensity::Intensity;
use super::layers::Layers;
use super::order::sort_by_instant;
use super::{Candidate, Demand, ObservedWindow, replay};
use crate::model::{
    Calendar, CellId, ChannelId, Extent, IncidentType, Quantity, Scenario, Source, TypeId,
};
use crate::random::{Chance, Entity, Purpose};
use crate::units::{Rate, SimTime, Span};
use std::sync::atomic::{AtomicBool, Ordering};

/// So many incidents take less than a millisecond.
const INCIDENTS_BETWEEN_LOOKS: u64 = 1_024;

/// Draws one replication's incidents, or takes them from the scenario's records.
///
/// Each (type, source) pair is a Poisson process of its own, keyed by their names, so that adding
/// a type, a cell or a unit changes no other draw.
pub fn draw(scenario: &Scenario, chance: Chance, calendar: Calendar) -> Demand {
    draw_shared(None, scenario, &[scenario], chance, calendar).expect("nobody stops it")
}

/// Draws the demand of `scenario` for all `plans` that draw alike, it among them: with the
/// candidates that any of them needs, each of which can do without the others'. It is given up
/// when `stop` is set.
pub(crate) fn draw_shared(
    stop: Option<&AtomicBool>,
    scenario: &Scenario,
    plans: &[&Scenario],
    chance: Chance,
    calendar: Calendar,
) -> Option<Demand> {
    let late = plans.iter().any(|plan| changes_reports(plan));
    if let Some(records) = &scenario.recorded {
        let incidents = replay::candidates(scenario, records, chance);
        return Some(finish(scenario, vec![incidents], late));
    }
    let layers = Layers::of(plans, chance);
    let needed = ObservedWindow::incidents_needed(&scenario.period);
    let mut horizon = first_horizon(scenario, needed);
    loop {
        let all = candidates(stop, scenario, &layers, chance, calendar, horizon)?;
        // Delays of detection make the last reports before the horizon incomplete only for counted
        // windows; the run-out covers them for durations, and more than needed is drawn for numbers.
        if needed == 0 || all[0].len() as u64 >= needed || total_rate(scenario) <= 0.0 {
            let demand = finish(scenario, all, late);
            if needed == 0 || demand.window.end <= horizon || total_rate(scenario) <= 0.0 {
                return Some(demand);
            }
        }
        horizon = SimTime::START + (horizon.since(SimTime::START)).scaled(1.5);
    }
}

/// Whether the plan may change when a matter becomes known.
fn changes_reports(plan: &Scenario) -> bool {
    let mut effects = plan.effects.iter();
    effects.any(|effect| effect.quantity == Quantity::Detection)
}

/// `late` keeps incidents that are reported after the end, for plans that may report them sooner.
fn finish(scenario: &Scenario, mut all: Vec<Vec<Candidate>>, late: bool) -> Demand {
    for layer in &mut all {
        sort_by_instant(layer, |incident| incident.reported);
    }
    let mut layers = all.split_off(1);
    let mut incidents = all.pop().unwrap_or_default();
    let window = ObservedWindow::of(&scenario.period, &incidents);
    if !late {
        for layer in layers.iter_mut().chain([&mut incidents]) {
            layer.truncate(layer.partition_point(|incident| incident.reported < window.end));
        }
    }
    Demand {
        incidents,
        layers,
        window,
    }
}

fn total_rate(scenario: &Scenario) -> f64 {
    scenario
        .types
        .iter()
        .flat_map(|kind| &kind.sources)
        .map(|source| source.rate.events_per_millisecond())
        .sum()
}

/// The end of the run-out, or a guess at it when the window is a number of incidents.
fn first_horizon(scenario: &Scenario, needed: u64) -> SimTime {
    let span = |extent| match extent {
        Extent::Time(span) => span,
        Extent::Incidents(_) => Span::ZERO,
    };
    let period = &scenario.period;
    let fixed = span(period.warm_up) + span(period.observed) + period.run_out;
    let rate = total_rate(scenario);
    let counted = if needed > 0 && rate > 0.0 {
        let margin = needed as f64 + 4.0 * libm::sqrt(needed as f64) + 10.0;
        Span::from_milliseconds((margin / rate) as i64)
    } else {
        Span::ZERO
    };
    SimTime::START + fixed + counted
}

/// All candidates up to the horizon, by layer.
fn candidates(
    stop: Option<&AtomicBool>,
    scenario: &Scenario,
    layers: &Layers<'_>,
    chance: Chance,
    calendar: Calendar,
    horizon: SimTime,
) -> Option<Vec<Vec<Candidate>>> {
    let expected = total_rate(scenario) * horizon.milliseconds() as f64;
    let most = expected + 5.0 * libm::sqrt(expected) + 16.0;
    let mut all = vec![Vec::with_capacity(most as usize)];
    for (index, kind) in scenario.types.iter().enumerate() {
        let id = TypeId::new(index);
        let name = Entity::named(&kind.name);
        let mut intensities: Vec<(u64, Intensity)> = Vec::new();
        for source in kind
            .sources
            .iter()
            .filter(|source| source.rate > Rate::default())
        {
            let surges = surges_on(scenario, id, source.cell);
            let position = intensities
                .iter()
                .position(|(known, _)| *known == surges)
                .unwrap_or_else(|| {
                    intensities.push((
                        surges,
                        Intensity::of(scenario, id, surges, calendar, horizon),
                    ));
                    intensities.len() - 1
                });
            let drawing = Drawing {
                scenario,
                chance,
                id,
                kind,
                source,
                key: name.of(&source.name),
            };
            let beyond = layers.beyond(id, source.spot);
            if all.len() <= beyond {
                all.resize_with(beyond + 1, Vec::new);
            }
            for (layer, incidents) in all.iter_mut().enumerate().take(beyond + 1) {
                drawing.fill(stop, layer, &intensities[position].1, incidents)?;
            }
        }
    }
    Some(all)
}

fn surges_on(scenario: &Scenario, kind: TypeId, cell: CellId) -> u64 {
    let concerns = |bit: &usize| {
        scenario.surges[*bit].types[kind.index()] && scenario.surges[*bit].cells[cell.index()]
    };
    (0..scenario.surges.len().min(64))
        .filter(concerns)
        .fold(0, |mask, bit| mask | 1 << bit)
}

/// One (type, source) process.
struct Drawing<'a> {
    scenario: &'a Scenario,
    chance: Chance,
    id: TypeId,
    kind: &'a IncidentType,
    source: &'a Source,
    key: Entity,
}

impl Drawing<'_> {
    /// Draws all of a layer of the process; `None` when it is given up.
    fn fill(
        &self,
        stop: Option<&AtomicBool>,
        layer: usize,
        intensity: &Intensity,
        incidents: &mut Vec<Candidate>,
    ) -> Option<()> {
        let set_off = self
            .kind
            .repeats
            .as_ref()
            .map_or(0.0, |repeats| repeats.branching);
        let per_millisecond = self.source.rate.events_per_millisecond() * (1.0 - set_off);
        let key = match layer {
            0 => self.key,
            _ => self.key.of("layer").and(layer as u64),
        };
        let mut stream = self.chance.stream(Purpose::Arrival, key, 0);
        let mut stretched = 0.0;
        let limit = intensity.total();
        for number in 0.. {
            stretched -= libm::log(stream.uniform()) / per_millisecond;
            if stretched >= limit {
                break;
            }
            let look = number % INCIDENTS_BETWEEN_LOOKS == 0;
            if look && stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                return None;
            }
            if let Some(occurred) = intensity.instant(stretched) {
                let key = key.and(number);
                incidents.push(candidate(
                    self.scenario,
                    self.chance,
                    self.id,
                    self.source,
                    key,
                    occurred,
                ));
            }
        }
        Some(())
    }
}

/// The candidate with this key that occurs at a source, with everything that is drawn for it.
pub(super) fn candidate(
    scenario: &Scenario,
    chance: Chance,
    id: TypeId,
    source: &Source,
    key: Entity,
    occurred: SimTime,
) -> Candidate {
    let kind = &scenario.types[id.index()];
    let channel = channel_of(kind, chance, key);
    let detection = &scenario.channels[channel.index()].detection;
    let detection = chance.time(detection, Purpose::Detection, key, 0);
    Candidate {
        occurred,
        reported: occurred + detection,
        dispatch_delay: dispatch_delay(kind, chance, key),
        kind: id,
        spot: source.spot,
        place: source.place,
        cell: source.cell,
        channel,
        priority: kind.priority,
        key,
        on_scene: None,
    }
}

/// The dispatch delay of an incident of this type.
pub(super) fn dispatch_delay(kind: &IncidentType, chance: Chance, key: Entity) -> Span {
    chance.time(&kind.dispatch_delay, Purpose::DispatchDelay, key, 0)
}

/// The intake channel of an incident of this type.
pub(super) fn channel_of(kind: &IncidentType, chance: Chance, key: Entity) -> ChannelId {
    let [(only, _)] = kind.channels[..] else {
        let mut rest = chance.uniform(Purpose::Channel, key, 0);
        for &(channel, share) in &kind.channels {
            rest -= share.value();
            if rest < 0.0 {
                return channel;
            }
        }
        return kind
            .channels
            .last()
            .map_or(ChannelId::new(0), |&(channel, _)| channel);
    };
    only
}
