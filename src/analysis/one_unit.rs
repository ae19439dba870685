//! One unit to every incident: waits, who answers whom, and what follows for responses.

use super::analyse::Effort;
use super::answer::{Analysis, Model, Size};
use super::changing::LongRun;
use super::departures::of_one_unit;
use super::effects::Effects;
use super::figure::Basis;
use super::method::Method;
use super::service::Service;
use super::waits::Waits;
use crate::queueing::hypercube::Answer;
use crate::queueing::{NoAnswer, erlang_b};

/// What has been solved of the scenario.
pub(super) struct Solved {
    pub waits: Option<Waits>,
    pub answer: Option<Answer>,
    pub long_run: Option<LongRun>,
}

/// Analyses a scenario of this shape.
pub(super) fn analyse(service: &Service<'_>, effort: Effort) -> Analysis {
    let size = Size {
        units: service.units.len(),
        streams: service.origins.len(),
        loss: service.loss(),
    };
    let mut analysis = Analysis::new(Model::OneUnit, Some(size), of_one_unit(service));
    let tells = |effects: Effects| {
        analysis.is_exact(effects) || effort.approximate && analysis.can_approximate(effects)
    };
    let spatial = tells(Effects::WHERE) && !service.shifts();
    let waits = tells(Effects::WAIT) || tells(Effects::DELAY);
    if !(spatial || waits || tells(Effects::BUSY) || tells(Effects::LOST)) {
        return analysis;
    }
    if let Err(reason) = stable(service) {
        return analysis.refused(reason);
    }
    let long_run = match long_run(service, waits, effort) {
        Ok(found) => found,
        Err(reason) => return analysis.refused(reason),
    };
    let answer = match spatial.then(|| service.dispatch(effort)).transpose() {
        Ok(answer) => answer,
        Err(reason) => {
            analysis.refusal = Some(reason);
            None
        }
    };
    let changes = service.shifts() || service.rate_changes();
    let waits = match waits && !service.loss() && (long_run.is_some() || !changes) {
        true => service.waits(answer.as_ref(), long_run.as_ref()),
        false => Ok(None),
    };
    match waits {
        Ok(waits) => {
            let solved = Solved {
                waits,
                answer,
                long_run,
            };
            describe(service, &solved, effort, &mut analysis);
            analysis
        }
        Err(reason) => analysis.refused(reason),
    }
}

/// Refuses a line into which more work comes than units can do, where that can be told
/// without knowing who answers whom.
fn stable(service: &Service<'_>) -> Result<(), NoAnswer> {
    if service.units.is_empty() {
        return Err(NoAnswer::Invalid("there is no unit that can be sent"));
    }
    if service.loss() || service.shifts() || !service.uniform() {
        return Ok(());
    }
    let (mean, _) = service.moments(|_| true);
    NoAnswer::unless_stable(service.rate() * mean, service.units.len())
}

fn long_run(
    service: &Service<'_>,
    waits: bool,
    effort: Effort,
) -> Result<Option<LongRun>, NoAnswer> {
    let changes = service.shifts() || service.rate_changes();
    let solvable = waits && changes && service.uniform() && !service.loss();
    (solvable && effort.patient)
        .then(|| service.long_run())
        .transpose()
}

fn describe(service: &Service<'_>, solved: &Solved, effort: Effort, analysis: &mut Analysis) {
    let basis = |method, effects| Basis {
        method,
        effects,
        effort,
    };
    let loss = service.loss();
    let dispatch = solved
        .answer
        .as_ref()
        .map(|answer| Method::of(answer.method));
    let spatial = dispatch.map(|method| basis(method, Effects::WHERE));
    let lost = lost(
        service,
        solved.answer.as_ref(),
        basis(Method::ErlangB, Effects::LOST),
    );
    if let (Some(answer), Some(spatial)) = (&solved.answer, spatial) {
        service.responses(answer, solved.waits.as_ref(), spatial, analysis);
    }
    if let Some(waits) = &solved.waits {
        let wait = basis(waits.mean_method, Effects::WAIT);
        let share = basis(waits.share_method, Effects::DELAY);
        analysis.minutes("wait_mean", waits.mean, wait);
        analysis.share("wait_share", waits.share, share);
        let waiting = waits.waiting.unwrap_or(service.rate() * waits.mean);
        analysis.incidents("waiting_mean", waiting, wait);
        service.waits_by_class(waits, effort, analysis);
    }
    if let (true, Some((share, basis))) = (loss, lost) {
        analysis.minutes("wait_mean", 0.0, basis);
        analysis.share("wait_share", share, basis);
        analysis.share("unanswered_first", share, basis);
        analysis.share("unanswered_lost", share, basis);
    }
    busy(service, solved, lost, effort, analysis);
    if let (Some(answer), Some(spatial)) = (&solved.answer, spatial) {
        service.availability(answer, spatial, analysis);
        service.across(answer, spatial, analysis);
        if analysis.gives(spatial) {
            analysis.tables =
                Some(service.tables(answer, spatial.method, analysis.is_exact(spatial.effects)));
        }
    }
    if let Some(found) = &solved.long_run {
        analysis.hours.clone_from(&found.hours);
    }
}

/// Share of incidents lost: Erlang's B where units are alike and all may come, otherwise the
/// hypercube's.
fn lost(service: &Service<'_>, answer: Option<&Answer>, alike: Basis) -> Option<(f64, Basis)> {
    if !service.loss() {
        return None;
    }
    if service.uniform() && service.short_list().is_none() {
        let (mean, _) = service.moments(|_| true);
        return Some((erlang_b(service.rate() * mean, service.units.len()), alike));
    }
    let found = |answer: &Answer| {
        let basis = Basis {
            method: Method::of(answer.method),
            ..alike.with(Effects::WHERE)
        };
        (answer.lost, basis)
    };
    answer.map(found)
}

/// Shares of time busy, by role.
fn busy(
    service: &Service<'_>,
    solved: &Solved,
    lost: Option<(f64, Basis)>,
    effort: Effort,
    analysis: &mut Analysis,
) {
    let name = |role: usize| format!("busy_{}", service.scenario.roles[role].name);
    if let (Some(role), Some(found)) = (service.one_role(), &solved.long_run) {
        let basis = Basis {
            method: Method::Integration,
            effects: Effects::BUSY,
            effort,
        };
        return analysis.share(name(role), found.busy, basis);
    }
    if let (Some(role), true, false) = (service.one_role(), service.uniform(), service.shifts()) {
        let (mean, _) = service.moments(|_| true);
        let offered = service.rate() * mean / service.units.len() as f64;
        let line = Basis {
            method: Method::Little,
            effects: Effects::BUSY,
            effort,
        };
        let (share, basis) = match lost {
            Some((share, basis)) => (offered * (1.0 - share), basis.with(Effects::BUSY)),
            None => (offered, line),
        };
        return analysis.share(name(role), share, basis);
    }
    let Some(answer) = &solved.answer else {
        return;
    };
    let basis = Basis {
        method: Method::of(answer.method),
        effects: Effects::BUSY.or(Effects::WHERE),
        effort,
    };
    for role in 0..service.scenario.roles.len() {
        let of_role =
            |bit: &usize| service.scenario.units[service.units[*bit]].role.index() == role;
        let bits: Vec<usize> = (0..service.units.len()).filter(of_role).collect();
        let all = service
            .scenario
            .units
            .iter()
            .filter(|unit| unit.role.index() == role)
            .count();
        if !bits.is_empty() {
            let sum: f64 = bits.iter().map(|&bit| answer.workloads[bit]).sum();
            analysis.share(name(role), sum / all as f64, basis);
        }
    }
}
