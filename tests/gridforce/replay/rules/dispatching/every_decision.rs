//! Every sending, and the line after every instant.

use super::board::Board;
use super::{decisions, replacing, told_first, waiting};
use crate::replay::case::{Case, Verdicts};
use crate::replay::records::Cause;

/// Checks every sending, and the line after every instant.
pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    let mut board = Board::new(case);
    let changes = &case.records.changes;
    let mut nearer = Vec::new();
    for (row, change) in changes.iter().enumerate() {
        board.settle_until(row);
        if let Cause::Incident(number) = change.cause
            && change.to == "travelling"
        {
            let incident = &case.records.incidents[number];
            let visit = case.visit_of(row, incident);
            if let Some(visit) = visit.filter(|visit| !case.stays(incident, visit)) {
                decisions::check(&board, incident, visit, row, verdicts);
            }
        }
        let was = board.states[change.unit].status;
        board.settle_until(row + 1);
        nearer.extend(replacing::nearer(&board, change, was));
        if changes.get(row + 1).is_none_or(|next| next.at > change.at) {
            waiting::check(&board, change.at, verdicts);
            told_first::check(&board, change.at, verdicts);
            replacing::missed(&board, &nearer, change.at, verdicts);
            nearer.clear();
        }
    }
}
