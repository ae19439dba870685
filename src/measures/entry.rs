//! One line of the list of measures, and how it is expanded for a plan.

use super::formula::Formula;
use super::measure::{Kind, Measure, Unit};
use super::row::Basis;
use super::yardstick::Yardstick;
use crate::language::Both;
use crate::model::{Quantity, RoleId};
use crate::statistics::Direction;

/// One line of the list: a measure, or a family of measures with one formula.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Key with placeholders `<role>`, `<minutes>`, `<stage>` and `<action>`.
    pub pattern: &'static str,
    /// Whether `@class` may follow, for every priority and type.
    pub by_class: bool,
    /// Unit of its values.
    pub unit: Unit,
    /// Which way it is good; `None` when neither is.
    pub better: Option<Direction>,
    /// How it is taken from the replications.
    pub kind: Kind,
    /// Default practical threshold, in the unit.
    pub threshold: f64,
    /// Short name in English and Chinese.
    pub label: [&'static str; 2],
    /// What it is, in English and Chinese.
    pub definition: [&'static str; 2],
    /// What it is repeated over.
    pub(super) over: Over,
    /// What a plan must have.
    pub(super) when: When,
    /// Its formula for one role or position.
    pub(super) formula: fn(Slot) -> Formula,
}

/// What a line is repeated over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// Nothing: one measure.
    Plan,
    /// Every role.
    Roles,
    /// Every role of the pattern.
    PatternRoles,
    /// Every role that must come to some type.
    RolesThatMustCome,
    /// Every threshold of the scenario.
    Minutes,
    /// Every stage of the longest ladder.
    Stages,
    /// Every action of every points scheme.
    Actions,
}

/// What a plan must have for a measure to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing.
    Always,
    /// A coverage target.
    Coverage,
    /// A coverage target and a pattern.
    CoverageAndPattern,
    /// A pattern.
    Pattern,
    /// A type that the whole team must come to.
    Team,
    /// Volunteers.
    Volunteers,
    /// Duties.
    Duties,
    /// Backlog.
    Backlog,
    /// Effects on rates.
    Prevention,
    /// Points for sites.
    Points,
    /// A type with several stages.
    Ladder,
    /// A type with several stages, one of them the station's.
    Station,
}

/// What a formula is filled in with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) role: RoleId,
    pub(super) position: usize,
}

impl Entry {
    /// The measures of this line that a plan has, without and with classes.
    pub(super) fn expand(&self, yardstick: &Yardstick<'_>) -> Vec<Measure> {
        if !self.when.holds(yardstick) {
            return Vec::new();
        }
        let slots = self.over.slots(yardstick);
        let classes = class_names(yardstick);
        let wanted = if self.by_class { classes.len() } else { 1 };
        slots
            .iter()
            .flat_map(|slot| {
                classes[..wanted]
                    .iter()
                    .map(|class| self.measure(yardstick, slot, class))
            })
            .collect()
    }

    fn measure(
        &self,
        yardstick: &Yardstick<'_>,
        (slot, name, label): &(Slot, String, String),
        class: &Class,
    ) -> Measure {
        let fill = |template: &str, word: &str| {
            ["<role>", "<minutes>", "<stage>", "<action>"]
                .iter()
                .fold(template.to_owned(), |text, placeholder| {
                    text.replace(placeholder, word)
                })
        };
        let called = Both::of_label(label);
        let in_both = |[english, chinese]: [&str; 2]| Both {
            english: fill(english, &called.english),
            chinese: fill(chinese, &called.chinese),
        };
        let mut key = fill(self.pattern, name);
        let mut words = in_both(self.label);
        let whole = key.clone();
        if let Some(name) = &class.name {
            key = format!("{key}@{name}");
            let Both { english, chinese } = Both::of_label(&class.label);
            words.english = format!("{}, {english}", words.english);
            words.chinese = format!("{}（{chinese}）", words.chinese);
        }
        let formula = (self.formula)(*slot);
        let is_role = matches!(
            self.over,
            Over::Roles | Over::PatternRoles | Over::RolesThatMustCome
        );
        Measure {
            unit: self.unit,
            better: self.better,
            kind: yardstick.kind_of(formula, self.kind),
            threshold: threshold(yardstick, &key, &whole).unwrap_or(self.threshold),
            label: words,
            definition: in_both(self.definition),
            role: is_role.then_some(slot.role),
            class: class.name.clone(),
            formula,
            class_position: class.position,
            key,
        }
    }
}

impl When {
    fn holds(self, yardstick: &Yardstick<'_>) -> bool {
        let scenario = yardstick.scenario;
        let covers = scenario.measures.coverage_target.is_some();
        let pattern = !scenario.pattern.roles.is_empty();
        let mut ladders = scenario.types.iter().filter(|kind| kind.stages.len() >= 2);
        match self {
            Self::Always => true,
            Self::Coverage => covers,
            Self::CoverageAndPattern => covers && pattern,
            Self::Pattern => pattern,
            Self::Team => yardstick.own.any_team(),
            Self::Volunteers => scenario.roles.iter().any(|role| role.volunteers),
            Self::Duties => !scenario.duties.is_empty(),
            Self::Backlog => !scenario.backlog.is_empty(),
            Self::Prevention => scenario
                .effects
                .iter()
                .any(|effect| effect.quantity == Quantity::Rate),
            Self::Points => !scenario.points.is_empty(),
            Self::Ladder => ladders.next().is_some(),
            Self::Station => ladders.any(|kind| kind.stages.iter().any(|stage| stage.station)),
        }
    }
}

/// An incident class and where its counts are in a row.
struct Class {
    name: Option<String>,
    label: String,
    position: usize,
}

/// All, then priorities, then types whose name is not a priority's.
fn class_names(yardstick: &Yardstick<'_>) -> Vec<Class> {
    let scenario = yardstick.scenario;
    let priorities = scenario
        .priorities
        .iter()
        .map(|item| (&item.name, &item.label));
    let types = scenario.types.iter().map(|item| (&item.name, &item.label));
    let named = priorities.chain(types).enumerate();
    let all = Class {
        name: None,
        label: String::new(),
        position: 0,
    };
    let is_taken = |position: usize, name: &String| {
        let taken = scenario.priorities.iter().any(|item| item.name == *name);
        position >= scenario.priorities.len() && taken
    };
    std::iter::once(all)
        .chain(
            named
                .filter(|&(position, (name, _))| !is_taken(position, name))
                .map(|(position, (name, label))| Class {
                    name: Some(name.clone()),
                    label: label.clone(),
                    position: position + 1,
                }),
        )
        .collect()
}

/// The scenario's own threshold for a key, or for the key without its class.
fn threshold(yardstick: &Yardstick<'_>, key: &str, whole: &str) -> Option<f64> {
    let own = &yardstick.scenario.measures.thresholds;
    let of = |wanted: &str| own.iter().find(|(key, _)| key == wanted);
    of(key).or_else(|| of(whole)).map(|&(_, value)| value)
}

impl Yardstick<'_> {
    /// Every measure that the plan has, in the order of the list.
    pub fn measures(&self) -> Vec<Measure> {
        super::entries()
            .flat_map(|entry| entry.expand(self))
            .collect()
    }

    /// A cost with volunteers' hours is simulated; without, it follows from the plan.
    fn kind_of(&self, formula: Formula, listed: Kind) -> Kind {
        let mut units = self.scenario.units.iter();
        let priced = |unit: &crate::model::Unit| {
            let role = &self.scenario.roles[unit.role.index()];
            role.volunteers && role.price_per_hour > 0.0
        };
        match formula {
            Formula::Cost if units.any(priced) => Kind::Ratio,
            _ => listed,
        }
    }

    /// The basis that differences are taken on.
    pub(super) fn basis_of_differences(&self) -> Basis {
        if self.common.is_some() {
            Basis::Common
        } else {
            Basis::Own
        }
    }
}
