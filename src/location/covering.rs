//! Covering problems: which points have a site near enough.

use good_lp::Expression;

use super::combinations::best_choice;
use super::programme::Programme;
use super::{By, NoPlacement, Placement};

/// Weighted points, and for each site the points it covers.
#[derive(Clone, Debug, PartialEq)]
pub struct Covering {
    weights: Vec<f64>,
    /// By site, then point.
    covers: Vec<Vec<bool>>,
}

impl Covering {
    /// Points with `weights`, and for each site whether it `covers` each point.
    ///
    /// # Errors
    /// [`NoPlacement::Invalid`] when a weight is negative or not finite, or a row of the
    /// table is not as long as there are points.
    pub fn new(weights: Vec<f64>, covers: Vec<Vec<bool>>) -> Result<Self, NoPlacement> {
        if !weights
            .iter()
            .all(|weight| weight.is_finite() && *weight >= 0.0)
        {
            return Err(NoPlacement::Invalid("a weight is negative or not a number"));
        }
        if covers.iter().any(|row| row.len() != weights.len()) {
            return Err(NoPlacement::Invalid(
                "the table does not have a column for every point",
            ));
        }
        Ok(Self { weights, covers })
    }

    /// Weight covered by a site of the placement at least.
    pub fn covered(&self, sites: &[usize]) -> f64 {
        let near = |point: usize| sites.iter().any(|&site| self.covers[site][point]);
        (0..self.weights.len())
            .filter(|&point| near(point))
            .map(|point| self.weights[point])
            .sum()
    }

    /// Mean weight with a free unit near enough, when each unit is busy a share
    /// `busy` of the time, independently: a point within reach of k units counts 1 − busy^k.
    pub fn expected_covered(&self, sites: &[usize], busy: f64) -> f64 {
        let near = |point: usize| {
            sites
                .iter()
                .filter(|&&site| self.covers[site][point])
                .count()
        };
        let points = self.weights.iter().enumerate();
        points
            .map(|(point, weight)| weight * (1.0 - libm::pow(busy, near(point) as f64)))
            .sum()
    }

    /// The fewest sites that cover every point (location set covering).
    /// Source: C. Toregas, R. Swain, C. ReVelle and L. Bergman (1971), Operations Research 19.
    ///
    /// # Errors
    /// [`NoPlacement::Infeasible`] when a point is covered by no site.
    pub fn fewest(&self, by: By) -> Result<Placement, NoPlacement> {
        let points = 0..self.weights.len();
        if points
            .clone()
            .any(|point| !self.covers.iter().any(|row| row[point]))
        {
            return Err(NoPlacement::Infeasible("a point is covered by no site"));
        }
        let sites = match by {
            By::Enumeration => self.fewest_enumerated()?,
            By::IntegerProgramme => {
                let mut programme = Programme::new(self.covers.len(), 1);
                for point in points {
                    let near = self.near(&programme, point);
                    programme.at_most(-near, -1.0);
                }
                let count = programme.all_sites();
                programme.least(count)?
            }
        };
        Ok(Placement {
            value: sites.len() as f64,
            sites,
        })
    }

    fn fewest_enumerated(&self) -> Result<Vec<usize>, NoPlacement> {
        let points = self.weights.len();
        let covered = |sites: &[usize]| {
            let near = |&point: &usize| sites.iter().any(|&site| self.covers[site][point]);
            (0..points).filter(near).count()
        };
        for count in 0..=self.covers.len() {
            let best = best_choice(self.covers.len(), count, false, |sites| {
                covered(sites) as f64
            })?;
            if best.value as usize == points {
                return Ok(best.sites);
            }
        }
        Err(NoPlacement::Infeasible("a point is covered by no site"))
    }

    /// The `count` sites that cover the most weight (maximal covering).
    /// Source: R. Church and C. ReVelle (1974), Papers of the Regional Science Association 32.
    ///
    /// # Errors
    /// [`NoPlacement::Infeasible`] when there are fewer sites.
    pub fn most(&self, count: usize, by: By) -> Result<Placement, NoPlacement> {
        let sites = match by {
            By::Enumeration => {
                best_choice(self.covers.len(), count, false, |sites| self.covered(sites))?.sites
            }
            By::IntegerProgramme => self.most_programmed(count, 1, &[1.0])?,
        };
        Ok(Placement {
            value: self.covered(&sites),
            sites,
        })
    }

    /// The sites for `units` units, several at one site if need be, with the most
    /// [expected weight covered](Self::expected_covered).
    /// Source: M. S. Daskin (1983), Transportation Science 17, 48–70 (MEXCLP).
    ///
    /// # Errors
    /// [`NoPlacement::Invalid`] unless `busy` is a probability.
    pub fn most_expected(&self, units: usize, busy: f64, by: By) -> Result<Placement, NoPlacement> {
        if !(0.0..=1.0).contains(&busy) {
            return Err(NoPlacement::Invalid(
                "the share of time busy is not a probability",
            ));
        }
        let worth = |sites: &[usize]| self.expected_covered(sites, busy);
        let sites = match by {
            By::Enumeration => best_choice(self.covers.len(), units, true, worth)?.sites,
            By::IntegerProgramme => {
                let gain = |unit: usize| (1.0 - busy) * libm::pow(busy, unit as f64);
                let gains: Vec<f64> = (0..units).map(gain).collect();
                self.most_programmed(units, units, &gains)?
            }
        };
        Ok(Placement {
            value: worth(&sites),
            sites,
        })
    }

    /// The placement of `count` units, up to `most` at a site, when the k-th unit within
    /// reach of a point is worth `gains[k]` of its weight (falling).
    fn most_programmed(
        &self,
        count: usize,
        most: usize,
        gains: &[f64],
    ) -> Result<Vec<usize>, NoPlacement> {
        if count > most.saturating_mul(self.covers.len()) {
            return Err(NoPlacement::Infeasible(
                "there are fewer sites than are to be taken",
            ));
        }
        let mut programme = Programme::new(self.covers.len(), most);
        let mut worth = Expression::from(0.0);
        for (point, weight) in self.weights.iter().enumerate() {
            let mut reached = Expression::from(0.0);
            for gain in gains {
                let share = programme.share();
                reached += share;
                worth += share * (weight * gain);
            }
            let near = self.near(&programme, point);
            programme.at_most(reached - near, 0.0);
        }
        let all = programme.all_sites();
        programme.equal(all, count as f64);
        programme.least(-worth)
    }

    /// Units at the sites that cover the point.
    fn near(&self, programme: &Programme, point: usize) -> Expression {
        (0..self.covers.len())
            .filter(|&site| self.covers[site][point])
            .map(|site| programme.site(site))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAYS: [By; 2] = [By::Enumeration, By::IntegerProgramme];

    fn tiny() -> Covering {
        let rows = [[1, 1, 0, 0], [0, 1, 1, 0], [1, 0, 0, 1]];
        let covers = rows.map(|row| row.map(|cell| cell == 1).to_vec()).to_vec();
        Covering::new(vec![2.0, 2.0, 1.0, 1.0], covers).unwrap()
    }

    #[test]
    fn the_tiny_case_comes_out_both_ways() {
        for by in WAYS {
            for (count, value, sites) in [(0, 0.0, vec![]), (1, 4.0, vec![0]), (2, 6.0, vec![1, 2])]
            {
                let best = tiny().most(count, by).unwrap();
                assert_eq!((best.value, best.sites), (value, sites), "{by:?}");
            }
            assert_eq!(tiny().most(3, by).unwrap().value, 6.0);
            assert_eq!(tiny().fewest(by).unwrap().sites, [1, 2]);
            assert!(tiny().most(4, by).is_err());
            let expected = tiny().most_expected(4, 0.5, by).unwrap();
            assert!((expected.value - tiny().expected_covered(&expected.sites, 0.5)).abs() < 1e-12);
        }
        let both = WAYS.map(|by| tiny().most_expected(4, 0.5, by).unwrap().value);
        assert!((both[0] - both[1]).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_covering_is_refused() {
        assert!(Covering::new(vec![-1.0], vec![]).is_err());
        assert!(Covering::new(vec![1.0], vec![vec![]]).is_err());
        let bare = Covering::new(vec![1.0], vec![vec![false]]).unwrap();
        for by in WAYS {
            assert!(matches!(bare.fewest(by), Err(NoPlacement::Infeasible(_))));
            assert_eq!(bare.most(1, by).unwrap().value, 0.0);
        }
        assert!(bare.most_expected(1, 1.5, By::Enumeration).is_err());
    }
}
