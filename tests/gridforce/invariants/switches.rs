//! The switches of a random scenario: which mechanisms it has, and how its rules are set.

use super::assumptions::{Assumptions, assumptions};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// Choices from which the text of a small scenario is written.
#[derive(Clone, Debug)]
pub struct Switches {
    pub seed: u64,
    pub geography: Ground,
    pub dispatch: Dispatch,
    pub incidents: Incidents,
    pub work: Work,
    pub assumptions: Assumptions,
    /// Units of the three roles: officers, auxiliaries, volunteer teams.
    pub units: [usize; 3],
    pub roster: &'static str,
    /// Incidents a day of each type.
    pub per_day: u32,
}

/// So many cases, the same on every machine and in every run.
pub fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        rng_seed: RngSeed::Fixed(20_240_101),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Where.
#[derive(Clone, Debug)]
pub struct Ground {
    pub ferry: bool,
    pub on_call: bool,
    pub slow: bool,
}

/// Who is sent.
#[derive(Clone, Debug)]
pub struct Dispatch {
    pub policy: &'static str,
    pub line: &'static str,
    pub several: &'static str,
    pub afterwards: &'static str,
    pub free_from: &'static str,
    pub next_job_from: &'static str,
    pub redispatch: &'static str,
    pub blocking: bool,
    pub travel_occupies: bool,
    pub reassign: bool,
    pub reserve: bool,
    pub last_call: bool,
}

/// What happens.
#[derive(Clone, Debug)]
pub struct Incidents {
    pub may_interrupt: &'static str,
    pub second_stage: bool,
    pub on_scene_rule: &'static str,
    pub start: &'static str,
    pub back_up: bool,
    pub deadline: bool,
    pub patience: bool,
    pub channel: bool,
    pub hold_at_most: bool,
    pub search: bool,
}

/// Other work and the hours of people.
#[derive(Clone, Debug)]
pub struct Work {
    pub duty: bool,
    pub backlog: bool,
    pub patrol: bool,
    pub breaks: bool,
    pub absence: bool,
    pub standing: bool,
    pub timetable: bool,
    pub hot_spots: bool,
    pub sent_to: bool,
}

/// Rosters that the text knows.
pub const ROSTERS: [&str; 3] = ["", "two-teams", "office"];

fn ground() -> impl Strategy<Value = Ground> {
    any::<[bool; 3]>().prop_map(|[ferry, on_call, slow]| Ground {
        ferry,
        on_call,
        slow,
    })
}

fn dispatch() -> impl Strategy<Value = Dispatch> {
    let rules = (
        select(vec!["nearest", "own cell first", "lowest sufficient role"]),
        select(vec!["priority", "first_come", "loss"]),
        select(vec!["as_they_come", "together", "whoever_is_free"]),
        select(vec!["return", "at_post", "stay"]),
        select(vec!["clearing", "return"]),
        select(vec!["scene", "post"]),
        select(vec!["on the way", "at post"]),
    );
    (rules, any::<[bool; 5]>()).prop_map(
        |((policy, line, several, afterwards, free_from, next_job_from, redispatch), flags)| {
            let [blocking, travel_occupies, reassign, reserve, last_call] = flags;
            // Being free from the return implies returning, and starting the next job from the post.
            let returns = free_from == "return";
            Dispatch {
                policy,
                line,
                several,
                afterwards: if returns { "return" } else { afterwards },
                free_from,
                next_job_from: if returns { "post" } else { next_job_from },
                redispatch,
                blocking,
                travel_occupies,
                reassign: reassign && travel_occupies,
                reserve,
                last_call,
            }
        },
    )
}

fn incidents() -> impl Strategy<Value = Incidents> {
    let rules = (
        select(vec![
            "",
            "\"backlog\"",
            "\"backlog\", \"duties\"",
            "\"backlog\", \"duties\", \"jobs\"",
        ]),
        select(vec!["one for all", "each its own"]),
        select(vec!["first", "all"]),
    );
    (rules, any::<[bool; 7]>()).prop_map(|((may_interrupt, on_scene_rule, start), flags)| {
        let [
            second_stage,
            back_up,
            deadline,
            patience,
            channel,
            hold_at_most,
            search,
        ] = flags;
        Incidents {
            may_interrupt,
            second_stage,
            on_scene_rule,
            start,
            back_up,
            deadline,
            patience,
            channel,
            hold_at_most,
            search,
        }
    })
}

fn work() -> impl Strategy<Value = Work> {
    any::<[bool; 9]>().prop_map(|flags| {
        let [
            duty,
            backlog,
            patrol,
            breaks,
            absence,
            standing,
            timetable,
            hot_spots,
            sent_to,
        ] = flags;
        Work {
            duty,
            backlog,
            patrol,
            breaks,
            absence,
            standing,
            timetable,
            hot_spots,
            sent_to,
        }
    })
}

/// Any scenario.
pub fn switches() -> impl Strategy<Value = Switches> {
    let parts = (ground(), dispatch(), incidents(), work(), assumptions());
    let numbers = (
        0..1_000_000_u64,
        1..4_usize,
        0..3_usize,
        0..3_usize,
        select(ROSTERS.to_vec()),
        4..40_u32,
    );
    (parts, numbers).prop_map(
        |(
            (geography, dispatch, incidents, work, assumptions),
            (seed, officers, auxiliaries, teams, roster, per_day),
        )| Switches {
            seed,
            geography,
            dispatch,
            incidents,
            work,
            assumptions,
            units: [officers, auxiliaries, teams],
            roster,
            per_day,
        },
    )
}
