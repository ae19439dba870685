//! One entry of the catalogue, and how it is found and shown.

use super::{
    cells, demand, effects, files, postings, quantities, records, settings, stages, tables, travel,
    warnings, workforce,
};
use crate::language::{Both, Language, fill};

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, such as `E2104`.
    pub code: &'static str,
    /// What it is called.
    pub title: Both<&'static str>,
    /// Why it is a problem, or how it comes about.
    pub cause: Both<&'static str>,
    /// What to do.
    pub mend: Both<&'static str>,
    /// An example that has the problem.
    pub bad: Both<&'static str>,
    /// The same example mended.
    pub good: Both<&'static str>,
}

const ALL: [&[Entry]; 13] = [
    files::ENTRIES,
    quantities::ENTRIES,
    tables::ENTRIES,
    cells::ENTRIES,
    workforce::ENTRIES,
    postings::ENTRIES,
    travel::ENTRIES,
    demand::ENTRIES,
    stages::ENTRIES,
    effects::ENTRIES,
    settings::ENTRIES,
    records::ENTRIES,
    warnings::ENTRIES,
];

/// Every entry, by code.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    ALL.into_iter().flatten()
}

/// The entry of a code, in either case of letters.
pub fn entry(code: &str) -> Option<&'static Entry> {
    all().find(|entry| entry.code.eq_ignore_ascii_case(code))
}

impl Entry {
    /// The page that `gridforce explain` shows.
    pub fn page(&self, language: Language) -> String {
        let indented = |example: &Both<&str>| -> String {
            let lines = example.pick(language).lines();
            lines.map(|line| format!("    {line}\n")).collect()
        };
        let page = language.pick(
            "{0}: {1}\n\n{2}\n\nWhat to do: {3}\n\nWrong:\n{4}\nRight:\n{5}",
            "{0}：{1}\n\n{2}\n\n处理办法：{3}\n\n错误写法：\n{4}\n正确写法：\n{5}",
        );
        let texts = [&self.title, &self.cause, &self.mend].map(|text| text.pick(language));
        let [title, cause, mend] = texts;
        let (bad, good) = (indented(&self.bad), indented(&self.good));
        fill(page, &[self.code, title, cause, mend, &bad, &good])
    }
}
