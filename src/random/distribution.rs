//! Distributions of times, each drawn from one uniform number.

use super::gamma::gamma_quantile;
use super::{Empirical, Mixture, normal_quantile};
use crate::units::Span;

/// How a time is distributed. One uniform number gives one time, by inversion, so that a
/// common number gives comparable times in every plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// Always the same.
    Fixed(Span),
    /// Exponential.
    Exponential {
        /// Mean in minutes.
        mean_minutes: f64,
    },
    /// The exponential of a normal variable.
    Lognormal {
        /// Mean of the logarithm of the minutes.
        mu: f64,
        /// Standard deviation of that logarithm.
        sigma: f64,
    },
    /// Gamma.
    Gamma {
        /// Shape, one over the squared coefficient of variation.
        shape: f64,
        /// Scale in minutes: mean over shape.
        scale_minutes: f64,
    },
    /// Equally likely between two ends.
    Uniform {
        /// Lower end in minutes.
        low_minutes: f64,
        /// Upper end in minutes.
        high_minutes: f64,
    },
    /// Observed values.
    Empirical(Empirical),
    /// One of several distributions, by weight.
    Mixture(Mixture),
}

impl Distribution {
    /// Exponential; `None` unless the mean is above 0.
    pub fn exponential(mean: Span) -> Option<Self> {
        (mean > Span::ZERO).then(|| Self::Exponential {
            mean_minutes: mean.minutes(),
        })
    }

    /// Lognormal of a mean and a coefficient of variation (0 gives a fixed time); `None`
    /// unless the mean is above 0 and the coefficient at least 0 and finite.
    pub fn lognormal(mean: Span, coefficient_of_variation: f64) -> Option<Self> {
        let squared = squared_variation(mean, coefficient_of_variation)?;
        if squared == 0.0 {
            return Some(Self::Fixed(mean));
        }
        let variance = libm::log1p(squared);
        Some(Self::Lognormal {
            mu: libm::log(mean.minutes()) - variance / 2.0,
            sigma: libm::sqrt(variance),
        })
    }

    /// Lognormal of a median and a 90th percentile; `None` unless 0 < median ≤ percentile.
    pub fn lognormal_median_p90(median: Span, p90: Span) -> Option<Self> {
        (Span::ZERO < median && median <= p90).then(|| Self::Lognormal {
            mu: libm::log(median.minutes()),
            sigma: libm::log(p90.minutes() / median.minutes()) / normal_quantile(0.9),
        })
    }

    /// Gamma of a mean and a coefficient of variation (0 gives a fixed time); `None` unless
    /// the mean is above 0 and the coefficient at least 0 and finite.
    pub fn gamma(mean: Span, coefficient_of_variation: f64) -> Option<Self> {
        let squared = squared_variation(mean, coefficient_of_variation)?;
        let shape = 1.0 / squared;
        if !shape.is_finite() {
            return Some(Self::Fixed(mean));
        }
        Some(Self::Gamma {
            shape,
            scale_minutes: mean.minutes() * squared,
        })
    }

    /// Equally likely from `low` to `high`; `None` unless 0 ≤ low ≤ high.
    pub fn uniform(low: Span, high: Span) -> Option<Self> {
        (Span::ZERO <= low && low <= high).then(|| Self::Uniform {
            low_minutes: low.minutes(),
            high_minutes: high.minutes(),
        })
    }

    /// Equally likely observed values; `None` if there is none or one is negative.
    pub fn empirical(values: impl IntoIterator<Item = Span>) -> Option<Self> {
        Empirical::of(values).map(Self::Empirical)
    }

    /// One of several distributions, by weight; `None` as in [`Mixture::new`].
    pub fn mixture(parts: Vec<(f64, Self)>) -> Option<Self> {
        Mixture::new(parts).map(Self::Mixture)
    }

    /// The time at the uniform number `u` in (0, 1), in whole milliseconds, never negative.
    /// Rises with `u`, except for a mixture.
    pub fn quantile(&self, u: f64) -> Span {
        let minutes = match self {
            Self::Fixed(span) => return (*span).max(Span::ZERO),
            Self::Empirical(empirical) => return empirical.quantile(u),
            Self::Mixture(mixture) => return mixture.quantile(u),
            Self::Exponential { mean_minutes } => -mean_minutes * libm::log1p(-u),
            Self::Lognormal { mu, sigma } => libm::exp(mu + sigma * normal_quantile(u)),
            Self::Gamma {
                shape,
                scale_minutes,
            } => scale_minutes * gamma_quantile(*shape, u),
            Self::Uniform {
                low_minutes,
                high_minutes,
            } => low_minutes + (high_minutes - low_minutes) * u,
        };
        Span::from_minutes(minutes.max(0.0))
    }

    /// Mean in minutes.
    pub fn mean_minutes(&self) -> f64 {
        match self {
            Self::Fixed(span) => span.minutes().max(0.0),
            Self::Empirical(empirical) => empirical.mean_minutes(),
            Self::Mixture(mixture) => mixture.mean_minutes(),
            Self::Exponential { mean_minutes } => *mean_minutes,
            Self::Lognormal { mu, sigma } => libm::exp(mu + sigma * sigma / 2.0),
            Self::Gamma {
                shape,
                scale_minutes,
            } => shape * scale_minutes,
            Self::Uniform {
                low_minutes,
                high_minutes,
            } => (low_minutes + high_minutes) / 2.0,
        }
    }

    /// Mean of the square, in square minutes.
    pub fn mean_square(&self) -> f64 {
        let mean = self.mean_minutes();
        let square = mean * mean;
        match self {
            Self::Fixed(_) => square,
            Self::Empirical(empirical) => empirical.mean_square(),
            Self::Mixture(mixture) => mixture.mean_square(),
            Self::Exponential { .. } => 2.0 * square,
            Self::Lognormal { sigma, .. } => square * libm::exp(sigma * sigma),
            Self::Gamma { shape, .. } => square * (1.0 + 1.0 / shape),
            Self::Uniform {
                low_minutes,
                high_minutes,
            } => square + (high_minutes - low_minutes) * (high_minutes - low_minutes) / 12.0,
        }
    }
}

/// The squared coefficient of variation; `None` if it or the mean makes no distribution.
fn squared_variation(mean: Span, coefficient_of_variation: f64) -> Option<f64> {
    let squared = coefficient_of_variation * coefficient_of_variation;
    let valid = mean > Span::ZERO && coefficient_of_variation >= 0.0 && squared.is_finite();
    valid.then_some(squared)
}
