//! The result document read back, or why it cannot be.

use super::assumed::{AssumedValue, Dependence};
use super::estimate::Value;
use super::place::{Geography, Scales};
use super::plan::{Measure, Plan};
use super::selection::Selection;
use serde::Deserialize;
use std::fmt;

/// Schemas that can be read.
const SCHEMAS: [&str; 2] = ["gridforce.run/1", "gridforce.compare/1"];

/// A result.
#[derive(Clone, Debug, Deserialize)]
pub struct Saved {
    /// Name and version of the document.
    pub schema: String,
    /// Version of the program that wrote it.
    pub engine: String,
    /// `complete` or `partial`.
    pub status: String,
    /// Replications finished.
    pub replications: u64,
    /// Replications wanted.
    pub replications_wanted: u64,
    /// Seed.
    pub seed: u64,
    /// Observed weeks of a replication.
    pub observed_weeks: Option<f64>,
    /// Whether all plans meet the same demand.
    pub same_demand: bool,
    /// Keys of the headline measures.
    pub headline: Vec<String>,
    /// Simultaneous intervals.
    pub family_size: u64,
    /// The plans, baseline first.
    pub plans: Vec<Plan>,
    /// Differences from the baseline.
    #[serde(default)]
    pub differences: Vec<Difference>,
    /// Values that are only assumed.
    #[serde(default)]
    pub assumed: Vec<AssumedValue>,
    /// Differences by cell.
    #[serde(default)]
    pub cell_differences: Vec<CellMap>,
    /// The best plan.
    #[serde(default)]
    pub best: Option<BestChoice>,
    /// Where the colours of maps change.
    #[serde(default)]
    pub breaks: Scales,
    /// What a selection of the best plan found.
    #[serde(default)]
    pub selection: Option<Selection>,
    /// Where the cells lie.
    #[serde(default)]
    pub geography: Geography,
    /// Settings that differ between plans.
    #[serde(default)]
    pub settings: Settings,
    /// How an interval narrowed while replications were added.
    #[serde(default)]
    pub convergence: Option<Convergence>,
    /// Precisions that were asked for.
    #[serde(default)]
    pub precision: Vec<PrecisionAsked>,
    /// Fingerprint of geography, period and demand.
    #[serde(default)]
    pub fingerprint: Option<String>,
}

/// A precision that was asked for.
#[derive(Clone, Debug, Deserialize)]
pub struct PrecisionAsked {
    /// Key of the measure.
    pub measure: String,
    /// Whether it is reached.
    pub reached: bool,
}

/// A difference plan − baseline in one measure.
#[derive(Clone, Debug, Deserialize)]
pub struct Difference {
    /// Id of the plan.
    pub plan: Option<String>,
    /// Key of the measure.
    pub measure: String,
    /// The difference.
    #[serde(flatten)]
    pub value: Value,
    /// Whether it belongs to the headline.
    pub headline: bool,
    /// Interval within the family.
    pub interval_family95: Option<(f64, f64)>,
    /// Practical threshold.
    pub threshold: Option<f64>,
    /// `better`, `worse`, `same` or `unclear`.
    pub verdict: Option<String>,
    /// Replications still needed: a number or words.
    pub replications_needed: serde_json::Value,
    /// How it depends on assumed values.
    #[serde(default)]
    pub assumed: Vec<Dependence>,
}

/// Differences of one measure by cell.
#[derive(Clone, Debug, Deserialize)]
pub struct CellMap {
    /// Id of the plan.
    pub plan: Option<String>,
    /// Key of the measure.
    pub measure: String,
    /// One row per cell.
    pub rows: Vec<CellDifference>,
}

/// The difference in one cell.
#[derive(Clone, Debug, Deserialize)]
pub struct CellDifference {
    /// The difference.
    #[serde(flatten)]
    pub value: Value,
    /// `better` or `worse` beyond chance.
    pub verdict: Option<String>,
}

/// The best plan, and how each stands.
#[derive(Clone, Debug, Deserialize)]
pub struct BestChoice {
    /// Its id.
    pub plan: Option<String>,
    /// Why none is named.
    pub reason: String,
    /// How each plan stands.
    pub standings: Vec<Standing>,
}

/// How a plan stands.
#[derive(Clone, Debug, Deserialize)]
pub struct Standing {
    /// Keys of missed targets.
    pub missed: Vec<String>,
    /// Keys of open targets.
    pub open: Vec<String>,
}

/// Settings of the scenario files, as far as they differ.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// How many are the same in all plans.
    pub same: u64,
    /// Those that differ.
    pub different: Vec<DifferentSetting>,
}

/// One setting with its value in each plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DifferentSetting {
    /// Dotted key.
    pub key: String,
    /// As written, by plan; `null` where a plan does not have it.
    pub values: Vec<Option<String>>,
}

/// Half-widths of a 95 % interval after a rising number of replications.
#[derive(Clone, Debug, Deserialize)]
pub struct Convergence {
    /// Key of the measure.
    pub measure: String,
    /// Id of the plan whose difference from the baseline it is; nothing for the value of a run.
    pub plan: Option<String>,
    /// Replications and half-width.
    pub points: Vec<(u64, f64)>,
}

/// Why a document is not a result that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// It is not JSON, or is cut short.
    NotJson(String),
    /// It is JSON, but no result of this program.
    NotAResult,
    /// It was written by a version whose documents are different.
    OtherVersion(String),
    /// Something is missing.
    Incomplete(String),
}

impl Saved {
    /// Reads a document.
    pub fn read(document: &serde_json::Value) -> Result<Self, SavedError> {
        let schema = document.get("schema").and_then(serde_json::Value::as_str);
        match schema {
            Some(schema) if SCHEMAS.contains(&schema) => {}
            Some(schema) if schema.starts_with("gridforce.") => {
                return Err(SavedError::OtherVersion(schema.to_owned()));
            }
            _ => return Err(SavedError::NotAResult),
        }
        let saved = Self::deserialize(document)
            .map_err(|error| SavedError::Incomplete(error.to_string()))?;
        saved.check()?;
        Ok(saved)
    }

    /// Reads the text of a result file.
    pub fn read_text(text: &str) -> Result<(Self, serde_json::Value), SavedError> {
        let document: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| SavedError::NotJson(error.to_string()))?;
        let saved = Self::read(&document)?;
        Ok((saved, document))
    }

    /// Whether it compares plans.
    pub fn compares(&self) -> bool {
        self.plans.len() > 1
    }

    /// Position of a plan by its id.
    pub fn position(&self, id: Option<&str>) -> Option<usize> {
        self.plans
            .iter()
            .position(|plan| Some(plan.id.as_str()) == id)
    }

    /// The difference of a plan in a measure, with its place in the list.
    pub fn difference(&self, plan: usize, key: &str) -> Option<(usize, &Difference)> {
        let id = self.plans.get(plan).map(|plan| plan.id.as_str());
        self.differences
            .iter()
            .enumerate()
            .find(|(_, found)| found.plan.as_deref() == id && found.measure == key)
    }

    /// The map of a plan's differences in a measure, with its place in the list.
    pub fn cell_map(&self, plan: usize, key: &str) -> Option<(usize, &CellMap)> {
        let id = self.plans.get(plan).map(|plan| plan.id.as_str());
        self.cell_differences
            .iter()
            .enumerate()
            .find(|(_, found)| found.plan.as_deref() == id && found.measure == key)
    }

    /// A measure of a plan.
    pub fn measure(&self, plan: usize, key: &str) -> Option<&Measure> {
        self.plans.get(plan)?.measures.get(key)
    }

    /// Tables must have a row for every cell.
    fn check(&self) -> Result<(), SavedError> {
        let Some(baseline) = self.plans.first() else {
            return Err(SavedError::Incomplete("no plans".into()));
        };
        let cells = baseline.cells.len();
        let whole = self.plans.iter().all(|plan| plan.cells.len() == cells)
            && self
                .cell_differences
                .iter()
                .all(|map| map.rows.len() == cells);
        let columns = &self.geography.cells;
        let known = columns.cell.len();
        let equal = [
            columns.label.len(),
            columns.x_km.len(),
            columns.y_km.len(),
            columns.residents.len(),
        ]
        .into_iter()
        .all(|length| length == known)
            && [0, known].contains(&columns.outline_km.len());
        if whole && equal && (known == cells || known == 0) {
            Ok(())
        } else {
            Err(SavedError::Incomplete(
                "tables of cells differ in length".into(),
            ))
        }
    }
}

impl fmt::Display for SavedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "this is not whole JSON: {why}"),
            Self::NotAResult => f.write_str("this is no result of gridforce"),
            Self::OtherVersion(schema) => {
                write!(f, "this is \"{schema}\", which this version cannot read")
            }
            Self::Incomplete(why) => write!(f, "the result is incomplete: {why}"),
        }
    }
}

impl std::error::Error for SavedError {}
