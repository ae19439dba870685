//! Counts ended incidents: responses by class, waiting, ladders, cells and first responders.

use super::answer::{self, Response};
use super::axis::Axis;
use super::formula::{Ending, TeamEnd, Who};
use super::row::{Basis, CellResponses, ClassCounts, Detail, Figures, Responses, UnitSums};
use super::single_weeks::WeekResponses;
use super::together::Together;
use super::yardstick::Yardstick;
use crate::model::{PriorityId, RoleId, TypeId};
use crate::simulation::{IncidentRecord, Outcome, Visit};
use crate::units::{SimTime, Span};
use std::collections::BTreeMap;

/// What the ended incidents of one replication sum up to.
pub(super) struct IncidentTally {
    cells: Vec<CellResponses>,
    dispatch: BTreeMap<(usize, usize), u32>,
    reported: Vec<u32>,
    cells_together: Vec<Together>,
    bins_together: Vec<Together>,
    weeks: WeekResponses,
}

impl IncidentTally {
    pub(super) fn new(yardstick: &Yardstick<'_>) -> Self {
        let cells = 0..yardstick.scenario.geography.cells.len();
        Self {
            cells: cells
                .map(|cell| CellResponses {
                    cell,
                    ..CellResponses::default()
                })
                .collect(),
            dispatch: BTreeMap::new(),
            reported: Vec::new(),
            cells_together: vec![Together::default(); yardstick.scenario.geography.cells.len()],
            bins_together: Vec::new(),
            weeks: WeekResponses::new(yardstick),
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
        self.reported.resize(axis.bins(), 0);
        self.reported[bin] += 1;
        self.cells[record.cell.index()].counted += 1;
        let facts = Facts {
            asked,
            wait: answer::wait(record),
            alone: answer::alone(record, kind, end),
            held: answer::held(record, kind, end),
            first: answer::first_visit(record),
        };
        for class in classes(yardstick, record.kind, record.priority) {
            facts.count(yardstick, axis, record, &mut figures.classes[class]);
        }
        count_ladder(yardstick, record, figures);
        if !asked {
            return;
        }
        let team = self.count_responses(yardstick, axis, record, figures);
        self.bins_together.resize(axis.bins(), Together::default());
        self.bins_together[bin].count(facts.alone, team);
        self.cells_together[record.cell.index()].count(facts.alone, team);
        if let Some((visit, arrived)) = facts.first {
            let unit = &mut units[visit.unit.index()];
            unit.answered += 1;
            unit.travel_milliseconds += arrived.since(visit.assigned).milliseconds();
            let pair = (record.cell.index(), visit.unit.index());
            *self.dispatch.entry(pair).or_default() += 1;
        }
    }

    /// Counts the responses and says how the team's coming ended, by the plan's own denominators.
    fn count_responses(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        record: &IncidentRecord,
        figures: &mut Figures,
    ) -> Option<TeamEnd> {
        let mut own_ending = None;
        let target = yardstick.scenario.priorities[record.priority.index()].target;
        let first = answer::first_response(record);
        self.cells[record.cell.index()].responses.add(first, target);
        for class in classes(yardstick, record.kind, record.priority) {
            if let Some(week) = self.weeks.of(axis, record.reported, class) {
                week.add(first, target);
            }
        }
        let mut put = |who: Who, basis: Basis, response: Response| {
            for class in classes(yardstick, record.kind, record.priority) {
                let position = yardstick.response_position(who, basis, class);
                figures.responses[position].add(response, target);
            }
        };
        put(Who::First, Basis::Own, first);
        let bases = [
            (Basis::Own, Some(&yardstick.own)),
            (Basis::Common, yardstick.common.as_ref()),
        ];
        for (basis, eligibility) in bases {
            let Some(eligibility) = eligibility else {
                continue;
            };
            for role in (0..yardstick.roles()).map(RoleId::new) {
                if eligibility.role(record.kind.index(), role) {
                    put(Who::Role(role), basis, answer::role_response(record, role));
                }
            }
            let Some(position) = eligibility.team_stage(record.kind.index()) else {
                continue;
            };
            let stage = &yardstick.scenario.types[record.kind.index()].stages[position];
            let (ending, response) = answer::team_response(record, stage, position);
            put(Who::Team, basis, response);
            for class in classes(yardstick, record.kind, record.priority) {
                figures.classes[class].team[basis as usize][ending as usize] += 1;
            }
            if basis == Basis::Own {
                own_ending = Some(ending);
            }
        }
        own_ending
    }

    /// Cells with incidents; dispatch counts and reports by bin go to the tables.
    pub(super) fn finish(self, detail: &mut Detail) -> Vec<CellResponses> {
        let bins = detail.bins.integral.len();
        detail.reported = self.reported;
        detail.reported.resize(bins, 0);
        detail.weeks = self.weeks;
        detail.cells_together = self.cells_together;
        detail.bins_together = self.bins_together;
        detail.bins_together.resize(bins, Together::default());
        detail.dispatch = self.dispatch.into_iter().collect();
        let cells = self.cells.into_iter().filter(|cell| cell.counted > 0);
        cells.collect()
    }
}

/// What is the same for every class that an incident belongs to.
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
        counts: &mut ClassCounts,
    ) {
        counts.counted += 1;
        let detection = record.reported.since(record.occurred);
        counts.detection_milliseconds += detection.milliseconds();
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
            counts.alone.add(alone);
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
        let thresholds = &yardstick.scenario.measures.within_minutes;
        for (count, &threshold) in counts.within_minutes.iter_mut().zip(thresholds) {
            *count += u32::from(response <= Span::from_minutes(threshold));
        }
        let geography = &yardstick.scenario.geography;
        let unit = &yardstick.scenario.units[visit.unit.index()];
        let post = unit.post_at(axis.since_monday(visit.assigned));
        let home = geography.places[post.index()].cell;
        let area = |cell: crate::model::CellId| geography.cells[cell.index()].area;
        counts.cross_cell += u32::from(home != record.cell);
        counts.cross_area += u32::from(area(home) != area(record.cell));
    }
}

impl Responses {
    fn add(&mut self, response: Response, target: Option<Span>) {
        match response {
            Response::Outside => return,
            Response::Never => self.histogram.add_unanswered(),
            Response::After(span) => {
                self.histogram.add(span);
                self.milliseconds += span.milliseconds();
            }
        }
        if let Some(target) = target {
            self.with_target += 1;
            let within = matches!(response, Response::After(span) if span <= target);
            self.within_target += u32::from(within);
        }
    }
}

/// The classes that an incident belongs to: all, its priority at the report, its type.
pub(super) fn classes(yardstick: &Yardstick<'_>, kind: TypeId, priority: PriorityId) -> [usize; 3] {
    let priority = 1 + priority.index();
    let kind = 1 + yardstick.scenario.priorities.len() + kind.index();
    [0, priority, kind]
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
