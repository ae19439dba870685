//! How long units are busy with an incident on scene.

use crate::model::Scenario;
use crate::random::Distribution;

/// Mean and second moment of a unit's on-scene time with a type, in minutes, and whether it
/// is exponential.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OnScene {
    pub mean_minutes: f64,
    pub second_moment: f64,
    pub exponential: bool,
}

/// The on-scene time of a unit with an incident of a type: the unit's own, or its role's in
/// the type's first stage, with the factors of its skills.
pub(super) fn on_scene(scenario: &Scenario, kind: usize, unit: usize) -> OnScene {
    let crew = &scenario.units[unit];
    let stage = scenario.types[kind].stages.first();
    let own = crew
        .on_scene
        .iter()
        .find(|(of, _)| of.is_none_or(|of| of.index() == kind));
    let declared = stage.and_then(|stage| stage.on_scene.get(crew.role.index())?.as_ref());
    let Some(distribution) = own.map(|(_, own)| own).or(declared) else {
        return OnScene {
            mean_minutes: 0.0,
            second_moment: 0.0,
            exponential: false,
        };
    };
    let factors = stage.map_or(&[][..], |stage| &stage.skill_factors);
    let held = factors
        .iter()
        .filter(|(skill, _)| crew.skills.contains(*skill));
    let factor = crew.on_scene_factor * held.map(|(_, factor)| factor).product::<f64>();
    OnScene {
        mean_minutes: factor * distribution.mean_minutes(),
        second_moment: factor * factor * second_moment(distribution),
        exponential: matches!(distribution, Distribution::Exponential { .. }),
    }
}

/// Mean square of a distribution of times, in square minutes.
fn second_moment(distribution: &Distribution) -> f64 {
    let mean = distribution.mean_minutes();
    let squared = mean * mean;
    match distribution {
        Distribution::Fixed(_) => squared,
        Distribution::Exponential { .. } => 2.0 * squared,
        Distribution::Lognormal { sigma, .. } => squared * libm::exp(sigma * sigma),
        Distribution::Gamma { shape, .. } => squared * (1.0 + 1.0 / shape),
        Distribution::Uniform {
            low_minutes,
            high_minutes,
        } => squared + (high_minutes - low_minutes) * (high_minutes - low_minutes) / 12.0,
        Distribution::Empirical(_) | Distribution::Mixture(_) => {
            let points = 4_000;
            let square = |point: u32| {
                let minutes = distribution
                    .quantile((f64::from(point) + 0.5) / f64::from(points))
                    .minutes();
                minutes * minutes
            };
            (0..points).map(square).sum::<f64>() / f64::from(points)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Span;

    #[test]
    fn second_moments_are_those_of_the_quantiles() {
        let mean = Span::from_minutes(30.0);
        let all = [
            Distribution::Fixed(mean),
            Distribution::exponential(mean).unwrap(),
            Distribution::lognormal(mean, 0.5).unwrap(),
            Distribution::gamma(mean, 0.7).unwrap(),
            Distribution::uniform(Span::ZERO, mean).unwrap(),
        ];
        for distribution in all {
            let count = 200_000;
            let square = |i: u32| {
                let u = (f64::from(i) + 0.5) / f64::from(count);
                distribution.quantile(u).minutes().powi(2)
            };
            let exact = (0..count).map(square).sum::<f64>() / f64::from(count);
            assert!(
                (second_moment(&distribution) / exact - 1.0).abs() < 1e-3,
                "{distribution:?}"
            );
        }
    }
}
