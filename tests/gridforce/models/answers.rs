//! What a folder's comparison gives: the JSON result that users get.

use crate::reading::project;
use serde_json::Value;
use std::process::Command;

/// Replications of each plan: enough to say what kind of number comes out.
pub const REPLICATIONS: &str = "12";

/// The result of one comparison.
pub struct Answers {
    document: Value,
    folder: &'static str,
}

impl Answers {
    /// Compares the plans of a folder.
    pub fn of(folder: &'static str, plans: &[&str]) -> Self {
        let paths = plans
            .iter()
            .map(|plan| project(&format!("{folder}/{plan}.toml")));
        let output = Command::new(env!("CARGO_BIN_EXE_gridforce"))
            .arg("compare")
            .args(paths)
            .args(["--reps", REPLICATIONS, "--seed", "1", "--json", "--quiet"])
            .output()
            .expect("the command runs");
        assert!(
            output.status.success(),
            "{folder}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let document = serde_json::from_slice(&output.stdout).expect("JSON");
        Self { document, folder }
    }

    fn plan(&self, plan: &str) -> &Value {
        let mut plans = self.document["plans"].as_array().expect("plans").iter();
        plans
            .find(|item| item["id"] == plan)
            .unwrap_or_else(|| panic!("{}: no plan {plan}", self.folder))
    }

    /// A measure of a plan, in words.
    pub fn value(&self, plan: &str, measure: &str) -> String {
        let found = &self.plan(plan)["measures"][measure];
        assert!(!found.is_null(), "{}: no {measure}", self.folder);
        let scale = Scale::of(found);
        format!("{}{} in *{plan}*", scale.range(found, false), scale.unit())
    }

    /// A measure's difference from the baseline, in words.
    pub fn change(&self, plan: &str, measure: &str) -> String {
        let mut differences = self.document["differences"]
            .as_array()
            .expect("differences")
            .iter();
        let found = differences
            .find(|item| item["plan"] == plan && item["measure"] == measure)
            .unwrap_or_else(|| panic!("{}: no {measure} of {plan}", self.folder));
        let first = &self.document["plans"][0];
        let before = first["measures"][measure]["value"].as_f64();
        let by = found["value"].as_f64().zip(before);
        let relative = by.filter(|(_, before)| *before != 0.0).map(|(by, before)| {
            let percent = 100.0 * by / before;
            format!(", {percent:+.1} %").replace('-', "−")
        });
        let scale = Scale::of(found);
        format!(
            "{}{}{} from *{}* to *{plan}*",
            scale.range(found, true),
            scale.points(),
            relative.unwrap_or_default(),
            first["id"].as_str().unwrap_or_default(),
        )
    }
}

/// How a measure's numbers are written.
struct Scale {
    factor: f64,
    unit: String,
}

impl Scale {
    fn of(measure: &Value) -> Self {
        let unit = measure["unit"].as_str().unwrap_or_default();
        match unit {
            "share" => Self {
                factor: 100.0,
                unit: "%".into(),
            },
            _ => Self {
                factor: 1.0,
                unit: unit
                    .replace("incidents/week", "a week")
                    .replace("/week", " a week"),
            },
        }
    }

    fn unit(&self) -> String {
        format!(" {}", self.unit).trim_end().to_owned()
    }

    fn points(&self) -> String {
        self.unit().replace('%', "points")
    }

    /// The value and the half-width of its 95 % interval, with as many decimals as the half-width asks for.
    fn range(&self, measure: &Value, signed: bool) -> String {
        let scaled = |value: &Value| value.as_f64().map(|value| value * self.factor);
        let Some(value) = scaled(&measure["value"]) else {
            return "nothing observed".into();
        };
        let ends = [0, 1].map(|end| scaled(&measure["interval95"][end]));
        let half = match ends {
            [Some(low), Some(high)] => (high - low) / 2.0,
            _ => 0.0,
        };
        let decimals = if half == 0.0 || half >= 0.095 {
            1
        } else if half >= 0.0095 {
            2
        } else {
            3
        };
        let value = if signed && value != 0.0 {
            format!("{value:+.decimals$}")
        } else {
            format!("{value:.decimals$}")
        };
        let value = value.replace('-', "−");
        if half > 0.0 {
            format!("{value} ±{half:.decimals$}")
        } else {
            value
        }
    }
}
