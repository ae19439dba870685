//! Index types: positions in a scenario's lists that cannot be mixed up.

macro_rules! index {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The item at `position` of its list.
            pub const fn new(position: usize) -> Self {
                Self(position as u32)
            }

            /// Position in its list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// A cell of the grid.
    CellId,
    /// A point that one can travel to: the cells come first (place i is cell i), then the sites with a position of their own.
    PlaceId,
    /// Where something is: a cell or a site; the cells come first (spot i is cell i), then all sites.
    SpotId,
    /// A dispatch area.
    AreaId,
    /// A role.
    RoleId,
    /// A unit, in order of declaration.
    UnitId,
    /// An incident type.
    TypeId,
    /// A priority; the first declared is the highest.
    PriorityId,
    /// An intake channel.
    ChannelId,
    /// A scheduled duty.
    DutyId,
    /// A backlog store.
    StoreId,
    /// An incident of one replication, numbered by report time.
    IncidentId,
}

impl From<CellId> for PlaceId {
    fn from(cell: CellId) -> Self {
        Self::new(cell.index())
    }
}

impl From<CellId> for SpotId {
    fn from(cell: CellId) -> Self {
        Self::new(cell.index())
    }
}

/// A set of roles (at most 64 are declared).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoleSet(u64);

impl RoleSet {
    /// No role.
    pub const EMPTY: Self = Self(0);
    /// Every role.
    pub const ALL: Self = Self(u64::MAX);

    /// This set and `role`.
    #[must_use]
    pub const fn with(self, role: RoleId) -> Self {
        Self(self.0 | 1 << role.index())
    }

    /// Roles in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Roles in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// This set without `role`.
    #[must_use]
    pub const fn without(self, role: RoleId) -> Self {
        Self(self.0 & !(1 << role.index()))
    }

    /// Whether `role` is in the set.
    pub const fn contains(self, role: RoleId) -> bool {
        self.0 >> role.index() & 1 == 1
    }

    /// Whether some role is in both sets.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether no role is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles of the set among the first `count`, in declared order.
    pub fn iter(self, count: usize) -> impl Iterator<Item = RoleId> {
        (0..count)
            .map(RoleId::new)
            .filter(move |&role| self.contains(role))
    }
}

impl FromIterator<RoleId> for RoleSet {
    fn from_iter<I: IntoIterator<Item = RoleId>>(roles: I) -> Self {
        roles.into_iter().fold(Self::EMPTY, Self::with)
    }
}

/// A set of skills (at most 64 different names).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SkillSet(u64);

impl SkillSet {
    /// No skill.
    pub const EMPTY: Self = Self(0);

    /// This set and the skill at `position` of [`Scenario::skills`](super::Scenario::skills).
    #[must_use]
    pub const fn with(self, position: usize) -> Self {
        Self(self.0 | 1 << position)
    }

    /// Skills in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every skill of `other` is in this set.
    pub const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the skill at `position` is in the set.
    pub const fn contains(self, position: usize) -> bool {
        self.0 >> position & 1 == 1
    }
}
