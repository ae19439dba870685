//! A world of two dispatch areas whose line blocks, with points for venues and patrols of points.

/// A small world with what the other one has not.
pub const SCENARIO: &str = r#"
[period]
start = "2024-01-01 06:00"
run_out = "6 h"
[experiment]
warm_up = "0 h"
observed = "30 days"
seed = 1
[areas.west]
[areas.east]
[grid]
cell_km = 2.0
map = """
A1 B1 C1
A2 B2 C2
"""
[cells.A1]
residents = 900
area = "west"
[cells.A2]
residents = 600
area = "west"
[cells.B1]
residents = 500
area = "east"
[cells.B2]
residents = 200
area = "east"
[cells.C1]
residents = 500
area = "east"
[cells.C2]
residents = 700
area = "east"
[sites.bar]
kind = "venue"
cell = "B1"
[sites.club]
kind = "venue"
cell = "C2"
[modes.car]
speed = "30 km/h"
[travel]
own_cell = "3 min"
neighbours = true
[roles.officer]
mode = "car"
turn_out = "1 min"
[roles.auxiliary]
mode = "car"
turn_out = "1 min"
[units.officer-0]
role = "officer"
post = "A1"
[units.officer-1]
role = "officer"
post = "B1"
[units.officer-2]
role = "officer"
post = "C2"
[units.auxiliary-0]
role = "auxiliary"
post = "A2"
patrol = { beat = ["A1", "A2"], weights = "residents", dwell = "exponential 20 min", points = 1, hot_spots = { period = "6 h" } }
[units.auxiliary-1]
role = "auxiliary"
post = "C1"
patrol = { beat = ["C1", "C2"], weights = [3, 1], dwell = "exponential 20 min", points = 1 }
[pattern]
roles = ["officer", "auxiliary"]
[priorities.urgent]
may_interrupt = ["backlog"]
[priorities.routine]
[types.theft]
priority = "routine"
rate = "30 per day"
dispatch_delay = "1 min"
[types.theft.stages.scene]
needs = [{ roles = ["officer"], number = 1 }]
on_scene = "uniform 30 min to 60 min"
[types.help]
priority = "routine"
rate = "31 per day"
dispatch_delay = "1 min"
[types.help.stages.scene]
needs = [{ roles = ["auxiliary"], number = 1 }]
on_scene = "30 min"
[types.brawl]
priority = "urgent"
rate = "10 per day"
sites = "venue"
[types.brawl.stages.scene]
needs = [{ roles = ["officer"], number = 1 }]
on_scene = "40 min"
[dispatch]
policy = "nearest"
line = "priority"
blocking = true
own_area_first = true
reassign_margin = "3 min"
[backlog.letters]
jobs = 12
on_site = "20 min"
period = "1 day"
roles = ["officer"]
[backlog.talks]
sites = "venue"
per_site = 0
on_site = "30 min"
period = "12 h"
roles = ["officer"]
[points.venues]
sites = "venue"
base = 6
deductions = { brawl = 1 }
period = "1 day"
recovery = 5
[points.venues.actions.talk]
at = 3
releases = "talks"
restores = 1
[points.venues.actions.close]
at = 1
lasts = "8 h"
restores = 2
[effects.closed]
changes = "rate"
types = ["brawl"]
size = 0
by = { points = "venues", action = "close" }
[effects.fewer]
changes = "rate"
types = ["theft"]
size = "0.8 to 0.9"
"#;
