//! Keyed random streams and distributions.
/// Placeholder until the room is merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution;
