//! One experiment with known answers, repeated many times.

use gridforce::statistics::{Coverage, Estimate};

/// Experiments that are recorded, and those that every test run repeats.
pub const EXPERIMENTS: u64 = 2_000;
pub const REPEATED: u64 = 40;

/// A model with known answers, and what an experiment estimates of it.
pub struct Case {
    pub name: &'static str,
    /// Replications of each experiment and what each observes.
    pub extent: &'static str,
    /// Whether its replications are long enough for the intervals to hold what they promise.
    pub long_enough: bool,
    /// What is estimated, and the true value.
    pub quantities: Vec<(&'static str, f64)>,
    /// The estimates of one experiment, in the order of the quantities.
    pub estimates: Box<dyn Fn(u64) -> Vec<Estimate> + Sync>,
    /// Experiments that every test run repeats, of a case that is dear fewer.
    pub repeated: u64,
}

impl Case {
    /// Counts over the first `experiments`, by quantity.
    pub fn count(&self, experiments: u64) -> Vec<Coverage> {
        let found = self.run(experiments);
        let quantities = self.quantities.iter().enumerate();
        quantities
            .map(|(at, &(_, truth))| {
                let mut coverage = Coverage::of(truth);
                found
                    .iter()
                    .for_each(|estimates| coverage.count(&estimates[at]));
                coverage
            })
            .collect()
    }

    /// The estimates of every experiment, on plain threads: a thread of a pool that waits for
    /// another pool would begin one experiment inside another.
    fn run(&self, experiments: u64) -> Vec<Vec<Estimate>> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let share = experiments.div_ceil(threads as u64);
        std::thread::scope(|scope| {
            let running: Vec<_> = (0..threads as u64)
                .map(|thread| {
                    let own = thread * share..((thread + 1) * share).min(experiments);
                    scope.spawn(move || own.map(|at| (self.estimates)(at)).collect::<Vec<_>>())
                })
                .collect();
            let found = running
                .into_iter()
                .map(|thread| thread.join().expect("estimates"));
            found.flatten().collect()
        })
    }
}

/// A quantile as a histogram shows it: the upper edge of its bucket of 0.01 min.
pub fn shown(minutes: f64) -> f64 {
    (minutes * 100.0 - 1e-9).ceil() / 100.0
}

/// The minutes within which the share `p` lies, of a distribution function.
pub fn quantile(within: impl Fn(f64) -> f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 100_000.0);
    for _ in 0..200 {
        let middle = (low + high) / 2.0;
        if within(middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
