//! Erlang's loss and delay formulas, and Engset's for a finite population.

use super::NoAnswer;

/// Erlang B: the share of calls lost when `offered_load` (erlang) meets `servers` and nothing
/// waits. Holds for any distribution of the service time. A load that is not above zero
/// loses nothing, unless there are no servers at all.
/// Source: A. K. Erlang (1917), by the recursion B(c) = a B(c−1) / (c + a B(c−1)).
pub fn erlang_b(offered_load: f64, servers: usize) -> f64 {
    if servers == 0 {
        return 1.0;
    }
    if offered_load.is_nan() || offered_load <= 0.0 {
        return 0.0;
    }
    // 1 / B keeps its precision where B itself would fall below the smallest number.
    let mut inverse = 1.0;
    for server in 1..=servers {
        inverse = 1.0 + inverse * (server as f64 / offered_load);
    }
    1.0 / inverse
}

/// Erlang C: the share of calls that wait when `offered_load` (erlang) meets `servers` and
/// an endless line. Arrivals Poisson, service exponential.
///
/// # Errors
/// [`NoAnswer::Unstable`] when the load is not below the number of servers.
pub fn erlang_c(offered_load: f64, servers: usize) -> Result<f64, NoAnswer> {
    if offered_load.is_nan() || offered_load < 0.0 {
        return Err(NoAnswer::Invalid(
            "the offered load is not a number from 0 up",
        ));
    }
    NoAnswer::unless_stable(offered_load, servers)?;
    let lost = erlang_b(offered_load, servers);
    let idle_share = 1.0 - offered_load / servers as f64;
    Ok(lost / (idle_share + (1.0 - idle_share) * lost))
}

/// Engset: the share of time all `servers` are busy when calls come from `sources`, each of
/// which, while idle, offers `load_per_idle_source` (its call rate times the mean service
/// time). `None` when there are fewer sources than servers, or the load is not a number.
/// Source: T. Engset (1918).
pub fn engset_time_congestion(
    sources: usize,
    servers: usize,
    load_per_idle_source: f64,
) -> Option<f64> {
    if sources < servers || load_per_idle_source.is_nan() || load_per_idle_source < 0.0 {
        return None;
    }
    let mut weight = 1.0;
    let mut total = 1.0;
    for busy in 1..=servers {
        weight *= load_per_idle_source * (sources + 1 - busy) as f64 / busy as f64;
        total += weight;
    }
    Some(weight / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erlang_b_has_its_known_values() {
        for (load, servers, lost) in [
            (5.0, 1, 0.833_333_333_333_333_4),
            (20.0, 10, 0.537_963_168_632_072_8),
            (200.0, 190, 0.088_696_843_869_235_61),
            (180.0, 200, 0.010_324_995_204_982_299),
            (87.972, 100, 0.020_000_053_613_110_913),
        ] {
            let computed = erlang_b(load, servers);
            assert!((computed / lost - 1.0).abs() < 1e-12, "{load} {servers}");
        }
        assert_eq!(erlang_b(0.0, 3), 0.0);
        assert_eq!(erlang_b(3.0, 0), 1.0);
        assert!(erlang_b(1.0, 1_000) >= 0.0);
    }

    #[test]
    fn erlang_c_has_its_known_values() {
        for (load, servers, waits, within) in [
            (123.0, 132, 0.321_116_179_261_707_3, 1e-12),
            (12_345.0, 12_421, 0.381_225_015_061_749_33, 1e-10),
            (20.0, 25, 0.209_102_826_598_836_56, 1e-12),
        ] {
            let computed = erlang_c(load, servers).unwrap();
            assert!((computed / waits - 1.0).abs() < within, "{load} {servers}");
        }
        assert!(erlang_c(3.0, 3).is_err());
        assert!(erlang_c(f64::NAN, 3).is_err());
        assert!(erlang_c(0.0, 0).is_err());
        assert_eq!(erlang_c(0.0, 2), Ok(0.0));
    }

    #[test]
    fn engset_gives_time_congestion() {
        let share = engset_time_congestion(3, 2, 0.5 / 0.7).unwrap();
        assert!((share - 0.327_510_917_030_567_7).abs() < 1e-12);
        assert_eq!(engset_time_congestion(1, 2, 0.5), None);
    }
}
