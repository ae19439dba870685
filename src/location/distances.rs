//! Median and centre problems: how far points are from their nearest site.

use good_lp::Expression;

use super::combinations::best_choice;
use super::programme::Programme;
use super::{By, Covering, NoPlacement, Placement};

/// Weighted points and their distance to each site.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    weights: Vec<f64>,
    /// By site, then point; infinite where there is no way.
    table: Vec<Vec<f64>>,
}

impl Distances {
    /// Points with `weights`, and for each site the distance to each point.
    ///
    /// # Errors
    /// [`NoPlacement::Invalid`] when a weight or distance is negative or not a number, or a
    /// row of the table is not as long as there are points.
    pub fn new(weights: Vec<f64>, table: Vec<Vec<f64>>) -> Result<Self, NoPlacement> {
        if !weights
            .iter()
            .all(|weight| weight.is_finite() && *weight >= 0.0)
        {
            return Err(NoPlacement::Invalid("a weight is negative or not a number"));
        }
        if table.iter().any(|row| row.len() != weights.len()) {
            return Err(NoPlacement::Invalid(
                "the table does not have a column for every point",
            ));
        }
        if !table.iter().flatten().all(|&distance| distance >= 0.0) {
            return Err(NoPlacement::Invalid(
                "a distance is negative or not a number",
            ));
        }
        Ok(Self { weights, table })
    }

    /// Which points each site covers: those at `limit` or nearer.
    pub fn within(&self, limit: f64) -> Covering {
        let near = |row: &Vec<f64>| row.iter().map(|&distance| distance <= limit).collect();
        Covering::new(self.weights.clone(), self.table.iter().map(near).collect())
            .expect("weights and table were checked")
    }

    /// Sum over points of weight times distance to the nearest of the sites.
    pub fn weighted_distance(&self, sites: &[usize]) -> f64 {
        // A point without weight that cannot be reached costs nothing.
        let cost = |(weight, distance): (&f64, f64)| {
            if *weight > 0.0 {
                weight * distance
            } else {
                0.0
            }
        };
        self.weights.iter().zip(self.nearest(sites)).map(cost).sum()
    }

    /// Largest distance of any point to the nearest of the sites, whatever its weight.
    pub fn largest_distance(&self, sites: &[usize]) -> f64 {
        self.nearest(sites).fold(0.0, f64::max)
    }

    fn nearest(&self, sites: &[usize]) -> impl Iterator<Item = f64> {
        let nearest = |point: usize| {
            sites
                .iter()
                .map(|&site| self.table[site][point])
                .fold(f64::INFINITY, f64::min)
        };
        (0..self.weights.len()).map(nearest)
    }

    /// The `count` sites with the least weighted distance (p-median).
    /// Source: S. L. Hakimi (1964), Operations Research 12; programme of C. ReVelle and
    /// R. Swain (1970), Geographical Analysis 2.
    ///
    /// # Errors
    /// [`NoPlacement::Infeasible`] when there are fewer sites or a point cannot be reached.
    pub fn median(&self, count: usize, by: By) -> Result<Placement, NoPlacement> {
        let sites = match by {
            By::Enumeration => {
                best_choice(self.table.len(), count, false, |sites| {
                    -self.weighted_distance(sites)
                })?
                .sites
            }
            By::IntegerProgramme => self.median_programmed(count)?,
        };
        let value = self.weighted_distance(&sites);
        Self::reached(Placement { value, sites })
    }

    fn median_programmed(&self, count: usize) -> Result<Vec<usize>, NoPlacement> {
        if count > self.table.len() {
            return Err(NoPlacement::Infeasible(
                "there are fewer sites than are to be taken",
            ));
        }
        let mut programme = Programme::new(self.table.len(), 1);
        let mut cost = Expression::from(0.0);
        for (point, &weight) in self
            .weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| **weight > 0.0)
        {
            let mut served = Expression::from(0.0);
            for (site, row) in self
                .table
                .iter()
                .enumerate()
                .filter(|(_, row)| row[point].is_finite())
            {
                let share = programme.share();
                cost += share * (weight * row[point]);
                served += share;
                let taken = programme.site(site);
                programme.at_most(share - taken, 0.0);
            }
            programme.equal(served, 1.0);
        }
        let all = programme.all_sites();
        programme.equal(all, count as f64);
        programme.least(cost)
    }

    /// The `count` sites with the least largest distance (p-centre). The programme is solved
    /// as a search for the shortest distance within which so few sites cover every point.
    /// Source: S. L. Hakimi (1964), Operations Research 12; E. Minieka (1970), SIAM Review 12.
    ///
    /// # Errors
    /// [`NoPlacement::Infeasible`] when there are fewer sites or a point cannot be reached.
    pub fn centre(&self, count: usize, by: By) -> Result<Placement, NoPlacement> {
        let sites = match by {
            By::Enumeration => {
                best_choice(self.table.len(), count, false, |sites| {
                    -self.largest_distance(sites)
                })?
                .sites
            }
            By::IntegerProgramme => self.centre_programmed(count)?,
        };
        let value = self.largest_distance(&sites);
        Self::reached(Placement { value, sites })
    }

    fn centre_programmed(&self, count: usize) -> Result<Vec<usize>, NoPlacement> {
        let mut limits: Vec<f64> = self
            .table
            .iter()
            .flatten()
            .copied()
            .filter(|d| d.is_finite())
            .collect();
        limits.sort_by(f64::total_cmp);
        limits.dedup();
        let few_enough = |limit: f64| match self.within(limit).fewest(By::IntegerProgramme) {
            Ok(found) if found.sites.len() <= count => Ok(Some(found.sites)),
            Ok(_) | Err(NoPlacement::Infeasible(_)) => Ok(None),
            Err(other) => Err(other),
        };
        let (mut low, mut high) = (0, limits.len());
        let mut best = None;
        while low < high {
            let middle = low.midpoint(high);
            match few_enough(limits[middle])? {
                Some(sites) => {
                    best = Some(sites);
                    high = middle;
                }
                None => low = middle + 1,
            }
        }
        best.ok_or(NoPlacement::Infeasible(
            "so few sites cannot reach every point",
        ))
    }

    fn reached(placement: Placement) -> Result<Placement, NoPlacement> {
        if placement.value.is_finite() {
            Ok(placement)
        } else {
            Err(NoPlacement::Infeasible(
                "so few sites cannot reach every point",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAYS: [By; 2] = [By::Enumeration, By::IntegerProgramme];

    fn four() -> Distances {
        let table = [
            [0.0, 6.0, 3.0, 2.0],
            [6.0, 0.0, 4.0, 7.0],
            [3.0, 4.0, 0.0, 10.0],
            [2.0, 7.0, 10.0, 0.0],
        ];
        Distances::new(vec![1.0; 4], table.map(Vec::from).to_vec()).unwrap()
    }

    #[test]
    fn four_points_come_out_both_ways() {
        for by in WAYS {
            let median = four().median(2, by).unwrap();
            assert_eq!((median.value, median.sites), (5.0, vec![0, 1]), "{by:?}");
            assert_eq!(four().centre(2, by).unwrap().value, 3.0, "{by:?}");
            assert_eq!(four().centre(4, by).unwrap().value, 0.0);
            assert!(four().median(0, by).is_err());
            assert!(four().centre(0, by).is_err());
            assert!(four().median(5, by).is_err());
        }
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(Distances::new(vec![1.0], vec![vec![f64::NAN]]).is_err());
        assert!(Distances::new(vec![f64::INFINITY], vec![vec![1.0]]).is_err());
        let far = Distances::new(vec![1.0], vec![vec![f64::INFINITY]]).unwrap();
        for by in WAYS {
            assert!(far.median(1, by).is_err());
            assert!(far.centre(1, by).is_err());
        }
    }
}
