//! What a unit that is not simply in dispatch may be sent to.

use super::{ChannelId, PriorityId, TypeId};
use crate::units::Span;

/// What a unit may be sent to.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SentTo {
    /// Whatever asks for its role.
    #[default]
    Everything,
    /// What any of these rules holds for; nothing when there is none.
    Only(Vec<Sending>),
}

/// One rule of what a unit may be sent to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending {
    /// Matters of these priorities, by index.
    pub priorities: Vec<bool>,
    /// Stages by type.
    pub stages: Vec<Vec<bool>>,
    /// Matters that became known through these channels, by index.
    pub channels: Vec<bool>,
    /// The longest planned time, turn-out included; `None`: any.
    pub within: Option<Span>,
}

/// What a unit is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Present priority of the matter.
    pub priority: PriorityId,
    /// Its type.
    pub kind: TypeId,
    /// Position of its present stage.
    pub stage: usize,
    /// The channel through which it became known.
    pub channel: ChannelId,
}

impl Sending {
    /// Whether it allows being sent for this, near enough.
    pub fn holds(&self, wanted: Wanted) -> bool {
        self.priorities[wanted.priority.index()]
            && self.stages[wanted.kind.index()][wanted.stage]
            && self.channels[wanted.channel.index()]
    }
}

impl SentTo {
    /// Whether it allows a trip of this planned time for this.
    pub fn allows(&self, wanted: Wanted, planned: Span) -> bool {
        let near = |rule: &Sending| rule.within.is_none_or(|within| planned <= within);
        match self {
            Self::Everything => true,
            Self::Only(rules) => rules.iter().any(|rule| rule.holds(wanted) && near(rule)),
        }
    }

    /// How far it allows for this: `None` not at all, `Some(None)` any way.
    pub fn within(&self, wanted: Wanted) -> Option<Option<Span>> {
        let Self::Only(rules) = self else {
            return Some(None);
        };
        let rules = rules.iter().filter(|rule| rule.holds(wanted));
        rules
            .map(|rule| rule.within)
            .reduce(|one, other| Some(one?.max(other?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(priorities: [bool; 2], minutes: Option<i64>) -> Sending {
        Sending {
            priorities: priorities.into(),
            stages: vec![vec![true]],
            channels: vec![true],
            within: minutes.map(|minutes| Span::MINUTE * minutes),
        }
    }

    #[test]
    fn any_rule_that_holds_suffices_and_the_widest_counts() {
        let wanted = |priority| Wanted {
            priority: PriorityId::new(priority),
            kind: TypeId::new(0),
            stage: 0,
            channel: ChannelId::new(0),
        };
        let (six, little) = (Span::MINUTE * 6, Span::from_milliseconds(1));
        assert_eq!(SentTo::Everything.within(wanted(0)), Some(None));
        let near = [Some(4), Some(6)].map(|minutes| rule([true, false], minutes));
        let near = SentTo::Only(near.into());
        assert!(near.allows(wanted(0), six) && !near.allows(wanted(0), six + little));
        assert!(!near.allows(wanted(1), Span::ZERO));
        assert_eq!(near.within(wanted(0)), Some(Some(six)));
        assert_eq!(near.within(wanted(1)), None);
        let far = SentTo::Only(vec![rule([true, true], Some(4)), rule([true, false], None)]);
        assert_eq!(far.within(wanted(0)), Some(None));
        assert!(!SentTo::Only(Vec::new()).allows(wanted(0), Span::ZERO));
    }
}
