//! Figures of the analysis against formulas worked out here: one unit, rates by the hour, teams.

use super::answers::{answer, near};
use super::chain::{mean, shares};
use super::worlds::{self, RESIDENTS, minutes};

#[test]
fn round_trips_of_one_unit_are_a_single_server() {
    let way = |cell: usize| minutes(1, cell);
    let over_cells = |of: &dyn Fn(f64) -> f64| -> f64 {
        (0..6)
            .map(|cell| RESIDENTS[cell] / 10.0 * of(2.0 * way(cell)))
            .sum()
    };
    let rate = [0.5 / 60.0, 0.7 / 60.0];
    let scene = [15.0, 25.0];
    let square = [225.0 + 100.0 / 12.0, 2.0 * 625.0];
    let trips = over_cells(&|trip| trip);
    let mean_busy = [scene[0] + trips, scene[1] + trips];
    let mean_square =
        |kind: usize| square[kind] + 2.0 * scene[kind] * trips + over_cells(&|trip| trip * trip);
    let residual = rate[0] * mean_square(0) / 2.0 + rate[1] * mean_square(1) / 2.0;
    let load = [rate[0] * mean_busy[0], rate[1] * mean_busy[1]];
    let waits = [
        residual / (1.0 - load[0]),
        residual / ((1.0 - load[0]) * (1.0 - load[0] - load[1])),
    ];
    let analysis = answer(&worlds::round_trips());
    near(&analysis, "busy_patrol", load[0] + load[1], 1e-9);
    near(&analysis, "wait_mean@a", waits[0], 1e-8);
    near(&analysis, "wait_mean@b", waits[1], 1e-8);
    let all = (rate[0] * waits[0] + rate[1] * waits[1]) / (rate[0] + rate[1]);
    near(&analysis, "wait_mean", all, 1e-8);
    near(&analysis, "response_mean_first", all + trips / 2.0, 1e-8);
}

#[test]
fn a_rate_by_the_hour_is_integrated() {
    // Steps of five seconds of the first order, over ten days of which the last counts.
    let (units, longest) = (2_usize, 40);
    let step = 5.0 / 3600.0;
    let mut share = vec![0.0; longest];
    share[0] = 1.0;
    let (mut waiting, mut delayed, mut busy) = (0.0, 0.0, 0.0);
    let steps = (24.0 / step) as usize;
    for number in 0..10 * steps {
        let hour = (number % steps) as f64 * step;
        let rate = 1.2
            * if (8.0..20.0).contains(&hour) {
                1.5
            } else {
                0.5
            };
        let ends = |calls: usize| 2.0 * calls.min(units) as f64;
        let mut next = share.clone();
        for calls in 0..longest {
            let up = if calls + 1 < longest { rate } else { 0.0 };
            next[calls] -= step * share[calls] * (up + ends(calls));
            if calls + 1 < longest {
                next[calls + 1] += step * share[calls] * up;
            }
            if calls > 0 {
                next[calls - 1] += step * share[calls] * ends(calls);
            }
        }
        if number >= 9 * steps {
            for (calls, share) in share.iter().enumerate() {
                waiting += step * share * calls.saturating_sub(units) as f64;
                busy += step * share * calls.min(units) as f64;
                delayed += if calls >= units {
                    step * rate * share
                } else {
                    0.0
                };
            }
        }
        share = next;
    }
    let analysis = answer(&worlds::changing());
    let arrivals = 24.0 * 1.2;
    near(&analysis, "wait_mean", 60.0 * waiting / arrivals, 0.01);
    near(&analysis, "wait_share", delayed / arrivals, 2e-4);
    near(&analysis, "busy_patrol", busy / 48.0, 2e-4);
    assert!(analysis.figure("travel_mean_first").is_none());
    assert_eq!(analysis.hours.len(), 168);
    let calls: f64 = analysis.hours.iter().map(|hour| hour.incidents).sum();
    assert!((calls - 7.0 * arrivals).abs() < 1e-6, "{calls}");
}

#[test]
fn a_team_is_taken_together_or_in_part() {
    for (several, in_part) in [("whoever_is_free", true), ("together", false)] {
        let found = shares((0_usize, 0_usize), |&(officers, auxiliary)| {
            let mut moves = Vec::new();
            for (rate, need) in [(1.0, (1, 1)), (0.5, (2, 0))] {
                let free = (2 - officers, 1 - auxiliary);
                let given = (free.0.min(need.0), free.1.min(need.1));
                if given == need || in_part && given != (0, 0) {
                    moves.push(((officers + given.0, auxiliary + given.1), rate));
                }
            }
            if officers > 0 {
                moves.push(((officers - 1, auxiliary), officers as f64));
            }
            if auxiliary > 0 {
                moves.push(((officers, 0), 1.5));
            }
            moves
        });
        let analysis = answer(&worlds::team(several));
        near(
            &analysis,
            "busy_officer",
            mean(&found, |state| state.0 as f64) / 2.0,
            1e-9,
        );
        near(
            &analysis,
            "busy_auxiliary",
            mean(&found, |state| state.1 as f64),
            1e-9,
        );
        let whole = |&(officers, auxiliary): &(usize, usize)| officers < 2 && auxiliary < 1;
        near(
            &analysis,
            "team_complete",
            mean(&found, |state| f64::from(u8::from(whole(state)))),
            1e-9,
        );
        let none = mean(&found, |&state| f64::from(u8::from(state == (2, 1))));
        let lost = if in_part {
            none
        } else {
            1.0 - mean(&found, |state| f64::from(u8::from(whole(state))))
        };
        near(&analysis, "unanswered_first@x", lost, 1e-9);
    }
}
