//! Targets: bounds that an estimate should keep.

use super::estimate::{Estimate, Note};

/// A bound on a measure, in its unit; the bound itself is good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// The value should not be higher.
    AtMost(f64),
    /// The value should not be lower.
    AtLeast(f64),
}

/// Whether a target is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetStatus {
    /// The whole interval is good.
    Met,
    /// The whole interval is bad.
    Missed,
    /// Not to be told from these replications.
    Open,
}

impl Bound {
    /// Whether the ordinary 95 % interval lies wholly on one side. An exact value is its own
    /// interval; without an interval the target stays open.
    pub fn status(self, estimate: &Estimate) -> TargetStatus {
        let interval = match (estimate.note, estimate.value) {
            (Some(Note::Fixed), Some(value)) => Some((value, value)),
            _ => estimate.interval95(),
        };
        let Some((low, high)) = interval else {
            return TargetStatus::Open;
        };
        let (all_good, all_bad) = match self {
            Self::AtMost(bound) => (high <= bound, low > bound),
            Self::AtLeast(bound) => (low >= bound, high < bound),
        };
        match (all_good, all_bad) {
            (true, _) => TargetStatus::Met,
            (_, true) => TargetStatus::Missed,
            _ => TargetStatus::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_interval_decides() {
        let estimate = Estimate::with_error(10.0, 0.5, 19, 20);
        assert_eq!(Bound::AtMost(12.0).status(&estimate), TargetStatus::Met);
        assert_eq!(Bound::AtMost(10.5).status(&estimate), TargetStatus::Open);
        assert_eq!(Bound::AtMost(8.0).status(&estimate), TargetStatus::Missed);
        assert_eq!(Bound::AtLeast(12.0).status(&estimate), TargetStatus::Missed);
        assert_eq!(Bound::AtLeast(9.5).status(&estimate), TargetStatus::Open);
        assert_eq!(Bound::AtLeast(8.0).status(&estimate), TargetStatus::Met);
    }

    #[test]
    fn the_bound_itself_is_good_and_the_unknown_is_open() {
        let exact = Estimate::fixed(10.0, 20);
        assert_eq!(Bound::AtMost(10.0).status(&exact), TargetStatus::Met);
        assert_eq!(Bound::AtLeast(10.0).status(&exact), TargetStatus::Met);
        assert_eq!(Bound::AtMost(9.0).status(&exact), TargetStatus::Missed);
        let unknown = Estimate::missing(20, Note::NotReached);
        assert_eq!(Bound::AtMost(10.0).status(&unknown), TargetStatus::Open);
    }
}
