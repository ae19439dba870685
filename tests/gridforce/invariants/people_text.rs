//! The text of a random scenario's people: roles, rosters, units and the pattern.

use super::switches::{Switch, Switches};
use std::fmt::Write;

/// Cells where units are posted, in turn.
const POSTS: [&str; 6] = ["A1", "C2", "A2", "C1", "station", "C2"];
const ROLES: [&str; 3] = ["officer", "auxiliary", "volunteer"];

impl Switches {
    /// Names of the declared units.
    pub fn unit_names(&self) -> Vec<String> {
        let declared = ROLES.iter().zip(self.units);
        let names = declared
            .flat_map(|(role, number)| (0..number).map(move |unit| format!("{role}-{unit}")));
        let bystander = self.bystander.then(|| "bystander-1".to_owned());
        names.chain(bystander).collect()
    }

    pub(super) fn roles(&self) -> String {
        let ranks = if self.has(Switch::RanksTurned) {
            [3, 2, 1]
        } else {
            [1, 2, 3]
        };
        let absence = self.with(Switch::Absence, "absence = \"15 %\"\n");
        // Auxiliaries out of dispatch: only what is grave and near, and what a helper could do.
        let sent_to = self.with(
            Switch::SentTo,
            "sent_to = [{ priorities = [\"urgent\"], within = \"9 min\" }, { types = [\"help\"] }]\n",
        );
        let turn_out = self.either(Switch::FixedTurnOut, "90 s", "exponential 2 min");
        let mut text = format!(
            "[roles.volunteer]\nmode = \"foot\"\nvolunteers = true\nrank = {}\n\
             [roles.auxiliary]\nmode = \"car\"\nturn_out = \"1 min\"\nrank = {}\n{absence}{sent_to}\
             [roles.officer]\nmode = \"car\"\nturn_out = \"{turn_out}\"\nskills = [\"mediation\"]\nrank = {}\n",
            ranks[0], ranks[1], ranks[2]
        );
        if self.bystander {
            text += "[roles.bystander]\nmode = \"foot\"\n";
        }
        text
    }

    pub(super) fn rosters(&self) -> String {
        let breaks = self.with(Switch::Breaks, "breaks = [\"12:00-12:30\"]\n");
        let hand_over = self.with(Switch::HandOver, "hand_over = \"15 min\"\n");
        let mut text =
            String::from("[rosters.evenings]\nwindows = [\"12:00-18:00\", \"18:00-23:00\"]\n");
        match self.words.roster {
            "two-teams" => {
                let third = self.with(Switch::ThreeTeams, "c = [\"2 10:00-16:00\"]\n");
                let _ = write!(
                    text,
                    "[rosters.two-teams]\ncycle_days = 2\nanchor = \"2023-12-30\"\n{hand_over}{breaks}\
                     [rosters.two-teams.teams]\na = [\"1 08:00-20:00\", \"2 20:00-08:00\"]\nb = [\"2 08:00-20:00\", \"1 20:00-08:00\"]\n{third}"
                );
            }
            "office" => {
                let _ = write!(
                    text,
                    "[rosters.office]\nwindows = [\"Mon-Sat 08:00-19:00\", \"Sun 10:00-15:00\"]\n{hand_over}{breaks}"
                );
            }
            "two-halves" => {
                let _ = write!(
                    text,
                    "[rosters.two-halves]\nwindows = [\"00:00-12:30\", \"12:30-24:00\"]\n{hand_over}{breaks}"
                );
            }
            _ => {}
        }
        text
    }

    pub(super) fn staff(&self) -> String {
        let mut text = String::from("[units]\n");
        for (role, number) in ROLES.into_iter().zip(self.units) {
            for unit in 0..number {
                text += &self.unit(role, unit);
            }
        }
        if self.bystander {
            text += "[units.bystander-1]\nrole = \"bystander\"\npost = \"C1\"\nbacklog = false\n";
        }
        text
    }

    fn unit(&self, role: &str, unit: usize) -> String {
        let post = POSTS[(unit * 2 + role.len()) % POSTS.len()];
        let mut text = format!("[units.{role}-{unit}]\nrole = \"{role}\"\npost = \"{post}\"\n");
        if role == "volunteer" {
            text += "roster = \"evenings\"\nmembers = 6\nattendance = \"60 %\"\nquorum = 3\n";
            text += "call_out = \"exponential 5 min\"\n";
            text += self.with(Switch::Standing, "standing = true\n");
            text += self.with(Switch::VolunteerCrews, "crew = 2\n");
            return text;
        }
        if !self.words.roster.is_empty() {
            let _ = writeln!(text, "roster = \"{}\"", self.words.roster);
        }
        if self.words.roster == "two-teams" && role == "auxiliary" && unit == 1 {
            text += "team = \"b\"\n";
        }
        text += self.with(Switch::Crews, "people = 6\ncrew = 2\nminimum_crew = 1\n");
        text += self.with(Switch::Join, "short = \"join\"\n");
        if role == "auxiliary" {
            text += self.with(Switch::Skilled, "skills = [\"mediation\", \"first aid\"]\n");
            text += self.with(Switch::Factor, "on_scene_factor = 1.3\n");
            text += self.with(Switch::NoBacklog, "backlog = false\n");
            let weights = self.either(Switch::PatrolWeights, "[3, 1]", "\"residents\"");
            let hot_spots = self.with(
                Switch::HotSpots,
                ", hot_spots = { period = \"6 h\", types = [\"theft\"] }",
            );
            let points = self.with(Switch::PatrolPoints, ", points = 1");
            if self.has(Switch::Patrol) {
                let _ = writeln!(
                    text,
                    "patrol = {{ beat = [\"A1\", \"A2\"], weights = {weights}, dwell = \"exponential 20 min\", hours = \"06:00-21:00\"{points}{hot_spots} }}"
                );
            }
        } else {
            text += self.with(
                Switch::OwnTimes,
                "on_scene = { theft = \"uniform 10 min to 20 min\", default = \"18 min\" }\n",
            );
            // Times unit by unit hold wherever a unit is, so that its post cannot move.
            let moves = self.words.travel != "unit_times";
            let timetable = self.with(Switch::Timetable, "timetable = [{ at = \"C1\", hours = \"09:00-12:00\" }, { at = \"A2\", hours = \"Mon-Fri 13:00-17:30\" }]\n");
            text += if moves { timetable } else { "" };
        }
        text
    }

    pub(super) fn pattern(&self) -> String {
        let sharing = self.either(Switch::NobodyShares, "nobody", "nearest");
        let mut text = format!(
            "[pattern]\nroles = [\"officer\", \"auxiliary\", \"volunteer\"]\nsharing = \"{sharing}\"\n"
        );
        text += self.with(
            Switch::Beats,
            "[beats.night]\nunit = \"officer-0\"\ncells = [\"C1\", \"C2\"]\nhours = \"20:00-08:00\"\n",
        );
        text
    }
}
