//! Both simulators on the same logs, call by call, over the rules of dispatch.

use super::desk::serve;
use super::ground::Ground;
use super::log::{Dice, Form, calls, csv};
use super::rules::{After, Line, Rules, Several};
use super::service::{Service, Visit};
use crate::replay::Rows;
use std::process::Command;

/// A world to be told twice.
struct World {
    ground: Ground,
    posts: Vec<usize>,
    rules: Rules,
    calls: Vec<super::log::Call>,
    classes: usize,
    most: usize,
    form: Form,
}

const MINUTES: Form = Form {
    unit: ("min", 60_000),
    position: false,
    dated: false,
};

/// What the command records of the log.
fn recorded(world: &World) -> Vec<Service> {
    let folder = tempfile::tempdir().expect("a folder");
    let text = world.rules.scenario(
        &world.ground,
        &world.posts,
        world.most,
        world.classes,
        world.form,
    );
    let log = csv(&world.calls, &world.ground, world.form);
    std::fs::write(folder.path().join("world.toml"), text).expect("a scenario");
    std::fs::write(folder.path().join("calls.csv"), log).expect("a log");
    let records = folder.path().join("records");
    let done = Command::new(env!("CARGO_BIN_EXE_gridforce"))
        .arg("run")
        .arg(folder.path().join("world.toml"))
        .args(["--reps", "1", "--quiet", "--json", "--records"])
        .arg(&records)
        .output()
        .expect("the command runs");
    let complaint = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{:?}: {complaint}", world.rules);
    let rows = Rows::read(&records.join("incidents.csv"));
    let (row, visits, outcome) = (
        rows.column("row"),
        rows.column("visits"),
        rows.column("outcome"),
    );
    let service = |fields: &Vec<String>| Service {
        lost: fields[outcome] == "lost",
        visits: fields[visits]
            .split(' ')
            .filter(|visit| !visit.is_empty())
            .map(visit)
            .collect(),
    };
    let mut of_rows: Vec<(usize, Service)> = (rows.rows.iter())
        .map(|fields| (fields[row].parse().expect("a row"), service(fields)))
        .collect();
    of_rows.sort_by_key(|(row, _)| *row);
    of_rows
        .into_iter()
        .rev()
        .map(|(_, service)| service)
        .collect()
}

/// unit;role;stage;must_come;assigned;planned;from;arrived;held;began;left;departure
fn visit(text: &str) -> Visit {
    let fields: Vec<&str> = text.split(';').collect();
    let time = |text: &str| text.parse().ok();
    Visit {
        unit: fields[0][1..].parse().expect("a unit's number"),
        assigned: time(fields[4]).expect("a time"),
        arrived: time(fields[7]),
        left: time(fields[10]),
    }
}

/// The first call that the two tell differently.
fn difference(world: &World) -> Option<String> {
    let found = recorded(world);
    let expected = serve(
        &world.rules,
        &world.ground.times(),
        &world.posts,
        &world.calls,
    );
    assert_eq!(found.len(), expected.len(), "{:?}", world.rules);
    let pairs = found.iter().zip(&expected).enumerate();
    let (number, (found, expected)) = pairs
        .into_iter()
        .find(|(_, (found, expected))| found != expected)?;
    let call = &world.calls[number];
    Some(format!(
        "{:?}\ncall {number} {call:?}\nfound    {found:?}\nexpected {expected:?}",
        world.rules
    ))
}

fn assert_same(worlds: impl IntoIterator<Item = World>) {
    let differences: Vec<String> = worlds
        .into_iter()
        .filter_map(|world| difference(&world))
        .collect();
    let shown = differences
        .iter()
        .take(3)
        .cloned()
        .collect::<Vec<_>>()
        .join("\n\n");
    assert!(
        differences.is_empty(),
        "{} differ\n{shown}",
        differences.len()
    );
}

/// A world of four units in a raster of 4 by 5 with barriers and one-way steps.
fn world(seed: u64, rules: Rules, most: usize, classes: usize) -> World {
    let mut dice = Dice::new(seed);
    let ground = Ground::open(4, 5, 107_003, 61_001).closed_in(&mut dice, 4, 5);
    let posts = (0..4).map(|_| dice.below(20)).collect();
    // Busy about two thirds of the time.
    let apart = 800_000.0 * (1.0 + most as f64) / 2.0;
    let calls = calls(&ground, &mut dice, 400, apart, classes, most);
    World {
        ground,
        posts,
        rules,
        calls,
        classes,
        most,
        form: MINUTES,
    }
}

const AFTER: [After; 3] = [After::Return, After::AtPost, After::Stay];

#[test]
fn single_calls_are_served_alike_whatever_the_rules() {
    let mut worlds = Vec::new();
    let mut seed = 0;
    for line in [Line::FirstCome, Line::Priority, Line::Loss] {
        for after in AFTER {
            for switches in 0..16 {
                let on = |bit: u32| switches >> bit & 1 == 1;
                let rules = Rules {
                    line,
                    after,
                    round_trip: on(0),
                    // A round trip goes on from the post.
                    from_post: on(0) || on(1),
                    on_the_way: on(2),
                    travel_occupies: on(3),
                    turn_out: 30_500,
                    ..Rules::PLAIN
                };
                if on(0) && after != After::Return || on(0) && on(1) {
                    continue;
                }
                seed += 1;
                worlds.push(world(seed, rules, 1, 3));
            }
        }
    }
    assert!(worlds.len() > 80);
    assert_same(worlds);
}

#[test]
fn interrupted_calls_are_served_alike() {
    let mut worlds = Vec::new();
    for after in AFTER {
        for (seed, from_post) in [(100, false), (101, true)] {
            for line in [Line::Priority, Line::FirstCome] {
                let rules = Rules {
                    line,
                    after,
                    from_post,
                    on_the_way: false,
                    interrupts: true,
                    ..Rules::PLAIN
                };
                worlds.push(world(seed, rules, 1, 2));
            }
        }
    }
    assert_same(worlds);
}

#[test]
fn calls_for_several_units_are_served_alike() {
    let mut worlds = Vec::new();
    for (number, line) in [Line::FirstCome, Line::Priority, Line::Loss]
        .into_iter()
        .enumerate()
    {
        for several in [
            Several::AsTheyCome,
            Several::Together,
            Several::WhoeverIsFree,
        ] {
            for switches in 0..8 {
                let on = |bit: u32| switches >> bit & 1 == 1;
                let rules = Rules {
                    line,
                    several,
                    after: AFTER[number],
                    blocking: on(0),
                    all_start: on(1),
                    common_end: on(2),
                    on_the_way: false,
                    ..Rules::PLAIN
                };
                worlds.push(world(200 + switches, rules, 3, 2));
            }
        }
    }
    assert_same(worlds);
}

#[test]
fn a_log_is_read_to_the_millisecond_in_every_unit_of_time() {
    let units = [
        ("ms", 1),
        ("s", 1_000),
        ("min", 60_000),
        ("hour", 3_600_000),
        ("day", 86_400_000),
    ];
    let forms = units.into_iter().flat_map(|unit| {
        [true, false].map(|dated| Form {
            unit,
            position: true,
            dated,
        })
    });
    assert_same(forms.map(|form| World {
        form,
        ..world(300, Rules::PLAIN, 1, 3)
    }));
}

#[test]
fn another_rule_would_be_noticed() {
    let told = world(1, Rules::PLAIN, 1, 3);
    let found = recorded(&told);
    for other in [
        Rules {
            on_the_way: false,
            ..Rules::PLAIN
        },
        Rules {
            turn_out: 1,
            ..Rules::PLAIN
        },
        Rules {
            line: Line::Priority,
            ..Rules::PLAIN
        },
    ] {
        assert_ne!(
            found,
            serve(&other, &told.ground.times(), &told.posts, &told.calls)
        );
    }
}
