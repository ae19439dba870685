//! How far a running mean must lie from 0 to be decided, replication after replication.

use super::{Estimate, Note, sequential_eta};

/// The closing boundary of a sequential decision: a mean whose true distance from 0 is at least δ
/// leaves it on the wrong side with at most a given chance, however often one looks. What is nearer
/// to 0 than δ may be decided either way.
///
/// With S² the variance of one replication, f its degrees of freedom and η from
/// [`sequential_eta`], the boundary after n replications is max(0, η f S² / (δ n) − δ / 2): it is
/// wide at first and has closed after 2 η f S² / δ². For normal observations.
///
/// Sources: S.-H. Kim and B. L. Nelson (2001), ACM TOMACS 11, 251–273 (with c = 1); V. Fabian
/// (1974), *Annals of Statistics* 2, 170–176.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Boundary {
    /// η f S² / δ.
    reach: f64,
    tolerance: f64,
}

impl Boundary {
    /// The boundary for a mean of which `first` is the estimate after a first stage, with the
    /// chance `error` of a wrong decision and the tolerance δ. An exact value is decided at
    /// once. `None` without an interval, while no two replications have differed, or for a chance
    /// or a tolerance that makes no sense.
    pub fn new(first: &Estimate, error: f64, tolerance: f64) -> Option<Self> {
        if !(tolerance >= 0.0 && tolerance.is_finite()) {
            return None;
        }
        if first.note == Some(Note::Fixed) {
            let reach = 0.0;
            return (error > 0.0 && error < 0.5).then_some(Self { reach, tolerance });
        }
        let deviation = first.standard_error.filter(|error| *error > 0.0)?;
        let freedom = first.freedom;
        let eta = sequential_eta(error, freedom)?;
        let variance = deviation * deviation * first.replications as f64;
        let reach = eta * freedom as f64 * variance / tolerance;
        reach.is_finite().then_some(Self { reach, tolerance })
    }

    /// The boundary while no two replications have differed, when none can lie farther than `span`
    /// from what was seen: n alike happen with a chance of at most (1 − p)ⁿ when a share p of all
    /// replications is otherwise, so that p < ln(1 / error) / n and the mean is off by less than
    /// `span` times that (the rule of three, for another chance than 5 %).
    pub fn without_spread(error: f64, tolerance: f64, span: f64) -> Option<Self> {
        let sound = error > 0.0 && error < 0.5 && tolerance >= 0.0 && span >= 0.0;
        let reach = span * -error.ln();
        (sound && reach.is_finite() && tolerance.is_finite()).then_some(Self { reach, tolerance })
    }

    /// The boundary at a look: that of the first spread that was seen, which `known` keeps; before
    /// there is one, and with a `span`, that [without spread](Self::without_spread).
    pub fn at_a_look(
        known: &mut Option<Self>,
        found: &Estimate,
        (error, tolerance, span): (f64, f64, Option<f64>),
    ) -> Option<Self> {
        if known.is_none() {
            *known = Self::new(found, error, tolerance);
        }
        let alike = found.standard_error == Some(0.0);
        known.or_else(|| Self::without_spread(error, tolerance, span.filter(|_| alike)?))
    }

    /// The distance from 0 that decides after `replications`, in the unit of the mean.
    pub fn width(&self, replications: usize) -> f64 {
        (self.reach / replications.max(1) as f64 - self.tolerance / 2.0).max(0.0)
    }

    /// The replications after which it has closed: everything is decided by then.
    pub fn closed_after(&self) -> f64 {
        if self.reach == 0.0 {
            return 0.0;
        }
        (2.0 * self.reach / self.tolerance).ceil()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_closes_as_published() {
        // 20 first replications of variance 4, two plans at 95 %: η = (0.1^(−2/19) − 1) / 2,
        // h² = 2 η × 19; the boundary is max(0, δ / 2n (h² S² / δ² − n)).
        let first = Estimate::with_error(1.0, (4.0_f64 / 20.0).sqrt(), 19, 20);
        let boundary = Boundary::new(&first, 0.05, 0.5).unwrap();
        let h2 = 19.0 * (0.1_f64.powf(-2.0 / 19.0) - 1.0);
        for n in [20_usize, 50, 80] {
            let kim_nelson = 0.5 / (2.0 * n as f64) * (h2 * 4.0 / 0.25 - n as f64);
            assert!((boundary.width(n) - kim_nelson.max(0.0)).abs() < 1e-12);
        }
        assert_eq!(boundary.closed_after(), (h2 * 16.0).ceil());
        assert_eq!(boundary.width(84), 0.0);
    }

    #[test]
    fn what_is_exact_is_decided_at_once() {
        let exact = Boundary::new(&Estimate::fixed(3.0, 20), 0.05, 0.0).unwrap();
        assert_eq!((exact.width(1), exact.closed_after()), (0.0, 0.0));
    }

    #[test]
    fn nothing_seen_yet_is_not_nothing() {
        let alike = Estimate::with_error(0.0, 0.0, 19, 20);
        assert_eq!(Boundary::new(&alike, 0.05, 0.01), None);
        let mut known = None;
        let look = |known: &mut Option<Boundary>, found: &Estimate, span| {
            Boundary::at_a_look(known, found, (0.05, 0.01, span))
        };
        assert_eq!(look(&mut known, &alike, None), None);
        // A share: 0 of 20 leaves 3 / 20; a hundredth either way is left after 2 × 3 / 0.01.
        let boundary = look(&mut known, &alike, Some(1.0)).unwrap();
        assert!((boundary.width(20) - (0.05_f64.ln().abs() / 20.0 - 0.005)).abs() < 1e-12);
        assert_eq!(boundary.closed_after(), 600.0);
        assert_eq!(known, None);
        // The first spread settles it.
        let seen = Estimate::with_error(0.01, 0.01, 19, 20);
        let settled = look(&mut known, &seen, Some(1.0));
        assert_eq!(settled, Boundary::new(&seen, 0.05, 0.01));
        assert_eq!(look(&mut known, &alike, Some(1.0)), settled);
    }

    #[test]
    fn what_is_not_known_has_no_boundary() {
        let one = Estimate::without_interval(1.0, 1, Note::OneReplication);
        assert_eq!(Boundary::new(&one, 0.05, 1.0), None);
        let noisy = Estimate::with_error(1.0, 1.0, 19, 20);
        assert_eq!(Boundary::new(&noisy, 0.05, 0.0), None);
        assert_eq!(Boundary::new(&noisy, 0.05, f64::NAN), None);
        assert_eq!(Boundary::new(&noisy, 0.7, 1.0), None);
    }
}
