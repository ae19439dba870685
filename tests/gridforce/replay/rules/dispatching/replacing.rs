//! Re-assignment: a free unit takes over from one still on its way, when it is nearer by more than the margin.

use super::board::Board;
use super::candidates::Request;
use super::needs::priority_at;
use super::reach::ROUNDING;
use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Change, Incident, Visit};

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
    // On its way it was elsewhere than at the place that it had left last, perhaps aboard.
    let whole = case.plan.planned(visit.unit, then, visit.from, place);
    let whole = whole.map(|way| way + case.plan.turn_out(visit.unit));
    let from_there = whole.is_some_and(|whole| (whole - visit.planned).abs() <= ROUNDING);
    let told = unit.turn_out.is_fixed() && by_land && from_there;
    told.then(|| visit.assigned + visit.planned - now)
}

/// A unit that has become free and is so much nearer than one on its way that it has to take over.
pub struct Nearer<'a> {
    unit: usize,
    incident: &'a Incident,
    visit: &'a Visit,
}

/// Whom the unit of a change would take over from, now that it is free for all; `board` knows that row.
pub fn nearer<'a>(board: &Board<'a>, change: &Change, was: &str) -> Vec<Nearer<'a>> {
    let case = board.case;
    let rules = &case.plan.dispatch;
    let Some(margin) = rules.reassign_margin.filter(|_| rules.travel_occupies) else {
        return Vec::new();
    };
    // Any other policy may name somebody else, who is not there sooner.
    let names_the_nearest = rules.policy == "nearest" && rules.reserve.is_empty();
    // Whoever comes free while the line is gone through comes perhaps too late.
    let before_the_scan = rules.line != "loss"
        && matches!(was, "on scene" | "holding" | "on duty task" | "on backlog");
    if !names_the_nearest || !before_the_scan || change.availability != "free" {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (unit, state) in board.states.iter().enumerate() {
        let ("travelling", Cause::Incident(number)) = (state.status, state.cause) else {
            continue;
        };
        let incident = &case.records.incidents[number];
        let mut visits = case.visits[unit].iter();
        let visit = visits.rfind(|(_, visit)| visit.assigned == state.since);
        let Some(&(_, visit)) = visit.filter(|(of, _)| of.number == number) else {
            continue;
        };
        if gains(board, change.unit, incident, visit, margin).is_some_and(|gains| gains) {
            found.push(Nearer {
                unit: change.unit,
                incident,
                visit,
            });
        }
    }
    found
}

/// Whether a unit surely is nearer than one on its way by more than the margin; `None` when nobody can tell.
fn gains(
    board: &Board<'_>,
    unit: usize,
    incident: &Incident,
    visit: &Visit,
    margin: i64,
) -> Option<bool> {
    let case = board.case;
    let now = board.states[unit].since;
    let (rank, sure) = priority_at(case, incident, now);
    let entry = incident.entry_of(visit)?;
    let stage = case.stage(incident, &visit.stage);
    let need = stage.wanted(entry.backed_up).get(visit.need).copied()?;
    let place = case.place_of(incident, visit);
    let request = Request {
        incident,
        stage,
        need,
        place,
        rank,
        now,
    };
    let candidate = board.within_reach(unit, &request)?;
    let left = left_to_go(case, visit, place, now).filter(|_| !case.stays(incident, visit))?;
    // Units of other areas are not asked while there is one of the incident's own.
    let asked = !case.plan.dispatch.own_area_first || board.is_of_area(unit, &request);
    let certain = asked && sure && candidate.sure && candidate.reach.is_exact();
    Some(certain && candidate.reach.most + margin + 2 * ROUNDING < left)
}

/// Checks at the end of an instant that nobody goes on from whom a unit still free had to take over.
pub fn missed(board: &Board<'_>, nearer: &[Nearer<'_>], at: i64, verdicts: &mut Verdicts) {
    let case = board.case;
    for Nearer {
        unit,
        incident,
        visit,
    } in nearer
    {
        let still_free = board.states[*unit].availability == "free";
        let goes_on = visit.left.is_none_or(|left| left > at);
        verdicts.check(
            "nobody goes on while a nearer unit is free",
            Fault::Reassignment,
            !(still_free && goes_on),
            || {
                let name = case.name(*unit);
                format!("{}: {name} is free at {at}", case.tell(incident, visit))
            },
        );
    }
}
