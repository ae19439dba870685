//! Travel times and places.

use super::small::{SMALL, load, plan, small};
use crate::units::Span;

#[test]
fn neighbours_of_a_raster_are_joined_by_their_distance() {
    let scenario = small("");
    let planned = |from, to| scenario.geography.travel.planned(0, 0, from, to).unwrap();
    // 1 km × 1.5 at 30 km/h takes 3 minutes, two steps 6; within a cell 0.5214 km × 1.5.
    assert_eq!(planned(0, 1), Span::MINUTE * 3);
    assert_eq!(planned(0, 3), Span::MINUTE * 6);
    assert_eq!(
        planned(0, 0),
        Span::from_minutes(0.521_405_433_164_720_6 * 3.0)
    );
    assert_eq!(scenario.geography.neighbours[0].len(), 2);
}

#[test]
fn steps_take_their_time_and_barriers_bar() {
    let scenario = plan(
        "[travel]\nper_step = \"1.8 min\"\nown_cell = \"1.2 min\"\nbarriers = [[\"A1\", \"B1\"]]\none_way = [[\"A2\", \"A1\"]]",
    );
    let planned = |from, to| scenario.geography.travel.planned(0, 0, from, to);
    assert_eq!(planned(1, 0), Some(Span::from_minutes(5.4)));
    assert_eq!(planned(0, 2), None);
    assert_eq!(planned(3, 3), Some(Span::from_minutes(1.2)));
}

#[test]
fn sites_with_a_position_are_places_of_their_own() {
    let scenario =
        small("[sites.school]\ncell = \"B1\"\nx_km = 1.5\ny_km = 1.0\n[sites.shop]\ncell = \"B1\"");
    let sites = &scenario.geography.sites;
    assert_eq!((sites[0].place.index(), sites[1].place.index()), (4, 1));
    let planned = scenario.geography.travel.planned(0, 0, 4, 1);
    assert_eq!(planned, Some(Span::from_minutes(1.5)));
}

#[test]
fn ferries_count_half_their_headway_and_close() {
    let scenario = small(
        "[ferries.north]\nfrom = \"A1\"\nto = \"B2\"\ncrossing = \"1 min\"\nheadway = \"4 min\"\nhours = \"06:00-22:00\"\non_call = { hours = \"22:00-02:00\", delay = \"uniform 0 min to 2 min\" }",
    );
    let travel = &scenario.geography.travel;
    assert_eq!(travel.bands().count(), 3);
    let at = |hour: i64| {
        travel
            .planned(0, travel.bands().at(Span::HOUR * hour), 0, 3)
            .unwrap()
    };
    assert_eq!(at(12), Span::MINUTE * 3);
    assert_eq!(at(23), Span::MINUTE * 2);
    assert_eq!(at(4), Span::MINUTE * 6);
    assert!(scenario.geography.on_call_delays[0].is_some());
}

#[test]
fn explicit_tables_may_be_one_way() {
    let scenario = load(&[
        ("plan.toml", "extends = \"small.toml\"\nremove = [\"travel\"]\n[travel]\ncell_times = \"times.csv\"\ntime_unit = \"s\""),
        ("small.toml", SMALL),
        ("times.csv", "from,A1,B1,A2,B2\nA1,0,30,,1\nB1,20,5,1,1\nA2,1,1,1,1\nB2,1,1,1,1\n"),
    ])
    .scenario;
    let planned = |from, to| scenario.geography.travel.planned(0, 0, from, to);
    assert_eq!(planned(0, 1), Some(Span::SECOND * 30));
    assert_eq!(planned(1, 0), Some(Span::SECOND * 20));
    assert_eq!(planned(1, 1), Some(Span::SECOND * 5));
    assert_eq!(planned(0, 2), None);
}
