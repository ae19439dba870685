//! `--records`: simulates the first replications once more and writes everything that happens.

use super::failure::Failure;
use super::interrupt::Interrupt;
use crate::experiment::{Comparison, Settings, replay};
use crate::language::Language;
use crate::model::Scenario;
use crate::report::RecordFiles;
use std::path::Path;

/// Writes the records of the first `wanted` replications that every plan has finished.
pub fn write(
    folder: &Path,
    scenarios: &[Scenario],
    settings: &Settings,
    comparison: &Comparison,
    wanted: u64,
    interrupt: &Interrupt,
    language: Language,
) -> Result<(), Failure> {
    let failed = Failure::result(folder, language);
    let mut files = RecordFiles::create(folder).map_err(&failed)?;
    let replications = wanted.min(comparison.replications as u64);
    for scenario in scenarios {
        for replication in 0..replications {
            if interrupt.is_set() {
                break;
            }
            let mut records = files.replication(scenario, replication);
            replay(
                scenario,
                settings,
                comparison.seed,
                replication as u32,
                &mut records,
            );
            records.finish().map_err(&failed)?;
        }
    }
    files.finish().map_err(&failed)
}
