//! Every explanation of a code says the same in English and Chinese.

use crate::languages::disagreement;
use gridforce::problems::catalogue;

#[test]
fn every_code_has_both_languages_and_they_agree() {
    let complaints: Vec<String> = catalogue::all()
        .flat_map(|entry| {
            [&entry.title, &entry.cause, &entry.mend]
                .into_iter()
                .filter_map(disagreement)
                .map(|what| format!("{}: {what}", entry.code))
        })
        .collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
