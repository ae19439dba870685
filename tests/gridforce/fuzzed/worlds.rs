//! Small worlds made of several files, one of which is replaced.

/// A scenario with the tables beside it.
pub struct World {
    /// Name of the scenario file.
    pub scenario: &'static str,
    /// Files by name.
    pub files: &'static [(&'static str, &'static str)],
}

/// Input files that are replaced, each a target of fuzzing.
pub const FILES: [&str; 11] = [
    "scenario.toml",
    "cells.csv",
    "outlines.geojson",
    "sites.csv",
    "units.csv",
    "links.csv",
    "cell_times.csv",
    "unit_times.csv",
    "preferences.csv",
    "incidents.csv",
    "values.csv",
];

/// The world that reads `file`.
pub fn with(file: &str) -> &'static World {
    let reads = |world: &&World| world.files.iter().any(|(name, _)| *name == file);
    let found = [&LINKED, &TIMED, &BY_UNIT].into_iter().find(reads);
    found.expect("a world reads the file")
}

/// Cells, sites, units and links in tables; recorded incidents; lists of preference; a file of values.
static LINKED: World = World {
    scenario: "scenario.toml",
    files: &[
        (
            "scenario.toml",
            r#"
[period]
start = "2024-01-01 06:00"
run_out = "2 h"
[experiment]
warm_up = "2 h"
observed = "1 day"
[grid]
cells = "cells.csv"
outlines = "outlines.geojson"
outlines_in = "km"
sites = "sites.csv"
units = "units.csv"
[areas.north]
[modes.car]
speed = "30 km/h"
slow = [{ hours = "Mon-Fri 07:00-09:00", factor = 1.5 }]
[modes.foot]
speed = "5 km/h"
[travel]
links = "links.csv"
[ferries.east]
from = "landing"
to = "D1"
crossing = "6 min"
headway = "15 min"
hours = "06:00-22:00"
on_call = { hours = "22:00-06:00", delay = "uniform 10 min to 30 min" }
[roles.volunteer]
mode = "foot"
volunteers = true
[roles.officer]
mode = "car"
turn_out = "1 min"
[rosters.shifts.teams]
a = ["08:00-20:00"]
b = ["20:00-08:00"]
[pattern]
roles = ["officer"]
[priorities.urgent]
target = "10 min"
may_interrupt = ["backlog", "duties", "jobs"]
[priorities.routine]
[types.dispute]
priority = "routine"
[types.dispute.stages.scene]
needs = [{ roles = ["officer", "volunteer"], number = 1 }]
on_scene = { file = "values.csv", unit = "min" }
[types.crash]
priority = "urgent"
[types.crash.stages.scene]
needs = [{ roles = ["officer"], number = 1 }]
on_scene = "exponential 20 min"
[records]
file = "incidents.csv"
time_unit = "min"
[dispatch]
policy = "preference list"
preferences = "preferences.csv"
"#,
        ),
        (
            "cells.csv",
            "name,label,x_km,y_km,area_km2,residents,households,kind,area\nA1,First,0.5,0.5,1.2,900,300,town,north\nB1,,1.5,0.5,1,400,,,north\nD1,Isle,3.5,0.5,2,300,90,village,north\n",
        ),
        (
            "outlines.geojson",
            r#"{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"name": "A1"}, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}},
{"type": "Feature", "id": "B1", "properties": null, "geometry": {"type": "Polygon", "coordinates": [[[1, 0], [2, 0, 7.5], [2, 1], [1, 0]]]}},
{"type": "Feature", "properties": {"name": "D1"}, "geometry": {"type": "MultiPolygon", "coordinates": [[[[3, 0], [4, 0], [4, 1], [3, 0]], [[3.5, 0.2], [3.6, 0.2], [3.6, 0.3], [3.5, 0.2]]], [[[5, 0], [6, 0], [6, 1], [5, 0]]]]}}
]}
"#,
        ),
        (
            "sites.csv",
            "name,label,kind,cell,x_km,y_km,number\nstation,Station,station,A1,0.4,0.4,1\nlanding,,landing,B1,1.9,0.5,\n",
        ),
        (
            "units.csv",
            "name,label,role,post,roster,team,people,crew,skills,members,attendance,quorum,standing,call_out\nofficer-1,,officer,station,shifts,,2,1,,,,,,\nofficer-2,,officer,D1,,,,,,,,,,\nteam,,volunteer,B1,shifts,a,,,,8,75 %,3,false,lognormal median 6 min p90 12 min\n",
        ),
        (
            "links.csv",
            "from,to,km,minutes,one_way,modes\nA1,B1,1.1,,false,\nB1,landing,,2,,car foot\n",
        ),
        (
            "preferences.csv",
            "cell,1,2,3\nA1,officer-1/a=officer-1/b,officer-2,team\nB1,team,officer-1=officer-2,\nD1,officer-2,,\n",
        ),
        (
            "incidents.csv",
            "time,type,cell,priority,dispatch_delay,on_scene\n0.5,dispute,A1,,,\n61,crash,B1,urgent,1.5,20\n2024-01-01 12:30:15.250,dispute,D1,2,,\n",
        ),
        ("values.csv", "minutes\n5\n12.5\n30\n"),
    ],
};

/// Times between cells in a table.
static TIMED: World = World {
    scenario: "scenario.toml",
    files: &[
        (
            "scenario.toml",
            "[period]\nstart = \"2024-01-01\"\n[grid]\nrows = 1\ncolumns = 3\nresidents = [5, 2, 9]\n[experiment]\nwarm_up = \"1 h\"\nobserved = \"1 day\"\n[travel]\ncell_times = \"cell_times.csv\"\n\
             [roles.officer]\n[units.one]\nrole = \"officer\"\npost = \"A1\"\n[priorities.call]\n[types.call]\npriority = \"call\"\nrate = \"1 per hour\"\n\
             [types.call.stages.scene]\nneeds = [{ roles = [\"officer\"] }]\non_scene = \"20 min\"\n",
        ),
        (
            "cell_times.csv",
            "from,A1,B1,C1\nA1,1,5,9.5\nB1,5,0,\nC1,9,4,2\n",
        ),
    ],
};

/// Times of each unit in a table.
static BY_UNIT: World = World {
    scenario: "scenario.toml",
    files: &[
        (
            "scenario.toml",
            "[period]\nstart = \"2024-01-01\"\n[grid]\nrows = 1\ncolumns = 3\nresidents = [5, 2, 9]\n[experiment]\nwarm_up = \"1 h\"\nobserved = \"1 day\"\n[travel]\nunit_times = \"unit_times.csv\"\n\
             [roles.officer]\n[units.one]\nrole = \"officer\"\npost = \"A1\"\n[units.two]\nrole = \"officer\"\npost = \"C1\"\n\
             [priorities.call]\n[types.call]\npriority = \"call\"\nrate = \"2 per hour\"\n\
             [types.call.stages.scene]\nneeds = [{ roles = [\"officer\"] }]\non_scene = \"20 min\"\n",
        ),
        ("unit_times.csv", "unit,A1,B1,C1\none,1,5,9.5\ntwo,9,4,0\n"),
    ],
};
