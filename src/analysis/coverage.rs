//! How much of the residents free units cover.

use super::choice::eligible;
use crate::model::Scenario;

/// Time average of the share of residents whose cell a free unit reaches within the coverage
/// target, from the shares of time in each `state` of busy units (one bit each). `None`
/// without a target, where travel times change, or where it is not the answering units that
/// count.
pub(super) fn covered(scenario: &Scenario, states: &[f64]) -> Option<f64> {
    let target = scenario.measures.coverage_target?;
    let travel = &scenario.geography.travel;
    if travel.bands().count() > 1 || travel.is_by_unit() || states.is_empty() {
        return None;
    }
    let units = eligible(scenario);
    let reaches = |unit: usize, cell: usize| {
        let crew = &scenario.units[unit];
        let role = &scenario.roles[crew.role.index()];
        let minutes = travel
            .planned(role.mode, 0, crew.post.index(), cell)?
            .minutes();
        let turn_out = crew
            .call_out
            .as_ref()
            .unwrap_or(&role.turn_out)
            .mean_minutes();
        (minutes + turn_out <= target.minutes()).then_some(())
    };
    let cells = &scenario.geography.cells;
    let residents: f64 = cells.iter().map(|cell| cell.residents).sum();
    let (mut covered, mut total) = (0.0, 0.0);
    let mut known: Vec<(u32, f64)> = Vec::new();
    for (position, cell) in cells.iter().enumerate() {
        let weight = if residents > 0.0 { cell.residents } else { 1.0 };
        let near = |mask: u32, (bit, &unit): (usize, &usize)| {
            mask | u32::from(reaches(unit, position).is_some()) << bit
        };
        let mask = units.iter().enumerate().fold(0, near);
        let share = match known.iter().find(|(of, _)| *of == mask) {
            Some(&(_, share)) => share,
            None => {
                let share = some_free(mask, states);
                known.push((mask, share));
                share
            }
        };
        covered += weight * share;
        total += weight;
    }
    (total > 0.0).then(|| covered / total)
}

/// Share of time some unit of the mask is free; while calls wait none is.
fn some_free(mask: u32, states: &[f64]) -> f64 {
    let free = |(state, _): &(usize, &f64)| mask & !(*state as u32) != 0;
    states
        .iter()
        .enumerate()
        .filter(free)
        .map(|(_, share)| share)
        .sum()
}
