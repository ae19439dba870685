//! The rows of the records at which units set out for incidents and leave them.

use super::needs::Moment;
use crate::replay::case::Case;
use crate::replay::records::{Cause, Incident, Visit};

/// The moment at which a unit sets out for an incident, or stays for its next stage.
pub fn sending_row(case: &Case<'_>, incident: &Incident, visit: &Visit) -> Moment {
    let at = visit.assigned;
    if case.stays(incident, visit) {
        return Moment { at, row: 0 };
    }
    let rows = case.changes[visit.unit].iter();
    let row = rows.copied().find(|&row| {
        let change = &case.records.changes[row];
        change.at == at
            && change.to == "travelling"
            && change.cause == Cause::Incident(incident.number)
            && case
                .visit_of(row, incident)
                .is_some_and(|of| std::ptr::eq(of, visit))
    });
    Moment {
        at,
        row: row.unwrap_or(0),
    }
}

/// The row at which a unit leaves an incident for something else.
pub fn leaving_row(
    case: &Case<'_>,
    incident: &Incident,
    visit: &Visit,
    at: i64,
    sent: Moment,
) -> usize {
    let number = incident.number;
    // It may leave at the very instant at which it is sent.
    let after = |row: &&usize| at > sent.at || **row > sent.row;
    let rows = case.changes[visit.unit].iter().filter(after);
    let row = rows.copied().find(|&row| {
        let change = &case.records.changes[row];
        change.at == at && change.cause != Cause::Incident(number)
    });
    row.unwrap_or(0)
}
