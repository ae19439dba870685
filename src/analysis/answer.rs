//! What an analysis says.

use super::assumption::Departure;
use super::effects::Effects;
use super::method::Method;
use crate::queueing::NoAnswer;

/// A scenario's analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Which model the scenario has the shape of.
    pub model: Model,
    /// What it was applied to; `None` when there is no model.
    pub size: Option<Size>,
    /// Where the scenario departs from the model's assumptions.
    pub departures: Vec<Departure>,
    /// Why there are no figures, or none by unit and cell, although no assumption is in the way.
    pub refusal: Option<NoAnswer>,
    /// The figures, under the keys of the measures that a simulation would estimate.
    pub figures: Vec<Figure>,
    /// Figures by unit and cell, when the model has them.
    pub tables: Option<Tables>,
    /// Hour by hour, when the rate or the staff changes over the week; empty otherwise.
    pub hours: Vec<Hour>,
}

/// A family of models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// One unit to every incident: queues and the hypercube.
    OneUnit,
    /// Units of several roles taken together, nothing waits.
    Team,
    /// Several equal units that start together, in a blocking line.
    JointStart,
    /// None.
    None,
}

/// What a model was applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Units that may be sent.
    pub units: usize,
    /// Streams of incidents: one for each type and place with a rate.
    pub streams: usize,
    /// Whether what finds nobody free is lost.
    pub loss: bool,
}

/// A figure: minutes, a share in [0, 1] or a number, as the measure of that key has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Key of the measure.
    pub key: String,
    /// Its value.
    pub value: f64,
    /// What it is counted in.
    pub unit: FigureUnit,
    /// Whether it is exact for the scenario.
    pub exact: bool,
    /// Where it comes from.
    pub method: Method,
}

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// Minutes.
    Minutes,
    /// A share in [0, 1].
    Share,
    /// A number of incidents.
    Incidents,
}

/// Figures by unit and by cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// Where they come from.
    pub method: Method,
    /// Whether they are exact for the scenario.
    pub exact: bool,
    /// Share of served incidents answered by a unit that is not the first on the list of their
    /// place.
    pub interdistrict: f64,
    /// By unit.
    pub units: Vec<UnitFigure>,
    /// By cell with incidents.
    pub cells: Vec<CellFigure>,
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
    /// Share of them that come from places which prefer another unit; `None` as before.
    pub interdistrict: Option<f64>,
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

/// An hour of the week in the long run, from Monday 00:00.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hour {
    /// Incidents reported in it.
    pub incidents: f64,
    /// Mean number of incidents waiting.
    pub waiting: f64,
    /// Mean number of units busy.
    pub busy: f64,
    /// Share of time in which an incident would have to wait.
    pub all_busy: f64,
}

impl Analysis {
    /// An analysis without figures yet.
    pub(super) fn new(model: Model, size: Option<Size>, departures: Vec<Departure>) -> Self {
        Self {
            model,
            size,
            departures,
            refusal: None,
            figures: Vec::new(),
            tables: None,
            hours: Vec::new(),
        }
    }

    /// The same, refused.
    pub(super) fn refused(self, refusal: NoAnswer) -> Self {
        Self {
            refusal: Some(refusal),
            ..self
        }
    }

    /// Whether a figure that rests on `effects` is exact.
    pub(super) fn is_exact(&self, effects: Effects) -> bool {
        let touches = |departure: &Departure| departure.touches.meet(effects);
        !self.departures.iter().any(touches)
    }

    /// Whether every departure that touches `effects` can be approximated.
    pub(super) fn can_approximate(&self, effects: Effects) -> bool {
        let stuck = |departure: &Departure| {
            departure.approximation.is_none() && departure.touches.meet(effects)
        };
        !self.departures.iter().any(stuck)
    }

    /// Whether there is anything to tell.
    pub fn has_figures(&self) -> bool {
        !self.figures.is_empty()
    }

    /// Whether there are figures, all of them exact.
    pub fn exact(&self) -> bool {
        self.has_figures() && self.figures.iter().all(|figure| figure.exact)
    }

    /// The figure of a measure.
    pub fn figure(&self, key: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.key == key)
    }

    /// The methods that figures come from, each once.
    pub fn methods(&self) -> Vec<Method> {
        let mut methods = Vec::new();
        let tables = self.tables.iter().map(|tables| tables.method);
        for method in self
            .figures
            .iter()
            .map(|figure| figure.method)
            .chain(tables)
        {
            if !methods.contains(&method) {
                methods.push(method);
            }
        }
        methods
    }
}
