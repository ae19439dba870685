//! Every explanation is complete.

use super::all;
use std::collections::BTreeSet;

#[test]
fn every_entry_is_complete_and_stands_once() {
    let mut seen = BTreeSet::new();
    for entry in all() {
        assert!(seen.insert(entry.code), "{} stands twice", entry.code);
        let texts = [entry.title, entry.cause, entry.mend, entry.bad, entry.good];
        for text in texts {
            assert!(!text.trim().is_empty(), "{}", entry.code);
        }
        assert_ne!(entry.bad, entry.good, "{}", entry.code);
        assert!(entry.page().contains("What to do"), "{}", entry.code);
        let sentences = [entry.cause, entry.mend];
        assert!(
            sentences.iter().all(|text| text.ends_with('.')),
            "{}",
            entry.code
        );
        assert!(!entry.title.ends_with('.'), "{}", entry.code);
    }
}
