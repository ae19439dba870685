//! Units: one place at a time, states that follow one another, nobody sent outside a window.

use super::check::{Case, Fault, Finding, about_visit};

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    one_place(case, &mut findings);
    states(case, &mut findings);
    sent_on_duty(case, &mut findings);
    findings
}

fn one_place(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for visits in case.visits.values() {
        for pair in visits.windows(2) {
            let [(_, earlier), (incident, later)] = pair else {
                continue;
            };
            if earlier.left.is_none_or(|left| left > later.assigned) {
                findings.push(about_visit(
                    Fault::TwoPlaces,
                    incident,
                    later,
                    "it is still with another incident",
                ));
            }
        }
    }
}

/// Every state begins where the one before ended, and a unit is in its window only when its roster says so.
fn states(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for (name, changes) in &case.changes {
        let roster = &case.unit(name).roster;
        for pair in changes.windows(2) {
            let broken = pair[0].to != pair[1].from || pair[0].at > pair[1].at;
            let what = format!(
                "{name} at {}: {} does not follow {}",
                pair[1].at, pair[1].from, pair[0].to
            );
            if broken {
                findings.push(Finding {
                    fault: Fault::TwoPlaces,
                    what,
                });
            }
        }
        for change in changes.iter().filter(|change| change.in_window) {
            // What ends at the end of a window comes before it in the order of one instant.
            let just_before = case.local(change.at - 1);
            if !roster.on_duty(case.local(change.at)) && !roster.on_duty(just_before) {
                let what = format!("{name} at {} is in no window of its roster", change.at);
                findings.push(Finding {
                    fault: Fault::OffDuty,
                    what,
                });
            }
        }
    }
}

fn sent_on_duty(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for incident in &case.records.incidents {
        for visit in incident
            .visits
            .iter()
            .filter(|visit| !case.stays(incident, visit))
        {
            let mut wrong =
                |what: &str| findings.push(about_visit(Fault::OffDuty, incident, visit, what));
            if !case
                .unit(&visit.unit)
                .roster
                .on_duty(case.local(visit.assigned))
            {
                wrong("it is off duty by its roster");
            }
            match case.sending(incident, visit) {
                Some(sending) if sending.from == "off duty" || !sending.in_window => {
                    wrong("it is off duty")
                }
                Some(_) => {}
                None => wrong("it does not set out for the incident"),
            }
        }
    }
}
