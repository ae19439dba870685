//! Birth-and-death chains: long-run shares, and how noisy a time average over them is.

use super::NoAnswer;
use super::no_answer::is_positive;

/// A chain on 0, 1, 2 … that moves one step at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct BirthDeath {
    births: Vec<f64>,
    shares: Vec<f64>,
}

impl BirthDeath {
    /// The chain that goes from i to i + 1 at `births[i]` and from i + 1 to i at `deaths[i]`.
    ///
    /// # Errors
    /// [`NoAnswer::Invalid`] when the lists differ in length or a rate is not above 0.
    pub fn new(births: Vec<f64>, deaths: &[f64]) -> Result<Self, NoAnswer> {
        if births.len() != deaths.len() {
            return Err(NoAnswer::Invalid("there are not as many births as deaths"));
        }
        if !births.iter().chain(deaths).all(|&rate| is_positive(rate)) {
            return Err(NoAnswer::Invalid("a rate is not a number above 0"));
        }
        let mut shares = vec![1.0];
        let mut share = 1.0;
        for (birth, death) in births.iter().zip(deaths) {
            share *= birth / death;
            shares.push(share);
        }
        let total: f64 = shares.iter().sum();
        if !total.is_finite() {
            return Err(NoAnswer::Invalid(
                "the rates differ by too many orders of magnitude",
            ));
        }
        shares.iter_mut().for_each(|share| *share /= total);
        Ok(Self { births, shares })
    }

    /// M/M/c with its line cut where less than 1e-18 of the time is left beyond.
    ///
    /// # Errors
    /// [`NoAnswer::Unstable`] when the load is not below the number of servers.
    pub fn line(arrival_rate: f64, service_rate: f64, servers: usize) -> Result<Self, NoAnswer> {
        if !(is_positive(arrival_rate) && is_positive(service_rate)) {
            return Err(NoAnswer::Invalid("a rate is not a number above 0"));
        }
        let load = arrival_rate / service_rate;
        NoAnswer::unless_stable(load, servers)?;
        let beyond = libm::ceil(-42.0 / libm::log(load / servers as f64)) as usize;
        let states = servers + beyond;
        if states > 10_000_000 {
            return Err(NoAnswer::TooLong(10_000_000));
        }
        let deaths: Vec<f64> = (1..=states)
            .map(|calls| calls.min(servers) as f64 * service_rate)
            .collect();
        Self::new(vec![arrival_rate; states], &deaths)
    }

    /// Long-run share of time in each state.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// Long-run mean of `value` of the state.
    pub fn mean(&self, value: impl Fn(usize) -> f64) -> f64 {
        let weighted = |(state, share): (usize, &f64)| share * value(state);
        self.shares.iter().enumerate().map(weighted).sum()
    }

    /// Asymptotic variance of the time average of `value`: T times the variance of the
    /// average over [0, T], for long T. For planning how long to simulate.
    /// Source: W. Whitt (1992), Operations Research 40, 279–291.
    pub fn asymptotic_variance(&self, value: impl Fn(usize) -> f64) -> f64 {
        let mean = self.mean(&value);
        let mut below = 0.0;
        let mut sum = 0.0;
        for (state, birth) in self.births.iter().enumerate() {
            below += (value(state) - mean) * self.shares[state];
            let flow = birth * self.shares[state];
            if flow > 0.0 {
                sum += below * below / flow;
            }
        }
        2.0 * sum
    }
}

/// Asymptotic variance of the mean of n successive waits at one server (M/M/1): n times the
/// variance of the mean, for large n, in squared mean service times. `None` unless
/// 0 < `load` < 1.
/// Source: D. J. Daley (1968), Journal of the Australian Mathematical Society 8, 683–699.
pub fn single_server_delay_variance(load: f64) -> Option<f64> {
    if !(load > 0.0 && load < 1.0) {
        return None;
    }
    let idle = 1.0 - load;
    let squared = load * load;
    Some(load * (2.0 + 5.0 * load - 4.0 * squared + squared * load) / (idle * idle * idle * idle))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_server_has_its_known_variances() {
        for load in [0.5, 0.8, 0.9_f64] {
            let line = BirthDeath::line(load, 1.0, 1).unwrap();
            let exact = 2.0 * load * (1.0 + load) / (1.0 - load).powi(4);
            let computed = line.asymptotic_variance(|calls| calls as f64);
            assert!((computed / exact - 1.0).abs() < 1e-9, "{load}: {computed}");
        }
        assert!((single_server_delay_variance(0.8).unwrap() - 1976.0).abs() < 1e-8);
        assert_eq!(single_server_delay_variance(1.0), None);
    }

    #[test]
    fn several_servers_have_their_known_variances() {
        let line = BirthDeath::line(1.5, 1.0, 3).unwrap();
        let all_busy = line.asymptotic_variance(|calls| if calls >= 3 { 1.0 } else { 0.0 });
        assert!((all_busy - 0.449_190_844_146_377_06).abs() < 1e-9);
        let busy = line.asymptotic_variance(|calls| calls.min(3) as f64);
        assert!((busy - 3.0).abs() < 1e-9);
        assert!(BirthDeath::line(3.0, 1.0, 3).is_err());
    }
}
