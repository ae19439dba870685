//! How long incidents wait, by the formula that fits.

use super::changing::LongRun;
use super::method::Method;
use super::service::Service;
use crate::model::LineRule;
use crate::queueing::hypercube::{Answer, Method as Found};
use crate::queueing::{
    MultiServer, NoAnswer, PriorityClass, constant_service_wait, erlang_c, general_service_wait,
    priority_waits, single_server_priority_waits,
};

/// Waits in the long run, in minutes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Waits {
    /// Mean over all incidents.
    pub mean: f64,
    pub mean_method: Method,
    /// Share that waits.
    pub share: f64,
    pub share_method: Method,
    /// Mean number of incidents waiting, where some wait again; otherwise it follows from the
    /// mean wait.
    pub waiting: Option<f64>,
    /// Mean and share by priority, where it orders the line; empty otherwise.
    pub by_priority: Vec<(f64, f64)>,
    pub priority_method: Method,
}

impl Waits {
    /// The same for all priorities.
    fn plain(mean: f64, mean_method: Method, share: f64, share_method: Method) -> Self {
        Self {
            mean,
            mean_method,
            share,
            share_method,
            waiting: None,
            by_priority: Vec::new(),
            priority_method: mean_method,
        }
    }
}

impl Service<'_> {
    /// Waits of a line; from the hypercube's `answer` where units differ, from `long_run`
    /// where the rate or the staff changes.
    ///
    /// # Errors
    /// Those of the formulas.
    pub fn waits(
        &self,
        answer: Option<&Answer>,
        long_run: Option<&LongRun>,
    ) -> Result<Option<Waits>, NoAnswer> {
        if let Some(found) = long_run {
            let method = Method::Integration;
            return Ok(Some(Waits::plain(
                found.wait,
                method,
                found.delayed,
                method,
            )));
        }
        let exactly = answer.filter(|answer| answer.method == Found::Exact);
        let mut waits = if self.units.len() == 1 {
            self.single_server()?
        } else if self.uniform() {
            match exactly.filter(|_| self.busy.iter().all(|busy| busy.exponential)) {
                Some(answer) => from_hypercube(answer, 1.0),
                None => self.equal_servers()?,
            }
        } else {
            match answer {
                Some(answer) => from_hypercube(answer, self.unevenness(answer)),
                None => return Ok(None),
            }
        };
        if self.priorities_order() {
            if self.interrupts() && self.one_exponential() {
                self.with_interruptions(&mut waits)?;
            } else if waits.by_priority.is_empty() {
                self.order_by_priority(&mut waits, answer)?;
            }
        }
        Ok(Some(waits))
    }

    /// M/G/1, with priorities where they order the line.
    fn single_server(&self) -> Result<Waits, NoAnswer> {
        let classes = if self.priorities_order() {
            self.scenario.priorities.len()
        } else {
            1
        };
        let of_class = |class: usize| {
            move |origin: &super::places::Origin| classes == 1 || self.priority(origin) == class
        };
        let class = |class: usize| {
            let (mean, square) = self.moments(of_class(class));
            PriorityClass {
                arrival_rate: self.rate_of(of_class(class)),
                mean_service: if mean > 0.0 { mean } else { 1.0 },
                squared_variation: if mean > 0.0 {
                    (square / (mean * mean) - 1.0).max(0.0)
                } else {
                    0.0
                },
            }
        };
        let list: Vec<PriorityClass> = (0..classes).map(class).collect();
        let found = single_server_priority_waits(&list)?;
        let total = self.rate();
        let mean = list
            .iter()
            .zip(&found)
            .map(|(class, wait)| class.arrival_rate * wait);
        let load = total * self.moments(|_| true).0;
        let single = Method::SingleServer;
        let mut waits = Waits::plain(mean.sum::<f64>() / total, single, load, single);
        if classes > 1 {
            waits.by_priority = found.into_iter().map(|wait| (wait, load)).collect();
            waits.priority_method = Method::Priorities;
        }
        Ok(waits)
    }

    /// M/M/c, M/D/c or M/G/c.
    fn equal_servers(&self) -> Result<Waits, NoAnswer> {
        let (mean, square) = self.moments(|_| true);
        let (rate, units) = (self.rate(), self.units.len());
        let line = MultiServer::new(rate, 1.0 / mean, units)?;
        let share = line.chance_of_waiting();
        if self.one_exponential() {
            let method = Method::ErlangC;
            return Ok(Waits::plain(line.mean_wait(), method, share, method));
        }
        if self.one_constant() {
            let wait = constant_service_wait(rate, mean, units)?;
            return Ok(Waits::plain(
                wait,
                Method::ConstantService,
                share,
                Method::GeneralService,
            ));
        }
        let variation = (square / (mean * mean) - 1.0).max(0.0);
        let wait = general_service_wait(rate, mean, variation, units)?;
        let method = Method::GeneralService;
        Ok(Waits::plain(wait, method, share, method))
    }

    /// Mean waits of the priorities, from the mean wait without them.
    fn order_by_priority(
        &self,
        waits: &mut Waits,
        answer: Option<&Answer>,
    ) -> Result<(), NoAnswer> {
        let rates = self.rates_by_priority();
        // How fast all units together finish while all are busy.
        let capacity = match answer.and_then(|answer| answer.wait_rate) {
            Some(shrinks) => shrinks + self.rate(),
            None => self.units.len() as f64 / self.moments(|_| true).0,
        };
        let units = self.units.len();
        let found = priority_waits(&rates, capacity / units as f64, units)?;
        let total: f64 = rates.iter().sum();
        let mean: f64 = rates
            .iter()
            .zip(&found)
            .map(|(rate, wait)| rate * wait)
            .sum::<f64>()
            / total;
        let scale = if mean > 0.0 { waits.mean / mean } else { 0.0 };
        waits.by_priority = found
            .into_iter()
            .map(|wait| (wait * scale, waits.share))
            .collect();
        waits.priority_method = if waits.mean_method.approximates() {
            waits.mean_method
        } else {
            Method::Priorities
        };
        Ok(())
    }

    /// Equal exponential service, every priority interrupts those below: nobody below is seen,
    /// so that each priority waits as Cobham has it with the load of those up to it.
    fn with_interruptions(&self, waits: &mut Waits) -> Result<(), NoAnswer> {
        let rates = self.rates_by_priority();
        let (mean, _) = self.moments(|_| true);
        let (units, total) = (self.units.len(), self.rate());
        let capacity = units as f64 / mean;
        let mut reached = 0.0;
        let (mut sum, mut delayed) = (0.0, 0.0);
        waits.by_priority.clear();
        for rate in &rates {
            let ahead = 1.0 - reached / capacity;
            reached += rate;
            let share = erlang_c(reached * mean, units)?;
            let wait = share / (capacity * ahead * (1.0 - reached / capacity));
            waits.by_priority.push((wait, share));
            sum += rate * wait;
            delayed += rate * share;
        }
        let method = Method::Interruptions;
        // Interrupted incidents wait again; how many wait in all does not depend on the order.
        waits.waiting = Some(MultiServer::new(total, 1.0 / mean, units)?.mean_waiting());
        waits.mean = sum / total;
        waits.share = delayed / total;
        (waits.mean_method, waits.share_method) = (method, method);
        waits.priority_method = method;
        Ok(())
    }

    fn rates_by_priority(&self) -> Vec<f64> {
        let of = |class: usize| self.rate_of(|origin| self.priority(origin) == class);
        (0..self.scenario.priorities.len()).map(of).collect()
    }

    /// The wait of other than exponential times over that of exponential ones with the same
    /// means, as Kimura has it, over the incidents as they are answered.
    fn unevenness(&self, answer: &Answer) -> f64 {
        let (mut mean, mut square, mut total) = (0.0, 0.0, 0.0);
        for ((at, share), busy) in answer.dispatched().indexed_iter().zip(&self.busy) {
            debug_assert!(at.0 < self.origins.len());
            mean += share * busy.mean;
            square += share * busy.square;
            total += share;
        }
        let (mean, square) = (mean / total, square / total);
        let (rate, units) = (self.rate(), self.units.len());
        let variation = (square / (mean * mean) - 1.0).max(0.0);
        let general = general_service_wait(rate, mean, variation, units);
        let exponential = MultiServer::new(rate, 1.0 / mean, units).map(|line| line.mean_wait());
        match (general, exponential) {
            _ if self.busy.iter().all(|busy| busy.exponential) => 1.0,
            (Ok(general), Ok(exponential)) if exponential > 0.0 => general / exponential,
            _ => 1.0,
        }
    }

    /// The priority of a stream.
    pub fn priority(&self, origin: &super::places::Origin) -> usize {
        self.scenario.types[origin.kind].priority.index()
    }

    /// Whether priorities order the line, and there are several.
    pub fn priorities_order(&self) -> bool {
        let first = self.origins.first().map(|origin| self.priority(origin));
        let several = self
            .origins
            .iter()
            .any(|origin| Some(self.priority(origin)) != first);
        self.scenario.dispatch.line == LineRule::Priority && several
    }

    /// Whether a priority interrupts the jobs of another.
    fn interrupts(&self) -> bool {
        self.scenario
            .priorities
            .iter()
            .any(|priority| priority.interrupts_jobs)
    }
}

fn from_hypercube(answer: &Answer, scale: f64) -> Waits {
    let method = Method::of(answer.method);
    let mean_method = if scale == 1.0 {
        method
    } else {
        Method::GeneralService
    };
    Waits::plain(
        answer.mean_wait * scale,
        mean_method,
        answer.chance_of_waiting,
        method,
    )
}
