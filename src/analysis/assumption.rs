//! Assumptions of the models, and how a breach of one is approximated.

use super::effects::Effects;

/// An assumption that the scenario does not keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The assumption.
    pub assumption: Assumption,
    /// Names that the finding speaks of: of a unit, a type, a role.
    pub names: Vec<String>,
    /// Dotted key of the scenario file that says otherwise (or would, where the default does).
    pub key: String,
    /// How it is approximated on request; `None`: only a simulation can tell.
    pub approximation: Option<Approximation>,
    /// What it touches.
    pub touches: Effects,
}

macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$meaning])* $variant,)+
        }

        impl $name {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in JSON.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }
    };
}

coded! {
    /// What a model assumes.
    Assumption {
        /// Incidents arise at random: none are replayed.
        RandomIncidents = "random_incidents",
        /// There are incidents.
        SomeIncidents = "some_incidents",
        /// The rate does not change over the week.
        ConstantRate = "constant_rate",
        /// The rate does not change over the year.
        SameAllYear = "same_all_year",
        /// Nothing multiplies the rate on certain days.
        NoSurges = "no_surges",
        /// Incidents do not set off others.
        NoRepeats = "no_repeats",
        /// Nothing that units do changes rates, times or chances.
        NoEffects = "no_effects",
        /// Callers do not give up.
        PatientCallers = "patient_callers",
        /// The switchboard hears of everything first.
        SwitchboardFirst = "switchboard_first",
        /// A matter has one stage.
        OneStage = "one_stage",
        /// A stage asks somebody to come.
        SomebodyComes = "somebody_comes",
        /// A stage is not entered twice.
        NoRepetition = "no_repetition",
        /// Whoever is asked for must come.
        MustCome = "must_come",
        /// Whoever comes may start.
        MayStart = "may_start",
        /// Nothing ends by itself.
        NoDeadline = "no_deadline",
        /// Nobody calls for back-up.
        NoBackUp = "no_back_up",
        /// Every incident takes one unit.
        OneUnit = "one_unit",
        /// The same units can answer every incident.
        SameUnits = "same_units",
        /// A role's units differ only in their posts.
        EqualUnits = "equal_units",
        /// A need names one role.
        OneRole = "one_role",
        /// Every unit stays for its own time.
        OwnTime = "own_time",
        /// Work begins with the first unit.
        StartAtOnce = "start_at_once",
        /// Every unit is on duty all the time.
        AlwaysOnDuty = "always_on_duty",
        /// A unit on duty is there.
        AlwaysPresent = "always_present",
        /// A free unit is at its post.
        NoPatrol = "no_patrol",
        /// A unit has one post.
        FixedPosts = "fixed_posts",
        /// A unit is sent to whatever asks for its role.
        SentToAll = "sent_to_all",
        /// Units have no duties.
        NoDuties = "no_duties",
        /// Units have no backlog work.
        NoBacklog = "no_backlog",
        /// On-scene times are exponential.
        Exponential = "exponential",
        /// Every unit takes some time on scene.
        SomeTime = "some_time",
        /// All types take equal times.
        EqualTypes = "equal_types",
        /// Whatever waits is served in the order of reports.
        FirstComeFirstServed = "first_come_first_served",
        /// Matters may be assigned equally soon.
        EqualDelays = "equal_delays",
        /// No job is interrupted.
        NoInterruption = "no_interruption",
        /// Travel does not keep a unit busy.
        TravelFree = "travel_free",
        /// A unit is free from clearing.
        FreeFromClearing = "free_from_clearing",
        /// A unit is at its post whenever it is free.
        AtPost = "at_post",
        /// A unit starts from its post.
        StartsFromPost = "starts_from_post",
        /// Nobody is sent in another's place.
        NoReassignment = "no_reassignment",
        /// There are no ferries.
        NoFerries = "no_ferries",
        /// Travel times do not change over the week.
        SameTravel = "same_travel",
        /// Who answers for a cell does not change.
        FixedBeats = "fixed_beats",
        /// No unit is kept back.
        NoReserve = "no_reserve",
        /// Where calls wait, every unit may answer every call.
        WholeLists = "whole_lists",
    }
}

coded! {
    /// How a breach is approximated.
    Approximation {
        /// The mean rate for who answers whom; waits by integration over the week.
        MeanRate = "mean_rate",
        /// The mean rate of the year.
        YearsMean = "years_mean",
        /// The rate without what multiplies it.
        Undisturbed = "undisturbed",
        /// As if everybody waited.
        AllWait = "all_wait",
        /// As if the switchboard heard of everything first.
        ThroughSwitchboard = "through_switchboard",
        /// Left out.
        LeftOut = "left_out",
        /// Waits by integration with the units on duty; nothing by unit.
        OnDutyByHour = "on_duty_by_hour",
        /// As if everybody were there.
        AllPresent = "all_present",
        /// As if at the post.
        AsAtPost = "as_at_post",
        /// Waits as Kimura has it, the rest from the mean.
        Kimura = "kimura",
        /// From the mean times of each unit and type.
        MeanTimes = "mean_times",
        /// As if first come were first served.
        AsFirstCome = "as_first_come",
        /// As if nothing were interrupted.
        AsUninterrupted = "as_uninterrupted",
        /// Busy times contain the way.
        TravelInBusyTime = "travel_in_busy_time",
        /// Busy times contain the way back.
        ReturnInBusyTime = "return_in_busy_time",
        /// As if nobody were.
        AsNobody = "as_nobody",
        /// Planned times.
        PlannedTimes = "planned_times",
        /// As if the nearest were sent.
        AsNearest = "as_nearest",
    }
}
