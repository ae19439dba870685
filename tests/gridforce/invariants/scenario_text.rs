//! The text of a random scenario and of the tables beside it: six cells, three roles, three types.

use super::switches::{Switch, Switches};
use crate::reading::written_beside;
use gridforce::model::Scenario;
use std::fmt::Write;

impl Switches {
    /// The scenario of these switches.
    pub fn scenario(&self, id: &str) -> Scenario {
        self.changed(id, |text| text)
    }

    /// The scenario of their text when it has been changed.
    pub fn changed(&self, id: &str, change: impl Fn(String) -> String) -> Scenario {
        let files = self.files();
        let others: Vec<(&str, &str)> = files[1..]
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        written_beside(id, &change(files[0].1.clone()), &others)
    }

    /// The scenario file and the tables that it names.
    pub fn files(&self) -> Vec<(&'static str, String)> {
        let mut files = vec![("scenario.toml", self.text())];
        files.push(("times.csv", "minutes\n4\n12\n33.5\n".into()));
        match self.words.travel {
            "cell_times" => files.push(("cell_times.csv", self.cell_times())),
            "unit_times" => files.push(("unit_times.csv", self.unit_times())),
            _ => {}
        }
        if self.has(Switch::Records) {
            files.push(("incidents.csv", self.incidents()));
        }
        if self.has(Switch::PreferenceFile) {
            files.push(("preferences.csv", self.preferences()));
        }
        files
    }

    fn text(&self) -> String {
        let mut text = self.period();
        text += &self.ground();
        text += &self.ways();
        text += &self.roles();
        text += &self.rosters();
        text += &self.staff();
        text += &self.pattern();
        text += &self.channels();
        text += &self.types();
        text += &self.dispatch();
        text += &self.work();
        text += &self.assumptions();
        text
    }

    fn period(&self) -> String {
        let (warm_up, observed) = match self.has(Switch::ExtentsInIncidents) {
            true => ("10 incidents", "60 incidents"),
            false => ("12 h", "3 days"),
        };
        format!(
            "[period]\nstart = \"2024-01-01 06:00\"\nrun_out = \"6 h\"\n\
             [experiment]\nwarm_up = \"{warm_up}\"\nobserved = \"{observed}\"\nspread_over_year = {}\n",
            self.has(Switch::SpreadOverYear)
        )
    }

    fn dispatch(&self) -> String {
        let words = &self.words;
        let mut text = format!(
            "[dispatch]\npolicy = \"{}\"\nline = \"{}\"\nseveral = \"{}\"\nafterwards = \"{}\"\nfree_from = \"{}\"\nnext_job_from = \"{}\"\nredispatch = \"{}\"\nblocking = {}\ntravel_occupies = {}\n",
            words.policy,
            words.line,
            words.several,
            words.afterwards,
            words.free_from,
            words.next_job_from,
            words.redispatch,
            self.has(Switch::Blocking),
            !self.has(Switch::TravelFree)
        );
        if !self.has(Switch::TravelFree) {
            text += self.with(Switch::Reassign, "reassign_margin = \"2 min\"\n");
        }
        text += self.with(Switch::OwnArea, "own_area_first = true\n");
        text += self.with(Switch::LastCall, "last_call = \"10 min\"\n");
        text += self.with(Switch::SplitTies, "ties = \"split\"\n");
        let listed = words.policy == "preference list";
        if listed && self.has(Switch::PreferenceFile) {
            text += "preferences = \"preferences.csv\"\n";
        }
        text += self.with(
            Switch::Reserve,
            "[dispatch.reserve]\nroutine = { officer = 1 }\n",
        );
        if listed && !self.has(Switch::PreferenceFile) {
            text += "[dispatch.preference]\n";
            for cell in self.cells() {
                let units = self.preference(cell).join("\", \"");
                let _ = writeln!(text, "{cell} = [\"{units}\"]");
            }
        }
        text
    }

    /// The units in an order that depends on the cell; the first two are equals.
    fn preference(&self, cell: &str) -> Vec<String> {
        let mut units = self.unit_names();
        units.retain(|unit| !unit.starts_with("bystander"));
        let turns = cell.bytes().map(usize::from).sum::<usize>() % units.len();
        units.rotate_left(turns);
        if units.len() > 1 {
            let second = units.remove(1);
            units[0] += &format!("={second}");
        }
        units
    }

    fn preferences(&self) -> String {
        let cells = self.cells().into_iter();
        let rows = cells.map(|cell| format!("{cell},{}\n", self.preference(cell).join(",")));
        std::iter::once("cell,first,next\n".to_owned())
            .chain(rows)
            .collect()
    }

    fn work(&self) -> String {
        let mut text = String::new();
        if self.has(Switch::Duty) {
            let place = self.either(Switch::DutyAtSites, "sites = \"school\"", "at = \"A2\"");
            let number = self.either(Switch::TwoKeepers, "2", "1");
            let _ = write!(
                text,
                "[duties.gate]\n{place}\nhours = [\"07:30-08:30\", \"16:00-17:30\"]\nroles = [\"auxiliary\", \"officer\"]\nnumber = {number}\n"
            );
            text += self.with(Switch::Season, "season = [\"12-28\", \"01-02\"]\n");
            text += self.with(Switch::Fixed, "preemptible = false\n");
            text += self.with(Switch::Returning, "worth_returning = \"1 min\"\n");
        }
        if self.has(Switch::Backlog) {
            let jobs = self.either(Switch::PerCell, "per_cell = 4", "jobs = 30");
            let rounds = self.with(Switch::Rounds, "visits_per_job = 3\n");
            let _ = write!(
                text,
                "[backlog.visits]\n{jobs}\n{rounds}on_site = \"exponential 20 min\"\nperiod = \"1 day\"\nroles = [\"officer\", \"auxiliary\"]\nhours = \"09:00-20:00\"\n\
                 [backlog.letters]\ncells = {{ A1 = 3, C2 = 2 }}\non_site = \"10 min\"\nperiod = \"12 h\"\nroles = [\"auxiliary\", \"volunteer\", \"officer\"]\n"
            );
        }
        text
    }
}
