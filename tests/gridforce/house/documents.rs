//! Documents list every measure, every problem code and every scenario folder.

use super::source::root;
use gridforce::measures;
use gridforce::problems::catalogue;

fn document(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn assert_lists(path: &str, names: impl Iterator<Item = String>) {
    let text = document(path);
    let missing: Vec<String> = names.filter(|name| !text.contains(name)).collect();
    assert!(
        missing.is_empty(),
        "{path} does not name {}",
        missing.join(", ")
    );
}

#[test]
fn every_measure_is_documented() {
    let patterns = measures::entries().map(|entry| entry.pattern.to_owned());
    assert_lists("docs/measures.md", patterns);
}

#[test]
fn every_problem_code_is_documented() {
    let codes = catalogue::all().map(|entry| entry.code.to_owned());
    assert_lists("docs/errors.md", codes);
}

#[test]
fn every_scenario_folder_is_listed() {
    let folders = std::fs::read_dir(root().join("scenarios")).expect("scenario folders");
    let names = folders
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.is_dir())
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    assert_lists("scenarios/README.md", names);
}

#[test]
fn words_of_the_field_are_explained() {
    let glossary = document("docs/glossary.md");
    assert!(
        glossary.lines().count() > 20,
        "docs/glossary.md explains the words of the field"
    );
}
