//! The text of a random scenario: six cells, three roles, three types.

use super::assumptions::Assumptions;
use super::switches::{Dispatch, Ground, Incidents, Switches, Work};
use crate::reading::written;
use gridforce::model::Scenario;
use std::fmt::Write;

/// Cells where units are posted, in turn.
const POSTS: [&str; 6] = ["A1", "C2", "A2", "C1", "A1", "C2"];

impl Switches {
    /// The scenario of these switches.
    pub fn scenario(&self, id: &str) -> Scenario {
        written(id, &self.text())
    }

    /// Its file.
    pub fn text(&self) -> String {
        let mut text = self.geography.text();
        text += &self.work.people_text(self.roster);
        for (role, number) in ["officer", "auxiliary", "volunteer"]
            .into_iter()
            .zip(self.units)
        {
            for unit in 0..number {
                text += &self.unit_text(role, unit);
            }
        }
        text += &self.incidents.text(self.per_day, &self.assumptions);
        text += &self.dispatch.text();
        text += &self.work.text();
        text += &self
            .assumptions
            .text(&self.incidents, &self.work, self.units);
        text
    }

    fn unit_text(&self, role: &str, unit: usize) -> String {
        let post = POSTS[(unit * 2 + role.len()) % POSTS.len()];
        let mut text = format!("[units.{role}-{unit}]\nrole = \"{role}\"\npost = \"{post}\"\n");
        if role == "volunteer" {
            text += "roster = \"evenings\"\n";
            text += "call_out = \"exponential 5 min\"\n";
            let _ = writeln!(text, "standing = {}", self.work.standing);
        } else if !self.roster.is_empty() {
            let _ = writeln!(text, "roster = \"{}\"", self.roster);
        }
        if self.work.patrol && role == "auxiliary" {
            let hot_spots = if self.work.hot_spots {
                ", points = 1, hot_spots = { period = \"6 h\", types = [\"theft\"] }"
            } else {
                ""
            };
            let _ = writeln!(
                text,
                "patrol = {{ beat = [\"A1\", \"A2\"], weights = \"even\", dwell = \"exponential 20 min\", hours = \"always\"{hot_spots} }}"
            );
        }
        if self.work.timetable && role == "officer" {
            text += "timetable = [{ at = \"C1\", hours = \"09:00-12:00\" }, { at = \"A2\", hours = \"Mon-Fri 13:00-17:30\" }]\n";
        }
        text
    }
}

impl Ground {
    fn text(&self) -> String {
        let mut text = String::from(
            "[period]\nstart = \"2024-01-01 06:00\"\nrun_out = \"6 h\"\n\
             [experiment]\nwarm_up = \"12 h\"\nobserved = \"3 days\"\n",
        );
        let middle = if self.ferry { "~  " } else { "B1 " };
        let below = if self.ferry { "~  " } else { "B2 " };
        let _ = write!(
            text,
            "[grid]\ncell_km = 2.0\nmap = \"\"\"\nA1 {middle}C1\nA2 {below}C2\n\"\"\"\n\
             [cells.A1]\nresidents = 900\n[cells.A2]\nresidents = 300\n\
             [cells.C1]\nresidents = 500\n[cells.C2]\nresidents = 700\n"
        );
        let slow = if self.slow {
            "slow = [{ hours = \"07:00-09:00\", factor = 1.5 }]\n"
        } else {
            ""
        };
        let _ = write!(
            text,
            "[modes.car]\nspeed = \"30 km/h\"\n{slow}[modes.foot]\nspeed = \"6 km/h\"\n"
        );
        text += "[travel]\nneighbours = true\nown_cell = \"3 min\"\n";
        if self.ferry {
            text += "[ferries.crossing]\nfrom = \"A1\"\nto = \"C1\"\ncrossing = \"6 min\"\nheadway = \"20 min\"\nhours = \"06:00-22:00\"\n";
            if self.on_call {
                text +=
                    "on_call = { hours = \"22:00-06:00\", delay = \"uniform 10 min to 30 min\" }\n";
            }
        }
        text
    }
}

impl Work {
    fn people_text(&self, roster: &str) -> String {
        let absence = if self.absence {
            "absence = \"15 %\"\n"
        } else {
            ""
        };
        let breaks = if self.breaks {
            "breaks = [\"12:00-12:30\"]\n"
        } else {
            ""
        };
        // Auxiliaries out of dispatch: only what is grave and near, and what a helper could do.
        let sent_to = if self.sent_to {
            "sent_to = [{ priorities = [\"urgent\"], within = \"9 min\" }, { types = [\"help\"] }]\n"
        } else {
            ""
        };
        let mut text = format!(
            "[roles.volunteer]\nmode = \"foot\"\nvolunteers = true\n\
             members = 6\nattendance = \"60 %\"\nquorum = 3\n\
             [roles.auxiliary]\nmode = \"car\"\nturn_out = \"1 min\"\n{absence}{sent_to}\
             [roles.officer]\nmode = \"car\"\nturn_out = \"exponential 2 min\"\nskills = [\"mediation\"]\n\
             [rosters.evenings]\nwindows = [\"12:00-18:00\", \"18:00-23:00\"]\n"
        );
        if roster == "two-teams" {
            let _ = write!(
                text,
                "[rosters.two-teams]\ncycle_days = 2\nhand_over = \"15 min\"\n{breaks}\
                 [rosters.two-teams.teams]\na = [\"1 08:00-20:00\", \"2 20:00-08:00\"]\nb = [\"2 08:00-20:00\", \"1 20:00-08:00\"]\n"
            );
        }
        if roster == "office" {
            let _ = write!(
                text,
                "[rosters.office]\nwindows = [\"08:00-19:00\"]\n{breaks}"
            );
        }
        text += "[pattern]\nroles = [\"officer\", \"auxiliary\", \"volunteer\"]\nsharing = \"nearest\"\n[units]\n";
        text
    }

    fn text(&self) -> String {
        let mut text = String::new();
        if self.duty {
            text += "[duties.gate]\nat = \"A2\"\nhours = [\"07:30-08:30\", \"16:00-17:30\"]\nroles = [\"auxiliary\", \"officer\"]\nnumber = 1\n";
        }
        if self.backlog {
            text += "[backlog.visits]\njobs = 30\non_site = \"exponential 20 min\"\nperiod = \"1 day\"\nroles = [\"officer\", \"auxiliary\"]\nhours = \"09:00-20:00\"\n";
        }
        text
    }
}

impl Incidents {
    fn text(&self, per_day: u32, assumptions: &Assumptions) -> String {
        let mut text = format!(
            "[priorities.urgent]\ntarget = \"10 min\"\nmay_interrupt = [{}]\n[priorities.routine]\nmay_interrupt = [\"backlog\"]\n",
            self.may_interrupt
        );
        if self.channel {
            text += "[channels.call]\n[channels.neighbour]\ndetection = \"exponential 10 min\"\nfirst = \"officer\"\nswitchboard_delay = \"4 min\"\n";
        }
        text += &self.type_text(
            "theft",
            "routine",
            per_day,
            &(assumptions.theft_text().to_owned() + &self.theft_stages()),
        );
        text += &self.type_text("brawl", "urgent", per_day / 2, &self.brawl_stages());
        text += &self.type_text("help", "routine", per_day, &format!("{}[types.help.stages.scene]\nneeds = [{{ roles = [\"volunteer\", \"auxiliary\", \"officer\"], number = 1 }}]\non_scene = \"exponential 30 min\"\n", assumptions.help_text()));
        text
    }

    fn type_text(&self, name: &str, priority: &str, per_day: u32, stages: &str) -> String {
        let channels = if self.channel {
            "channels = { call = 0.5, neighbour = 0.5 }\n"
        } else {
            ""
        };
        let patience = if self.patience {
            "patience = \"exponential 90 min\"\n"
        } else {
            ""
        };
        format!(
            "[types.{name}]\npriority = \"{priority}\"\nrate = \"{per_day} per day\"\ndispatch_delay = \"exponential 1 min\"\n{channels}{patience}{stages}"
        )
    }

    fn theft_stages(&self) -> String {
        let deadline = if self.deadline {
            "deadline = \"2 h\"\n"
        } else {
            ""
        };
        let mut text = format!(
            "[types.theft.stages.scene]\nneeds = [{{ roles = [\"auxiliary\", \"officer\"], number = 1 }}]\non_scene = \"lognormal mean 25 min cv 0.8\"\n{deadline}"
        );
        if self.second_stage {
            text += "settle = \"60 %\"\nnext = \"station\"\n[types.theft.stages.station]\nneeds = [{ roles = [\"officer\"], number = 1, skills = [\"mediation\"] }]\non_scene = \"exponential 30 min\"\ndispatch_delay = \"1 h\"\nat = \"A1\"\nsettle = \"90 %\"\n";
            text += if self.search {
                "next = \"search\"\n"
            } else {
                "next = \"unsettled\"\n"
            };
        }
        if self.search {
            text += if self.second_stage {
                ""
            } else {
                "settle = \"50 %\"\n"
            };
            text += "[types.theft.stages.search]\nneeds = [{ roles = [\"auxiliary\", \"officer\"], number = 1 }]\non_scene = \"exponential 10 min\"\nat = { address = 0.2, cell = 0.3, neighbour = 0.3, places = { C2 = 0.2 } }\nsettle = \"50 %\"\nnext = \"search\"\nvisits_at_most = 3\ndeadline = \"6 h\"\n";
        }
        text
    }

    fn brawl_stages(&self) -> String {
        let back_up = if self.back_up {
            "back_up = { chance = \"40 %\", needs = [{ roles = [\"officer\"], number = 1 }] }\n"
        } else {
            ""
        };
        let hold = if self.hold_at_most {
            "hold_at_most = \"1 h\"\n"
        } else {
            ""
        };
        format!(
            "[types.brawl.stages.scene]\nneeds = [{{ roles = [\"officer\"], number = 1 }}, {{ roles = [\"auxiliary\"], number = 1, must_come = false }}, {{ roles = [\"volunteer\"], number = 1, must_come = false }}]\n\
             may_start = [\"officer\"]\nmay_hold = [\"auxiliary\", \"volunteer\"]\nstart = \"{}\"\non_scene_rule = \"{}\"\non_scene = \"exponential 40 min\"\n{back_up}{hold}",
            self.start, self.on_scene_rule
        )
    }
}

impl Dispatch {
    fn text(&self) -> String {
        let mut text = format!(
            "[dispatch]\npolicy = \"{}\"\nline = \"{}\"\nseveral = \"{}\"\nafterwards = \"{}\"\nfree_from = \"{}\"\nnext_job_from = \"{}\"\nredispatch = \"{}\"\nblocking = {}\ntravel_occupies = {}\n",
            self.policy,
            self.line,
            self.several,
            self.afterwards,
            self.free_from,
            self.next_job_from,
            self.redispatch,
            self.blocking,
            self.travel_occupies
        );
        if self.reassign {
            text += "reassign_margin = \"2 min\"\n";
        }
        if self.last_call {
            text += "last_call = \"10 min\"\n";
        }
        if self.reserve {
            text += "[dispatch.reserve]\nroutine = { officer = 1 }\n";
        }
        text
    }
}
