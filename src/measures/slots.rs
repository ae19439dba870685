//! What a line of the list of measures is repeated over in a plan.

use super::entry::{Over, Slot};
use super::yardstick::Yardstick;
use crate::model::RoleId;

impl Over {
    /// What a formula is filled in with, the name in keys and the label in words, for each repetition.
    pub(super) fn slots(self, yardstick: &Yardstick<'_>) -> Vec<(Slot, String, String)> {
        let scenario = yardstick.scenario;
        let role = |id: RoleId| {
            let role = &scenario.roles[id.index()];
            let slot = Slot {
                role: id,
                position: 0,
            };
            (slot, role.name.clone(), role.label.clone())
        };
        let at = |position: usize, word: String| {
            let slot = Slot {
                role: RoleId::new(0),
                position,
            };
            (slot, word.clone(), word)
        };
        let roles = (0..yardstick.roles()).map(RoleId::new);
        match self {
            Self::Plan => vec![at(0, String::new())],
            Self::Roles => roles.map(role).collect(),
            Self::PatternRoles => scenario.pattern.roles.iter().copied().map(role).collect(),
            Self::RolesThatMustCome => roles
                .filter(|&id| yardstick.own.any_role(id))
                .map(role)
                .collect(),
            Self::Minutes => {
                let minutes = scenario.measures.within_minutes.iter().enumerate();
                minutes
                    .map(|(position, minutes)| at(position, minutes.to_string()))
                    .collect()
            }
            Self::Actions => {
                let schemes = scenario.points.iter();
                let actions = schemes.flat_map(|scheme| {
                    let named = scheme.actions.iter();
                    named.map(|action| {
                        (
                            format!("{}_{}", scheme.name, action.name),
                            format!("{} {}", scheme.label, action.label),
                        )
                    })
                });
                actions
                    .enumerate()
                    .map(|(position, (name, label))| (at(position, String::new()).0, name, label))
                    .collect()
            }
            Self::Stages => {
                let stages = scenario.types.iter().map(|kind| kind.stages.len());
                let longest = stages.max().unwrap_or(0);
                (0..longest)
                    .map(|position| at(position, (position + 1).to_string()))
                    .collect()
            }
        }
    }
}
