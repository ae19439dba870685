//! Files that reports are read from and written to.

use super::results::{gridforce, shipped, three_plans, written};
use serde_json::json;
use std::fs;
use std::path::Path;

fn render(arguments: &[&str]) -> (i32, String) {
    let answer = gridforce(arguments).output().expect("it runs");
    let error = String::from_utf8_lossy(&answer.stderr).into_owned();
    (answer.status.code().expect("it exits"), error)
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn a_result_is_rendered_again_to_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let result = text(&written(three_plans(), folder.path()));
    let page = folder.path().join("result.html");
    assert_eq!(render(&["report", &result]).0, 0);
    let first = fs::read(&page).expect("written");
    assert_eq!(render(&["report", &result]).0, 0);
    assert_eq!(fs::read(&page).expect("written"), first);
    let size = first.len();
    assert!(size <= 600_000, "{size} bytes for 35 cells and 3 plans");
    assert!(
        String::from_utf8(first)
            .expect("UTF-8")
            .contains("2026-11-22")
    );
}

#[test]
fn a_comparison_writes_its_page_itself() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let page = folder.path().join("report.html");
    let files = ["tiny/now.toml", "tiny/plus-one.toml"].map(shipped);
    let arguments = ["compare", &files[0], &files[1], "--reps", "4", "-q", "-o"];
    let mut all = arguments.to_vec();
    let output = text(&page);
    all.push(&output);
    assert_eq!(render(&all).0, 0);
    let first = fs::read(&page).expect("written");
    assert_eq!(render(&all).0, 0);
    assert_eq!(fs::read(&page).expect("written"), first);
    assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1);
}

#[test]
fn a_run_of_one_plan_has_a_page() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = text(&folder.path().join("report.html"));
    let plan = shipped("muzhou/triad.toml");
    for reps in ["1", "3"] {
        let (code, error) = render(&["run", &plan, "--reps", reps, "-q", "-o", &output]);
        assert_eq!(code, 0, "{error}");
        let page = fs::read_to_string(&output).expect("written");
        assert!(page.contains("This plan") && !page.contains("chip better"));
        assert!(!page.contains(">NaN"));
    }
}

#[test]
fn pictures_and_spreadsheets_are_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let result = text(&written(three_plans(), folder.path()));
    assert_eq!(
        render(&["report", &result, "--format", "svg-dir", "--lang", "zh-CN"]).0,
        0
    );
    let pictures = folder.path().join("result-figures");
    let names: Vec<String> = fs::read_dir(&pictures)
        .expect("listed")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    for wanted in [
        "staffing-0.svg",
        "change-1.svg",
        "curve-1.svg",
        "workload.svg",
    ] {
        assert!(
            names.iter().any(|name| name == wanted),
            "{wanted} in {names:?}"
        );
    }
    let picture = fs::read_to_string(pictures.join("covered-1.svg")).expect("written");
    assert!(picture.starts_with("<svg xmlns=") && picture.contains("<style>"));
    assert_eq!(render(&["report", &result, "--format", "xlsx"]).0, 0);
    let sheet = folder.path().join("result.xlsx");
    let first = fs::read(&sheet).expect("written");
    assert_eq!(&first[..2], b"PK");
    assert_eq!(render(&["report", &result, "--format", "xlsx"]).0, 0);
    assert_eq!(fs::read(&sheet).expect("written"), first);
}

#[test]
fn bad_results_are_refused_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let whole = three_plans().to_string();
    let mut other = three_plans().clone();
    other["schema"] = json!("gridforce.compare/9");
    let mut torn = three_plans().clone();
    torn["plans"][1]["cells"]
        .as_array_mut()
        .expect("cells")
        .pop();
    let mut without = three_plans().clone();
    without.as_object_mut().expect("an object").remove("plans");
    let cut = &whole[..whole.len() / 2];
    let page = folder.path().join("report.html");
    for (bad, said) in [
        (cut.to_owned(), "cut short"),
        (String::new(), "cut short"),
        ("[1, 2]".to_owned(), "no result"),
        (other.to_string(), "gridforce.compare/9"),
        (torn.to_string(), "incomplete"),
        (without.to_string(), "plans"),
    ] {
        let file = folder.path().join("bad.json");
        fs::write(&file, bad).expect("written");
        fs::write(&page, "kept").expect("written");
        let (code, error) = render(&["report", &text(&file), "-o", &text(&page)]);
        assert_eq!(code, 3, "{error}");
        assert!(error.contains(said), "{error}");
        assert_eq!(fs::read_to_string(&page).expect("kept"), "kept");
    }
}

#[test]
fn unwritable_places_are_known_before_the_simulation() {
    let plan = shipped("tiny/now.toml");
    let (code, error) = render(&[
        "run",
        &plan,
        "--reps",
        "100000",
        "-o",
        "/nowhere/report.html",
    ]);
    assert_eq!(code, 6, "{error}");
    let (code, error) = render(&["run", &plan, "-o", "report.docx"]);
    assert_eq!(code, 2, "{error}");
    assert!(error.contains(".html"), "{error}");
}
