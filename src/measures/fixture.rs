//! A tiny world for tests: two cells, two roles, two units, one type.

use crate::model::*;
use crate::network::TravelTimes;
use crate::random::Distribution;
use crate::units::{Probability, Rate, Span};
use jiff::civil::date;
use ndarray::array;
use std::sync::Arc;

/// Monday 00:00.
pub(crate) fn calendar() -> Calendar {
    Calendar::starting(date(2024, 1, 1).at(0, 0, 0, 0))
}

/// West (300 residents, the officer's post) and east (100, the helper's), 10 min apart, 1 min
/// inside. The officer turns out in 1 min, the helper at once. Both must come; the officer may
/// start, the helper may hold. Coverage target 5 min, response target 10 min.
pub(crate) fn two_cells() -> Scenario {
    let minutes = |minutes: i64| Some(Span::MINUTE * minutes);
    let times = array![[minutes(1), minutes(10)], [minutes(10), minutes(1)]];
    Scenario {
        id: "plan".into(),
        name: "Plan".into(),
        question: String::new(),
        condition: false,
        period: Period {
            calendar: calendar(),
            warm_up: Extent::Time(Span::ZERO),
            observed: Extent::Time(Span::WEEK),
            run_out: Span::DAY,
            spread_over_year: false,
        },
        experiment: Experiment {
            replications: 40,
            seed: 1,
        },
        geography: Geography {
            cells: vec![cell("west", 300.0), cell("east", 100.0)],
            sites: Vec::new(),
            areas: vec![Area {
                name: "station".into(),
            }],
            places: vec![place("west", 0), place("east", 1)],
            modes: vec![Mode {
                name: "foot".into(),
            }],
            travel: Arc::new(TravelTimes::explicit(&times, 1)),
            neighbours: vec![vec![CellId::new(1)], vec![CellId::new(0)]],
            on_call_delays: Vec::new(),
        },
        roles: vec![role("officer", 1), role("helper", 0)],
        skills: Vec::new(),
        units: vec![unit("o", 0, 0), unit("h", 1, 1)],
        pattern: Pattern {
            roles: vec![RoleId::new(0), RoleId::new(1)],
            sharing: Sharing::Nearest,
            beats: Vec::new(),
        },
        priorities: vec![Priority {
            name: "urgent".into(),
            label: "urgent".into(),
            target: Some(Span::MINUTE * 10),
            interrupts_backlog: false,
            interrupts_duties: false,
            interrupts_jobs: false,
        }],
        channels: vec![Channel {
            name: "call".into(),
            detection: Distribution::Fixed(Span::ZERO),
            first: ToldFirst::Switchboard,
            starts_at: None,
        }],
        types: vec![theft()],
        surges: Vec::new(),
        recorded: None,
        dispatch: dispatch(),
        duties: Vec::new(),
        backlog: Vec::new(),
        points: Vec::new(),
        effects: Vec::new(),
        costs: Costs {
            currency: "coins".into(),
            items: vec![YearlyItem {
                name: "boat".into(),
                per_year: 50.0,
            }],
        },
        targets: Vec::new(),
        measures: MeasureSettings {
            headline: Vec::new(),
            within_minutes: vec![10.0, 7.5],
            thresholds: Vec::new(),
            coverage_target: Some(Span::MINUTE * 5),
            coverage_class: None,
            bin: Span::HOUR,
        },
        scales: crate::model::Scales::default(),
        provenance: Vec::new(),
        demand_fingerprint: 7,
    }
}

fn cell(name: &str, residents: f64) -> Cell {
    Cell {
        name: name.into(),
        label: name.into(),
        centre_km: None,
        outline_km: Vec::new(),
        area_km2: None,
        residents,
        households: 0.0,
        kind: String::new(),
        area: AreaId::new(0),
    }
}

fn place(name: &str, cell: usize) -> Place {
    Place {
        name: name.into(),
        cell: CellId::new(cell),
    }
}

fn role(name: &str, turn_out_minutes: i64) -> Role {
    Role {
        name: name.into(),
        label: name.into(),
        rank: 0,
        mode: 0,
        turn_out: Distribution::Fixed(Span::MINUTE * turn_out_minutes),
        skills: SkillSet::EMPTY,
        contracted_hours_per_week: Some(40.0),
        absence: Probability::ZERO,
        price_per_person_year: 100.0,
        price_per_hour: 0.0,
        volunteers: false,
    }
}

fn unit(name: &str, role: usize, post: usize) -> Unit {
    Unit {
        name: name.into(),
        label: name.into(),
        post_name: name.into(),
        role: RoleId::new(role),
        post: PlaceId::new(post),
        schedule: Schedule::Always,
        crew: Crew::Staff {
            people: 4,
            wanted: 1,
            minimum: 1,
            absence: Probability::ZERO,
            short: Short::NotFormed,
        },
        standing: true,
        call_out: None,
        skills: SkillSet::EMPTY,
        on_scene_factor: 1.0,
        on_scene: Vec::new(),
        patrol: None,
        timetable: Vec::new(),
        sent_to: SentTo::Everything,
        takes_backlog: false,
    }
}

fn theft() -> IncidentType {
    let source = |name: &str, cell: usize| Source {
        name: name.into(),
        spot: SpotId::new(cell),
        place: PlaceId::new(cell),
        cell: CellId::new(cell),
        rate: Rate::per(60.0, Span::WEEK).expect("positive"),
    };
    let need = |role: usize| Need {
        number: 1,
        roles: RoleSet::EMPTY.with(RoleId::new(role)),
        skills: SkillSet::EMPTY,
        must_come: true,
    };
    let work = Distribution::exponential(Span::MINUTE * 20).expect("positive");
    IncidentType {
        name: "theft".into(),
        label: "theft".into(),
        priority: PriorityId::new(0),
        sources: vec![source("west", 0), source("east", 1)],
        profile: Arc::new(Profile::flat()),
        channels: vec![(ChannelId::new(0), Probability::ONE)],
        dispatch_delay: Distribution::Fixed(Span::MINUTE),
        patience: None,
        stages: vec![Stage {
            name: "visit".into(),
            label: "visit".into(),
            needs: vec![need(0), need(1)],
            may_start: RoleSet::EMPTY.with(RoleId::new(0)),
            may_hold: RoleSet::EMPTY.with(RoleId::new(1)),
            start: StartRule::First,
            on_scene: vec![Some(work.clone()), Some(work)],
            on_scene_rule: OnSceneRule::OneForAll,
            skill_factors: Vec::new(),
            settle: vec![Probability::ONE; 2],
            follows: Follows::Unsettled,
            deadline: None,
            dispatch_delay: None,
            back_up: None,
            hold_at_most: None,
            hold_overrun: Span::ZERO,
            station: false,
            place: StagePlace::Incident,
            visits_at_most: 1,
        }],
        repeats: None,
    }
}

fn dispatch() -> DispatchRules {
    DispatchRules {
        policy: PolicyChoice::Nearest,
        line: LineRule::Priority,
        several: Several::AsTheyCome,
        blocking: false,
        own_area_first: false,
        reassign_margin: None,
        redispatch_on_the_way: true,
        travel_occupies: true,
        afterwards: Afterwards::Return,
        free_from: FreeFrom::Clearing,
        next_job_from: NextJobFrom::Scene,
        last_call: Span::ZERO,
        reserve: Vec::new(),
        preferences: None,
    }
}
