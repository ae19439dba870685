//! Time bands: the parts of the week in which travel times are the same.

use crate::units::Span;

/// The week cut at every instant at which a travel time changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bands {
    /// Beginning of each interval since Monday 00:00, first 0, ascending.
    starts: Vec<Span>,
    /// Band of each interval; intervals with equal conditions share one band.
    band: Vec<usize>,
    count: usize,
}

impl Bands {
    /// One band all week.
    pub fn single() -> Self {
        Self {
            starts: vec![Span::ZERO],
            band: vec![0],
            count: 1,
        }
    }

    /// Cuts the week at `edges` (times since Monday 00:00); intervals for which `conditions`
    /// gives equal answers share a band.
    pub fn cut<C: PartialEq>(edges: &[Span], conditions: impl Fn(Span) -> C) -> Self {
        let mut starts: Vec<Span> = edges
            .iter()
            .copied()
            .filter(|&edge| edge > Span::ZERO && edge < Span::WEEK)
            .collect();
        starts.push(Span::ZERO);
        starts.sort();
        starts.dedup();
        let mut seen: Vec<C> = Vec::new();
        let band = starts
            .iter()
            .map(|&start| {
                let condition = conditions(start);
                seen.iter()
                    .position(|known| *known == condition)
                    .unwrap_or_else(|| {
                        seen.push(condition);
                        seen.len() - 1
                    })
            })
            .collect();
        Self {
            starts,
            band,
            count: seen.len(),
        }
    }

    /// Number of different bands.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Band in force at `since_monday` (in [0, 7 days)).
    pub fn at(&self, since_monday: Span) -> usize {
        self.band[self.interval(since_monday)]
    }

    /// Time from `since_monday` until the next change of band, if the week has one.
    pub fn until_change(&self, since_monday: Span) -> Option<Span> {
        if self.count == 1 {
            return None;
        }
        let here = self.interval(since_monday);
        let intervals = self.starts.len();
        (1..=intervals).find_map(|step| {
            let next = (here + step) % intervals;
            let wrapped = if here + step >= intervals {
                Span::WEEK
            } else {
                Span::ZERO
            };
            (self.band[next] != self.band[here]).then(|| self.starts[next] + wrapped - since_monday)
        })
    }

    /// A time since Monday at which `band` is in force.
    pub fn sample(&self, band: usize) -> Span {
        let interval = self.band.iter().position(|&b| b == band).unwrap_or(0);
        self.starts[interval]
    }

    fn interval(&self, since_monday: Span) -> usize {
        self.starts.partition_point(|&start| start <= since_monday) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn night_and_day_share_two_bands_over_the_week() {
        let hour = |h: i64| Span::HOUR * h;
        let edges: Vec<Span> = (0..7)
            .flat_map(|day| [hour(24 * day + 6), hour(24 * day + 22)])
            .collect();
        let open = |t: Span| (6..22).contains(&(t.milliseconds() / 3_600_000 % 24));
        let bands = Bands::cut(&edges, open);
        assert_eq!(bands.count(), 2);
        assert_eq!(bands.at(hour(7)), bands.at(hour(24 * 6 + 21)));
        assert_ne!(bands.at(hour(7)), bands.at(hour(23)));
        assert_eq!(bands.until_change(hour(7)), Some(hour(15)));
        assert_eq!(bands.until_change(hour(24 * 6 + 23)), Some(hour(7)));
        assert_eq!(Bands::single().until_change(hour(3)), None);
    }
}
