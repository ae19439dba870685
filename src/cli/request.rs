//! What is asked of an experiment: flags turned into settings, keys of measures checked.

use super::arguments::Simulation;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::experiment::{Contest, Criterion, Precision, Replications, Requirement, Settings};
use crate::measures::Yardstick;
use crate::model::Scenario;
use crate::problems::nearest_word;
use crate::units::Span;

/// Replications at most, when a precision or a selection is asked for and nothing else is said.
const MOST_REPLICATIONS: usize = 2_000;
/// Probability of a right selection, when nothing else is said.
const CONFIDENCE: f64 = 0.95;

/// The settings that the flags and `--require` conditions ask for.
pub fn settings(
    simulation: &Simulation,
    require: &[String],
    selection: Option<Contest>,
    session: &Session,
) -> Result<Settings, Failure> {
    let language = session.language;
    let requirements = require
        .iter()
        .map(|text| {
            text.parse::<Requirement>().map_err(|_| {
                let found = Word::BadRequire.fill(language, &[text]);
                Failure::Problem("E4002", found, 2)
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Settings {
        extent: extent(simulation, selection, session)?,
        seed: simulation.seed,
        threads: simulation.threads.map(|threads| threads as usize),
        observed: simulation.weeks.map(|weeks| Span::WEEK * weeks as i64),
        requirements,
    })
}

fn extent(
    simulation: &Simulation,
    selection: Option<Contest>,
    session: &Session,
) -> Result<Replications, Failure> {
    let at_most = simulation
        .max_reps
        .map_or(MOST_REPLICATIONS, |most| most as usize);
    if let Some(contest) = selection {
        return Ok(Replications::Selection { contest, at_most });
    }
    if simulation.precision.is_empty() {
        if simulation.max_reps.is_some() {
            let message = Word::NothingToWaitFor.text(session.language);
            return Err(Failure::Usage(message.to_owned()));
        }
        return Ok(match simulation.reps {
            Some(number) => Replications::Number(number as usize),
            None => Replications::FromScenario,
        });
    }
    let wanted = simulation
        .precision
        .iter()
        .map(|text| {
            precision(text)
                .ok_or_else(|| Failure::Usage(Word::BadPrecision.fill(session.language, &[text])))
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Replications::Precision { wanted, at_most })
}

/// What `--select`, `--confidence` and `--indifference` ask for.
pub fn contest(
    arguments: &super::arguments::Compare,
    session: &Session,
) -> Result<Option<Contest>, Failure> {
    let Some(key) = &arguments.select else {
        return Ok(None);
    };
    let read = |text: &Option<String>, bad: Word| match text {
        None => Ok(None),
        Some(text) => match amount(text) {
            Some(number) => Ok(Some(number)),
            None => Err(Failure::Usage(bad.fill(session.language, &[text]))),
        },
    };
    let confidence = read(&arguments.confidence, Word::BadConfidence)?.unwrap_or(CONFIDENCE);
    if !(confidence > 0.5 && confidence < 1.0) {
        let text = arguments.confidence.as_deref().unwrap_or_default();
        return Err(Failure::Usage(
            Word::BadConfidence.fill(session.language, &[text]),
        ));
    }
    Ok(Some(Contest {
        criterion: match key.trim() {
            "" => Criterion::CheapestThatMeetsTargets,
            key => Criterion::Measure(key.to_owned()),
        },
        confidence,
        tolerance: read(&arguments.indifference, Word::BadIndifference)?,
    }))
}

/// A positive number; one in per cent is a share.
fn amount(text: &str) -> Option<f64> {
    let text = text.trim();
    let (number, factor) = match text.strip_suffix('%') {
        Some(number) => (number.trim(), 0.01),
        None => (text, 1.0),
    };
    let amount = number.parse::<f64>().ok()? * factor;
    (amount.is_finite() && amount > 0.0).then_some(amount)
}

/// Reads `KEY=HALFWIDTH`; a half-width in per cent is a share.
fn precision(text: &str) -> Option<Precision> {
    let (measure, number) = text.rsplit_once('=')?;
    let half_width = amount(number)?;
    (!measure.trim().is_empty()).then(|| Precision {
        measure: measure.trim().to_owned(),
        half_width,
    })
}

/// Every key asked for must be a measure of at least one plan.
pub fn check_keys(
    settings: &Settings,
    scenarios: &[Scenario],
    session: &Session,
) -> Result<(), Failure> {
    let known: Vec<String> = scenarios
        .iter()
        .flat_map(|scenario| Yardstick::new(scenario, &[]).measures())
        .map(|measure| measure.key)
        .collect();
    let asked = settings
        .requirements
        .iter()
        .map(|requirement| &requirement.measure);
    for key in asked.chain(settings.extent.keys()) {
        if !known.contains(key) {
            let mut message = Word::UnknownMeasure.fill(session.language, &[key]);
            match nearest_word(key, known.iter().map(String::as_str)) {
                Some(near) => {
                    message.push_str("  ");
                    message.push_str(&Word::Tip.fill(session.language, &[near]));
                }
                None => {
                    message.push(' ');
                    message.push_str(Word::ListMeasures.text(session.language));
                }
            }
            return Err(Failure::Usage(message));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::precision;

    #[test]
    fn precisions_are_read() {
        let wanted = precision("response_p90_first=0.3").expect("sound");
        assert_eq!(
            (wanted.measure.as_str(), wanted.half_width),
            ("response_p90_first", 0.3)
        );
        assert_eq!(
            precision("covered_first=2 %").map(|wanted| wanted.half_width),
            Some(0.02)
        );
        for bad in ["covered_first", "=1", "x=0", "x=-1", "x=soon", "x=NaN"] {
            assert!(precision(bad).is_none(), "{bad}");
        }
    }
}
