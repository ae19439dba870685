//! Problems as programs read them: JSON, and SARIF for code hosts and editors.

use super::{Place, Problem, Problems, Severity, catalogue};
use crate::language::Language;
use serde_json::{Value, json};

impl Problems {
    /// All problems as a JSON list; the plain keys are English, `zh-CN` holds the Chinese.
    pub fn to_json(&self) -> Value {
        self.iter().map(Problem::to_json).collect()
    }

    /// All problems as a SARIF 2.1.0 log.
    pub fn to_sarif(&self) -> Value {
        let mut codes: Vec<&str> = self.iter().map(|problem| problem.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let rules: Vec<Value> = codes
            .iter()
            .filter_map(|code| catalogue::entry(code))
            .map(|entry| {
                json!({
                    "id": entry.code,
                    "shortDescription": { "text": entry.title.english },
                    "help": { "text": entry.page(Language::English) },
                    "properties": { "zh-CN": {
                        "shortDescription": entry.title.chinese,
                        "help": entry.page(Language::Chinese),
                    } },
                })
            })
            .collect();
        let results: Vec<Value> = self.iter().map(Problem::to_sarif).collect();
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "gridforce",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                } },
                "results": results,
            }],
        })
    }
}

impl Problem {
    /// The problem as a JSON object.
    pub fn to_json(&self) -> Value {
        let position = self.place.position();
        let (line, column) = match &self.place {
            Place::Row { line, .. } => (Some(*line), None),
            _ => (
                position.map(|position| position.line as u64),
                position.map(|position| position.column),
            ),
        };
        let heading = match &self.place {
            Place::Row { column, .. } => column.as_deref(),
            _ => None,
        };
        let mend = self.mend();
        json!({
            "code": self.code,
            "severity": self.severity().words().english,
            "found": self.found.english,
            "fix": mend.as_ref().map(|mend| &mend.english),
            "zh-CN": {
                "found": self.found.chinese,
                "fix": mend.as_ref().map(|mend| &mend.chinese),
            },
            "file": self.place.path().map(|path| path.display().to_string()),
            "line": line,
            "column": column,
            "end_line": position.map(|position| position.end_line),
            "end_column": position.map(|position| position.end_column),
            "table_column": heading,
        })
    }

    fn to_sarif(&self) -> Value {
        let mend = self.mend();
        let message = |language: Language| {
            let found = self.found.pick(language);
            let mend = mend.as_ref().map(|mend| mend.pick(language));
            mend.map_or_else(
                || found.to_owned(),
                |mend| format!("{found}{}{mend}", language.pick(". ", "。")),
            )
        };
        let level = match self.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mut result = json!({
            "ruleId": self.code,
            "level": level,
            "message": { "text": message(Language::English) },
            "properties": { "zh-CN": message(Language::Chinese) },
        });
        if let Some(path) = self.place.path() {
            let mut location = json!({
                "artifactLocation": { "uri": path.display().to_string().replace('\\', "/") },
            });
            if let Some(region) = self.region() {
                location["region"] = region;
            }
            result["locations"] = json!([{ "physicalLocation": location }]);
        }
        result
    }

    fn region(&self) -> Option<Value> {
        if let Place::Row { line, .. } = &self.place {
            return Some(json!({ "startLine": line }));
        }
        self.place.position().map(|position| {
            json!({
                "startLine": position.line,
                "startColumn": position.column,
                "endLine": position.end_line,
                "endColumn": position.end_column,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Both;
    use std::path::Path;

    #[test]
    fn every_problem_is_listed_with_its_place() {
        let place = Place::Row {
            file: Path::new("cells.csv").into(),
            line: 3,
            column: Some("residents".into()),
        };
        let problems =
            Problems::from(Problem::new("E1304", Both::fixed("no number", "不是数")).at(&place));
        let json = problems.to_json();
        assert_eq!(json[0]["line"], 3);
        assert_eq!(json[0]["table_column"], "residents");
        assert_eq!(json[0]["found"], "no number");
        assert_eq!(json[0]["zh-CN"]["found"], "不是数");
        let sarif = problems.to_sarif();
        let result = &sarif["runs"][0]["results"][0];
        assert_eq!(result["ruleId"], "E1304");
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["region"]["startLine"], 3);
    }
}
