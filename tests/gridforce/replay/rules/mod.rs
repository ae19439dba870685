//! The rules of a history, each checked by itself; `dispatching` replays every decision.

mod backlog;
mod chances;
mod dispatching;
mod duties;
mod incidents;
mod ladder;
mod movement;
mod patrol;
mod scene;
mod units;
mod windows;
mod work;

use super::case::{Case, Verdicts};

/// Checks every rule.
pub fn check(case: &Case<'_>, verdicts: &mut Verdicts) {
    windows::check(case, verdicts);
    units::check(case, verdicts);
    incidents::check(case, verdicts);
    ladder::check(case, verdicts);
    scene::check(case, verdicts);
    work::check(case, verdicts);
    movement::check(case, verdicts);
    duties::check(case, verdicts);
    patrol::check(case, verdicts);
    backlog::check(case, verdicts);
    dispatching::check(case, verdicts);
}
