//! Where a stage may take place.

use super::ground::Ground;
use super::tree::{table, text};
use toml::Table;

/// Where a stage may take place.
#[derive(Debug)]
pub enum StagePlace {
    /// Where the incident is.
    Incident,
    Fixed(usize),
    /// Drawn anew at each entry.
    Drawn {
        address: bool,
        /// Elsewhere in the incident's cell.
        cell: bool,
        /// In a cell next to it.
        neighbour: bool,
        places: Vec<usize>,
    },
}

impl StagePlace {
    /// Reads the place of a stage.
    pub fn read(stage: &Table, ground: &Ground) -> Self {
        if let Some(at) = text(stage, "at") {
            return Self::Fixed(ground.place(&at));
        }
        let shares = table(stage, "at");
        if shares.is_empty() {
            return Self::Incident;
        }
        Self::Drawn {
            address: shares.contains_key("address"),
            cell: shares.contains_key("cell"),
            neighbour: shares.contains_key("neighbour"),
            places: table(&shares, "places")
                .keys()
                .map(|name| ground.place(name))
                .collect(),
        }
    }

    /// Whether it may be at `place` for an incident at `own`, in a `cell` with these cells next to it.
    pub fn allows(&self, place: usize, own: usize, cell: usize, next: &[usize]) -> bool {
        match self {
            Self::Incident => place == own,
            Self::Fixed(fixed) => place == *fixed,
            Self::Drawn {
                address,
                cell: in_cell,
                neighbour,
                places,
            } => {
                *address && place == own
                    || *in_cell && place == cell
                    || *neighbour && next.contains(&place)
                    || places.contains(&place)
            }
        }
    }
}
