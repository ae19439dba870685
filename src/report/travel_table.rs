//! The planned travel times as a CSV file: mode × time band × from × to.

use super::sentences::hour_of_week;
use super::table_file::{TableFile, number};
use crate::language::Language;
use crate::model::{PlaceId, Scenario};
use std::io;
use std::path::Path;

const HEADER: [&str; 10] = [
    "plan",
    "mode",
    "unit",
    "band",
    "band_starts",
    "from",
    "to",
    "minutes",
    "land_minutes",
    "first_ferry",
];

/// Writes `travel.csv` into `folder`; a plan whose times are the baseline's is not repeated.
pub fn write(scenarios: &[Scenario], folder: &Path) -> io::Result<()> {
    let mut table = TableFile::create(&folder.join("travel.csv"), &HEADER)?;
    for (position, scenario) in scenarios.iter().enumerate() {
        if position > 0 && same_times(&scenarios[0], scenario) {
            continue;
        }
        of_modes(scenario, &mut table)?;
        if scenario.geography.travel.is_by_unit() {
            of_units(scenario, &mut table)?;
        }
    }
    table.finish()
}

/// Whether two plans have the same modes, bands, places and planned times; times unit by unit count as different.
fn same_times(one: &Scenario, other: &Scenario) -> bool {
    let (a, b) = (&one.geography, &other.geography);
    let names = |scenario: &Scenario| {
        let modes = scenario
            .geography
            .modes
            .iter()
            .map(|mode| mode.name.clone());
        let places = scenario
            .geography
            .places
            .iter()
            .map(|place| place.name.clone());
        modes.chain(places).collect::<Vec<_>>()
    };
    let (times, others) = (&a.travel, &b.travel);
    if times.is_by_unit()
        || others.is_by_unit()
        || times.bands() != others.bands()
        || names(one) != names(other)
    {
        return false;
    }
    let nodes = times.nodes();
    (0..times.modes()).all(|mode| {
        (0..times.bands().count()).all(|band| {
            (0..nodes * nodes).all(|pair| {
                let (from, to) = (pair / nodes, pair % nodes);
                times.planned(mode, band, from, to) == others.planned(mode, band, from, to)
                    && times.land(mode, band, from, to) == others.land(mode, band, from, to)
            })
        })
    })
}

fn of_modes(scenario: &Scenario, table: &mut TableFile) -> io::Result<()> {
    let geography = &scenario.geography;
    let travel = &geography.travel;
    for (mode, mode_of) in geography.modes.iter().enumerate().take(travel.modes()) {
        for band in 0..travel.bands().count() {
            let starts = hour_of_week(travel.bands().sample(band), Language::English);
            for (from, from_of) in geography.places.iter().enumerate().take(travel.nodes()) {
                for (to, to_of) in geography.places.iter().enumerate().take(travel.nodes()) {
                    let minutes =
                        |span: Option<crate::units::Span>| number(span.map(|span| span.minutes()));
                    let ferry = travel
                        .first_ferry(mode, band, from, to)
                        .map_or_else(String::new, |ferry| travel.ferries()[ferry].name.clone());
                    table.row(&[
                        &scenario.id,
                        &mode_of.name,
                        "",
                        &band.to_string(),
                        &starts,
                        &from_of.name,
                        &to_of.name,
                        &minutes(travel.planned(mode, band, from, to)),
                        &minutes(travel.land(mode, band, from, to)),
                        &ferry,
                    ])?;
                }
            }
        }
    }
    Ok(())
}

fn of_units(scenario: &Scenario, table: &mut TableFile) -> io::Result<()> {
    let geography = &scenario.geography;
    for (unit, unit_of) in scenario.units.iter().enumerate() {
        for place in (0..geography.travel.nodes()).map(PlaceId::new) {
            let Some(to) = geography.places.get(place.index()) else {
                continue;
            };
            let minutes = number(
                geography
                    .travel
                    .of_unit(unit, place.index())
                    .map(|span| span.minutes()),
            );
            let row = [
                &scenario.id,
                "",
                &unit_of.name,
                "0",
                "",
                "",
                &to.name,
                &minutes,
                "",
                "",
            ];
            table.row(&row)?;
        }
    }
    Ok(())
}
