//! The response plan of an incident type: a ladder of stages.

use super::{PlaceId, PriorityId, RoleId, RoleSet, SkillSet};
use crate::random::Distribution;
use crate::units::{Probability, Span};

/// One rung of a response plan.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Declared name.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Units asked for, in declared order; empty: nobody is asked to come.
    pub needs: Vec<Need>,
    /// Roles that may start the work.
    pub may_start: RoleSet,
    /// Roles that may hold the scene until one that may start comes.
    pub may_hold: RoleSet,
    /// When work begins.
    pub start: StartRule,
    /// On-scene time by role (indexed by role); `None`: the role is released when work begins.
    pub on_scene: Vec<Option<Distribution>>,
    /// Whether the units leave together.
    pub on_scene_rule: OnSceneRule,
    /// Factors on the on-scene time for units with a skill (by skill index).
    pub skill_factors: Vec<(usize, f64)>,
    /// Chance to settle by the best role present (indexed by role).
    pub settle: Vec<Probability>,
    /// What follows when the matter is not settled.
    pub follows: Follows,
    /// From the report: expired when no unit that may start has begun by then.
    pub deadline: Option<Span>,
    /// From the end of the stage before until a unit may be assigned, when it is entered from another stage.
    pub dispatch_delay: Option<Distribution>,
    /// What the first unit there may find it needs.
    pub back_up: Option<BackUp>,
    /// Longest time a unit holds.
    pub hold_at_most: Option<Span>,
    /// How long past its window's end a holding unit stays.
    pub hold_overrun: Span,
    /// Whether this is the station's rung.
    pub station: bool,
    /// Where the stage takes place.
    pub place: StagePlace,
    /// The stage may be entered this many times; then the incident is closed unsettled.
    pub visits_at_most: u32,
}

/// Where a stage takes place.
#[derive(Clone, Debug, PartialEq)]
pub enum StagePlace {
    /// Where the incident is.
    Incident,
    /// At a place of its own, such as the station.
    Fixed(PlaceId),
    /// Drawn anew at each entry, by these shares (summing to 1): whoever is wanted is searched for.
    Drawn(Vec<(Spot, Probability)>),
}

/// Where somebody who is searched for may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At the incident's own place: the registered address.
    Address,
    /// Elsewhere in the incident's cell.
    Cell,
    /// Somewhere in a cell next to it, each as likely.
    Neighbour,
    /// At a named place.
    At(PlaceId),
}

impl Stage {
    /// Whether this very role must come: a need that must be met names it alone. A need that any of
    /// several roles can meet obliges none of them.
    pub fn must_come(&self, role: RoleId) -> bool {
        let only = RoleSet::EMPTY.with(role);
        self.needs
            .iter()
            .any(|need| need.must_come && need.number > 0 && need.roles == only)
    }
}

/// Units of certain roles that a stage asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// How many.
    pub number: u32,
    /// Of these roles.
    pub roles: RoleSet,
    /// With these skills.
    pub skills: SkillSet,
    /// Must come (true) or may be sent.
    pub must_come: bool,
}

/// When the work of a stage begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRule {
    /// With the first unit that may start.
    First,
    /// When every unit that must come is there.
    All,
}

/// Whether units leave together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnSceneRule {
    /// The longest of the present roles' drawn times; all leave together.
    OneForAll,
    /// Every unit stays for its own drawn time.
    EachItsOwn,
}

/// What follows a stage that did not settle the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Another stage, by position.
    Stage(usize),
    /// Closed unsettled.
    Unsettled,
    /// Leaves the system.
    Referred,
}

/// More that the first unit on scene may ask for.
#[derive(Clone, Debug)]
pub struct BackUp {
    /// Chance that it is needed (keyed by incident).
    pub chance: Probability,
    /// What is asked for.
    pub needs: Vec<Need>,
    /// The priority it is raised to.
    pub priority: Option<PriorityId>,
}
