//! The switches of a random scenario: which mechanisms it has, and how its rules are set.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use std::fmt;

macro_rules! switches {
    ($($name:ident)*) => {
        /// A mechanism that a scenario has or has not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Switch { $($name),* }

        /// All of them.
        pub const ALL: &[Switch] = &[$(Switch::$name),*];
    };
}

switches! {
    // Ground and ways.
    Ferry OnCall Slow OneWay Barrier Areas FarSite OwnCellByArea LinkOfOneMode SpreadOverYear ExtentsInIncidents
    // People.
    RanksTurned Skilled Absence Crews Join HandOver Breaks Timetable Patrol PatrolWeights Factor OwnTimes
    NoBacklog VolunteerCrews Standing SentTo FixedTurnOut Beats NobodyShares ThreeTeams PatrolPoints HotSpots
    // Demand.
    Profile Months Surge AtSites Weights Records OneKindRecorded Channels ToldFirst Detection StartsAt Patience FixedDelay
    // Stages.
    SecondStage Circle EmptyStage StageAt StageDelay Deadline BackUp Raised HoldAtMost HoldOverrun TimesByRole
    SkillFactors SettleByRole TwoOfAKind SkilledNeed Referred Search
    // Dispatch.
    OwnArea Blocking TravelFree Reassign Reserve LastCall SplitTies PreferenceFile
    // Other work.
    Duty DutyAtSites Season Fixed TwoKeepers Returning Backlog Rounds PerCell
    // What activities are assumed to do.
    FewerThefts MoreBrawls TimeEffects ChanceEffects DelayEffects Points Repeats
}

/// Which switches are on.
#[derive(Clone)]
pub struct On(Vec<bool>);

impl fmt::Debug for On {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let on = ALL.iter().filter(|switch| self.0[**switch as usize]);
        to.debug_list().entries(on).finish()
    }
}

/// Choices from which the text of a small scenario is written.
#[derive(Clone, Debug)]
pub struct Switches {
    pub seed: u64,
    pub on: On,
    pub words: Words,
    /// Units of the three roles: officers, auxiliaries, volunteer teams.
    pub units: [usize; 3],
    /// Incidents a day of each type.
    pub per_day: u32,
    /// A unit that nobody asks for, and a type that only it serves.
    pub bystander: bool,
    pub unrelated: bool,
}

/// Rules with more than two settings, in the words of the file.
#[derive(Clone, Debug)]
pub struct Words {
    pub travel: &'static str,
    pub roster: &'static str,
    pub on_scene: &'static str,
    pub policy: &'static str,
    pub line: &'static str,
    pub several: &'static str,
    pub afterwards: &'static str,
    pub free_from: &'static str,
    pub next_job_from: &'static str,
    pub redispatch: &'static str,
    pub may_interrupt: &'static str,
    pub on_scene_rule: &'static str,
    pub start: &'static str,
}

/// So many cases, the same on every machine and in every run; `GRIDFORCE_CASES` times as many, and others,
/// where that is set.
pub fn cases(number: u32) -> ProptestConfig {
    let times = std::env::var("GRIDFORCE_CASES").ok();
    let times: u32 = times.map_or(1, |times| times.parse().expect("a number"));
    ProptestConfig {
        cases: number * times,
        rng_seed: RngSeed::Fixed(20_240_100 + u64::from(times)),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

impl Switches {
    /// Whether a mechanism is there.
    pub fn has(&self, switch: Switch) -> bool {
        self.on.0[switch as usize]
    }

    /// `text` where a mechanism is there, nothing otherwise.
    pub fn with<'t>(&self, switch: Switch, text: &'t str) -> &'t str {
        if self.has(switch) { text } else { "" }
    }

    /// One of two texts.
    pub fn either<'t>(&self, switch: Switch, yes: &'t str, no: &'t str) -> &'t str {
        if self.has(switch) { yes } else { no }
    }

    /// The same with one mechanism set.
    pub fn set(mut self, switch: Switch, on: bool) -> Self {
        self.on.0[switch as usize] = on;
        self
    }

    /// Whether times are given by a table, in place of links and ferries.
    pub fn is_tabled(&self) -> bool {
        matches!(self.words.travel, "cell_times" | "unit_times")
    }

    /// Whether there is water with a ferry across it.
    pub fn has_water(&self) -> bool {
        self.has(Switch::Ferry) && matches!(self.words.travel, "neighbours" | "links")
    }
}

/// Travel in all its forms; times of distributions in all of theirs.
const TRAVEL: [&str; 5] = [
    "neighbours",
    "links",
    "per_step",
    "cell_times",
    "unit_times",
];
const TIMES: [&str; 8] = [
    "\"25 min\"",
    "\"exponential 25 min\"",
    "\"lognormal mean 25 min cv 0.8\"",
    "\"lognormal median 20 min p90 50 min\"",
    "\"gamma mean 25 min cv 0.5\"",
    "\"uniform 5 min to 45 min\"",
    "{ values = [\"5 min\", \"40 min\"], weights = [1, 2] }",
    "{ mixture = [{ weight = 0.3, of = \"exponential 10 min\" }, { weight = 0.7, of = { file = \"times.csv\", unit = \"min\" } }] }",
];
const ROSTERS: [&str; 4] = ["", "two-teams", "office", "two-halves"];

fn words() -> impl Strategy<Value = Words> {
    let people = (
        select(TRAVEL.to_vec()),
        select(ROSTERS.to_vec()),
        select(TIMES.to_vec()),
        select(vec![
            "nearest",
            "own cell first",
            "lowest sufficient role",
            "preference list",
        ]),
        select(vec!["priority", "first_come", "loss"]),
        select(vec!["as_they_come", "together", "whoever_is_free"]),
    );
    let rules = (
        select(vec!["return", "at_post", "stay"]),
        select(vec!["clearing", "return"]),
        select(vec!["scene", "post"]),
        select(vec!["on the way", "at post"]),
        select(vec![
            "",
            "\"backlog\"",
            "\"backlog\", \"duties\"",
            "\"backlog\", \"duties\", \"jobs\"",
        ]),
        select(vec!["one for all", "each its own"]),
        select(vec!["first", "all"]),
    );
    (people, rules).prop_map(|(people, rules)| {
        let (travel, roster, on_scene, policy, line, several) = people;
        let (afterwards, free_from, next_job_from, redispatch, may_interrupt, on_scene_rule, start) =
            rules;
        // Being free from the return implies returning, and starting the next job from the post.
        let returns = free_from == "return";
        Words {
            travel,
            roster,
            on_scene,
            policy,
            line,
            several,
            afterwards: if returns { "return" } else { afterwards },
            free_from,
            next_job_from: if returns { "post" } else { next_job_from },
            redispatch,
            may_interrupt,
            on_scene_rule,
            start,
        }
    })
}

/// Any scenario.
pub fn switches() -> impl Strategy<Value = Switches> {
    let on = proptest::collection::vec(any::<bool>(), ALL.len());
    let numbers = (
        0..1_000_000_u64,
        1..4_usize,
        0..3_usize,
        0..3_usize,
        4..40_u32,
    );
    (on, words(), numbers).prop_map(
        |(on, words, (seed, officers, auxiliaries, teams, per_day))| Switches {
            seed,
            on: On(on),
            words,
            units: [officers, auxiliaries, teams],
            per_day,
            bystander: false,
            unrelated: false,
        },
    )
}
