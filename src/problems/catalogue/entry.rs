//! One entry of the catalogue, and how it is found and shown.

use super::{
    cells, demand, effects, files, quantities, records, settings, stages, tables, travel, warnings,
    workforce,
};

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, such as `E2104`.
    pub code: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Why it is a problem, or how it comes about.
    pub cause: &'static str,
    /// What to do.
    pub mend: &'static str,
    /// An example that has the problem.
    pub bad: &'static str,
    /// The same example mended.
    pub good: &'static str,
}

const ALL: [&[Entry]; 12] = [
    files::ENTRIES,
    quantities::ENTRIES,
    tables::ENTRIES,
    cells::ENTRIES,
    workforce::ENTRIES,
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
    pub fn page(&self) -> String {
        let indented = |example: &str| -> String {
            example
                .lines()
                .map(|line| format!("    {line}\n"))
                .collect()
        };
        format!(
            "{}: {}\n\n{}\n\nWhat to do: {}\n\nWrong:\n{}\nRight:\n{}",
            self.code,
            self.title,
            self.cause,
            self.mend,
            indented(self.bad),
            indented(self.good)
        )
    }
}
