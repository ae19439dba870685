//! Where the colours of maps change, as the scenario wishes it.

/// Rising breaks in the unit shown; `None` keeps the usual ones.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scales {
    /// Shares of time covered or with the whole team free, per cent.
    pub coverage: Option<[f64; 6]>,
    /// Mean response, minutes.
    pub response: Option<[f64; 6]>,
    /// How long the first waits alone, minutes.
    pub alone: Option<[f64; 6]>,
    /// Share of time without a free unit, per cent.
    pub no_free: Option<[f64; 6]>,
    /// Differences in mean response beyond the practical threshold, minutes.
    pub difference: Option<[f64; 3]>,
}

impl Scales {
    /// Whether breaks of differences lie beyond the practical threshold, at which the middle
    /// colour ends: whatever the threshold, 0 too.
    pub fn lie_beyond(difference: &[f64; 3], threshold: f64) -> bool {
        difference[0] > threshold
    }
}
