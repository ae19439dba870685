//! In steady state no incident takes memory: three times the incidents, hardly an allocation more.

use gridforce::demand::draw;
use gridforce::language::Language;
use gridforce::measures::{Tally, Yardstick};
use gridforce::model::{Afterwards, Extent, FreeFrom, NextJobFrom, Scenario};
use gridforce::policy::shipped;
use gridforce::random::Chance;
use gridforce::scenario_file::read;
use gridforce::simulation::{Prepared, Replication};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Allocations while a replication of so many incidents runs and is measured.
fn allocations(scenario: &mut Scenario, incidents: u64) -> usize {
    scenario.period.observed = Extent::Incidents(incidents);
    let chance = Chance::new(1, 0);
    let calendar = scenario.period.calendar_of(0);
    let (prepared, policy) = (Prepared::new(scenario), shipped(scenario));
    let yardstick = Yardstick::new(scenario, &[]);
    let demand = draw(scenario, chance, calendar);
    let replication = Replication::new(&demand, chance, calendar, &*policy);
    let mut tally = Tally::new(&yardstick, calendar);
    let region = Region::new(MEMORY);
    assert!(prepared.replicate(&replication, &mut tally).finished);
    let change = region.change();
    change.allocations + change.reallocations
}

/// One test, so that nothing else allocates beside it.
#[test]
fn incidents_take_no_memory() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/scenarios/reference/dispatch35-n10.toml"
    );
    let mut scenario = match read(file.as_ref()) {
        Ok(loaded) => loaded.scenario,
        Err(problems) => panic!("{}", problems.to_text(Language::English, false)),
    };
    for round_trips in [false, true] {
        if round_trips {
            let rules = &mut scenario.dispatch;
            rules.travel_occupies = true;
            rules.afterwards = Afterwards::Return;
            rules.free_from = FreeFrom::Return;
            rules.next_job_from = NextJobFrom::Post;
        }
        let few = allocations(&mut scenario, 15_000);
        let many = allocations(&mut scenario, 45_000);
        let more = many.saturating_sub(few);
        // Lists that grow with the weeks and the longest line double now and then.
        assert!(more < 150, "{more} allocations for 30,000 incidents more");
    }
}
