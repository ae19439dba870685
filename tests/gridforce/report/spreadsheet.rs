//! The spreadsheet: its words, its numbers, and that no text of it can become a formula.

use super::results::three_plans;
use gridforce::language::Language;
use gridforce::report::{Saved, workbook};
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts of the workbook of a result, joined: texts, and the five sheets.
fn parts(document: &Value, language: Language) -> (String, Vec<String>) {
    let saved = Saved::read(document).expect("a result");
    let bytes = workbook(&saved, language).expect("a workbook");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut file = archive.by_name(name).expect("a part");
        file.read_to_string(&mut text).expect("text");
        text
    };
    let sheets = (1..=5).map(|number| part(&format!("xl/worksheets/sheet{number}.xml")));
    let sheets = sheets.collect();
    (
        format!(
            "{}{}",
            part("xl/workbook.xml"),
            part("xl/sharedStrings.xml")
        ),
        sheets,
    )
}

#[test]
fn every_sheet_speaks_the_readers_language() {
    let (words, sheets) = parts(three_plans(), Language::Chinese);
    for word in [
        "name=\"方案\"",
        "name=\"指标\"",
        "name=\"网格\"",
        "name=\"时段\"",
        "name=\"来源\"",
        "一警一辅一队",
        "更好",
        "triad: 首到独自等候平均，分钟",
        "grid: 无空闲民警的时间占比",
        "人数：义警",
        "睦洲社区1",
    ] {
        assert!(words.contains(word), "{word}");
    }
    for word in [">better<", ": no_free_", "the full team"] {
        assert!(!words.contains(word), "{word}");
    }
    // A header, then 3 plans; 35 cells; the hours of a week.
    let rows = |sheet: usize| sheets[sheet].matches("<row ").count();
    assert_eq!((rows(0), rows(2), rows(3)), (4, 36, 169));
    let (words, _) = parts(three_plans(), Language::English);
    for word in ["the full team", "grid: no free officer, share of time"] {
        assert!(words.contains(word), "{word}");
    }
}

/// What stands in the file is the number itself, not what is shown of it.
#[test]
fn numbers_stay_whole() {
    let document = three_plans();
    let (_, sheets) = parts(document, Language::English);
    for (sheet, of) in [
        (1, "/plans/1/measures/covered_first/value"),
        (1, "/differences/0/value"),
        (2, "/plans/2/cells/7/response_mean_first/value"),
        (2, "/cell_differences/0/rows/3/value"),
        (3, "/plans/0/hours/series/0/mean/100/value"),
    ] {
        let value = document
            .pointer(of)
            .and_then(Value::as_f64)
            .expect("a number");
        assert!(sheets[sheet].contains(&format!("<v>{value}</v>")), "{of}");
    }
}

#[test]
fn no_text_becomes_a_formula() {
    let mut document = three_plans().clone();
    let formula = json!("=HYPERLINK(\"http://x\")");
    document["plans"][1]["name"] = formula.clone();
    document["plans"][1]["cells"][0]["cell"] = formula.clone();
    document["geography"]["cells"]["label"][0] = formula;
    let (words, sheets) = parts(&document, Language::English);
    assert!(words.contains("=HYPERLINK("));
    assert!(
        sheets
            .iter()
            .all(|sheet| !sheet.contains("<f>") && !sheet.contains("<f "))
    );
}
