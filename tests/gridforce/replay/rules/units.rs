//! Units: one place at a time, states that follow one another, in their windows and free as the rules say.

use crate::replay::case::{Case, Fault, Verdicts};
use crate::replay::records::{Cause, Change, Incident, Visit};

pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    for unit in 0..case.plan.units.len() {
        one_place(case, unit, verdicts);
        states(case, unit, verdicts);
        at_post(case, unit, verdicts);
        in_window(case, unit, verdicts);
        ends_of_windows(case, unit, verdicts);
        for change in case.changes_of(unit) {
            availability(case, change, verdicts);
        }
    }
    for incident in &case.records.incidents {
        for visit in &incident.visits {
            of_visit(case, incident, visit, verdicts);
        }
    }
}

/// A unit is with one incident at a time.
fn one_place(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    for pair in case.visits[unit].windows(2) {
        let [(_, earlier), (incident, later)] = pair else {
            continue;
        };
        let apart = earlier.left.is_some_and(|left| left <= later.assigned);
        verdicts.check("one incident at a time", Fault::TwoPlaces, apart, || {
            format!("{}: still with another", case.tell(incident, later))
        });
    }
}

/// Every state begins where the one before ended; who is off duty comes on duty at its post.
fn states(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    let (mut state, mut at) = ("off duty", 0);
    for change in case.changes_of(unit) {
        let follows = change.from == state && change.at >= at;
        verdicts.check(
            "states follow one another",
            Fault::TwoPlaces,
            follows,
            || {
                let name = case.name(unit);
                format!("{name} at {}: {} after {state}", change.at, change.from)
            },
        );
        let from_duty = change.from != "off duty" || matches!(&*change.to, "off duty" | "idle");
        let at_post = change.from != "off duty" && change.to != "off duty"
            || change.place == case.post(unit, change.at);
        let comes_and_goes = from_duty && at_post;
        verdicts.check(
            "days begin and end at the post",
            Fault::TwoPlaces,
            comes_and_goes,
            || format!("{} at {}", case.name(unit), change.at),
        );
        (state, at) = (&change.to, change.at);
    }
}

/// Who waits for some time is at its post, unless units stay where they are.
fn at_post(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    if case.plan.dispatch.afterwards == "stay" {
        return;
    }
    for rows in case.changes[unit].windows(2) {
        let [here, next] = [rows[0], rows[1]].map(|row| &case.records.changes[row]);
        if here.to != "idle" || here.at == next.at {
            continue;
        }
        let posts = [here.at, next.at - 1].map(|at| case.post(unit, at));
        let there = posts.iter().all(|post| *post == here.place);
        verdicts.check("waits at its post", Fault::AwayFromPost, there, || {
            format!("{} from {} to {}", case.name(unit), here.at, next.at)
        });
    }
}

/// Within a window that was formed, and only then; out of it nobody waits or patrols.
fn in_window(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    let mut rows = case.rows[unit].iter().filter(|row| row.formed).peekable();
    let mut window: Option<(i64, i64)> = None;
    let mut before: Option<(i64, i64)> = None;
    for change in case.changes_of(unit) {
        while let Some(row) = rows.next_if(|row| row.at <= change.at) {
            before = window;
            window = Some((row.at, row.ends));
        }
        let holds = |window: Option<(i64, i64)>, inclusive: bool| {
            window.is_some_and(|(from, to)| {
                if inclusive {
                    from <= change.at && change.at <= to
                } else {
                    from < change.at && change.at < to
                }
            })
        };
        let possible = if change.in_window {
            // What happens at the very end of a window may come before the end itself.
            holds(window, true) || holds(before, true)
        } else {
            !holds(window, false)
        };
        verdicts.check(
            "in a window when one was formed",
            Fault::OffDuty,
            possible,
            || format!("{} at {}: {}", case.name(unit), change.at, change.in_window),
        );
        let waits = matches!(&*change.to, "idle" | "patrolling") || change.cause == Cause::Break;
        let leaves = change.in_window || !waits || change.to == "off duty";
        verdicts.check(
            "nobody waits out of a window",
            Fault::EndOfShift,
            leaves,
            || format!("{} at {}: {}", case.name(unit), change.at, change.to),
        );
    }
}

/// After the end of a window the unit is out of it, unless the next begins there and then.
fn ends_of_windows(case: &Case<'_>, unit: usize, verdicts: &mut Verdicts) {
    for row in case.rows[unit]
        .iter()
        .filter(|row| row.formed && row.ends < case.last)
    {
        let after = case.changes[unit]
            .partition_point(|&position| case.records.changes[position].at <= row.ends);
        let last = after.checked_sub(1).map(|last| case.changes[unit][last]);
        let goes_on = case.rows[unit]
            .iter()
            .any(|next| next.at == row.ends && next.formed);
        let out = last.is_some_and(|last| case.records.changes[last].in_window == goes_on);
        verdicts.check("windows end", Fault::EndOfShift, out, || {
            format!("{} at {}", case.name(unit), row.ends)
        });
    }
}

/// For whom a unit is free follows from its state, its window and the hand-over.
fn availability(case: &Case<'_>, change: &Change, verdicts: &mut Verdicts) {
    let rules = &case.plan.dispatch;
    let waits = match &*change.to {
        "idle" | "patrolling" => true,
        "returning" => rules.returning_is_free,
        _ => false,
    };
    let window = case.window_at(change.unit, change.at);
    let handing_over = window.is_some_and(|window| change.at < window.hand_over_until);
    let expected = match (change.in_window && waits, handing_over) {
        (false, _) => "busy",
        (true, true) => "highest only",
        (true, false) => "free",
    };
    // At the end of a window the next one's hand-over may not have begun.
    let at_edge = window.is_some_and(|window| window.begins == change.at);
    let right = change.availability == expected || at_edge && change.availability == "free";
    verdicts.check("free as the rules say", Fault::Availability, right, || {
        let name = case.name(change.unit);
        format!(
            "{name} at {}: {} not {expected}",
            change.at, change.availability
        )
    });
}

/// A visit is what the unit's states say: it sets out in its window, comes, and leaves.
fn of_visit(case: &Case<'_>, incident: &Incident, visit: &Visit, verdicts: &mut Verdicts) {
    let cause = Cause::Incident(incident.number);
    let change_at = |at: i64, to: &str| {
        case.changes_of(visit.unit)
            .skip_while(|change| change.at < at)
            .take_while(|change| change.at == at)
            .find(|change| change.to == to && change.cause == cause)
    };
    if !case.stays(incident, visit) {
        let sending = change_at(visit.assigned, "travelling");
        let on_duty =
            sending.is_some_and(|sending| sending.in_window && sending.from != "off duty");
        verdicts.check("sent on duty", Fault::OffDuty, on_duty, || {
            case.tell(incident, visit)
        });
        if let Some(arrived) = visit.arrived.filter(|_| case.plan.dispatch.travel_occupies) {
            let came = change_at(arrived, "on scene").is_some();
            verdicts.check("on scene when it came", Fault::TwoPlaces, came, || {
                case.tell(incident, visit)
            });
        }
    }
    if let Some(left) = visit.left.filter(|_| visit.departure != "cleared") {
        let gone = case
            .changes_of(visit.unit)
            .any(|change| change.at == left && change.cause != cause);
        verdicts.check("gone when it left", Fault::TwoPlaces, gone, || {
            case.tell(incident, visit)
        });
    }
}
