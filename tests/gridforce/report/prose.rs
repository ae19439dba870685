//! Every number of the page equals the result's at its printed precision.

use super::results::{rendered, same_plan_twice, three_plans};
use serde_json::Value;

/// Numbers with where they come from: (pointer or rule, text).
fn numbers(page: &str) -> Vec<(String, String)> {
    page.split("data-of=\"")
        .skip(1)
        .filter_map(|part| {
            let (of, rest) = part.split_once('"')?;
            let (_, rest) = rest.split_once('>')?;
            let (text, _) = rest.split_once('<')?;
            Some((of.to_owned(), text.to_owned()))
        })
        .collect()
}

/// The value as it is printed: `text` tells sign and decimals.
fn agrees(text: &str, value: f64) -> bool {
    let plain = text.replace('−', "-").replace(',', "");
    let Ok(shown) = plain.trim_start_matches('+').parse::<f64>() else {
        return false;
    };
    let decimals = plain.split_once('.').map_or(0, |(_, digits)| digits.len());
    let half = 0.5 * 10f64.powi(-(decimals as i32)) + 1e-9;
    // Shares are shown in per cent, large sums in ten thousands.
    [1.0, 100.0, 1e-4]
        .iter()
        .any(|factor| (value * factor - shown).abs() <= half)
}

/// What a counting rule yields.
fn counted(document: &Value, rule: &str) -> usize {
    let parts: Vec<&str> = rule.split('|').collect();
    match parts.as_slice() {
        ["count", "settings"] => document["settings"]["different"]
            .as_array()
            .map_or(0, Vec::len),
        ["count", "cells", map, verdict, rest @ ..] => {
            let rows =
                document["cell_differences"][map.parse::<usize>().expect("a number")]["rows"]
                    .as_array()
                    .expect("rows");
            let all = rows.iter().filter(|row| row["verdict"] == *verdict).count();
            let beyond = rest
                .first()
                .and_then(|rest| rest.strip_prefix("beyond ")?.parse().ok());
            all - beyond.unwrap_or(0)
        }
        ["count", "below", plan, column, limit] => {
            let limit: f64 = limit.parse().expect("a number");
            let plan: usize = plan.parse().expect("a number");
            document["plans"][plan]["cells"]
                .as_array()
                .expect("cells")
                .iter()
                .filter(|row| {
                    row[column]["value"]
                        .as_f64()
                        .is_some_and(|value| value < limit)
                })
                .count()
        }
        ["count", "verdicts", plan, verdict] => {
            let id = &document["plans"][plan.parse::<usize>().expect("a number")]["id"];
            let headline = document["headline"].as_array().expect("keys");
            document["differences"]
                .as_array()
                .expect("differences")
                .iter()
                .filter(|found| found["plan"] == *id && headline.contains(&found["measure"]))
                .filter(|found| found["verdict"].is_string())
                .filter(|found| *verdict == "any" || found["verdict"] == *verdict)
                .count()
        }
        _ => panic!("an unknown rule: {rule}"),
    }
}

fn check(document: &Value) -> usize {
    let found = numbers(&rendered(document));
    for (of, text) in &found {
        if of.starts_with("count|") {
            assert_eq!(text, &counted(document, of).to_string(), "{of}");
            continue;
        }
        let value = document
            .pointer(of)
            .unwrap_or_else(|| panic!("{of} is not in the result"));
        match value.as_f64() {
            Some(value) => assert!(agrees(text, value), "{of}: {text} for {value}"),
            None => assert!(
                ["—", "", "not reached", "未达到"].contains(&text.as_str()),
                "{of}: {text}"
            ),
        }
    }
    found.len()
}

#[test]
fn numbers_of_three_plans_are_the_results() {
    assert!(check(three_plans()) > 200);
}

#[test]
fn numbers_of_identical_plans_are_the_results() {
    assert!(check(same_plan_twice()) > 20);
}

#[test]
fn nothing_that_is_no_number_is_shown() {
    for document in [three_plans(), same_plan_twice()] {
        let page = rendered(document);
        for bad in [">NaN", ">inf", ">-inf", "±0.0<", "undefined", "{0}", "{1}"] {
            let body = page.split("<script").next().expect("a body");
            assert!(!body.contains(bad), "{bad}");
        }
    }
}
