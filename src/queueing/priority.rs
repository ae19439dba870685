//! Priorities that do not interrupt (Cobham).

use super::no_answer::is_positive;
use super::{NoAnswer, erlang_c};

/// One priority class at a single server.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriorityClass {
    /// Calls per unit of time.
    pub arrival_rate: f64,
    /// Mean service time.
    pub mean_service: f64,
    /// Squared coefficient of variation of the service time: 1 when exponential.
    pub squared_variation: f64,
}

/// Mean wait of every class at `servers` with the same exponential service for all classes
/// and no interruption; the first class is served first.
/// Source: A. Cobham (1954), Operations Research 2, 70–76.
///
/// # Errors
/// [`NoAnswer::Unstable`] when the classes together offer too much;
/// [`NoAnswer::Invalid`] when a rate is negative or not a number.
pub fn priority_waits(
    arrival_rates: &[f64],
    service_rate: f64,
    servers: usize,
) -> Result<Vec<f64>, NoAnswer> {
    let valid = |rate: f64| rate.is_finite() && rate >= 0.0;
    if !is_positive(service_rate) || !arrival_rates.iter().all(|&rate| valid(rate)) {
        return Err(NoAnswer::Invalid("a rate is not a number from 0 up"));
    }
    let total: f64 = arrival_rates.iter().sum();
    let capacity = servers as f64 * service_rate;
    let all_busy = erlang_c(total / service_rate, servers)?;
    let mut before = 0.0;
    Ok(arrival_rates
        .iter()
        .map(|rate| {
            let ahead = 1.0 - before / capacity;
            before += rate;
            all_busy / (capacity * ahead * (1.0 - before / capacity))
        })
        .collect())
}

/// Mean wait of every class at one server, each class with its own service time of any
/// distribution; the first class is served first, without interruption.
/// Source: A. Cobham (1954), Operations Research 2, 70–76.
///
/// # Errors
/// [`NoAnswer::Unstable`] when the classes together offer a load of 1 or more;
/// [`NoAnswer::Invalid`] when a number is negative or not finite.
pub fn single_server_priority_waits(classes: &[PriorityClass]) -> Result<Vec<f64>, NoAnswer> {
    let valid = |number: f64| number.is_finite() && number >= 0.0;
    let all_valid = classes.iter().all(|class| {
        valid(class.arrival_rate) && valid(class.mean_service) && valid(class.squared_variation)
    });
    if !all_valid {
        return Err(NoAnswer::Invalid(
            "a class has a number that is negative or not finite",
        ));
    }
    let load = |class: &PriorityClass| class.arrival_rate * class.mean_service;
    NoAnswer::unless_stable(classes.iter().map(load).sum(), 1)?;
    let in_progress: f64 = classes
        .iter()
        .map(|class| load(class) * class.mean_service * (1.0 + class.squared_variation) / 2.0)
        .sum();
    let mut before = 0.0;
    Ok(classes
        .iter()
        .map(|class| {
            let ahead = 1.0 - before;
            before += load(class);
            in_progress / (ahead * (1.0 - before))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(computed: &[f64], expected: &[f64]) {
        assert_eq!(computed.len(), expected.len());
        for (one, other) in computed.iter().zip(expected) {
            assert!((one / other - 1.0).abs() < 1e-10, "{one} for {other}");
        }
    }

    #[test]
    fn several_servers_have_the_waits_of_the_examples() {
        let expected = [
            0.146_879_112_615_153_2,
            0.440_637_337_845_459_55,
            1.762_549_351_381_837_5,
        ];
        near(
            &priority_waits(&[2.0, 2.0, 1.0], 1.0, 6).unwrap(),
            &expected,
        );
        let expected = [
            0.121_804_511_278_195_48,
            0.304_511_278_195_488_73,
            2.131_578_947_368_419,
        ];
        near(
            &priority_waits(&[3.0, 3.0, 3.0], 5.0, 2).unwrap(),
            &expected,
        );
    }

    #[test]
    fn one_server_agrees_with_both_formulas() {
        let class = |arrival_rate| PriorityClass {
            arrival_rate,
            mean_service: 0.2,
            squared_variation: 1.0,
        };
        let one = single_server_priority_waits(&[class(1.0), class(2.5)]).unwrap();
        near(&one, &priority_waits(&[1.0, 2.5], 5.0, 1).unwrap());
        assert!(single_server_priority_waits(&[class(6.0)]).is_err());
        assert!(priority_waits(&[-1.0], 1.0, 1).is_err());
    }
}
