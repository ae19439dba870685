//! `--records`: simulates the first replications once more and writes everything that happens.

use super::failure::Failure;
use super::interrupt::Interrupt;
use crate::demand;
use crate::experiment::{Comparison, Settings};
use crate::model::{Extent, Scenario};
use crate::policy;
use crate::random::Chance;
use crate::report::RecordFiles;
use crate::simulation::simulate;
use std::path::Path;

/// Writes the records of the first `wanted` replications that every plan has finished.
pub fn write(
    folder: &Path,
    scenarios: &[Scenario],
    settings: &Settings,
    comparison: &Comparison,
    wanted: u64,
    interrupt: &Interrupt,
) -> Result<(), Failure> {
    let failed = Failure::file(folder);
    let mut files = RecordFiles::create(folder).map_err(&failed)?;
    let replications = wanted.min(comparison.replications as u64);
    for scenario in scenarios {
        let mut scenario = scenario.clone();
        if let Some(observed) = settings.observed {
            scenario.period.observed = Extent::Time(observed);
        }
        let policy = policy::shipped(&scenario);
        for replication in 0..replications {
            if interrupt.is_set() {
                break;
            }
            let chance = Chance::new(comparison.seed, replication as u32);
            let calendar = scenario.period.calendar_of(replication);
            let demand = demand::draw(&scenario, chance, calendar);
            let mut records = files.replication(&scenario, replication);
            simulate(&scenario, &demand, chance, calendar, &*policy, &mut records);
            records.finish().map_err(&failed)?;
        }
    }
    files.finish().map_err(&failed)
}
