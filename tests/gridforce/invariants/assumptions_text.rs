//! The text of what activities are assumed to do, and of points, in a random scenario.

use super::switches::{Switch, Switches};

impl Switches {
    /// Whether every incident drawn happens as it is drawn, and no other.
    pub fn leave_demand(&self) -> bool {
        use Switch::{DelayEffects, FewerThefts, MoreBrawls, Points, Repeats};
        let change = [DelayEffects, FewerThefts, MoreBrawls, Points, Repeats];
        !change.into_iter().any(|switch| self.has(switch))
    }

    /// What activities are assumed to do, and points for two venues.
    pub(super) fn assumptions(&self) -> String {
        let [_, auxiliaries, teams] = self.units;
        let mut text = String::new();
        let mut add = |switch: Switch, possible: bool, lines: &str| {
            if self.has(switch) && possible {
                text += lines;
            }
        };
        add(
            Switch::FewerThefts,
            auxiliaries > 0,
            "[effects.fewer]\nchanges = \"rate\"\ntypes = [\"theft\"]\nsize = \"0.2 to 0.9\"\nby = { presence = [\"auxiliary\"] }\nhalf_life = \"6 h\"\nfull = \"4 h\"\ndelay = \"30 min\"\n",
        );
        // Recorded incidents cannot become more.
        let recorded = self.has(Switch::Records);
        add(
            Switch::MoreBrawls,
            !recorded,
            "[effects.more]\nchanges = \"rate\"\ntypes = [\"brawl\"]\nsize = \"0.5 to 2.5 likely 1.2\"\n",
        );
        add(
            Switch::MoreBrawls,
            recorded,
            "[effects.more]\nchanges = \"rate\"\ntypes = [\"brawl\"]\nsize = \"0.5 to 1\"\n",
        );
        add(
            Switch::TimeEffects,
            self.has(Switch::Duty),
            "[effects.gate]\nchanges = \"on-scene time\"\nsize = \"0.5 to 0.9\"\ntypes = [\"theft\"]\nby = { duties = [\"gate\"] }\n",
        );
        add(
            Switch::TimeEffects,
            self.has(Switch::Backlog),
            "[effects.training]\nchanges = \"on-scene time\"\nsize = \"0.5 to 1.2\"\ntypes = [\"brawl\", \"help\"]\nby = { backlog = [\"visits\"] }\ncounted = \"by unit\"\nfull = 3\nfades = false\n",
        );
        add(
            Switch::ChanceEffects,
            self.has(Switch::SecondStage),
            "[effects.settles]\nchanges = \"settle chance\"\ntypes = [\"theft\"]\nsize = \"0.8 to 1.6\"\nby = { from = \"2024-01-02\" }\n",
        );
        add(
            Switch::ChanceEffects,
            self.has(Switch::BackUp),
            "[effects.backs-up]\nchanges = \"back-up chance\"\nsize = \"0.5 to 1.5\"\n",
        );
        add(
            Switch::ChanceEffects,
            teams > 0,
            "[effects.attends]\nchanges = \"attendance\"\nsize = \"0.6 to 1.5\"\n",
        );
        add(
            Switch::DelayEffects,
            self.has(Switch::Channels),
            "[effects.sentinels]\nchanges = \"detection\"\ntypes = [\"theft\", \"brawl\"]\nsize = \"0.2 to 1.4\"\nchannels = [\"neighbour\"]\n",
        );
        add(
            Switch::DelayEffects,
            true,
            "[effects.desk]\nchanges = \"dispatch delay\"\ntypes = [\"theft\", \"brawl\"]\nsize = \"0.5 to 1\"\n",
        );
        add(Switch::Points, true, POINTS);
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
