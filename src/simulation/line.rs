//! The line: incidents that wait for units, in its order, kept by what they ask for.

use crate::model::RoleSet;
use std::collections::VecDeque;

/// Incidents in the line. Those that ask for the same roles stand together, so that a scan passes
/// over thousands that nobody could be sent to without looking at one of them.
#[derive(Default)]
pub(super) struct Line {
    groups: Vec<Group>,
    /// Incidents in it that wait for a unit that must come.
    waiting: u32,
    /// Where the scan goes on.
    from: LineKey,
}

/// Incidents that ask for the same, in line order.
struct Group {
    asks: Asks,
    entries: VecDeque<(u64, usize)>,
}

/// What the open needs of an incident ask for, and where in the line that puts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asks {
    /// Order of the group: the priority, unless it is first come, first served.
    pub rank: usize,
    /// Roles that could fill an open need.
    pub roles: RoleSet,
    /// It is tried even while none of these roles is free.
    pub always: bool,
    /// A unit is told first, and has not been told yet.
    pub told_first: bool,
    /// It waits for a unit that must come.
    pub waits: bool,
}

/// Order in the line: the rank, then the number, which is the order of reports.
type LineKey = (usize, u64);

/// Where an incident stands in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    group: usize,
    number: u64,
}

impl Line {
    /// Puts the incident `number`, kept in `case`, where it belongs. An interrupted one that takes its
    /// old place before what the scan has come to is the next to be looked at.
    pub(super) fn join(&mut self, asks: Asks, number: u64, case: usize) -> Standing {
        self.from = self.from.min((asks.rank, number));
        self.stand(asks, number, case)
    }

    /// An incident in the line asks for something else than before.
    pub(super) fn change(&mut self, standing: Standing, asks: Asks, case: usize) -> Standing {
        if self.groups[standing.group].asks == asks {
            return standing;
        }
        self.leave(standing);
        self.stand(asks, standing.number, case)
    }

    fn stand(&mut self, asks: Asks, number: u64, case: usize) -> Standing {
        let known = self.groups.iter().position(|group| group.asks == asks);
        let group = known.unwrap_or_else(|| {
            self.groups.push(Group {
                asks,
                entries: VecDeque::new(),
            });
            self.groups.len() - 1
        });
        let entries = &mut self.groups[group].entries;
        // Most join at the end.
        if entries.back().is_none_or(|&(last, _)| last < number) {
            entries.push_back((number, case));
        } else {
            let position = entries.partition_point(|&(other, _)| other < number);
            entries.insert(position, (number, case));
        }
        self.waiting += u32::from(asks.waits);
        Standing { group, number }
    }

    /// Takes an incident out.
    pub(super) fn leave(&mut self, standing: Standing) {
        let group = &mut self.groups[standing.group];
        let number = |&(number, _): &(u64, usize)| number;
        // Most leave from the front.
        let left = if group.entries.front().map(number) == Some(standing.number) {
            group.entries.pop_front()
        } else {
            let found = group.entries.binary_search_by_key(&standing.number, number);
            found
                .ok()
                .and_then(|position| group.entries.remove(position))
        };
        if left.is_some() {
            self.waiting -= u32::from(group.asks.waits);
        }
    }

    /// Begins a scan.
    pub(super) fn begin_scan(&mut self) {
        self.from = LineKey::default();
    }

    /// The next incident of the scan among those that ask for something `wanted`.
    pub(super) fn next(&mut self, wanted: impl Fn(&Asks) -> bool) -> Option<usize> {
        let groups = self.groups.iter();
        let groups = groups.filter(|group| !group.entries.is_empty() && wanted(&group.asks));
        let next = groups.filter_map(|group| group.next(self.from)).min();
        let ((rank, number), case) = next?;
        self.from = (rank, number + 1);
        Some(case)
    }

    /// Incidents that wait for a unit that must come.
    pub(super) fn waiting(&self) -> u32 {
        self.waiting
    }
}

impl Group {
    /// Its first incident from `from` on.
    fn next(&self, from: LineKey) -> Option<(LineKey, usize)> {
        let rank = self.asks.rank;
        let passed = |&(number, _): &(u64, usize)| (rank, number) < from;
        let position = match self.entries.front() {
            Some(front) if passed(front) => self.entries.partition_point(passed),
            _ => 0,
        };
        let &(number, case) = self.entries.get(position)?;
        Some(((rank, number), case))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::RoleId;

    fn asks(rank: usize, role: usize) -> Asks {
        Asks {
            rank,
            roles: RoleSet::EMPTY.with(RoleId::new(role)),
            always: false,
            told_first: false,
            waits: role == 0,
        }
    }

    #[test]
    fn it_is_read_in_the_order_of_rank_and_number_whatever_is_asked_for() {
        let mut line = Line::default();
        let mut standings = Vec::new();
        for (number, rank, role) in [(4, 0, 1), (1, 1, 0), (3, 0, 0), (2, 1, 1)] {
            standings.push(line.join(asks(rank, role), number as u64, number));
        }
        let read = |line: &mut Line, wanted: &dyn Fn(&Asks) -> bool| -> Vec<usize> {
            line.begin_scan();
            std::iter::from_fn(|| line.next(wanted)).collect()
        };
        assert_eq!(read(&mut line, &|_| true), [3, 4, 1, 2]);
        assert_eq!(read(&mut line, &|asks| asks.waits), [3, 1]);
        assert_eq!(line.waiting(), 2);
        line.leave(standings[2]);
        line.leave(standings[2]);
        assert_eq!(read(&mut line, &|_| true), [4, 1, 2]);
        assert_eq!(line.waiting(), 1);
    }

    #[test]
    fn what_joins_before_the_scans_place_is_looked_at_next() {
        let mut line = Line::default();
        line.join(asks(1, 0), 5, 5);
        line.join(asks(1, 0), 6, 6);
        line.begin_scan();
        assert_eq!(line.next(|_| true), Some(5));
        for (rank, number) in [(1, 0), (0, 7)] {
            line.join(asks(rank, 1), number as u64, number);
            assert_eq!(line.next(|_| true), Some(number));
        }
        assert_eq!(line.next(|_| true), Some(0));
        assert_eq!(line.next(|_| true), Some(5));
        assert_eq!(line.next(|_| true), Some(6));
        assert_eq!(line.next(|_| true), None);
    }
}
