//! What a departure from a model's assumptions touches.

/// A set of kinds of figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effects(u8);

impl Effects {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Mean waits.
    pub const WAIT: Self = Self(1);
    /// Shares of incidents that wait.
    pub const DELAY: Self = Self(2);
    /// Distributions of waits and trips.
    pub const WITHIN: Self = Self(4);
    /// Who answers from where.
    pub const WHERE: Self = Self(8);
    /// Shares of time busy.
    pub const BUSY: Self = Self(16);
    /// Shares of incidents lost.
    pub const LOST: Self = Self(32);
    /// Everything.
    pub const ALL: Self = Self(63);

    /// Either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without the others.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// These, if so, otherwise nothing.
    #[must_use]
    pub const fn when(self, so: bool) -> Self {
        if so { self } else { Self::NONE }
    }

    /// Whether they have a kind in common.
    pub const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}
