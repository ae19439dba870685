//! Drawing the candidates of one replication.

use super::intensity::Intensity;
use super::layers::Layers;
use super::process::{Due, Process};
use super::{Candidate, Demand, ObservedWindow, replay};
use crate::model::{
    Calendar, CellId, ChannelId, Extent, IncidentType, Quantity, Scenario, Source, TypeId,
};
use crate::random::{Chance, Entity, Purpose};
use crate::units::{Rate, SimTime, Span};
use std::sync::atomic::{AtomicBool, Ordering};

/// So many incidents take less than a millisecond.
pub(super) const INCIDENTS_BETWEEN_LOOKS: usize = 1_024;

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
        let mut incidents = replay::candidates(scenario, records, chance);
        incidents.sort_by_key(|incident| incident.reported);
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

/// All candidates up to the horizon, by layer, in the order of their reports.
///
/// Only the instants are sorted; everything else is drawn for one after the other, so that nothing
/// large is moved. Sources follow one another and each is in order, or nearly so, which the
/// merging sort makes use of.
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
    let mut due = vec![Vec::with_capacity(most as usize)];
    let mut processes: Vec<Process> = Vec::new();
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
            let process = Process::new(scenario, chance, id, source, name.of(&source.name));
            let beyond = layers.beyond(id, source.spot);
            if due.len() <= beyond {
                due.resize_with(beyond + 1, Vec::new);
            }
            let number = processes.len() as u32;
            for (layer, due) in due.iter_mut().enumerate().take(beyond + 1) {
                process.draw(stop, (number, layer), &intensities[position].1, due)?;
            }
            processes.push(process);
        }
    }
    let layers = due.into_iter().enumerate();
    layers
        .map(|(layer, mut due)| {
            due.sort_by_key(|due| due.reported);
            all_candidates(stop, &processes, layer, &due)
        })
        .collect()
}

/// The candidates of a layer; `None` when it is given up.
fn all_candidates(
    stop: Option<&AtomicBool>,
    processes: &[Process<'_>],
    layer: usize,
    due: &[Due],
) -> Option<Vec<Candidate>> {
    let mut candidates = Vec::with_capacity(due.len());
    for due in due.chunks(INCIDENTS_BETWEEN_LOOKS) {
        if stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
            return None;
        }
        let candidate = |due: &Due| processes[due.process as usize].candidate(layer, due);
        candidates.extend(due.iter().map(candidate));
    }
    Some(candidates)
}

fn surges_on(scenario: &Scenario, kind: TypeId, cell: CellId) -> u64 {
    let concerns = |bit: &usize| {
        scenario.surges[*bit].types[kind.index()] && scenario.surges[*bit].cells[cell.index()]
    };
    (0..scenario.surges.len().min(64))
        .filter(concerns)
        .fold(0, |mask, bit| mask | 1 << bit)
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
    let channel = channel_of(&scenario.types[id.index()], chance, key);
    let reported = occurred + detection(scenario, channel, chance, key);
    known_by(
        scenario,
        chance,
        (id, source),
        key,
        (channel, occurred, reported),
    )
}

/// The candidate that occurs and is reported at these instants, through this channel.
pub(super) fn known_by(
    scenario: &Scenario,
    chance: Chance,
    (id, source): (TypeId, &Source),
    key: Entity,
    (channel, occurred, reported): (ChannelId, SimTime, SimTime),
) -> Candidate {
    let kind = &scenario.types[id.index()];
    Candidate {
        occurred,
        reported,
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

/// How long it takes until an incident becomes known through a channel.
pub(super) fn detection(
    scenario: &Scenario,
    channel: ChannelId,
    chance: Chance,
    key: Entity,
) -> Span {
    let detection = &scenario.channels[channel.index()].detection;
    chance.time(detection, Purpose::Detection, key, 0)
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
