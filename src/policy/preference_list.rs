//! A fixed order of units per cell.

use super::{Candidate, Candidates, DispatchPolicy, Request};
use crate::model::{Preferences, Ties, UnitId};
use crate::random::Purpose;

/// Sends the first free unit of the cell's list. Units that are not on the list are not sent.
#[derive(Clone, Debug)]
pub struct PreferenceList {
    /// Position of the group of each unit in each cell's list: `[cell][unit]`, `u32::MAX` = not listed.
    group: Vec<Vec<u32>>,
    split: bool,
}

impl PreferenceList {
    /// The lists of a scenario with `units` units; without lists nobody is sent.
    pub fn new(preferences: Option<&Preferences>, units: usize) -> Self {
        let group = preferences.map_or_else(Vec::new, |preferences| {
            let row = |groups: &Vec<Vec<UnitId>>| {
                let mut row = vec![u32::MAX; units];
                for (position, members) in groups.iter().enumerate() {
                    for unit in members {
                        row[unit.index()] = row[unit.index()].min(position as u32);
                    }
                }
                row
            };
            preferences.groups.iter().map(row).collect()
        });
        Self {
            group,
            split: preferences.is_some_and(|preferences| preferences.ties == Ties::Split),
        }
    }
}

impl DispatchPolicy for PreferenceList {
    fn choose<'c>(
        &self,
        request: &Request<'_>,
        candidates: Candidates<'c>,
    ) -> Option<Candidate<'c>> {
        let row = self.group.get(request.cell().index())?;
        let mut stream = self.split.then(|| request.chance(Purpose::Tie));
        let mut best: Option<(u32, Candidate<'c>)> = None;
        let mut equals = 0.0;
        for candidate in candidates {
            let group = row[candidate.unit().index()];
            let known = best.map_or(u32::MAX, |(group, _)| group);
            if group < known {
                (best, equals) = (Some((group, candidate)), 1.0);
            } else if group == known && group < u32::MAX {
                equals += 1.0;
                // Each of k equals ends up chosen with chance 1/k, in one pass; without splitting,
                // the lowest index of the group.
                let replace = match (&mut stream, &best) {
                    (Some(stream), _) => stream.uniform() * equals < 1.0,
                    (None, Some((_, chosen))) => candidate.unit() < chosen.unit(),
                    (None, None) => false,
                };
                if replace {
                    best = Some((group, candidate));
                }
            }
        }
        best.map(|(_, candidate)| candidate)
    }

    fn may_send(&self, request: &Request<'_>, unit: UnitId) -> bool {
        let row = self.group.get(request.cell().index());
        row.is_some_and(|row| row[unit.index()] < u32::MAX)
    }
}
