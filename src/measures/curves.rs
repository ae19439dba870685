//! Distribution functions of response times.

use super::formula::Who;
use super::row::Basis;
use super::sample::Sample;
use super::tables::Curve;
use crate::model::RoleId;
use crate::statistics::Histogram;
use crate::units::Span;

/// Curves of the first, of each role that must come and of the team, over all incidents and by priority.
pub(super) fn curves(sample: &Sample<'_, '_>) -> Vec<Curve> {
    let yardstick = sample.yardstick;
    let scenario = yardstick.scenario;
    let roles = (0..yardstick.roles())
        .map(RoleId::new)
        .filter(|&role| yardstick.own.any_role(role))
        .map(|role| (Who::Role(role), scenario.roles[role.index()].name.clone()));
    let team = yardstick
        .own
        .any_team()
        .then(|| (Who::Team, "team".to_owned()));
    let arrivals: Vec<(Who, String)> = std::iter::once((Who::First, "first".to_owned()))
        .chain(roles)
        .chain(team)
        .collect();
    let priorities = scenario.priorities.iter().map(|class| class.name.clone());
    let classes: Vec<Option<String>> = std::iter::once(None).chain(priorities.map(Some)).collect();
    arrivals
        .iter()
        .flat_map(|(who, name)| {
            classes.iter().enumerate().map(|(class, label)| Curve {
                who: name.clone(),
                class: label.clone(),
                ..curve(sample, *who, class)
            })
        })
        .collect()
}

fn curve(sample: &Sample<'_, '_>, who: Who, class: usize) -> Curve {
    let position = sample.yardstick.response_position(who, Basis::Own, class);
    let rows = sample.figures.iter();
    let pooled = Histogram::merged(rows.map(|row| &row.responses[position].histogram));
    let count = pooled.count();
    let mut answered = 0;
    let mut points: Vec<(f64, f64)> = Vec::new();
    for (edge, number) in pooled.buckets() {
        answered += u64::from(number);
        let point = (drawn_at(edge), answered as f64 / count.max(1) as f64);
        match points.last_mut() {
            Some(last) if last.0 == point.0 => *last = point,
            _ => points.push(point),
        }
    }
    Curve {
        who: String::new(),
        class: None,
        count,
        points,
    }
}

/// The minutes at which a curve shows a bucket: as fine as can be drawn, 0.1 min up to 4 h.
fn drawn_at(edge: Span) -> f64 {
    if edge > Span::HOUR * 4 {
        return edge.minutes();
    }
    let tenths = (edge.milliseconds() + 5_999).div_euclid(6_000);
    Span::from_milliseconds(tenths * 6_000).minutes()
}
