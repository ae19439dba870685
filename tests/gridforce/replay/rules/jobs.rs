//! Jobs of the backlog as the records tell them: taken, begun, left.

use crate::replay::case::Case;
use crate::replay::records::{Cause, Change};

/// A job that a unit takes.
pub struct Job<'a> {
    pub store: usize,
    /// Row of its taking.
    pub row: usize,
    pub taken: &'a Change,
    /// It has come there; `None` when it was called away before, and then the place is not told.
    pub came: Option<&'a Change>,
    /// It goes on to something else.
    pub left: Option<&'a Change>,
}

impl Job<'_> {
    /// Whether it was left for something more urgent, not because it was done.
    pub fn is_interrupted(&self) -> bool {
        let called = |left: &Change| matches!(left.cause, Cause::Incident(_) | Cause::Duty(_));
        self.left.is_some_and(called)
    }
}

/// All jobs that are taken, in the order of the records.
pub fn jobs<'a>(case: &Case<'a>) -> Vec<Job<'a>> {
    let mut found = Vec::new();
    for (row, taken) in case.records.changes.iter().enumerate() {
        let Cause::Backlog(store) = taken.cause else {
            continue;
        };
        if taken.to != "on backlog" || taken.from == "on backlog" {
            continue;
        }
        let changes = &case.changes[taken.unit];
        let later = changes.iter().filter(|&&other| other > row);
        let mut later = later
            .map(|&row| &case.records.changes[row])
            .filter(|later| !case.only_tells(later));
        let (next, after) = (later.next(), later.next());
        let goes_on = |next: &&Change| next.to == "on backlog" && next.from == "on backlog";
        let came = next.filter(goes_on);
        found.push(Job {
            store,
            row,
            taken,
            came,
            left: if came.is_some() { after } else { next },
        });
    }
    found
}
