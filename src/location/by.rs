//! How a location problem is solved.

/// The way to the best placement. Both are exact; where several placements are equally good
/// they may name different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Looking at every placement: at most 20 million.
    Enumeration,
    /// Branch and bound on the integer programme.
    IntegerProgramme,
}
