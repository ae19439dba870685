//! Every mechanism that takes a scenario out of a model is named, with its key and its place.

use super::worlds::{GRID, STILL, calls, day, hypercube, priorities, team, units};
use crate::reading::in_words;
use gridforce::analysis::{Analysis, Assumption, Effort, analyse};
use gridforce::problems::{Place, Problems};
use gridforce::scenario_file::{Loaded, read};
use std::collections::BTreeSet;

fn loaded(text: &str) -> Result<Loaded, Problems> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("world.toml");
    std::fs::write(&path, text).expect("a file");
    std::fs::write(folder.path().join("log.csv"), "time,cell\n3,A1\n").expect("a log");
    read(&path)
}

/// A world that departs nowhere, with more lines to its parts.
struct World {
    grid: &'static str,
    role: &'static str,
    unit: &'static str,
    priority: &'static str,
    kind: &'static str,
    stage: &'static str,
    dispatch: &'static str,
    rest: String,
}

const PLAIN: World = World {
    grid: GRID,
    role: "",
    unit: "",
    priority: "",
    kind: "",
    stage: "",
    dispatch: "",
    rest: String::new(),
};

impl World {
    fn text(&self) -> String {
        self.grid.to_owned()
            + self.role
            + &units(&[("A1", self.unit), ("C2", "")])
            + &priorities(&[("p", self.priority), ("q", "")])
            + &calls("call", "p", 1.0, "exponential 30 min", self.kind)
            + self.stage
            + &calls("other", "q", 0.2, "exponential 30 min", "")
            + &self.rest
            + &hypercube("priority")
            + self.dispatch
    }

    /// The same under other rules of dispatch.
    fn under(&self, rules: &str) -> String {
        let text = self.text();
        let end = text.find("[dispatch]").expect("rules");
        text[..end].to_owned() + "[dispatch]\n" + rules
    }
}

/// A world, the assumption that fails in it, where that is written, and whether it is written
/// at all or the default speaks.
fn cases() -> Vec<(String, Assumption, &'static str, bool)> {
    use Assumption as A;
    let with = |change: fn(&mut World)| {
        let mut world = World {
            rest: String::new(),
            ..PLAIN
        };
        change(&mut world);
        world.text()
    };
    let case = |text: String, assumption: A, key: &'static str| (text, assumption, key, true);
    let one_stage = |more: &str| {
        let text = with(|_| {});
        text.replace("[types.other]", &format!("{more}\n[types.other]"))
    };
    vec![
        case(with(|world| world.rest = "[records]\nfile = \"log.csv\"\ntype = \"call\"\n".into()), A::RandomIncidents, "records.file"),
        case(with(|_| {}).replace("1 per hour", "0 per hour").replace("0.2 per hour", "0 per hour"), A::SomeIncidents, "types"),
        case(with(|world| { world.kind = "profile = \"day\"\n"; world.rest = day(); }), A::ConstantRate, "types.call.profile"),
        case(with(|world| { world.kind = "profile = \"year\"\n"; world.rest = "[profiles.year]\nmonths = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n".into(); }), A::SameAllYear, "profiles.year.months"),
        case(with(|world| world.rest = "[surges.feast]\nfrom = \"10-01\"\nto = \"10-07\"\nfactor = 3.0\n".into()), A::NoSurges, "surges.feast"),
        case(with(|world| world.kind = "repeats = { branching = 0.2, delay = \"exponential 1 h\" }\n"), A::NoRepeats, "types.call.repeats"),
        case(with(|world| world.rest = "[effects.talks]\nchanges = \"rate\"\nsize = 0.9\n".into()), A::NoEffects, "effects.talks"),
        case(with(|world| world.kind = "patience = \"exponential 60 min\"\n"), A::PatientCallers, "types.call.patience"),
        case(with(|world| { world.kind = "channels = { door = 1 }\n"; world.rest = "[pattern]\nroles = [\"patrol\"]\n[channels.door]\nfirst = \"patrol\"\n".into(); }), A::SwitchboardFirst, "channels.door.first"),
        case(one_stage("[types.call.stages.second]\nneeds = [{ roles = [\"patrol\"], number = 1 }]\non_scene = \"5 min\"").replace("on_scene = \"exponential 30 min\"\n[types.call.stages.second]", "on_scene = \"exponential 30 min\"\nsettle = 0.5\n[types.call.stages.second]"), A::OneStage, "types.call.stages"),
        case(with(|_| {}).replacen("needs = [{ roles = [\"patrol\"], number = 1 }]", "needs = []", 1), A::SomebodyComes, "types.call.stages.scene.needs"),
        case(with(|world| world.stage = "settle = 0.5\nnext = \"scene\"\nvisits_at_most = 3\n"), A::NoRepetition, "types.call.stages.scene.next"),
        case(with(|world| world.stage = "may_start = [\"patrol\"]\n").replacen("number = 1", "number = 1, must_come = false", 1), A::MustCome, "types.call.stages.scene.needs"),
        case(with(|world| { world.role = "[roles.helper]\n"; world.stage = "may_start = [\"patrol\"]\n"; }).replace("[\"patrol\"], number", "[\"patrol\", \"helper\"], number"), A::MayStart, "types.call.stages.scene.may_start"),
        case(with(|world| world.stage = "deadline = \"2 h\"\n"), A::NoDeadline, "types.call.stages.scene.deadline"),
        case(with(|world| world.stage = "back_up = { chance = 0.1, needs = [{ roles = [\"patrol\"], number = 1 }] }\n"), A::NoBackUp, "types.call.stages.scene.back_up"),
        case(with(|_| {}).replacen("number = 1", "number = 2", 1), A::OneUnit, "types.call.stages.scene.needs"),
        case(with(|world| { world.role = "[roles.helper]\n"; world.rest = "[units.h]\nrole = \"helper\"\npost = \"A1\"\n".into(); }).replacen("[\"patrol\"]", "[\"helper\"]", 1), A::SameUnits, "types.other.stages.scene.needs"),
        case(team("together").replace("{ officer = \"exponential 60 min\" }", "{ officer = \"exponential 61 min\" }"), A::EqualUnits, "types.y.stages.scene.on_scene"),
        case(team("together").replace("{ roles = [\"auxiliary\"], number", "{ roles = [\"auxiliary\", \"officer\"], number"), A::OneRole, "types.x.stages.scene.needs"),
        case(team("together").replacen("each its own", "one for all", 1), A::OwnTime, "types.x.stages.scene.on_scene_rule"),
        case(team("whoever_is_free").replacen("on_scene_rule", "start = \"all\"\non_scene_rule", 1), A::StartAtOnce, "types.x.stages.scene.start"),
        case(with(|world| { world.unit = "roster = \"day\""; world.rest = "[rosters.day]\nwindows = [\"Mon-Fri 08:00-20:00\"]\n".into(); }), A::AlwaysOnDuty, "units.u1.roster"),
        case(with(|world| { world.role = "absence = \"10 %\"\n"; }), A::AlwaysPresent, "roles.patrol.absence"),
        case(with(|world| world.unit = "patrol = { beat = [\"A1\", \"B1\"], weights = \"even\", dwell = \"20 min\" }"), A::NoPatrol, "units.u1.patrol"),
        case(with(|world| world.unit = "timetable = [{ at = \"B1\", hours = \"Mon 09:00-12:00\" }]"), A::FixedPosts, "units.u1.timetable"),
        case(with(|world| world.unit = "sent_to = [{ priorities = [\"p\"], within = \"5 min\" }]"), A::SentToAll, "units.u1.sent_to"),
        case(with(|world| world.rest = "[duties.gate]\nat = \"A1\"\nhours = \"Mon-Fri 07:00-08:00\"\nroles = [\"patrol\"]\nnumber = 1\n".into()), A::NoDuties, "duties.gate"),
        case(with(|world| world.rest = "[backlog.visits]\njobs = 10\non_site = \"10 min\"\nperiod = \"1 week\"\nroles = [\"patrol\"]\n".into()), A::NoBacklog, "backlog.visits"),
        case(with(|world| world.unit = "on_scene = \"30 min\""), A::Exponential, "units.u1.on_scene"),
        case(with(|_| {}).replacen("exponential 30 min", "0 min", 1), A::SomeTime, "types.call.stages.scene.on_scene"),
        case(joint().replacen("exponential 60 min", "exponential 50 min", 1), A::EqualTypes, "types.two.stages.scene.on_scene"),
        case(with(|_| {}).replacen("exponential 30 min", "exponential 20 min", 1), A::FirstComeFirstServed, "dispatch.line"),
        (with(|world| world.kind = "dispatch_delay = \"2 min\"\n").replacen("exponential 30 min", "exponential 20 min", 1).replace("line = \"priority\"", "line = \"first_come\""), A::EqualDelays, "types.other.dispatch_delay", false),
        case(with(|world| world.priority = "may_interrupt = [\"jobs\"]\n"), A::NoInterruption, "priorities.p.may_interrupt"),
        (PLAIN.under("afterwards = \"at_post\"\nnext_job_from = \"post\"\n"), A::TravelFree, "dispatch.travel_occupies", false),
        case(PLAIN.under("travel_occupies = true\nfree_from = \"return\"\n"), A::FreeFromClearing, "dispatch.free_from"),
        (PLAIN.under("travel_occupies = false\n"), A::AtPost, "dispatch.afterwards", false),
        case(PLAIN.under("travel_occupies = false\nafterwards = \"stay\"\n"), A::AtPost, "dispatch.afterwards"),
        (PLAIN.under("travel_occupies = false\nafterwards = \"at_post\"\n"), A::StartsFromPost, "dispatch.next_job_from", false),
        case(with(|world| world.dispatch = "reassign_margin = \"2 min\"\n"), A::NoReassignment, "dispatch.reassign_margin"),
        case(ferry(""), A::NoFerries, "ferries.east"),
        case(ferry("slow"), A::SameTravel, "modes.scooter.slow"),
        case(with(|world| { world.dispatch = "policy = \"own cell first\"\n"; world.rest = "[pattern]\nroles = [\"patrol\"]\n[beats.night]\nunit = \"u1\"\ncells = [\"B1\"]\nhours = \"20:00-08:00\"\n".into(); }), A::FixedBeats, "beats.night"),
        case(with(|world| world.dispatch = "[dispatch.reserve]\nq = { patrol = 1 }\n"), A::NoReserve, "dispatch.reserve.q"),
        case(with(|world| world.dispatch = "policy = \"preference list\"\n[dispatch.preference]\nA1 = [\"u1\"]\nB1 = [\"u1\", \"u2\"]\nC1 = [\"u1\", \"u2\"]\nA2 = [\"u1\", \"u2\"]\nB2 = [\"u1\", \"u2\"]\nC2 = [\"u1\", \"u2\"]\n"), A::WholeLists, "dispatch.preference.A1"),
    ]
}

/// Calls for one and for two units that start together.
fn joint() -> String {
    let kind = |name: &str, number: u32| {
        format!(
            "[types.{name}]\npriority = \"p\"\nrate = \"0.5 per hour\"\n[types.{name}.stages.scene]\n\
             needs = [{{ roles = [\"patrol\"], number = {number} }}]\nstart = \"all\"\n\
             on_scene = \"exponential 60 min\"\non_scene_rule = \"each its own\"\n"
        )
    };
    STILL.to_owned()
        + &units(&[("A1", ""), ("A1", ""), ("A1", "")])
        + "[priorities.p]\n"
        + &kind("one", 1)
        + &kind("two", 2)
        + "[dispatch]\nline = \"first_come\"\nseveral = \"together\"\nblocking = true\n"
}

/// Two cells with a ferry between them, or a road with slow hours.
fn ferry(slow: &str) -> String {
    let (mode, way) = if slow.is_empty() {
        (
            "",
            "[ferries.east]\nfrom = \"A1\"\nto = \"B1\"\ncrossing = \"6 min\"\nheadway = \"15 min\"\nhours = \"always\"\n",
        )
    } else {
        (
            "slow = [{ hours = \"Mon-Fri 07:00-09:00\", factor = 1.5 }]\n",
            "[links.road]\nfrom = \"A1\"\nto = \"B1\"\nkm = 3\n",
        )
    };
    format!(
        "[period]\nstart = \"2024-01-01 00:00\"\n[cells.A1]\nresidents = 1\n[cells.B1]\nresidents = 1\n[modes.scooter]\nspeed = \"25 km/h\"\n{mode}{way}[roles.patrol]\n"
    ) + &units(&[("A1", ""), ("B1", "")])
        + &priorities(&[("p", "")])
        + &calls("call", "p", 1.0, "exponential 30 min", "")
        + &hypercube("priority")
}

fn codes(found: &Analysis) -> Vec<&'static str> {
    found
        .departures
        .iter()
        .map(|departure| departure.assumption.code())
        .collect()
}

#[test]
fn the_plain_worlds_depart_nowhere() {
    for text in [PLAIN.text(), joint(), team("together")] {
        let found = analyse(
            &loaded(&text).expect("a sound world").scenario,
            Effort::full(false),
        );
        assert!(found.departures.is_empty(), "{:?}", found.departures);
        assert!(found.exact());
    }
}

#[test]
fn every_mechanism_is_named_with_its_place() {
    let mut seen = BTreeSet::new();
    let mut complaints = Vec::new();
    for (text, assumption, key, is_written) in cases() {
        let loaded = match loaded(&text) {
            Ok(loaded) => loaded,
            Err(problems) => {
                complaints.push(format!("{assumption:?}: {}", in_words(&problems)));
                continue;
            }
        };
        let found = analyse(&loaded.scenario, Effort::full(false));
        let mut departures = found.departures.iter();
        let Some(departure) = departures.find(|of| of.assumption == assumption) else {
            complaints.push(format!("{assumption:?}: {:?}", codes(&found)));
            continue;
        };
        let place = loaded.keys.place_of(key);
        if departure.key != key || (place != Place::Nowhere) != is_written {
            complaints.push(format!("{assumption:?}: {} {place:?}", departure.key));
        }
        seen.insert(assumption.code());
    }
    let all = Assumption::ALL.iter().map(|assumption| assumption.code());
    complaints.extend(
        all.filter(|code| !seen.contains(code))
            .map(|code| format!("no case for {code}")),
    );
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn what_can_be_approximated_is() {
    for (text, assumption, _, _) in cases() {
        let Ok(Loaded { scenario, .. }) = loaded(&text) else {
            continue;
        };
        let found = analyse(&scenario, Effort::full(true));
        let stuck = found
            .departures
            .iter()
            .any(|departure| departure.approximation.is_none());
        assert!(
            found.has_figures() || stuck || found.refusal.is_some(),
            "{assumption:?}"
        );
        for figure in &found.figures {
            assert!(figure.value.is_finite(), "{assumption:?}: {}", figure.key);
        }
    }
}
