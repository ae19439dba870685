//! The summary tells what gets worse, and identical plans are the same everywhere.

use super::results::{rendered, same_plan_twice, section, three_plans};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn identical_plans_say_same_everywhere() {
    let document = same_plan_twice();
    let page = rendered(document);
    assert!(section(&page, 1).contains("the same as Now in all"));
    let table = section(&page, 3);
    assert!(table.contains("chip same"));
    for other in ["chip better", "chip worse", "chip unclear"] {
        assert!(!table.contains(other), "{other}");
    }
    let rows = document["cell_differences"][0]["rows"]
        .as_array()
        .expect("rows");
    assert!(rows.iter().all(|row| row["verdict"].is_null()));
    assert!(section(&page, 4).contains("no cell beyond chance"));
    assert!(section(&page, 2).contains("No setting differs"));
}

#[test]
fn plans_are_never_called_like_cells() {
    let page = rendered(three_plans());
    for short in ["Now", "Plan 1", "Plan 2", "现状", "方案一", "方案二"] {
        assert!(page.contains(short), "{short}");
        let letters = short.trim_end_matches(|digit: char| digit.is_ascii_digit());
        let like_a_cell =
            !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        assert!(!like_a_cell, "{short}");
    }
}

/// The result with the verdicts of one plan overwritten.
fn with_verdicts(measures: &[bool], cells: &[bool]) -> Value {
    let mut document = three_plans().clone();
    let headline = document["headline"].clone();
    let headline = headline.as_array().expect("keys");
    let mut worse = measures.iter();
    for found in document["differences"].as_array_mut().expect("differences") {
        if found["plan"] == "grid"
            && headline.contains(&found["measure"])
            && found["verdict"].is_string()
        {
            let verdict = if *worse.next().unwrap_or(&false) {
                "worse"
            } else {
                "better"
            };
            found["verdict"] = json!(verdict);
        }
    }
    for map in document["cell_differences"].as_array_mut().expect("maps") {
        if map["plan"] == "grid" {
            for (row, worse) in map["rows"]
                .as_array_mut()
                .expect("rows")
                .iter_mut()
                .zip(cells)
            {
                row["verdict"] = if *worse { json!("worse") } else { Value::Null };
            }
        }
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_plan_that_is_worse_somewhere_says_so_first(
        measures in prop::collection::vec(any::<bool>(), 20),
        cells in prop::collection::vec(prop::bool::weighted(0.1), 35),
    ) {
        let document = with_verdicts(&measures, &cells);
        let page = rendered(&document);
        let summary = section(&page, 1);
        let first = summary.split("<li>").find(|finding| finding.contains("<b>Plan 1 (")).expect("a finding");
        let worse: Vec<&str> = document["differences"].as_array().expect("differences")
            .iter()
            .filter(|found| found["plan"] == "grid" && found["verdict"] == "worse")
            .filter(|found| document["headline"].as_array().expect("keys").contains(&found["measure"]))
            .filter_map(|found| found["measure"].as_str())
            .collect();
        let any = !worse.is_empty() || cells.contains(&true);
        prop_assert_eq!(first.contains("The price:"), any);
        for key in worse {
            let of = format!("/plans/1/measures/{key}/value");
            let told = first.contains(&of) || document["plans"][1]["measures"][key]["value"].is_null();
            prop_assert!(told, "{}", key);
        }
        // Every cell that gets worse is named in the section of maps.
        for (cell, worse) in cells.iter().enumerate() {
            let of = format!("/rows/{cell}/value");
            let named = section(&page, 4).split("Slower in Plan 1").nth(1).is_some_and(|rest| {
                rest.split("</p>").next().is_some_and(|list| list.contains(&of))
            });
            prop_assert!(!*worse || named, "{}", cell);
        }
    }
}
