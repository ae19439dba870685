//! Counts ended incidents: responses by class, waiting, ladders, cells and first responders.

use super::answer::{self, Response};
use super::axis::Axis;
use super::counts::{CellCounts, Count, LeafCounts};
use super::formula::{Ending, TeamEnd, Who};
use super::row::{Basis, CellResponses, ClassCounts, Detail, Figures, UnitSums};
use super::single_weeks::WeekCounts;
use super::together::Together;
use super::yardstick::Yardstick;
use crate::model::{PriorityId, TypeId};
use crate::simulation::{IncidentRecord, Outcome, Visit};
use crate::statistics::Bucket;
use crate::units::{SimTime, Span};

/// What the ended incidents of one replication sum up to.
pub(super) struct IncidentTally {
    /// By type, then priority at the report; `None` until there is one.
    leaves: Vec<Option<Box<LeafCounts>>>,
    cells: Vec<CellCounts>,
    /// By bin of the report.
    reported: Vec<u32>,
    bins_together: Vec<Together>,
    weeks: WeekCounts,
}

impl IncidentTally {
    pub(super) fn new(yardstick: &Yardstick<'_>, axis: &Axis) -> Self {
        let scenario = yardstick.scenario;
        Self {
            leaves: vec![None; scenario.types.len() * scenario.priorities.len()],
            cells: vec![CellCounts::default(); scenario.geography.cells.len()],
            reported: vec![0; axis.bins()],
            bins_together: vec![Together::default(); axis.bins()],
            weeks: WeekCounts::new(yardstick),
        }
    }

    /// Counts one incident that was reported in the window; `end` is the latest instant known.
    pub(super) fn count(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        record: &IncidentRecord,
        end: SimTime,
        figures: &mut Figures,
        units: &mut [UnitSums],
    ) {
        let kind = &yardstick.scenario.types[record.kind.index()];
        let asked = answer::asked(record, kind);
        let bin = axis.bin_of(record.reported.max(axis.from));
        self.reported[bin] += 1;
        let cell = &mut self.cells[record.cell.index()];
        cell.counted += 1;
        let leaf = leaf_of(&mut self.leaves, yardstick, record.kind, record.priority);
        let possible = yardstick.possible[record.kind.index()];
        let alone = || answer::alone(record, kind, end);
        let held = || answer::held(record, kind, end);
        let facts = Facts {
            asked,
            wait: answer::wait(record),
            alone: possible.two.then(alone).flatten(),
            held: possible.hold.then(held).flatten(),
            first: answer::first_visit(record),
        };
        facts.count(yardstick, axis, record, leaf);
        count_ladder(yardstick, record, figures);
        if !asked {
            return;
        }
        let target = yardstick.scenario.priorities[record.priority.index()].target;
        if let Some(first) = Count::of(answer::first_response(record, facts.first), target) {
            cell.first.add(first);
            self.weeks.add(axis, record, first);
            leaf.responses[yardstick.response_kind(Who::First, Basis::Own)].add(first);
        }
        let team = count_arrivals(yardstick, record, target, leaf);
        self.bins_together[bin].count(facts.alone, team);
        cell.together.count(facts.alone, team);
        if let Some((visit, arrived)) = facts.first {
            let unit = &mut units[visit.unit.index()];
            unit.answered += 1;
            unit.travel_milliseconds += arrived.since(visit.assigned).milliseconds();
            cell.answered(visit.unit);
        }
    }

    /// Counts one incident that effects have kept from happening.
    pub(super) fn prevented(
        &mut self,
        yardstick: &Yardstick<'_>,
        kind: TypeId,
        priority: PriorityId,
    ) {
        leaf_of(&mut self.leaves, yardstick, kind, priority)
            .counts
            .prevented += 1;
    }

    /// Classes and cells go to the figures, the rest to the tables.
    pub(super) fn finish(
        self,
        yardstick: &Yardstick<'_>,
        figures: &mut Figures,
        detail: &mut Detail,
    ) {
        self.finish_classes(yardstick, figures);
        detail.reported = self.reported;
        detail.weeks = self.weeks.responses();
        detail.bins_together = self.bins_together;
        detail.cells_together = self.cells.iter().map(|cell| cell.together).collect();
        for (cell, counts) in self.cells.into_iter().enumerate() {
            let by_unit = counts.by_unit();
            let pairs = by_unit.map(|(unit, count)| ((cell, unit.index()), count));
            detail.dispatch.extend(pairs);
            if counts.counted > 0 {
                figures.cells.push(CellResponses {
                    cell,
                    counted: counts.counted,
                    responses: counts.first.responses(),
                });
            }
        }
    }

    /// Every class is the sum of its types and priorities.
    fn finish_classes(&self, yardstick: &Yardstick<'_>, figures: &mut Figures) {
        let kinds = yardstick.response_kinds();
        let empty = LeafCounts::new(kinds, yardstick.thresholds.len());
        let mut classes = vec![empty; yardstick.classes()];
        let priorities = yardstick.scenario.priorities.len();
        for (position, leaf) in self.leaves.iter().enumerate() {
            let Some(leaf) = leaf else { continue };
            let (kind, priority) = (position / priorities, position % priorities);
            // All, its priority at the report, its type.
            for class in [0, 1 + priority, 1 + priorities + kind] {
                classes[class].absorb(leaf);
            }
        }
        for (class, sums) in classes.into_iter().enumerate() {
            for (kind, responses) in sums.responses.iter().enumerate() {
                figures.responses[kind * yardstick.classes() + class] = responses.responses();
            }
            figures.classes[class] = ClassCounts {
                alone: sums.alone.histogram(),
                ..sums.counts
            };
        }
    }
}

/// The counts of a type and priority.
fn leaf_of<'l>(
    leaves: &'l mut [Option<Box<LeafCounts>>],
    yardstick: &Yardstick<'_>,
    kind: TypeId,
    priority: PriorityId,
) -> &'l mut LeafCounts {
    let priorities = yardstick.scenario.priorities.len();
    leaves[kind.index() * priorities + priority.index()].get_or_insert_with(|| {
        let thresholds = yardstick.thresholds.len();
        Box::new(LeafCounts::new(yardstick.response_kinds(), thresholds))
    })
}

/// Counts the responses of roles and team, and says how the team's coming ended, by the plan's own
/// denominators.
fn count_arrivals(
    yardstick: &Yardstick<'_>,
    record: &IncidentRecord,
    target: Option<Span>,
    leaf: &mut LeafCounts,
) -> Option<TeamEnd> {
    let mut own_ending = None;
    let bases = [
        (Basis::Own, Some(&yardstick.own)),
        (Basis::Common, yardstick.common.as_ref()),
    ];
    for (basis, eligibility) in bases {
        let Some(eligibility) = eligibility else {
            continue;
        };
        let mut put = |who: Who, response: Response| {
            if let Some(count) = Count::of(response, target) {
                leaf.responses[yardstick.response_kind(who, basis)].add(count);
            }
        };
        for role in eligibility.roles(record.kind.index(), yardstick.roles()) {
            put(Who::Role(role), answer::role_response(record, role));
        }
        let Some(position) = eligibility.team_stage(record.kind.index()) else {
            continue;
        };
        let stage = &yardstick.scenario.types[record.kind.index()].stages[position];
        let (ending, response) = answer::team_response(record, stage, position);
        put(Who::Team, response);
        leaf.counts.team[basis as usize][ending as usize] += 1;
        if basis == Basis::Own {
            own_ending = Some(ending);
        }
    }
    own_ending
}

/// What one incident's record says, apart from response times.
struct Facts<'r> {
    asked: bool,
    wait: Option<Span>,
    alone: Option<Span>,
    held: Option<Span>,
    first: Option<(&'r Visit, SimTime)>,
}

impl Facts<'_> {
    fn count(
        &self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        record: &IncidentRecord,
        leaf: &mut LeafCounts,
    ) {
        let counts = &mut leaf.counts;
        counts.counted += 1;
        let detection = record.reported.since(record.occurred);
        counts.detection_milliseconds += detection.milliseconds();
        counts.ended += u32::from(record.outcome != Outcome::Open);
        counts.settled += u32::from(matches!(record.outcome, Outcome::Settled(_)));
        if !self.asked {
            return;
        }
        counts.asked += 1;
        counts.left_alone += u32::from(record.left_alone);
        counts.waited += u32::from(self.wait != Some(Span::ZERO));
        if let Some(wait) = self.wait {
            counts.assigned += 1;
            counts.wait_milliseconds += wait.milliseconds();
        }
        if let Some(alone) = self.alone {
            leaf.alone.add(Some(Bucket::of(alone)));
            counts.alone_milliseconds += alone.milliseconds();
        }
        if let Some(held) = self.held {
            counts.held += 1;
            counts.held_milliseconds += held.milliseconds();
        }
        let Some((visit, arrived)) = self.first else {
            counts.unanswered[answer::reason(record.outcome) as usize] += 1;
            return;
        };
        counts.travel_milliseconds += arrived.since(visit.assigned).milliseconds();
        let response = arrived.since(record.reported);
        let thresholds = &yardstick.thresholds;
        for (count, &threshold) in counts.within_minutes.iter_mut().zip(thresholds) {
            *count += u32::from(response <= threshold);
        }
        let geography = &yardstick.scenario.geography;
        let unit = &yardstick.scenario.units[visit.unit.index()];
        let post = if unit.moves() {
            unit.post_at(axis.since_monday(visit.assigned))
        } else {
            unit.post
        };
        let home = geography.places[post.index()].cell;
        let area = |cell: crate::model::CellId| geography.cells[cell.index()].area;
        counts.cross_cell += u32::from(home != record.cell);
        counts.cross_area += u32::from(area(home) != area(record.cell));
    }
}

/// How an incident of a type with several stages ended.
fn count_ladder(yardstick: &Yardstick<'_>, record: &IncidentRecord, figures: &mut Figures) {
    let stages = &yardstick.scenario.types[record.kind.index()].stages;
    let ladder = &mut figures.ladder;
    if stages.len() < 2 || record.outcome == Outcome::Open {
        return;
    }
    ladder.ended += 1;
    let is_station = |stage: u8| stages[usize::from(stage)].station;
    let has_station = stages.iter().any(|stage| stage.station);
    ladder.ended_with_station += u32::from(has_station);
    let ending = match record.outcome {
        Outcome::Settled(stage) => {
            ladder.settled[usize::from(stage)] += 1;
            let went_up = record.stages.iter().any(|entry| is_station(entry.stage));
            let below = has_station && !went_up && !is_station(stage);
            ladder.settled_below_station += u32::from(below);
            return;
        }
        Outcome::Referred => Ending::Referred,
        Outcome::Unsettled => Ending::Unsettled,
        Outcome::Expired => Ending::Expired,
        Outcome::Withdrawn => Ending::Withdrawn,
        Outcome::Lost | Outcome::Open => Ending::Lost,
    };
    ladder.otherwise[ending as usize] += 1;
}
