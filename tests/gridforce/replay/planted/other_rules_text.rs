//! The scenario that histories by other rules are checked against.

/// A small world with most mechanisms.
pub const SCENARIO: &str = r#"
[period]
start = "2024-01-01 06:00"
run_out = "6 h"
[experiment]
warm_up = "0 h"
observed = "20 days"
seed = 1
[grid]
cell_km = 2.0
map = """
A1 B1 C1
A2 B2 C2
"""
[cells.A1]
residents = 900
[cells.A2]
residents = 300
[cells.B1]
residents = 500
[cells.B2]
residents = 200
[cells.C1]
residents = 500
[cells.C2]
residents = 700
[modes.car]
speed = "30 km/h"
[modes.foot]
speed = "6 km/h"
[travel]
own_cell = "3 min"
neighbours = true
[roles.officer]
mode = "car"
turn_out = "1 min"
[roles.auxiliary]
mode = "car"
turn_out = "1 min"
[roles.volunteer]
mode = "foot"
volunteers = true
[rosters.day]
windows = ["08:00-20:00"]
breaks = ["12:00-12:30"]
hand_over = "15 min"
[rosters.evenings]
windows = ["12:00-18:00", "18:00-23:00"]
[units.officer-0]
role = "officer"
post = "A1"
[units.officer-1]
role = "officer"
post = "C1"
timetable = [{ at = "C2", hours = "09:00-12:00" }]
[units.auxiliary-0]
role = "auxiliary"
post = "B1"
roster = "day"
patrol = { beat = ["A1", "A2"], weights = "even", dwell = "exponential 20 min", hours = "09:00-17:00" }
[units.auxiliary-1]
role = "auxiliary"
post = "B2"
sent_to = [{ priorities = ["urgent"], within = "9 min" }]
[units.team]
role = "volunteer"
post = "A2"
roster = "evenings"
members = 6
attendance = "60 %"
quorum = 4
call_out = "5 min"
[pattern]
roles = ["officer", "auxiliary", "volunteer"]
sharing = "nearest"
[priorities.urgent]
target = "10 min"
may_interrupt = ["backlog", "duties"]
[priorities.routine]
may_interrupt = ["backlog"]
[channels.call]
[channels.neighbour]
first = "officer"
switchboard_delay = "4 min"
[types.theft]
priority = "routine"
rate = "20 per day"
dispatch_delay = "1 min"
patience = "uniform 1 h to 3 h"
channels = { call = 0.5, neighbour = 0.5 }
[types.theft.stages.scene]
needs = [{ roles = ["officer", "auxiliary"], number = 1 }]
on_scene = "uniform 20 min to 30 min"
settle = "60 %"
next = "station"
[types.theft.stages.station]
needs = [{ roles = ["officer"], number = 1 }]
on_scene = "20 min"
at = "A1"
settle = "90 %"
next = "unsettled"
[types.theft.stages.search]
needs = [{ roles = ["officer"], number = 1 }]
on_scene = "20 min"
at = "C2"
[types.brawl]
priority = "urgent"
rate = "10 per day"
dispatch_delay = "1 min"
[types.brawl.stages.scene]
needs = [{ roles = ["officer"], number = 1 }, { roles = ["auxiliary"], number = 1, must_come = false }, { roles = ["volunteer"], number = 1, must_come = false }]
may_start = ["officer"]
may_hold = ["auxiliary", "volunteer"]
on_scene = "40 min"
deadline = "30 min"
hold_at_most = "15 min"
back_up = { chance = "40 %", needs = [{ roles = ["officer"], number = 1 }] }
[types.help]
priority = "routine"
rate = "12 per day"
dispatch_delay = "1 min"
[types.help.stages.scene]
needs = [{ roles = ["volunteer", "auxiliary"], number = 1 }]
on_scene = "25 min"
[dispatch]
policy = "nearest"
line = "priority"
several = "as_they_come"
blocking = false
last_call = "10 min"
[dispatch.reserve]
routine = { officer = 0 }
[duties.gate]
at = "A2"
hours = ["07:30-08:30", "16:00-17:30"]
roles = ["officer"]
number = 1
[backlog.letters]
jobs = 30
on_site = "20 min"
period = "1 day"
roles = ["officer", "auxiliary"]
hours = "09:00-20:00"
"#;
