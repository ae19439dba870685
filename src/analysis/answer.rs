//! What an analysis says.

use crate::queueing::NoAnswer;

/// A scenario's analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// The model with its source and, when it approximates, its known error.
    pub model: String,
    /// What it was applied to: numbers of units, states and the like.
    pub size: String,
    /// Whether the figures are exact for the scenario.
    pub exact: bool,
    /// Where the scenario departs from the model's assumptions.
    pub departures: Vec<Departure>,
    /// Why there are no figures, when there are none although no assumption is in the way.
    pub refusal: Option<NoAnswer>,
    /// The figures, under the keys of the measures that a simulation would estimate.
    pub figures: Vec<Figure>,
    /// Figures by unit; empty when the model has none.
    pub units: Vec<UnitFigure>,
    /// Figures by cell; empty when the model has none.
    pub cells: Vec<CellFigure>,
}

/// An assumption that the scenario does not keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The assumption, as a sentence.
    pub assumption: &'static str,
    /// What the scenario has instead.
    pub found: String,
    /// How it is approximated on request; `None`: only a simulation can tell.
    pub approximation: Option<&'static str>,
}

/// A figure: minutes, or a share in [0, 1], as the measure of that key has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Key of the measure.
    pub key: String,
    /// Its value.
    pub value: f64,
    /// Whether it is in minutes (otherwise a share).
    pub minutes: bool,
}

/// A unit's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitFigure {
    /// Name of the unit.
    pub name: String,
    /// Share of time busy.
    pub busy: f64,
    /// Share of the served incidents that it answers.
    pub share: f64,
    /// Mean travel time to them in minutes; `None` when it answers none.
    pub travel_mean_minutes: Option<f64>,
}

/// A cell's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct CellFigure {
    /// Name of the cell.
    pub name: String,
    /// Share of the served incidents that arise in it.
    pub share: f64,
    /// Mean travel time to them in minutes.
    pub travel_mean_minutes: f64,
    /// Share of its incidents answered by each unit, in the order of the units.
    pub by_unit: Vec<f64>,
}

impl Analysis {
    /// An analysis without figures yet.
    pub(super) fn new(model: impl Into<String>, departures: Vec<Departure>) -> Self {
        Self {
            model: model.into(),
            size: String::new(),
            exact: departures.is_empty(),
            departures,
            refusal: None,
            figures: Vec::new(),
            units: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// The same, refused.
    pub(super) fn refused(self, refusal: NoAnswer) -> Self {
        Self {
            refusal: Some(refusal),
            ..self
        }
    }

    /// Whether there is anything to tell.
    pub fn has_figures(&self) -> bool {
        !self.figures.is_empty()
    }

    /// The figure of a measure.
    pub fn figure(&self, key: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.key == key)
    }
}
