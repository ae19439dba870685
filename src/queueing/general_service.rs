//! Several servers with any service time: exact for constant times, interpolated otherwise.

use super::{MultiServer, NoAnswer};

/// Name and known error of [`general_service_wait`].
pub const GENERAL_SERVICE_METHOD: &str = "Kimura (1986): between M/D/c (exact, Crommelin 1932) and M/M/c \
by the squared coefficient of variation of the service time; exact for constant and exponential \
times and for one server; against exact solutions with two-phase times (squared variation 0.5 to 4, \
2 to 10 servers) within 2 % from load 0.8 up and within 8 % from load 0.3 up";

/// Mean wait in M/D/c: Poisson arrivals at `arrival_rate`, every service takes `service_time`.
/// The series of Crommelin (1932); so near saturation that it would not end in good time, the
/// correction of Cosmetatos (1975), which is exact in the limit.
///
/// # Errors
/// Those of [`MultiServer::new`].
pub fn constant_service_wait(
    arrival_rate: f64,
    service_time: f64,
    servers: usize,
) -> Result<f64, NoAnswer> {
    let exponential = MultiServer::new(arrival_rate, 1.0 / service_time, servers)?;
    let count = servers as f64;
    let load = exponential.utilisation();
    if count * (1.0 - load) * (1.0 - load) < 1e-3 {
        let correction = (1.0 - load) * (count - 1.0) * (libm::sqrt(4.0 + 5.0 * count) - 2.0)
            / (16.0 * load * count);
        return Ok(0.5 * (1.0 + correction) * exponential.mean_wait());
    }
    let mut sum = 0.0;
    for round in 1_u32.. {
        let term = crommelin_term(f64::from(round), count, load);
        sum += term;
        if term <= 1e-16 * sum {
            break;
        }
    }
    Ok(service_time * sum)
}

/// P(X ≥ k) − P(X ≥ k + 1) / load for X Poisson with mean k load, k = round × servers.
fn crommelin_term(round: f64, servers: f64, load: f64) -> f64 {
    let least = round * servers;
    let mean = least * load;
    let point = libm::exp(least * libm::log(mean) - mean - libm::lgamma(least + 1.0));
    let mut above = 0.0;
    let mut next = point;
    let mut count = least;
    while next > 1e-17 * point {
        count += 1.0;
        next *= mean / count;
        above += next;
    }
    point - above * (1.0 - load) / load
}

/// Approximate mean wait in M/G/c, from the mean and the squared coefficient of variation of
/// the service time. [`GENERAL_SERVICE_METHOD`] names the method and its error.
/// Source: T. Kimura (1986), Management Science 32, 751–763.
///
/// # Errors
/// Those of [`MultiServer::new`], and [`NoAnswer::Invalid`] for a negative variation.
pub fn general_service_wait(
    arrival_rate: f64,
    mean_service: f64,
    squared_variation: f64,
    servers: usize,
) -> Result<f64, NoAnswer> {
    if !(squared_variation.is_finite() && squared_variation >= 0.0) {
        return Err(NoAnswer::Invalid(
            "the variation of the service time is not a number from 0 up",
        ));
    }
    let constant = constant_service_wait(arrival_rate, mean_service, servers)?;
    let exponential = MultiServer::new(arrival_rate, 1.0 / mean_service, servers)?.mean_wait();
    Ok((1.0 + squared_variation)
        / (2.0 * squared_variation / exponential + (1.0 - squared_variation) / constant))
}

#[cfg(test)]
mod tests {
    use super::super::phase_line::phase_wait;
    use super::*;

    #[test]
    fn one_server_meets_pollaczek_and_khinchine() {
        for load in [0.1, 0.5, 0.9, 0.96] {
            let exact = load / (2.0 * (1.0 - load));
            let computed = constant_service_wait(load, 1.0, 1).unwrap();
            assert!((computed / exact - 1.0).abs() < 1e-9, "{load}: {computed}");
            let mixed = general_service_wait(load, 1.0, 2.5, 1).unwrap();
            assert!((mixed / (3.5 * exact) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_two_ways_to_constant_service_meet() {
        // Just outside the range of the limit, the series and the limit nearly agree.
        for servers in [2, 5, 20] {
            let count = servers as f64;
            let load = 1.0 - libm::sqrt(1.01e-3 / count);
            let series = constant_service_wait(load * count, 1.0, servers).unwrap();
            let nearer = 1.0 - libm::sqrt(0.99e-3 / count);
            let limit = constant_service_wait(nearer * count, 1.0, servers).unwrap();
            let scale = (1.0 - load) / (1.0 - nearer);
            assert!((series * scale / limit - 1.0).abs() < 2e-3, "{servers}");
        }
    }

    #[test]
    fn the_interpolation_is_as_near_as_it_says() {
        for servers in [2_usize, 5, 10] {
            for load in [0.3, 0.5, 0.8, 0.95] {
                let arrival = load * servers as f64;
                let two_stages = phase_wait(arrival, servers, [(1.0, 2.0), (0.0, 2.0)], true);
                let guess = general_service_wait(arrival, 1.0, 0.5, servers).unwrap();
                let error = guess / two_stages - 1.0;
                let most = if load < 0.8 { 0.08 } else { 0.02 };
                assert!(error.abs() < most, "two stages {servers} {load}: {error}");
                for variation in [2.0, 4.0] {
                    // Mixture of two exponentials with balanced means.
                    let chance = 0.5 * (1.0 + libm::sqrt((variation - 1.0) / (variation + 1.0)));
                    let mixture = [(chance, 2.0 * chance), (1.0 - chance, 2.0 * (1.0 - chance))];
                    let exact = phase_wait(arrival, servers, mixture, false);
                    let guess = general_service_wait(arrival, 1.0, variation, servers).unwrap();
                    let error = guess / exact - 1.0;
                    assert!(
                        error.abs() < most,
                        "mixture {variation} {servers} {load}: {error}"
                    );
                }
            }
        }
    }
}
