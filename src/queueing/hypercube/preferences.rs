//! Which units an atom prefers, in order, with ties.

/// An atom's list of units, best first; units of one tie group are as good as each other and
/// share its calls evenly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    units: Vec<u32>,
    /// End of each tie group; empty when every group is one unit.
    ends: Vec<u32>,
}

impl Preferences {
    /// A list without ties.
    pub fn strict(order: impl IntoIterator<Item = usize>) -> Self {
        Self {
            units: order.into_iter().map(|unit| unit as u32).collect(),
            ends: Vec::new(),
        }
    }

    /// A list of tie groups.
    pub fn with_ties(groups: impl IntoIterator<Item = Vec<usize>>) -> Self {
        let mut list = Self {
            units: Vec::new(),
            ends: Vec::new(),
        };
        for group in groups.into_iter().filter(|group| !group.is_empty()) {
            list.units.extend(group.into_iter().map(|unit| unit as u32));
            list.ends.push(list.units.len() as u32);
        }
        list
    }

    /// The list by rising travel time, equal times by unit number; units whose time is not
    /// finite are left out. With `ties`, equal times make tie groups.
    pub fn by_travel(travel: &[f64], ties: bool) -> Self {
        let mut order: Vec<usize> = (0..travel.len())
            .filter(|&unit| travel[unit].is_finite())
            .collect();
        order.sort_by(|&one, &other| travel[one].total_cmp(&travel[other]).then(one.cmp(&other)));
        if !ties {
            return Self::strict(order);
        }
        Self::with_ties(
            order
                .chunk_by(|&one, &other| travel[one] == travel[other])
                .map(<[usize]>::to_vec),
        )
    }

    /// The tie groups, best first.
    pub fn groups(&self) -> impl Iterator<Item = &[u32]> {
        let count = if self.ends.is_empty() {
            self.units.len()
        } else {
            self.ends.len()
        };
        (0..count).map(|group| self.group(group).unwrap_or(&[]))
    }

    /// The tie group at a place of the list; `None` beyond its end.
    pub(crate) fn group(&self, place: usize) -> Option<&[u32]> {
        if self.ends.is_empty() {
            return self.units.get(place..=place);
        }
        let start = if place == 0 {
            0
        } else {
            *self.ends.get(place - 1)? as usize
        };
        self.units.get(start..*self.ends.get(place)? as usize)
    }

    /// All units of the list, best first.
    pub(crate) fn units(&self) -> &[u32] {
        &self.units
    }

    /// Whether the unit is in the first tie group: the atom is in its district.
    pub fn is_first(&self, unit: usize) -> bool {
        self.group(0)
            .is_some_and(|group| group.contains(&(unit as u32)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_follow_travel_times() {
        let list = Preferences::by_travel(&[3.0, 1.0, 3.0, f64::INFINITY, 0.5], true);
        let groups: Vec<Vec<u32>> = list.groups().map(<[u32]>::to_vec).collect();
        assert_eq!(groups, [vec![4], vec![1], vec![0, 2]]);
        let strict = Preferences::by_travel(&[3.0, 1.0, 3.0], false);
        assert_eq!(strict, Preferences::strict([1, 0, 2]));
        assert_eq!(strict.groups().count(), 3);
        assert!(strict.is_first(1) && !strict.is_first(0));
    }
}
