//! Integration of ordinary differential equations with a step that follows the error.

/// The right side of the equations: fills `slope` from the time and the values.
pub(crate) trait Slope {
    /// Writes the derivative of `values` at `time`.
    fn slope(&self, time: f64, values: &[f64], slope: &mut [f64]);
}

impl<F: Fn(f64, &[f64], &mut [f64])> Slope for F {
    fn slope(&self, time: f64, values: &[f64], slope: &mut [f64]) {
        self(time, values, slope);
    }
}

/// Weights of the seven stages; the last row is the fifth-order result.
const STAGES: [&[f64]; 6] = [
    &[1.0 / 5.0],
    &[3.0 / 40.0, 9.0 / 40.0],
    &[44.0 / 45.0, -56.0 / 15.0, 32.0 / 9.0],
    &[
        19372.0 / 6561.0,
        -25360.0 / 2187.0,
        64448.0 / 6561.0,
        -212.0 / 729.0,
    ],
    &[
        9017.0 / 3168.0,
        -355.0 / 33.0,
        46732.0 / 5247.0,
        49.0 / 176.0,
        -5103.0 / 18656.0,
    ],
    &[
        35.0 / 384.0,
        0.0,
        500.0 / 1113.0,
        125.0 / 192.0,
        -2187.0 / 6784.0,
        11.0 / 84.0,
    ],
];
/// Times of the stages within a step.
const TIMES: [f64; 6] = [0.2, 0.3, 0.8, 8.0 / 9.0, 1.0, 1.0];
/// Fifth-order minus fourth-order weights: the estimate of the error.
const ERRORS: [f64; 7] = [
    71.0 / 57600.0,
    0.0,
    -71.0 / 16695.0,
    71.0 / 1920.0,
    -17253.0 / 339200.0,
    22.0 / 525.0,
    -1.0 / 40.0,
];

/// Carries `values` from time `from` to time `to`, with an error of about `tolerance` a step.
/// Source: J. R. Dormand and P. J. Prince (1980), Journal of Computational and Applied
/// Mathematics 6, 19–26.
pub(crate) fn integrate(
    equations: &impl Slope,
    values: &mut [f64],
    from: f64,
    to: f64,
    tolerance: f64,
) {
    let count = values.len();
    let mut slopes = vec![vec![0.0; count]; 7];
    let mut trial = vec![0.0; count];
    let mut time = from;
    let mut step = (to - from) / 64.0;
    equations.slope(time, values, &mut slopes[0]);
    while time < to {
        step = step.min(to - time);
        for (stage, weights) in STAGES.iter().enumerate() {
            trial.copy_from_slice(values);
            for (weight, slope) in weights.iter().zip(&slopes) {
                for (value, derivative) in trial.iter_mut().zip(slope) {
                    *value += step * weight * derivative;
                }
            }
            equations.slope(time + TIMES[stage] * step, &trial, &mut slopes[stage + 1]);
        }
        let error = (0..count)
            .map(|i| {
                ERRORS
                    .iter()
                    .zip(&slopes)
                    .map(|(weight, slope)| weight * slope[i])
                    .sum::<f64>()
            })
            .fold(0.0, |most: f64, here| most.max((here * step).abs()));
        let smallest = 1e-12 * (to - from);
        if error <= tolerance || step <= smallest {
            time = if to - time <= step { to } else { time + step };
            values.copy_from_slice(&trial);
            slopes.swap(0, 6);
        }
        let factor = 0.9 * libm::pow(tolerance / error.max(1e-300), 0.2);
        step = (step * factor.clamp(0.2, 4.0)).max(smallest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decay_and_a_swing_are_followed() {
        let mut values = [1.0, 0.0, 1.0];
        let equations = |_: f64, now: &[f64], slope: &mut [f64]| {
            slope[0] = -2.0 * now[0];
            slope[1] = now[2];
            slope[2] = -now[1];
        };
        integrate(&equations, &mut values, 0.0, 3.0, 1e-13);
        assert!((values[0] - libm::exp(-6.0)).abs() < 1e-11);
        assert!((values[1] - libm::sin(3.0)).abs() < 1e-11);
        assert!((values[2] - libm::cos(3.0)).abs() < 1e-11);
    }
}
