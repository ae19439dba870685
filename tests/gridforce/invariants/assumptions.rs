//! The switches of effects, points and repeats, and their text.

use super::switches::{Incidents, Work};
use proptest::prelude::*;

/// What activities are assumed to do, and what incidents set off.
#[derive(Clone, Debug)]
pub struct Assumptions {
    /// Fewer thefts where auxiliaries are.
    pub fewer: bool,
    /// More brawls, simply.
    pub more: bool,
    /// On-scene times, by a duty and by training.
    pub times: bool,
    /// Chances to settle, to need back-up and to attend.
    pub chances: bool,
    /// Detection and dispatch delays.
    pub delays: bool,
    /// Points for two venues, where all help is asked for.
    pub points: bool,
    /// Thefts set off thefts.
    pub repeats: bool,
}

pub fn assumptions() -> impl Strategy<Value = Assumptions> {
    any::<[bool; 7]>().prop_map(|[fewer, more, times, chances, delays, points, repeats]| {
        Assumptions {
            fewer,
            more,
            times,
            chances,
            delays,
            points,
            repeats,
        }
    })
}

impl Assumptions {
    /// Whether every incident drawn happens as it is drawn, and no other.
    pub fn leave_demand(&self) -> bool {
        !(self.fewer || self.more || self.delays || self.points || self.repeats)
    }

    /// Further lines of the type of thefts.
    pub fn theft_text(&self) -> &'static str {
        if self.repeats {
            "repeats = { branching = 0.4, delay = \"exponential 3 h\", same_place = \"60 %\" }\n"
        } else {
            ""
        }
    }

    /// Further lines of the type of help.
    pub fn help_text(&self) -> &'static str {
        if self.points {
            "sites = \"venue\"\n"
        } else {
            ""
        }
    }

    /// Tables, beside what else the scenario has.
    pub fn text(&self, incidents: &Incidents, work: &Work, units: [usize; 3]) -> String {
        let [_, auxiliaries, teams] = units;
        let mut text = String::new();
        let mut add = |wanted: bool, lines: &str| {
            if wanted {
                text += lines;
            }
        };
        add(
            self.fewer && auxiliaries > 0,
            "[effects.fewer]\nchanges = \"rate\"\ntypes = [\"theft\"]\nsize = \"0.2 to 0.9\"\nby = { presence = [\"auxiliary\"] }\nhalf_life = \"6 h\"\nfull = \"4 h\"\ndelay = \"30 min\"\n",
        );
        add(
            self.more,
            "[effects.more]\nchanges = \"rate\"\ntypes = [\"brawl\"]\nsize = \"0.5 to 2.5 likely 1.2\"\n",
        );
        add(
            self.times && work.duty,
            "[effects.gate]\nchanges = \"on-scene time\"\nsize = \"0.5 to 0.9\"\ntypes = [\"theft\"]\nby = { duties = [\"gate\"] }\n",
        );
        add(
            self.times && work.backlog,
            "[effects.training]\nchanges = \"on-scene time\"\nsize = \"0.5 to 1.2\"\ntypes = [\"brawl\", \"help\"]\nby = { backlog = [\"visits\"] }\ncounted = \"by unit\"\nfull = 3\nfades = false\n",
        );
        add(
            self.chances && incidents.second_stage,
            "[effects.settles]\nchanges = \"settle chance\"\ntypes = [\"theft\"]\nsize = \"0.8 to 1.6\"\nby = { from = \"2024-01-02\" }\n",
        );
        add(
            self.chances && incidents.back_up,
            "[effects.backs-up]\nchanges = \"back-up chance\"\nsize = \"0.5 to 1.5\"\n",
        );
        add(
            self.chances && teams > 0,
            "[effects.attends]\nchanges = \"attendance\"\nsize = \"0.6 to 1.5\"\n",
        );
        add(
            self.delays && incidents.channel,
            "[effects.sentinels]\nchanges = \"detection\"\ntypes = [\"theft\", \"brawl\"]\nsize = \"0.2 to 1.4\"\nchannels = [\"neighbour\"]\n",
        );
        add(
            self.delays,
            "[effects.desk]\nchanges = \"dispatch delay\"\ntypes = [\"theft\", \"brawl\"]\nsize = \"0.5 to 1\"\n",
        );
        add(self.points, POINTS);
        text
    }
}

const POINTS: &str = r#"
[sites.bar]
kind = "venue"
cell = "A1"
[sites.club]
kind = "venue"
cell = "C2"
[points.venues]
sites = "venue"
base = 6
deductions = { help = 1 }
period = "1 day"
recovery = 3
[points.venues.actions.talk]
at = 4
releases = "talks"
restores = 1
[points.venues.actions.close]
at = 1
lasts = "6 h"
restores = 2
[backlog.talks]
sites = "venue"
per_site = 0
on_site = "exponential 30 min"
period = "12 h"
roles = ["officer"]
[effects.closed]
changes = "rate"
types = ["help"]
size = 0
by = { points = "venues", action = "close" }
[effects.talked]
changes = "rate"
types = ["help"]
size = "0.5 to 1"
by = { backlog = ["talks"] }
counted = "by site"
half_life = "2 days"
"#;
