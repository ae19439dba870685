//! A published figure of a model, and what is asked of the scenario about it.

/// A place, its plans (the first is the baseline) and its figures.
pub struct Model {
    pub title: &'static str,
    pub folder: &'static str,
    pub plans: &'static [&'static str],
    pub figures: &'static [Figure],
}

/// One published figure.
pub struct Figure {
    pub published: &'static str,
    pub kind: Kind,
    pub asked: Asked,
    /// What the comparison does or does not show.
    pub shows: &'static str,
}

/// What a figure is to the scenario.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It was put into the file: to find it again shows nothing.
    Input,
    /// An assumed value was chosen with the figure in sight.
    Fitted,
    /// It comes out and nothing was chosen to make it so.
    Outcome,
    /// It is not used, and nothing in the scenario answers to it.
    NotUsed,
}

/// What the scenario is asked.
pub enum Asked {
    /// A measure of a plan.
    Value(&'static str, &'static str),
    /// The difference of a measure from the baseline.
    Change(&'static str, &'static str),
    /// What the file says.
    File(&'static str),
    /// Nothing answers to it.
    Nothing,
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Fitted => "fitted",
            Self::Outcome => "outcome",
            Self::NotUsed => "not used",
        }
    }
}
