//! Every problem code raised in the source is explained.

use gridforce::problems::catalogue::entry;
use std::collections::BTreeSet;
use std::path::Path;

/// Codes in quotes in the source, the catalogue itself left out.
fn raised(folder: &Path, codes: &mut BTreeSet<String>) {
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let path = file.path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "catalogue") {
                raised(&path, codes);
            }
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        for part in text.split('"') {
            let number = part.strip_prefix(['E', 'W']).unwrap_or_default();
            if number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()) {
                codes.insert(part.to_owned());
            }
        }
    }
}

#[test]
fn every_code_raised_is_in_the_catalogue() {
    let mut codes = BTreeSet::new();
    raised(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut codes,
    );
    assert!(codes.len() > 90, "{codes:?}");
    for code in codes {
        assert!(entry(&code).is_some(), "{code} is not in the catalogue");
    }
}
