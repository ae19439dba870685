//! No place of a scenario is named in the source: models are data.

use super::source::{files, root};
use std::collections::BTreeSet;

/// Names of places that the scenario folders with tables of cells declare: the folders, the cells and sites, their labels.
fn place_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for table in files("scenarios", ".csv") {
        let file = table.path.rsplit('/').next().unwrap_or_default();
        if !["cells.csv", "sites.csv"].contains(&file) {
            continue;
        }
        names.extend(table.path.split('/').nth(1).map(str::to_owned));
        let mut rows = csv::Reader::from_reader(table.text.as_bytes());
        let headers = rows.headers().expect("a header").clone();
        let column = |name: &str| headers.iter().position(|header| header == name);
        let columns = [column("name"), column("label")];
        for row in rows.records() {
            let row = row.expect("a row");
            let words = columns
                .iter()
                .flatten()
                .filter_map(|&column| row.get(column));
            names.extend(words.map(without_number));
        }
    }
    // A name of plain words, such as a station, is no place's name.
    names.retain(|name| {
        name.contains('-') || !name.is_ascii() || root().join("scenarios").join(name).is_dir()
    });
    names
}

/// `north-village-2` is of `north-village`.
fn without_number(name: &str) -> String {
    name.trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches('-')
        .to_owned()
}

#[test]
fn no_place_is_named_in_the_source() {
    let names = place_names();
    assert!(
        names.len() > 35,
        "the scenarios declare their places: {names:?}"
    );
    let mut complaints = Vec::new();
    for file in files("src", ".rs") {
        for (index, line) in file.text.lines().enumerate() {
            let line = line.to_lowercase();
            for name in names
                .iter()
                .filter(|name| line.contains(&name.to_lowercase()))
            {
                complaints.push(format!("{}:{}: {name}", file.path, index + 1));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
