//! A case: an incident that is known and has not ended.

use super::agenda::CaseRef;
use super::incident_record::{Departure, IncidentRecord, Outcome, Visit};
use super::line::Standing;
use crate::demand::Candidate;
use crate::model::{IncidentId, PlaceId, PriorityId, RoleSet, SkillSet, UnitId, Wanted};
use crate::random::Entity;
use crate::units::{SimTime, Span};

/// An open incident and what is being done about it.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub live: bool,
    /// Where it stands in the line, if it does.
    pub standing: Option<Standing>,
    pub key: Entity,
    pub priority: PriorityId,
    /// Where the present stage takes place.
    pub place: PlaceId,
    /// The present stage is not at an address but somewhere about its place.
    pub about: bool,
    /// The present stage takes place elsewhere than the one before.
    pub moved: bool,
    /// Position of the present stage.
    pub stage: usize,
    /// Entries of a stage so far, all stages together: marks events of one entry.
    pub entry: u32,
    /// Entries by stage.
    pub entries: Vec<u32>,
    pub slots: Vec<Slot>,
    /// End of the common work, when it runs.
    pub work_ends: Option<SimTime>,
    /// Common work left over from an interruption.
    pub remaining: Option<Span>,
    /// Work of the present stage has begun.
    pub begun: bool,
    pub work_stamp: u32,
    /// From when it may be assigned.
    pub ready: SimTime,
    /// It has been tried in this entry of the stage.
    pub tried: bool,
    /// Its channel has told a responsible unit first.
    pub direct: Option<Span>,
    pub asked_back_up: bool,
    /// Units on scene.
    pub there: u32,
    /// On-scene time of the first stage, from a record.
    pub on_scene: Option<Span>,
    pub record: IncidentRecord,
}

/// One unit wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub need: u8,
    pub roles: RoleSet,
    pub skills: SkillSet,
    pub must: bool,
    pub state: SlotState,
    /// Its unit and the unit's visit in the record.
    pub unit: Option<(UnitId, usize)>,
    /// Work left over from an interruption, when every unit has its own.
    pub remaining: Option<Span>,
}

/// How far a slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlotState {
    /// Nobody has been sent.
    Open,
    /// On the way.
    Coming,
    /// There, waiting for work to begin.
    There,
    /// There, holding.
    Holding,
    /// Working.
    Working,
    /// Done with it.
    Done,
    /// Nobody will be sent.
    Lapsed,
}

impl SlotState {
    /// Whether its unit is on scene.
    pub(super) fn on_scene(self) -> bool {
        matches!(self, Self::There | Self::Holding | Self::Working)
    }
}

impl Case {
    /// What a unit is wanted for now.
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            priority: self.priority,
            kind: self.record.kind,
            stage: self.stage,
            channel: self.record.channel,
        }
    }

    /// A case for `candidate`, in a slot that may have served before (its lists keep their room).
    pub(super) fn open(&mut self, number: IncidentId, candidate: &Candidate, counted: bool) {
        self.live = true;
        self.standing = None;
        self.key = candidate.key;
        self.priority = candidate.priority;
        self.place = candidate.place;
        self.about = false;
        self.moved = false;
        self.stage = 0;
        self.entry = 0;
        self.entries.clear();
        self.slots.clear();
        self.work_ends = None;
        self.remaining = None;
        self.begun = false;
        self.ready = candidate.reported + candidate.dispatch_delay;
        self.tried = false;
        self.direct = None;
        self.asked_back_up = false;
        self.there = 0;
        self.on_scene = candidate.on_scene;
        let mut visits = std::mem::take(&mut self.record.visits);
        let mut stages = std::mem::take(&mut self.record.stages);
        visits.clear();
        stages.clear();
        self.record = IncidentRecord {
            number,
            kind: candidate.kind,
            priority: candidate.priority,
            final_priority: candidate.priority,
            spot: candidate.spot,
            cell: candidate.cell,
            place: candidate.place,
            channel: candidate.channel,
            occurred: candidate.occurred,
            reported: candidate.reported,
            ready: self.ready,
            counted,
            visits,
            stages,
            outcome: Outcome::Open,
            ended: None,
            left_alone: false,
        };
    }

    /// An unused case.
    pub(super) fn unused(candidate: &Candidate) -> Self {
        Self {
            live: false,
            standing: None,
            key: candidate.key,
            priority: candidate.priority,
            place: candidate.place,
            about: false,
            moved: false,
            stage: 0,
            entry: 0,
            entries: Vec::new(),
            slots: Vec::new(),
            work_ends: None,
            remaining: None,
            begun: false,
            work_stamp: 0,
            ready: candidate.reported,
            tried: false,
            direct: None,
            asked_back_up: false,
            there: 0,
            on_scene: None,
            record: IncidentRecord {
                number: IncidentId::new(0),
                kind: candidate.kind,
                priority: candidate.priority,
                final_priority: candidate.priority,
                spot: candidate.spot,
                cell: candidate.cell,
                place: candidate.place,
                channel: candidate.channel,
                occurred: candidate.occurred,
                reported: candidate.reported,
                ready: candidate.reported,
                counted: false,
                visits: Vec::new(),
                stages: Vec::new(),
                outcome: Outcome::Open,
                ended: None,
                left_alone: false,
            },
        }
    }

    /// The reference of this case in slot `slot` of the list of cases.
    pub(super) fn reference(&self, slot: usize) -> CaseRef {
        CaseRef {
            slot: slot as u32,
            number: self.record.number.index() as u32,
        }
    }

    /// The visit of the unit in `slot`.
    pub(super) fn visit(&mut self, slot: usize) -> Option<&mut Visit> {
        let (_, visit) = self.slots[slot].unit?;
        self.record.visits.get_mut(visit)
    }

    /// Notes that the unit in `slot` leaves now, and empties nothing else.
    pub(super) fn note_departure(&mut self, slot: usize, at: SimTime, why: Departure) {
        if let Some(visit) = self.visit(slot) {
            visit.left = Some(at);
            visit.departure = why;
        }
    }

    /// Whether some need is open.
    pub(super) fn has_open_slot(&self) -> bool {
        self.slots.iter().any(|slot| slot.state == SlotState::Open)
    }
}
