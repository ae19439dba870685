//! What `run` and `compare` share: read, check outputs, simulate, report.

use super::arguments::Simulation;
use super::failure::Failure;
use super::interrupt::Interrupt;
use super::outputs;
use super::plans::Plans;
use super::progress::Display;
use super::records;
use super::request;
use super::session::Session;
use super::timings::{Timings, processor_time};
use super::words::Word;
use crate::analysis::{Effort, analyse};
use crate::experiment::{self, Comparison, Contest, ExperimentError, Stages, Watch};
use crate::report::{self, Document, Situation, Style, Theory};
use crate::statistics::TargetStatus;
use std::path::PathBuf;
use std::sync::Arc;

/// A simulation that is asked for.
pub struct Job<'a> {
    /// Scenario files, the baseline first.
    pub files: Vec<PathBuf>,
    /// Its flags.
    pub simulation: &'a Simulation,
    /// Conditions of `--require`.
    pub require: &'a [String],
    /// What the best plan is selected by, if that is asked for.
    pub selection: Option<Contest>,
    /// Plans may differ in demand.
    pub different_demand: bool,
    /// Which document it yields.
    pub document: Document,
    /// The command to try next.
    pub next: String,
}

/// Does the job and shows its result.
pub fn simulate(job: &Job, session: &Session) -> Result<(), Failure> {
    let simulation = job.simulation;
    let settings = request::settings(simulation, job.require, job.selection.clone(), session)?;
    let mut timings = Timings::begin(simulation.timings);
    let plans = Plans::read(&job.files, session)?;
    request::check_keys(&settings, &plans.scenarios, session)?;
    if !job.different_demand {
        same_demand(&plans, session)?;
    }
    outputs::try_all(simulation, session)?;
    timings.end(Word::TimingRead, session);

    let interrupt = Interrupt::listen(session.language);
    let stages = Stages::new(&processor_time);
    let comparison = {
        let display = display(&plans, simulation, session, &interrupt);
        let show = |progress: experiment::Progress| display.show(&progress);
        let watch = Watch {
            progress: Some(&show),
            stop: Some(interrupt.flag()),
            stages: simulation.timings.then_some(&stages),
        };
        let comparison = experiment::compare(&plans.scenarios, &settings, watch);
        display.finish();
        comparison.map_err(|error| failure(&error, session))?
    };
    timings.end(Word::TimingSimulate, session);
    timings.tell(&stages, session);
    if let Some(folder) = &simulation.records
        && !interrupt.is_set()
    {
        records::write(
            folder,
            &plans.scenarios,
            &settings,
            &comparison,
            simulation.records_reps,
            &interrupt,
            session.language,
        )?;
        outputs::saved(folder, session);
        timings.end(Word::TimingRecords, session);
    }
    show(job, &plans, &comparison, session)?;
    timings.end(Word::TimingReport, session);
    verdict(&comparison, &interrupt)
}

/// Shows how far the plans are.
fn display(
    plans: &Plans,
    simulation: &Simulation,
    session: &Session,
    interrupt: &Arc<Interrupt>,
) -> Display {
    let names = plans.scenarios.iter().map(|scenario| scenario.id.clone());
    Display::new(
        simulation.progress,
        names.collect(),
        session,
        Arc::clone(interrupt),
    )
}

/// Why the command has no result.
fn failure(error: &ExperimentError, session: &Session) -> Failure {
    match error {
        ExperimentError::NothingFinished => Failure::Interrupted,
        ExperimentError::UnknownMeasure(key) => {
            Failure::Usage(Word::UnknownMeasure.fill(session.language, &[key]))
        }
        ExperimentError::NothingBetter(key) => {
            Failure::Usage(Word::NothingBetter.fill(session.language, &[key]))
        }
        ExperimentError::NoTolerance(key) => {
            Failure::Usage(Word::NoTolerance.fill(session.language, &[key]))
        }
        ExperimentError::Senseless => {
            Failure::Usage(Word::SenselessSelection.text(session.language).to_owned())
        }
        ExperimentError::NoPlan | ExperimentError::Threads(_) => {
            session.error(&error.to_string());
            Failure::Shown(1)
        }
    }
}

/// Compared incident by incident, plans must meet the same demand.
fn same_demand(plans: &Plans, session: &Session) -> Result<(), Failure> {
    let Some((baseline, others)) = plans.scenarios.split_first() else {
        return Ok(());
    };
    let different = others
        .iter()
        .find(|other| other.demand_fingerprint != baseline.demand_fingerprint);
    match different {
        Some(other) => {
            let ids = [baseline.id.as_str(), other.id.as_str()];
            let found = Word::DifferentDemand.fill(session.language, &ids);
            Err(Failure::Problem("E4001", found, 3))
        }
        None => Ok(()),
    }
}

fn show(
    job: &Job,
    plans: &Plans,
    comparison: &Comparison,
    session: &Session,
) -> Result<(), Failure> {
    let situation = Situation {
        comparison,
        scenarios: &plans.scenarios,
        notes: &plans.notes,
        settings: &plans.settings,
    };
    let mut document = report::document(job.document, &situation, plans.warnings.to_json());
    let theories: Vec<Theory> = plans
        .scenarios
        .iter()
        .zip(&job.files)
        .map(|(scenario, file)| Theory {
            analysis: analyse(scenario, Effort::BRIEF),
            file: file.display().to_string(),
        })
        .collect();
    report::add_theory(&mut document, comparison, &theories);
    outputs::write(job.simulation, &situation, &document, session)?;
    if job.simulation.json {
        return session.line(&document.to_string());
    }
    let style = Style {
        language: session.language,
        width: session.width,
        every_measure: session.verbose,
        brief: session.quiet,
    };
    let text = match job.document {
        Document::Run => report::run(&situation, style),
        Document::Comparison => report::comparison(&situation, style),
    };
    session.write(&text)?;
    if session.quiet {
        return Ok(());
    }
    session.write(&report::theory(comparison, &theories, style))?;
    session.line(&Word::Next.fill(session.language, &[&job.next]))
}

fn verdict(comparison: &Comparison, interrupt: &Interrupt) -> Result<(), Failure> {
    if interrupt.is_set() {
        return Err(Failure::Interrupted);
    }
    let kept = |result: &experiment::RequirementResult| result.status == TargetStatus::Met;
    if comparison.requirements.iter().all(kept) {
        Ok(())
    } else {
        Err(Failure::Unmet)
    }
}
