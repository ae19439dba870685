//! What a draw is for.

/// What a draw is for: the part of its key that keeps questions apart.
///
/// Codes are fixed for good; a new purpose takes a new code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// When candidates happen, and where.
    Arrival,
    /// By which intake channel a matter becomes known.
    Channel,
    /// How long a matter stays unknown.
    Detection,
    /// How long the dispatcher takes before a unit can be named.
    DispatchDelay,
    /// How long work on scene takes.
    OnScene,
    /// Whether a stage settles the matter.
    Settle,
    /// Whether and when the first on scene asks for back-up.
    BackUp,
    /// How long a caller waits before giving up.
    Patience,
    /// How long the switchboard takes.
    SwitchboardDelay,
    /// The phase of a ferry's boats on their headway.
    FerryPhase,
    /// How long an on-call boat takes to come.
    OnCallBoat,
    /// Who is absent: leave, sickness, training.
    Absence,
    /// How many volunteers attend.
    Attendance,
    /// How long an on-call team takes to turn out.
    CallOut,
    /// Where a patrol goes next.
    PatrolMove,
    /// How long a patrol stays.
    PatrolDwell,
    /// Backlog jobs: when they come and how long they take.
    Backlog,
    /// Choices between equals.
    Tie,
    /// What a policy asks for itself.
    Policy,
    /// How far into its cycle something stands at the start.
    StartOffset,
    /// Turn-out time of a unit that is not on call.
    TurnOut,
    /// Random deviation of a travel time from its plan.
    Travel,
    /// Where inside a cell something happens.
    Location,
    /// A second or later location of one matter.
    Search,
    /// Which priority or severity a matter has.
    Severity,
    /// Surges of demand: when, and how strong.
    Surge,
    /// Uncertain parameters drawn once per replication.
    Parameter,
    /// The mark of a candidate: it happens while the mark lies below the factor on its rate.
    Mark,
    /// How many incidents one sets off, when and where.
    Repeat,
    /// A researcher's own purpose; never meets a listed one, whatever its number.
    Custom(u64),
}

impl Purpose {
    /// The code in the key. A custom purpose has its own number and is told apart elsewhere
    /// in the key.
    pub const fn code(self) -> u64 {
        match self {
            Self::Arrival => 1,
            Self::Channel => 2,
            Self::Detection => 3,
            Self::DispatchDelay => 4,
            Self::OnScene => 5,
            Self::Settle => 6,
            Self::BackUp => 7,
            Self::Patience => 8,
            Self::SwitchboardDelay => 9,
            Self::FerryPhase => 10,
            Self::OnCallBoat => 11,
            Self::Absence => 12,
            Self::Attendance => 13,
            Self::CallOut => 14,
            Self::PatrolMove => 15,
            Self::PatrolDwell => 16,
            Self::Backlog => 17,
            Self::Tie => 18,
            Self::Policy => 19,
            Self::StartOffset => 20,
            Self::TurnOut => 21,
            Self::Travel => 22,
            Self::Location => 23,
            Self::Search => 24,
            Self::Severity => 25,
            Self::Surge => 26,
            Self::Parameter => 27,
            Self::Mark => 28,
            Self::Repeat => 29,
            Self::Custom(code) => code,
        }
    }

    /// Whether this is a researcher's own purpose.
    pub const fn is_custom(self) -> bool {
        matches!(self, Self::Custom(_))
    }
}
