//! A published case: where it comes from and, quantity by quantity, what is known and computed.

/// Largest distance of a simulated value, in standard errors.
const STANDARD_ERRORS: f64 = 4.0;

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: &'static str,
    pub title: &'static str,
    pub source: &'static str,
    pub rows: Vec<Row>,
}

/// One quantity of a case.
#[derive(Clone, Debug)]
pub struct Row {
    pub quantity: String,
    /// The figure in print with half a unit of its last digit.
    pub printed: Option<(f64, f64)>,
    /// What is wrong with the printed figure, when it is.
    pub misprint: Option<&'static str>,
    /// Recomputed outside this project, or exact, with the largest difference allowed.
    pub recomputed: f64,
    pub allowed: f64,
    pub computed: f64,
    /// Of the computed value and of the known one together, when they are simulated.
    pub standard_error: Option<f64>,
}

impl Row {
    /// An analytic value, to be met to 1e-9 (of the value, when that is above 1).
    pub fn new(quantity: impl Into<String>, recomputed: f64, computed: f64) -> Self {
        Self {
            quantity: quantity.into(),
            printed: None,
            misprint: None,
            recomputed,
            allowed: 1e-9 * recomputed.abs().max(1.0),
            computed,
            standard_error: None,
        }
    }

    /// A simulated value.
    pub fn simulated(
        quantity: impl Into<String>,
        known: f64,
        computed: f64,
        standard_error: f64,
    ) -> Self {
        Self {
            standard_error: Some(standard_error),
            allowed: STANDARD_ERRORS * standard_error,
            ..Self::new(quantity, known, computed)
        }
    }

    /// Adds the figure in print, with half a unit of its last digit.
    pub fn printed(self, value: f64, half_unit: f64) -> Self {
        Self {
            printed: Some((value, half_unit)),
            ..self
        }
    }

    /// Adds a figure in print that is not met, and why.
    pub fn misprinted(self, value: f64, why: &'static str) -> Self {
        Self {
            misprint: Some(why),
            ..self.printed(value, 0.0)
        }
    }

    /// Allows a larger difference, where the recomputed figure is itself not better.
    pub fn within(self, allowed: f64) -> Self {
        Self { allowed, ..self }
    }

    /// The gap in standard errors for a simulated value, otherwise as it is.
    pub fn gap(&self) -> f64 {
        (self.computed - self.recomputed) / self.standard_error.unwrap_or(1.0)
    }

    fn complaint(&self) -> Option<String> {
        let (computed, recomputed) = (self.computed, self.recomputed);
        let missed =
            |difference: f64, allowed: f64| difference.is_nan() || difference.abs() > allowed;
        if missed(computed - recomputed, self.allowed) {
            return Some(format!("{computed} for {recomputed}, gap {:e}", self.gap()));
        }
        let (printed, half_unit) = self.printed?;
        // The last printed digit may be rounded either way at a half.
        let off = missed(computed - printed, half_unit * (1.0 + 1e-9) + 1e-12);
        (self.misprint.is_none() && off).then(|| format!("{computed} for {printed} in print"))
    }
}

impl Case {
    /// What does not agree.
    pub fn complaints(&self) -> Vec<String> {
        let name = |row: &Row| format!("{}, {}", self.id, row.quantity);
        let complaints = self
            .rows
            .iter()
            .filter_map(|row| Some((name(row), row.complaint()?)));
        complaints
            .map(|(name, complaint)| format!("{name}: {complaint}"))
            .collect()
    }
}

/// Rows of a quantity by index, from 1.
pub fn numbered(quantity: &str, recomputed: &[f64], computed: &[f64]) -> Vec<Row> {
    assert_eq!(recomputed.len(), computed.len(), "{quantity}");
    let pairs = recomputed.iter().zip(computed).enumerate();
    pairs
        .map(|(at, (&known, &found))| Row::new(format!("{quantity} {}", at + 1), known, found))
        .collect()
}
