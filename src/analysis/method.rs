//! Where a figure comes from.

use crate::queueing::hypercube;

/// A formula or model, with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Larson's hypercube over all states (1974).
    Hypercube,
    /// Larson's approximation (1975).
    Larson,
    /// Jarvis's approximation (1985).
    Jarvis,
    /// M/M/c: Erlang's C.
    ErlangC,
    /// M/G/c without a line: Erlang's B, whatever the distribution of service times.
    ErlangB,
    /// M/D/c: Crommelin (1932).
    ConstantService,
    /// M/G/c: Kimura (1986).
    GeneralService,
    /// M/G/1: Pollaczek and Khinchine.
    SingleServer,
    /// Priorities that do not interrupt: Cobham (1954).
    Priorities,
    /// Priorities that interrupt and resume, equal exponential service.
    Interruptions,
    /// M(t)/M/s(t), by integration over the week.
    Integration,
    /// Work offered over units: Little's law.
    Little,
    /// Chain of busy units of a team.
    TeamChain,
    /// Chain of a line whose calls take several units, after Green (1980).
    JointStart,
}

impl Method {
    /// The method of a hypercube's answer.
    pub(super) fn of(found: hypercube::Method) -> Self {
        match found {
            hypercube::Method::Exact => Self::Hypercube,
            hypercube::Method::Larson => Self::Larson,
            hypercube::Method::Jarvis => Self::Jarvis,
        }
    }

    /// Every one.
    pub const ALL: [Self; 14] = [
        Self::Hypercube,
        Self::Larson,
        Self::Jarvis,
        Self::ErlangC,
        Self::ErlangB,
        Self::ConstantService,
        Self::GeneralService,
        Self::SingleServer,
        Self::Priorities,
        Self::Interruptions,
        Self::Integration,
        Self::Little,
        Self::TeamChain,
        Self::JointStart,
    ];

    /// Its name in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hypercube => "hypercube",
            Self::Larson => "larson",
            Self::Jarvis => "jarvis",
            Self::ErlangC => "erlang_c",
            Self::ErlangB => "erlang_b",
            Self::ConstantService => "constant_service",
            Self::GeneralService => "general_service",
            Self::SingleServer => "single_server",
            Self::Priorities => "priorities",
            Self::Interruptions => "interruptions",
            Self::Integration => "integration",
            Self::Little => "little",
            Self::TeamChain => "team_chain",
            Self::JointStart => "joint_start",
        }
    }

    /// Whether it is an approximation by nature.
    pub const fn approximates(self) -> bool {
        matches!(self, Self::Larson | Self::Jarvis | Self::GeneralService)
    }
}
