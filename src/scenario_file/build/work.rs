//! Duties and backlog.

use super::ground::Ground;
use super::roles::Roles;
use super::sources::share_whole;
use crate::language::{Both, both};
use crate::model::{BacklogStore, Duty, PlaceId, SpotId};
use crate::problems::{Place, Problem};
use crate::random::Distribution;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::quantity;
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::Span;

/// Reads the duties, one per site where they are declared for a kind of site.
pub fn read_duties(
    root: &Table,
    ground: &Ground,
    roles: &Roles,
    inspection: &Inspection,
) -> Vec<Duty> {
    let mut duties = Vec::new();
    for Named { name, table, place } in root.named("duties") {
        let places: Vec<_> = match (table.get("at"), table.get("sites")) {
            (Some(item), None) => ground
                .find_spot(item, inspection)
                .map(|spot| (name.to_owned(), spot))
                .into_iter()
                .collect(),
            (None, Some(kind)) => {
                let sites = ground.sites_of(kind, inspection).into_iter();
                let first = ground.cells.len();
                sites
                    .map(|site| {
                        let name = format!("{name}/{}", ground.sites[site].name);
                        (name, SpotId::new(first + site))
                    })
                    .collect()
            }
            _ => {
                let found = both!(
                    "the duty \"{name}\" needs one place",
                    "勤务“{name}”要有一个地点"
                );
                inspection.report(Problem::new("E2513", found).at(place).fix(Both::fixed(
                    "write either at = \"…\" or sites = \"…\"",
                    "写 at = \"…\" 或 sites = \"…\" 之一",
                )));
                continue;
            }
        };
        let days: Vec<_> = table
            .items("season")
            .iter()
            .filter_map(Item::as_text)
            .filter_map(|text| quantity::read_day_of_year(text).ok())
            .collect();
        let template = Duty {
            name: String::new(),
            declared: name.into(),
            spot: SpotId::new(0),
            place: PlaceId::new(0),
            hours: table.hours("hours"),
            season: match days[..] {
                [from, to] => Some((from, to)),
                _ => None,
            },
            roles: roles.find_set(table.items("roles"), inspection),
            number: table.number_of("number").unwrap_or(1),
            preemptible: table.flag("preemptible").unwrap_or(true),
            worth_returning: table
                .duration("worth_returning")
                .unwrap_or(Span::MINUTE * 15),
        };
        duties.extend(places.into_iter().filter_map(|(name, spot)| {
            let (place, _) = ground.place_at(spot.index())?;
            Some(Duty {
                name,
                spot,
                place,
                ..template.clone()
            })
        }));
    }
    duties
}

/// Reads the backlog stores.
pub fn read_backlog(
    root: &Table,
    ground: &Ground,
    roles: &Roles,
    inspection: &Inspection,
) -> Vec<BacklogStore> {
    root.named("backlog")
        .map(|Named { name, table, place }| BacklogStore {
            name: name.into(),
            label: table.label_or(name),
            jobs: read_jobs(name, table, place, ground, inspection),
            visits_per_job: table.number_of("visits_per_job").unwrap_or(1),
            on_site: table
                .distribution("on_site")
                .unwrap_or(Distribution::Fixed(Span::MINUTE)),
            period: table.duration("period").unwrap_or(Span::WEEK),
            roles: roles.find_set(table.items("roles"), inspection),
            hours: table.hours("hours"),
        })
        .collect()
}

fn read_jobs(
    name: &str,
    table: &Table,
    place: &Place,
    ground: &Ground,
    inspection: &Inspection,
) -> Vec<(SpotId, u32)> {
    let forms = ["jobs", "per_cell", "cells", "per_site"]
        .iter()
        .filter(|key| table.get(key).is_some())
        .count();
    if forms != 1 {
        let found = both!(
            "the backlog \"{name}\" needs one number of jobs",
            "积存工作“{name}”要有一种件数"
        );
        inspection.report(Problem::new("E2514", found).at(place).fix(Both::fixed(
            "write one of jobs, per_cell, cells or per_site",
            "在 jobs、per_cell、cells 和 per_site 中写一个",
        )));
        return Vec::new();
    }
    if table.get("sites").is_some() != table.get("per_site").is_some() {
        let found = both!(
            "the backlog \"{name}\" needs both sites and per_site, or neither",
            "积存工作“{name}”的 sites 和 per_site 要么都写，要么都不写"
        );
        let fix = Both::fixed(
            "write sites = \"school\" and per_site = 1",
            "写 sites = \"school\" 和 per_site = 1",
        );
        inspection.report(Problem::new("E2514", found).at(place).fix(fix));
        return Vec::new();
    }
    if let (Some(jobs), Some(kind)) = (table.number_of("per_site"), table.get("sites")) {
        // None may be released by the period: points can release them.
        let sites = ground.sites_of(kind, inspection).into_iter();
        let spots = sites.map(|site| SpotId::new(ground.cells.len() + site));
        return spots.map(|spot| (spot, jobs)).collect();
    }
    if let Some(jobs) = table.number_of("per_cell") {
        return (0..ground.cells.len())
            .filter(|_| jobs > 0)
            .map(|cell| (SpotId::new(cell), jobs))
            .collect();
    }
    if let Some(total) = table.number_of("jobs") {
        let households: Vec<f64> = ground.cells.iter().map(|cell| cell.households).collect();
        let residents: Vec<f64> = ground.cells.iter().map(|cell| cell.residents).collect();
        let weights = if households.iter().sum::<f64>() > 0.0 {
            households
        } else {
            residents
        };
        let shared = share_whole(u64::from(total), &weights);
        if shared.is_empty() && total > 0 && !ground.cells.is_empty() {
            let found = Both::fixed(
                "the jobs cannot be shared: no cell has households or residents",
                "件数无法分摊：各网格都没有户数或居民",
            );
            inspection.report(Problem::new("E2507", found).at(table.place_of("jobs", place)));
        }
        return shared
            .into_iter()
            .map(|(cell, jobs)| (cell.into(), jobs))
            .collect();
    }
    let mut jobs = Vec::new();
    for (cell, entry) in table
        .table("cells")
        .into_iter()
        .flat_map(|table| &table.entries)
    {
        let cell = ground
            .cell_names
            .find_text(cell, &entry.key_place, inspection);
        let number = entry.item.as_number().unwrap_or(0.0).clamp(0.0, 1e6) as u32;
        jobs.extend(
            cell.filter(|_| number > 0)
                .map(|cell| (SpotId::new(cell), number)),
        );
    }
    jobs.sort();
    jobs
}
