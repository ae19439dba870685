//! Roles, units, crews and the hours they work.

use super::{CellId, DailyHours, PlaceId, RoleId, SentTo, SkillSet, TypeId};
use crate::random::Distribution;
use crate::units::{Probability, Span};

/// A kind of staff: officer, auxiliary, volunteer team, or any other that a scenario declares.
#[derive(Clone, Debug)]
pub struct Role {
    /// Declared name; also the ending of measure keys such as `busy_officer`.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Order of authority: the lowest that may start goes first under *lowest sufficient role*.
    pub rank: u32,
    /// Index of its travel mode.
    pub mode: usize,
    /// Time from assignment to departure; its mean is what decisions count with.
    pub turn_out: Distribution,
    /// Skills of every unit of the role.
    pub skills: SkillSet,
    /// Contracted hours per person and week, when headcount is to be checked.
    pub contracted_hours_per_week: Option<f64>,
    /// Share of contracted time lost to leave, sickness and training.
    pub absence: Probability,
    /// Money per person and year.
    pub price_per_person_year: f64,
    /// Money per person and hour present or out (volunteers).
    pub price_per_hour: f64,
    /// Whether its people are volunteers (attendance instead of contracts).
    pub volunteers: bool,
}

/// A crew that is dispatched as one.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Name used in keys, records and tables; one of several teams of a post is `post/team`.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// The declared unit it comes from: teams that relieve each other share it, as do crews formed from one volunteer team.
    pub post_name: String,
    /// Its role.
    pub role: RoleId,
    /// Its post (home), at the hours that its timetable does not name.
    pub post: PlaceId,
    /// Posts at certain hours of the week, which do not overlap; empty unless the post moves.
    pub timetable: Vec<Posting>,
    /// What it may be sent to.
    pub sent_to: SentTo,
    /// When it works.
    pub schedule: Schedule,
    /// Who it consists of.
    pub crew: Crew,
    /// Standing at its post in its windows (true) or called out from home (false).
    pub standing: bool,
    /// Call-out delay of an on-call unit, in place of the role's turn-out.
    pub call_out: Option<Distribution>,
    /// Skills, the role's included.
    pub skills: SkillSet,
    /// Factor on every on-scene time it is drawn.
    pub on_scene_factor: f64,
    /// On-scene time of its own, by incident type (`None`: all types), in place of the stage's.
    pub on_scene: Vec<(Option<TypeId>, Distribution)>,
    /// What it does while idle, when it patrols.
    pub patrol: Option<Patrol>,
    /// Whether it takes backlog work.
    pub takes_backlog: bool,
}

/// Where a unit is posted at certain hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Posting {
    /// The post.
    pub place: PlaceId,
    /// When.
    pub hours: DailyHours,
}

impl Unit {
    /// Its post at an hour of the week.
    pub fn post_at(&self, since_monday: Span) -> PlaceId {
        self.timetable
            .iter()
            .find(|posting| posting.hours.contains(since_monday))
            .map_or(self.post, |posting| posting.place)
    }

    /// Every post that it may have, its home first.
    pub fn posts(&self) -> impl Iterator<Item = PlaceId> + '_ {
        std::iter::once(self.post).chain(self.timetable.iter().map(|posting| posting.place))
    }

    /// Time from assignment to departure: the call-out of an on-call unit, otherwise its role's.
    pub fn turn_out<'a>(&'a self, roles: &'a [Role]) -> &'a Distribution {
        let own = self.call_out.as_ref().filter(|_| !self.standing);
        own.unwrap_or(&roles[self.role.index()].turn_out)
    }

    /// Its mean: what decisions count with.
    pub fn planned_turn_out(&self, roles: &[Role]) -> Span {
        Span::from_minutes(self.turn_out(roles).mean_minutes())
    }

    /// Whether its post moves.
    pub fn moves(&self) -> bool {
        !self.timetable.is_empty()
    }
}

/// The hours a unit works, on a cycle of days.
#[derive(Clone, Debug, PartialEq)]
pub enum Schedule {
    /// On duty from the beginning to the end.
    Always,
    /// Windows on a cycle.
    Cycle {
        /// Length of the cycle in days.
        days: i64,
        /// Date number (days from 1970-01-01) of a first day of the cycle.
        anchor_date: i64,
        /// Windows in order of their beginning, not overlapping.
        windows: Vec<Window>,
    },
}

/// One duty window of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Beginning, from midnight of the cycle's first day.
    pub from: Span,
    /// End; may pass the cycle's end.
    pub to: Span,
    /// Time at the beginning during which the unit is free only for the highest priority.
    pub hand_over: Span,
    /// Pre-emptible breaks at the post, from the window's beginning.
    pub breaks: Vec<(Span, Span)>,
}

/// The people of a unit.
#[derive(Clone, Debug)]
pub enum Crew {
    /// Paid staff.
    Staff {
        /// People on this team's list.
        people: u32,
        /// People wanted in a window.
        wanted: u32,
        /// Fewer than this and the unit is not formed.
        minimum: u32,
        /// Chance that a person on the list is absent in a window.
        absence: Probability,
        /// What its people do when it is not formed.
        short: Short,
    },
    /// A volunteer team.
    Volunteers {
        /// People on the list.
        members: u32,
        /// Chance that a member comes in a window.
        attendance: Probability,
        /// Fewer than this and the team does not exist in that window.
        quorum: u32,
        /// People per unit when the team forms several; `None`: one unit.
        per_unit: Option<u32>,
        /// Which of the team's units this is, from 0.
        ordinal: u32,
    },
}

/// What the people of a unit below its minimum do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// They stay in; the unit is not formed.
    NotFormed,
    /// They strengthen the next unit of the role whose window begins at the same instant.
    Join,
}

/// Weights of a patrol that are the counts of the last full period.
#[derive(Clone, Debug, PartialEq)]
pub struct HotSpots {
    /// Types that are counted, by index.
    pub types: Vec<bool>,
    /// Time between plans.
    pub period: Span,
}

/// Moving between cells while idle.
#[derive(Clone, Debug)]
pub struct Patrol {
    /// Cells of the beat with their weights.
    pub beat: Vec<(CellId, f64)>,
    /// Only so many cells, those of the greatest weights, are patrolled.
    pub points: usize,
    /// How the weights follow what happened, when they do.
    pub hot_spots: Option<HotSpots>,
    /// Time spent in a cell before moving on.
    pub dwell: Distribution,
    /// Hours in which it patrols.
    pub hours: DailyHours,
}
