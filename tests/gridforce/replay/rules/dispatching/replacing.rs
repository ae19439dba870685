//! Re-assignment: a free unit takes over from one still on its way, when it is nearer by more than the margin.

use super::board::Board;
use super::candidates::Request;
use super::reach::ROUNDING;
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Incident, Visit};

/// The visit that this one takes over from one still on its way, which turns round in the row before.
pub fn replaced<'i>(
    case: &Case<'_>,
    incident: &'i Incident,
    visit: &Visit,
    row: usize,
) -> Option<&'i Visit> {
    let before = &case.records.changes[row.checked_sub(1)?];
    incident.visits.iter().find(|other| {
        other.departure == "reassigned"
            && other.left == Some(visit.assigned)
            && other.need == visit.need
            && other.stage == visit.stage
            && other.unit == before.unit
            && before.at == visit.assigned
            && before.from == "travelling"
            && !std::ptr::eq(*other, visit)
    })
}

/// A unit that takes over from one on its way: free for all, and nearer by more than the margin.
pub fn reassigned(
    board: &Board<'_>,
    before: &Visit,
    visit: &Visit,
    request: &Request<'_>,
    free: bool,
    verdicts: &mut Verdicts,
    tell: &dyn Fn() -> String,
) {
    let case = board.case;
    let margin = case.plan.dispatch.reassign_margin;
    // Who stays with a matter has no plan for its way to the next place.
    let planned = !case.stays(request.incident, before);
    let left = left_to_go(case, before, request.place, request.now).filter(|_| planned);
    let nearer = match (margin, left) {
        (None, _) => false,
        (Some(margin), Some(left)) => visit.planned + margin < left + ROUNDING,
        (Some(_), None) => true,
    };
    let there = case.there(request.incident, before);
    let still_coming = there.is_none_or(|there| there > request.now);
    let right = free && nearer && still_coming;
    verdicts.check(
        "replaced by a nearer unit",
        Fault::Reassignment,
        right,
        || format!("{}: {left:?} left to go", tell()),
    );
}

/// Planned time that a unit on its way has left, when it goes by land, its turn-out is fixed and nothing has
/// changed on the roads.
fn left_to_go(case: &Case<'_>, visit: &Visit, place: usize, now: i64) -> Option<i64> {
    let unit = &case.plan.units[visit.unit];
    let roads = &case.plan.roads;
    let (then, week) = (case.week(visit.assigned), case.week(now));
    let by_land = roads.is_by_land(unit.mode, then, visit.from, place)
        && roads.conditions(unit.mode, then) == roads.conditions(unit.mode, week);
    (unit.turn_out.is_fixed() && by_land).then(|| visit.assigned + visit.planned - now)
}
