//! The recorded counts, and what `docs/validation.md` says of them.

use super::experiment::{Case, EXPERIMENTS};
use crate::reading::project;
use gridforce::statistics::Coverage;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

const FILE: &str = "tests/gridforce/coverage/recorded.csv";

/// The counts of one quantity of one case.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
pub struct Counted {
    pub case: String,
    pub extent: String,
    pub long_enough: bool,
    pub quantity: String,
    pub truth: f64,
    pub experiments: u64,
    pub held: u32,
    pub below: u32,
    pub above: u32,
    pub without: u32,
    /// The first experiments, which every test run repeats, and how many of them held the truth.
    pub repeated: u64,
    pub held_of_these: u32,
}

impl Counted {
    /// Counts of a case by quantity, over all experiments and over the first few.
    pub fn of(case: &Case) -> Vec<Self> {
        let (all, first) = (case.count(EXPERIMENTS), case.count(case.repeated));
        let counts = case.quantities.iter().zip(all.iter().zip(&first));
        counts
            .map(|(&(quantity, truth), (all, first))| Self {
                case: case.name.to_owned(),
                extent: case.extent.to_owned(),
                long_enough: case.long_enough,
                quantity: quantity.to_owned(),
                truth,
                experiments: EXPERIMENTS,
                held: all.held,
                below: all.below,
                above: all.above,
                without: all.without,
                repeated: case.repeated,
                held_of_these: first.held,
            })
            .collect()
    }

    /// The share of intervals that held the truth.
    pub fn share(&self) -> f64 {
        Coverage {
            truth: self.truth,
            held: self.held,
            below: self.below,
            above: self.above,
            without: self.without,
        }
        .share()
    }
}

/// Counts anew the cases whose name holds `wanted` (of all, when it is `all`), and keeps what is
/// recorded of the others.
pub fn renew(cases: &[Case], wanted: &str) {
    let known = if wanted == "all" { Vec::new() } else { read() };
    let counts = cases.iter().flat_map(|case| {
        let is_case =
            |counted: &&Counted| counted.case == case.name && counted.extent == case.extent;
        if wanted == "all" || case.name.contains(wanted) {
            Counted::of(case)
        } else {
            known.iter().filter(is_case).cloned().collect()
        }
    });
    write(&counts.collect::<Vec<_>>());
}

/// Everything recorded.
pub fn read() -> Vec<Counted> {
    let mut reader = csv::Reader::from_path(project(FILE)).expect("the recorded counts");
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a recorded count")).collect()
}

fn write(counts: &[Counted]) {
    let mut writer = csv::Writer::from_path(project(FILE)).expect("a place for the counts");
    for counted in counts {
        writer.serialize(counted).expect("a count");
    }
    writer.flush().expect("the counts are written");
}

/// The section of the page.
pub fn section() -> String {
    let counts = read();
    let mut text = format!(
        "\n## How often 95 % intervals hold the truth\n\n\
         Each line: {EXPERIMENTS} experiments, each with its own 95 % interval (`GRIDFORCE_COVERAGE=all cargo test \
         --release --test gridforce coverage`; every test run repeats the first few). *Held* must lie between 93 \
         and 97 %; *below* and *above* are intervals wholly on that side of the truth. Made-up observations come \
         from recursions over customers, *simulated* ones from gridforce itself; differences are paired.\n\n"
    );
    table(
        &mut text,
        counts.iter().filter(|counted| counted.long_enough),
    );
    text += "\nReplications shorter than the memory of the line, or with few calls each, are not promised anything: \
             their means are too skewed and their quantiles biased.\n\n";
    table(
        &mut text,
        counts.iter().filter(|counted| !counted.long_enough),
    );
    text
}

fn table<'c>(text: &mut String, counts: impl Iterator<Item = &'c Counted>) {
    *text += "| model | replications | quantity | truth | held | below | above |\n\
              | --- | --- | --- | --- | --- | --- | --- |\n";
    for counted in counts {
        let share = |count: u32| 100.0 * f64::from(count) / counted.experiments as f64;
        writeln!(
            text,
            "| {} | {} | {} | {:.4} | {:.1} % | {:.1} % | {:.1} % |",
            counted.case,
            counted.extent,
            counted.quantity,
            counted.truth,
            100.0 * counted.share(),
            share(counted.below),
            share(counted.above),
        )
        .expect("text");
    }
}
