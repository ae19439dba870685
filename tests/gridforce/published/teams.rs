//! Units that are taken together.

use super::case::{Case, Row, numbered};
use gridforce::queueing::{JointStart, Taking, Team, TeamIncident, TeamRole};

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    vec![team_loss(), joint_start()]
}

/// Incidents an hour, mean busy hours of officer, auxiliary and volunteer team; then the shares
/// of time the whole team, each of them, and anyone is free.
const TEAMS: [(f64, [f64; 3], [f64; 5]); 2] = [
    (
        1.0,
        [0.5, 0.4, 0.8],
        [
            0.4159984036145027,
            0.6666666666666667,
            0.7142857142857143,
            0.5555555555555556,
            0.8518518518518519,
        ],
    ),
    (
        0.5,
        [1.0, 1.0, 1.0],
        [
            0.45714285714285746,
            0.6666666666666667,
            0.6666666666666667,
            0.6666666666666667,
            0.857142857142857,
        ],
    ),
];

fn team_loss() -> Case {
    let mut rows = Vec::new();
    for (number, (rate, mean_busy, known)) in TEAMS.into_iter().enumerate() {
        let role = |mean_busy| TeamRole {
            units: 1,
            mean_busy,
        };
        let team = Team {
            roles: mean_busy.map(role).to_vec(),
            incidents: vec![TeamIncident {
                rate,
                needs: vec![1; 3],
            }],
            taking: Taking::WhoeverIsFree,
        };
        let answer = team.solve().expect("eight states");
        let found = [
            answer.whole_free,
            answer.free[0],
            answer.free[1],
            answer.free[2],
            answer.any_free,
        ];
        let names = [
            "whole team",
            "officer",
            "auxiliary",
            "volunteer team",
            "anyone",
        ];
        for ((name, known), found) in names.into_iter().zip(known).zip(found) {
            rows.push(Row::new(
                format!("case {}: {name} free", number + 1),
                known,
                found,
            ));
        }
    }
    Case {
        id: "team_loss_one_cell",
        title: "One officer, one auxiliary, one volunteer team: joint availability is no product",
        source: "Chain of eight states, solved outside this project and met by an independent simulation.",
        rows,
    }
}

fn joint_start() -> Case {
    let line = JointStart {
        units: 5,
        arrival_rate: 1.5,
        service_rate: 1.0,
        needs: vec![0.6, 0.3, 0.1],
    };
    let answer = line.solve().expect("a stable line");
    let mut rows = vec![
        Row::new("utilisation", 0.45, answer.utilisation),
        Row::new("mean wait", 0.14658445482348464, answer.mean_wait),
    ];
    let known = [0.16469752072218433, 0.26341634514205536, 0.4203326625929962];
    rows.extend(numbered(
        "waits, of calls that need",
        &known,
        &answer.chance_of_waiting,
    ));
    Case {
        id: "multi_unit_joint_start",
        title: "Calls that need several units at once",
        source: "After L. Green, Operations Research 28 (1980) 168–178; truncated chain and 16 simulations outside \
                 this project.",
        rows,
    }
}
