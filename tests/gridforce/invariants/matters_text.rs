//! The text of a random scenario's matters: priorities, channels, types and their stages.

use super::switches::{Switch, Switches};
use std::fmt::Write;

impl Switches {
    pub(super) fn channels(&self) -> String {
        let mut text = format!(
            "[priorities.urgent]\ntarget = \"10 min\"\nmay_interrupt = [{}]\n[priorities.routine]\nmay_interrupt = [\"backlog\"]\n",
            self.words.may_interrupt
        );
        if self.has(Switch::Channels) {
            text += "[channels.call]\n[channels.neighbour]\n";
            text += self.with(Switch::Detection, "detection = \"exponential 10 min\"\n");
            text += self.with(
                Switch::ToldFirst,
                "first = \"officer\"\nswitchboard_delay = \"4 min\"\n",
            );
            if self.has(Switch::StartsAt) && self.has(Switch::SecondStage) {
                text += "starts_at = \"station\"\n";
            }
        }
        if self.has(Switch::Profile) {
            text += "[profiles.evening]\nhours = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6, 6, 5, 3, 2, 1]\ndays = [1, 1, 1, 1, 1.2, 1.5, 1.4]\n";
            text += self.with(
                Switch::Months,
                "months = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]\n",
            );
            text += "[profiles.mornings]\nbin = \"6 h\"\nday = [0, 3, 2, 1]\n[profiles.days]\nbin = \"1 day\"\nweek = [1, 1, 2, 1, 2, 3, 3]\n";
        }
        text += self.with(
            Switch::Surge,
            "[surges.fair]\nfrom = \"12-30\"\nto = \"01-02\"\nhours = \"09:00-18:00\"\nfactor = 2.5\ntypes = [\"theft\"]\ncells = [\"A1\", \"C2\"]\n",
        );
        if self.has(Switch::Records) {
            text += "[records]\nfile = \"incidents.csv\"\ntime_unit = \"min\"\n";
            text += self.with(Switch::OneKindRecorded, "type = \"theft\"\n");
        }
        text
    }

    /// Four days of incidents, some with times and priorities of their own.
    pub(super) fn incidents(&self) -> String {
        let kinds = !self.has(Switch::OneKindRecorded);
        let kind_column = if kinds { "type," } else { "" };
        let mut text = format!("time,{kind_column}cell,priority,dispatch_delay,on_scene\n");
        let step = (24 * 60) / (2 * self.per_day).max(1) + 1;
        for (number, minute) in (7..4 * 24 * 60).step_by(step as usize).enumerate() {
            let kind = if kinds {
                ["theft,", "brawl,", "help,"][number % 3]
            } else {
                ""
            };
            let cell = ["A1", "C2", "A2", "C1", "station"][number % 5];
            let own = match number % 4 {
                0 => "urgent,1.5,20",
                1 => "2,,12",
                _ => ",,",
            };
            let _ = writeln!(text, "{minute},{kind}{cell},{own}");
        }
        text
    }

    pub(super) fn types(&self) -> String {
        let theft = self.theft();
        let brawl = self.brawl();
        let help = format!(
            "[types.help.stages.scene]\nneeds = [{{ roles = [\"volunteer\", \"auxiliary\", \"officer\"], number = 1 }}]\non_scene = {}\n",
            self.words.on_scene
        );
        let by_weights = self.with(Switch::Weights, "cells = { A1 = 2, C2 = 1 }\n");
        let at_sites = self.with(Switch::AtSites, "sites = \"school\"\n");
        let repeats = self.with(
            Switch::Repeats,
            "repeats = { branching = 0.4, delay = \"exponential 3 h\", same_place = \"60 %\" }\n",
        );
        let at_venues = self.with(Switch::Points, "sites = \"venue\"\n");
        let theft_lines = format!("{by_weights}{repeats}");
        let mut text = self.type_text("theft", "routine", self.per_day, &theft_lines, &theft);
        text += &self.type_text("brawl", "urgent", self.per_day / 2, at_sites, &brawl);
        text += &self.type_text("help", "routine", self.per_day, at_venues, &help);
        if self.unrelated {
            text += "[types.unrelated]\npriority = \"routine\"\nrate = \"5 per day\"\n[types.unrelated.stages.scene]\nneeds = [{ roles = [\"bystander\"], number = 1 }]\non_scene = \"1 min\"\n";
        }
        text
    }

    fn type_text(
        &self,
        name: &str,
        priority: &str,
        per_day: u32,
        places: &str,
        stages: &str,
    ) -> String {
        let channels = self.with(
            Switch::Channels,
            "channels = { call = 0.5, neighbour = 0.5 }\n",
        );
        let patience = self.with(Switch::Patience, "patience = \"exponential 90 min\"\n");
        let delay = self.either(Switch::FixedDelay, "45 s", "exponential 1 min");
        let profile = match (self.has(Switch::Profile), name) {
            (true, "theft") => "profile = \"evening\"\n",
            (true, "brawl") => "profile = \"mornings\"\n",
            (true, "help") => "profile = \"days\"\n",
            _ => "",
        };
        format!(
            "[types.{name}]\npriority = \"{priority}\"\nrate = \"{per_day} per day\"\ndispatch_delay = \"{delay}\"\n{places}{profile}{channels}{patience}{stages}"
        )
    }

    /// One unit; perhaps a second stage at the station, and round again.
    fn theft(&self) -> String {
        let skills = self.with(
            Switch::SkillFactors,
            "skill_factors = { mediation = 0.8 }\n",
        );
        let deadline = self.with(Switch::Deadline, "deadline = \"2 h\"\n");
        let mut text = format!(
            "[types.theft.stages.scene]\nneeds = [{{ roles = [\"auxiliary\", \"officer\"], number = 1 }}]\non_scene = {}\n{skills}{deadline}",
            self.words.on_scene
        );
        if !self.has(Switch::SecondStage) {
            let searched = "settle = \"60 %\"\nnext = \"search\"\n";
            return text + self.with(Switch::Search, searched) + self.search();
        }
        text += self.either(
            Switch::SettleByRole,
            "settle = { officer = \"70 %\", auxiliary = 0.4 }\n",
            "settle = \"60 %\"\n",
        );
        let empty = self.has(Switch::EmptyStage);
        text += if empty {
            "next = \"desk\"\n"
        } else {
            "next = \"station\"\n"
        };
        text += self.with(Switch::Circle, "visits_at_most = 2\n");
        if empty {
            text += "[types.theft.stages.desk]\nneeds = []\nsettle = 0.0\nnext = \"station\"\n";
            text += self.with(Switch::Circle, "visits_at_most = 3\n");
        }
        let skilled = self.with(Switch::SkilledNeed, ", skills = [\"mediation\"]");
        let _ = write!(
            text,
            "[types.theft.stages.station]\nstation = true\nneeds = [{{ roles = [\"officer\"], number = 1{skilled} }}]\non_scene = \"exponential 30 min\"\n"
        );
        text += self.with(
            Switch::StageDelay,
            "dispatch_delay = \"uniform 10 min to 1 h\"\n",
        );
        text += self.with(Switch::StageAt, "at = \"station\"\n");
        text += match (self.has(Switch::Circle), self.has(Switch::Referred)) {
            (true, _) => "settle = \"50 %\"\nnext = \"scene\"\nvisits_at_most = 2\n",
            (false, _) if self.has(Switch::Search) => "settle = \"50 %\"\nnext = \"search\"\n",
            (false, true) => "settle = \"90 %\"\nnext = \"referred\"\n",
            (false, false) => "settle = \"90 %\"\nnext = \"unsettled\"\n",
        };
        text + self.search()
    }

    /// A stage that follows itself, each time at a place drawn anew.
    fn search(&self) -> &'static str {
        let circle = self.has(Switch::Circle) && self.has(Switch::SecondStage);
        if circle || !self.has(Switch::Search) {
            return "";
        }
        "[types.theft.stages.search]\nneeds = [{ roles = [\"auxiliary\", \"officer\"], number = 1 }]\non_scene = \"exponential 10 min\"\nat = { address = 0.2, cell = 0.3, neighbour = 0.3, places = { C2 = 0.2 } }\nsettle = \"50 %\"\nnext = \"search\"\nvisits_at_most = 3\ndeadline = \"6 h\"\n"
    }

    /// Several units, of which only officers may start.
    fn brawl(&self) -> String {
        let raised = self.with(Switch::Raised, ", priority = \"urgent\"");
        let officers = self.either(Switch::TwoOfAKind, "2", "1");
        let on_scene = self.either(
            Switch::TimesByRole,
            "{ officer = \"exponential 40 min\", auxiliary = \"15 min\" }",
            "\"exponential 40 min\"",
        );
        let mut text = format!(
            "[types.brawl.stages.scene]\nneeds = [{{ roles = [\"officer\"], number = {officers} }}, {{ roles = [\"auxiliary\"], number = 1, must_come = false }}, {{ roles = [\"volunteer\"], number = 1, must_come = false }}]\n\
             may_start = [\"officer\"]\nmay_hold = [\"auxiliary\", \"volunteer\"]\nstart = \"{}\"\non_scene_rule = \"{}\"\non_scene = {on_scene}\n",
            self.words.start, self.words.on_scene_rule
        );
        if self.has(Switch::BackUp) {
            let _ = writeln!(
                text,
                "back_up = {{ chance = \"40 %\", needs = [{{ roles = [\"officer\"], number = 1 }}]{raised} }}"
            );
        }
        text += self.with(Switch::HoldAtMost, "hold_at_most = \"1 h\"\n");
        text += self.with(Switch::HoldOverrun, "hold_overrun = \"30 min\"\n");
        text
    }
}
