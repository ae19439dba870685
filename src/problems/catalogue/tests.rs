//! Every explanation is complete, in both languages.

use super::all;
use crate::language::Language;
use std::collections::BTreeSet;

#[test]
fn codes_are_listed_in_order() {
    let codes: Vec<&str> = all().map(|entry| entry.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
}

#[test]
fn every_entry_is_complete_and_stands_once() {
    let mut seen = BTreeSet::new();
    for entry in all() {
        let code = entry.code;
        assert!(seen.insert(code), "{code} stands twice");
        for language in Language::ALL {
            let texts = [&entry.title, &entry.cause, &entry.mend].map(|text| text.pick(language));
            let examples = [&entry.bad, &entry.good].map(|text| text.pick(language));
            let empty = |text: &&str| text.trim().is_empty();
            assert!(!texts.iter().chain(&examples).any(empty), "{code}");
            assert_ne!(examples[0], examples[1], "{code}");
            let [title, sentences @ ..] = texts;
            let stop = language.pick(".", "。");
            assert!(
                sentences.iter().all(|text| text.ends_with(stop)),
                "{code}: {sentences:?}"
            );
            assert!(!title.ends_with(stop), "{code}");
            let page = entry.page(language);
            assert!(
                page.contains(language.pick("What to do", "处理办法")),
                "{code}"
            );
        }
    }
}
