//! Assembling the scenario from its parts.

use super::ground::Ground;
use super::intake::Intake;
use super::modes::Modes;
use super::records::Archive;
use super::roles::Roles;
use super::rosters::{Rosters, date_number};
use super::travel::Travel;
use super::types::{Types, read_surges};
use super::workforce::{Staffing, Workforce};
use super::{
    activities, defaults, dispatch, effect_checks, effects, fingerprint, hands, late, measure_keys,
    numbers, points, reach, records, repeats, replayed, scales, sending, sending_checks, settings,
    size, work,
};
use crate::model::{Geography, Scenario};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::provenance;
use crate::scenario_file::tree::Table;
use std::sync::Arc;

/// The scenario that a checked tree describes; `None` when an error was reported.
pub fn assemble(root: &Table, id: &str, inspection: &Inspection) -> Option<Scenario> {
    let root = &defaults::fill(root, inspection);
    let start = settings::read_start(root, inspection);
    let (period, experiment) = settings::read_period(root, start);
    settings::check_observed(root, &period, inspection);
    let ground = Ground::read(root, inspection);
    let modes = Modes::read(root);
    let mut roles = Roles::read(root, &modes, inspection);
    let rosters = Rosters::read(root, date_number(start.date()), inspection);
    let staffing = Staffing {
        ground: &ground,
        rosters: &rosters,
        inspection,
    };
    let mut workforce = Workforce::read(root, &staffing, &mut roles);
    let intake = Intake::read(root, &roles, inspection);
    let mut types = Types::read(root, &ground, &mut roles, &intake, inspection);
    let sending = sending::Context {
        types: &types,
        intake: &intake,
        inspection,
    };
    late::read(root, &mut workforce, &roles, &sending);
    let surges = read_surges(root, &types.names, &ground.cell_names, inspection);
    let archive = Archive {
        ground: &ground,
        types: &types.names,
        priorities: &intake.priority_names,
        start,
        inspection,
    };
    let recorded = records::read(root, &archive);
    let pattern = settings::read_pattern(root, &ground, &roles, &workforce, inspection);
    let dispatch_names = dispatch::Names {
        ground: &ground,
        workforce: &workforce,
        roles: &roles,
        intake: &intake,
        inspection,
    };
    let dispatch = dispatch::read(root, &dispatch_names);
    let duties = work::read_duties(root, &ground, &roles, inspection);
    let backlog = work::read_backlog(root, &ground, &roles, inspection);
    let points = points::read(&points::Context {
        root,
        ground: &ground,
        types: &types.names,
        backlog: &backlog,
        inspection,
    });
    let effects = effects::read(
        root,
        &effects::Context {
            ground: &ground,
            types: &types,
            roles: &roles,
            workforce: &workforce,
            intake: &intake,
            source: activities::Source {
                root,
                duties: &duties,
                backlog: &backlog,
                points: &points,
            },
            inspection,
        },
    );
    let targets = settings::read_targets(root, inspection);
    let measures = settings::read_measures(root, &types.names, &intake.priorities, inspection);
    let scales = scales::read(root, &measures, inspection);
    let travel = Travel::read(root, &ground, &modes, &workforce.units, inspection);
    let provenance = provenance::read(root, inspection);
    if inspection.has_errors() {
        return None;
    }
    let travel = travel?;
    repeats::join(&mut types.list, &travel.neighbours);
    let mut scenario = Scenario {
        id: id.into(),
        name: root.text("name").unwrap_or(id).into(),
        question: root.text("question").unwrap_or_default().into(),
        condition: root.flag("condition").unwrap_or(false),
        period,
        experiment,
        geography: Geography {
            cells: ground.cells,
            sites: ground.sites,
            areas: ground.areas,
            places: ground.places,
            modes: modes.model(),
            travel: Arc::new(travel.times),
            on_call_delays: travel.on_call_delays,
            neighbours: travel.neighbours,
        },
        roles: roles.list.clone(),
        skills: roles.skills.names.clone(),
        units: workforce.units.clone(),
        pattern,
        priorities: intake.priorities,
        channels: intake.channels,
        types: types.list,
        surges,
        recorded,
        dispatch,
        duties,
        backlog,
        points,
        effects,
        costs: settings::read_costs(root),
        targets,
        measures,
        scales,
        provenance,
        demand_fingerprint: 0,
    };
    measure_keys::check(root, &scenario, inspection);
    sending_checks::check(root, &scenario, inspection);
    hands::check(root, &scenario, inspection);
    numbers::check(root, &scenario, inspection);
    reach::check(root, &scenario, &roles, &workforce, inspection);
    size::check(root, &scenario, inspection);
    effect_checks::check(root, &scenario, inspection);
    repeats::check_warm_up(root, &scenario, inspection);
    replayed::check(root, &scenario, inspection);
    scenario.demand_fingerprint = fingerprint::of(&scenario);
    (!inspection.has_errors()).then_some(scenario)
}
