//! The text of a random scenario's ground: cells, sites, modes and ways.

use super::switches::{Switch, Switches};
use std::fmt::Write;

/// Cells with their centres in kilometres and their residents.
const CELLS: [(&str, f64, f64, u32); 6] = [
    ("A1", 1.0, 3.0, 900),
    ("A2", 1.0, 1.0, 300),
    ("C1", 5.0, 3.0, 500),
    ("C2", 5.0, 1.0, 700),
    ("B1", 3.0, 3.0, 200),
    ("B2", 3.0, 1.0, 100),
];

impl Switches {
    /// Names of the cells; where there is water the middle ones are missing.
    pub fn cells(&self) -> Vec<&'static str> {
        let cells = if self.has_water() {
            &CELLS[..4]
        } else {
            &CELLS
        };
        cells.iter().map(|(name, ..)| *name).collect()
    }

    pub(super) fn ground(&self) -> String {
        let mut text = String::new();
        let map = match self.has_water() {
            true => "A1 ~ C1\nA2 ~ C2",
            false => "A1 B1 C1\nA2 B2 C2",
        };
        match self.words.travel {
            "links" => {}
            "neighbours" => {
                let _ = write!(text, "[grid]\ncell_km = 2.0\nmap = \"\"\"\n{map}\n\"\"\"\n");
            }
            _ => text += "[grid]\ncell_km = 2.0\nrows = 2\ncolumns = 3\n",
        }
        text += self.with(Switch::Areas, "[areas.west]\n[areas.east]\n");
        for name in self.cells() {
            let cell = CELLS.iter().find(|(other, ..)| *other == name);
            let &(_, x, y, residents) = cell.expect("a cell");
            let _ = write!(text, "[cells.{name}]\nresidents = {residents}\n");
            if self.words.travel == "links" {
                let _ = write!(
                    text,
                    "x_km = {x:.1}\ny_km = {y:.1}\narea_km2 = 3.2\nhouseholds = {}\n",
                    residents / 3
                );
            }
            if self.has(Switch::Areas) {
                let area = if name.starts_with('A') {
                    "west"
                } else {
                    "east"
                };
                let _ = writeln!(text, "area = \"{area}\"");
            }
        }
        text += "[sites.school-1]\nkind = \"school\"\ncell = \"A2\"\n[sites.school-2]\nkind = \"school\"\ncell = \"C1\"\nnumber = 2\n";
        text += "[sites.station]\nkind = \"station\"\ncell = \"A1\"\n";
        text += self.with(Switch::FarSite, "x_km = 0.4\ny_km = 3.4\n");
        text
    }

    pub(super) fn ways(&self) -> String {
        let slow = self.with(Switch::Slow, "slow = [{ hours = \"07:00-09:00\", factor = 1.5 }, { hours = \"Mon 08:00-20:00\", factor = 1.2 }]\n");
        let mut text = format!(
            "[modes.car]\nspeed = \"30 km/h\"\ndetour = 1.2\n{slow}[modes.foot]\nspeed = \"1.7 m/s\"\n[travel]\n"
        );
        if !self.has(Switch::OwnCellByArea) && !self.is_tabled() {
            text += "own_cell = \"3 min\"\n";
        }
        match self.words.travel {
            "neighbours" => text += "neighbours = true\n",
            "per_step" => text += "per_step = \"4 min\"\n",
            "cell_times" => text += "cell_times = \"cell_times.csv\"\ntime_unit = \"s\"\n",
            "unit_times" => text += "unit_times = \"unit_times.csv\"\n",
            _ => {}
        }
        if matches!(self.words.travel, "neighbours" | "per_step") && !self.has_water() {
            text += self.with(Switch::Barrier, "barriers = [[\"B1\", \"B2\"]]\n");
            text += self.with(Switch::OneWay, "one_way = [[\"B2\", \"C2\"]]\n");
        }
        if self.words.travel == "links" {
            text += &self.links();
        }
        if self.has_water() {
            text += "[ferries.crossing]\nfrom = \"A1\"\nto = \"C1\"\ncrossing = \"6 min\"\nheadway = \"20 min\"\nhours = \"06:00-22:00\"\n";
            text += self.with(
                Switch::OnCall,
                "on_call = { hours = \"22:00-06:00\", delay = \"uniform 10 min to 30 min\" }\n",
            );
        }
        text
    }

    fn links(&self) -> String {
        let one_way = self.has(Switch::OneWay);
        let mut text = format!(
            "[links.west]\nfrom = \"A1\"\nto = \"A2\"\n[links.east]\nfrom = \"C1\"\nto = \"C2\"\nminutes = 7.5\n\
             [links.lane]\nfrom = \"A2\"\nto = \"A1\"\nkm = 1.1\none_way = {one_way}\n"
        );
        text += self.with(Switch::LinkOfOneMode, "modes = [\"car\"]\n");
        if !self.has_water() {
            text += "[links.ab1]\nfrom = \"A1\"\nto = \"B1\"\n[links.bc1]\nfrom = \"B1\"\nto = \"C1\"\nkm = 2.6\n[links.ab2]\nfrom = \"A2\"\nto = \"B2\"\n[links.bc2]\nfrom = \"B2\"\nto = \"C2\"\n";
        }
        text
    }

    /// Seconds from cell to cell, not symmetric.
    pub(super) fn cell_times(&self) -> String {
        let cells = self.cells();
        let mut text = format!("from,{}\n", cells.join(","));
        for (row, from) in cells.iter().enumerate() {
            let times = (0..cells.len())
                .map(|column| (90 + 170 * row.abs_diff(column) + 7 * row).to_string());
            let _ = writeln!(text, "{from},{}", times.collect::<Vec<_>>().join(","));
        }
        text
    }

    /// Minutes from each unit to each cell.
    pub(super) fn unit_times(&self) -> String {
        let cells = self.cells();
        let mut text = format!("unit,{}\n", cells.join(","));
        for (row, unit) in self.unit_names().iter().enumerate() {
            let times =
                (0..cells.len()).map(|column| format!("{}.5", 1 + (3 * row + 5 * column) % 17));
            let _ = writeln!(text, "{unit},{}", times.collect::<Vec<_>>().join(","));
        }
        text
    }
}
