//! Cases met by simulation.
pub fn cases() -> Vec<super::case::Case> {
    vec![]
}
