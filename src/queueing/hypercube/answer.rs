//! What the hypercube model says: workloads, who answers whom, travel and response times.

use ndarray::{Array2, Zip};

use super::Hypercube;

/// How an answer was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// From all states.
    Exact,
    /// Larson's approximation: R. C. Larson (1975), Operations Research 23, 845–868.
    Larson,
    /// Jarvis's approximation, for service times that differ: J. P. Jarvis (1985),
    /// Management Science 31, 235–239. With a line, calls that waited are added as Larson does.
    Jarvis,
}

impl Method {
    /// Name, source and what is known of the error, in one line.
    pub fn describe(self) -> &'static str {
        match self {
            Self::Exact => "hypercube, exact (Larson 1974)",
            Self::Larson => {
                "hypercube, Larson's approximation (1975); workloads usually within 1 to 2 %"
            }
            Self::Jarvis => {
                "hypercube, Jarvis's approximation (1985); workloads usually within a few per cent"
            }
        }
    }
}

/// The long run of a [`Hypercube`]. Shares of calls are of calls *served*, so that they sum
/// to 1 in a loss model too.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// How it was found.
    pub method: Method,
    /// Share of time each unit is busy.
    pub workloads: Vec<f64>,
    /// Share of all calls that are lost; 0 with a line.
    pub lost: f64,
    /// Share of calls that wait; 0 in a loss model.
    pub chance_of_waiting: f64,
    /// Mean wait over all calls, in the model's unit of time.
    pub mean_wait: f64,
    /// Rate of the exponential wait of a call that waits; `None` when nothing waits, or when
    /// waits are not exponential because service depends on the kind of call.
    pub wait_rate: Option<f64>,
    /// Share of served calls that come from the atom (row) and get the unit (column) at once.
    pub at_once: Array2<f64>,
    /// The same for calls that waited.
    pub later: Array2<f64>,
    /// Share of time in each state of busy units (bit i: unit i), without waiting calls;
    /// empty in an approximation.
    pub states: Vec<f64>,
}

impl Answer {
    /// Share of served calls that come from the atom and get the unit, at once or later.
    pub fn dispatched(&self) -> Array2<f64> {
        &self.at_once + &self.later
    }

    /// Share of served calls that get each unit.
    pub fn unit_shares(&self) -> Vec<f64> {
        self.dispatched().sum_axis(ndarray::Axis(0)).to_vec()
    }

    /// Share of time with 0, 1, 2 … units busy and nobody waiting; empty in an approximation.
    pub fn levels(&self) -> Vec<f64> {
        let mut levels = vec![0.0; self.workloads.len() + 1];
        for (state, share) in self.states.iter().enumerate() {
            levels[state.count_ones() as usize] += share;
        }
        if self.states.is_empty() {
            Vec::new()
        } else {
            levels
        }
    }

    /// Share of served calls that get a unit from another district: one that is not in the
    /// first place of the atom's list.
    pub fn interdistrict(&self, city: &Hypercube) -> f64 {
        let own = |atom: usize, unit: usize| city.atoms()[atom].preferences.is_first(unit);
        self.dispatched()
            .indexed_iter()
            .filter(|&((atom, unit), _)| !own(atom, unit))
            .map(|(_, share)| share)
            .sum()
    }

    /// Mean of `travel` (atom, unit) over all served calls. A unit is at its post when it is
    /// sent, also to a call that waited.
    pub fn mean_travel(&self, travel: &Array2<f64>) -> f64 {
        weighted(&self.dispatched(), travel).sum()
    }

    /// Mean of `travel` (atom, unit) over the served calls of each atom; `None` for an atom
    /// without any.
    pub fn mean_travel_by_atom(&self, travel: &Array2<f64>) -> Vec<Option<f64>> {
        self.mean_travel_along(travel, 1)
    }

    /// Mean of `travel` (atom, unit) over the calls each unit answers; `None` for a unit that
    /// answers none.
    pub fn mean_travel_by_unit(&self, travel: &Array2<f64>) -> Vec<Option<f64>> {
        self.mean_travel_along(travel, 0)
    }

    fn mean_travel_along(&self, travel: &Array2<f64>, axis: usize) -> Vec<Option<f64>> {
        let axis = ndarray::Axis(axis);
        let shares = self.dispatched();
        let sums = weighted(&shares, travel).sum_axis(axis);
        let mean = |(&sum, &weight): (&f64, &f64)| (weight > 0.0).then(|| sum / weight);
        sums.iter().zip(&shares.sum_axis(axis)).map(mean).collect()
    }

    /// Share of served calls whose wait and `travel` (atom, unit) together are at most
    /// `time`; `None` when the distribution of waits is not known.
    pub fn response_within(&self, travel: &Array2<f64>, time: f64) -> Option<f64> {
        if self.wait_rate.is_none() && self.chance_of_waiting > 0.0 {
            return None;
        }
        let rate = self.wait_rate.unwrap_or(0.0);
        let mut within = 0.0;
        Zip::from(&self.at_once)
            .and(&self.later)
            .and(travel)
            .for_each(|&now, &later, &minutes| {
                if minutes <= time {
                    within += now - later * libm::expm1(-rate * (time - minutes));
                }
            });
        Some(within)
    }
}

/// Where nobody is sent the travel time counts for nothing, even when there is no way.
fn weighted(shares: &Array2<f64>, travel: &Array2<f64>) -> Array2<f64> {
    Zip::from(shares)
        .and(travel)
        .map_collect(|&share, &time| if share > 0.0 { share * time } else { 0.0 })
}
