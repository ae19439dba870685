//! What a plan costs a year, apart from the people priced by role.

/// Money beside salaries.
#[derive(Clone, Debug, PartialEq)]
pub struct Costs {
    /// Name of the currency, for display.
    pub currency: String,
    /// Declared yearly items such as a boat or a room.
    pub items: Vec<YearlyItem>,
}

/// One declared yearly cost.
#[derive(Clone, Debug, PartialEq)]
pub struct YearlyItem {
    /// Declared name.
    pub name: String,
    /// Money per year.
    pub per_year: f64,
}
