//! The hypercube against its book, against Erlang and against itself.

use ndarray::Array2;

use super::*;
use crate::queueing::{MultiServer, erlang_b};

fn atom(rate: f64, kind: usize, order: &[usize]) -> Atom {
    Atom {
        rate,
        kind,
        preferences: Preferences::strict(order.iter().copied()),
    }
}

/// The three-server city of Larson & Odoni (1981), section 5.4, atoms of equal lists merged.
fn book() -> Vec<Atom> {
    vec![
        atom(0.5, 0, &[0, 1, 2]),
        atom(0.35, 0, &[1, 0, 2]),
        atom(0.25, 0, &[0, 2, 1]),
        atom(0.4, 0, &[2, 0, 1]),
    ]
}

fn near(computed: &[f64], expected: &[f64], within: f64) {
    assert_eq!(computed.len(), expected.len());
    for (one, other) in computed.iter().zip(expected) {
        assert!(
            (one - other).abs() < within,
            "{computed:?} for {expected:?}"
        );
    }
}

/// Atoms and travel times of a made-up city: every unit in every list.
fn city(units: usize, atoms: usize, load: f64, kinds: usize) -> (Vec<Atom>, Array2<f64>) {
    // Scrambled places, the same every time.
    let place = |number: usize, salt: usize| {
        let mut bits = (number * 5 + salt) as u64;
        for _ in 0..3 {
            bits = (bits ^ (bits >> 31)).wrapping_add(0x9e37_79b9_7f4a_7c15);
            bits = (bits ^ (bits >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        }
        (bits >> 11) as f64 / (1_u64 << 53) as f64
    };
    let travel = Array2::from_shape_fn((atoms, units), |(atom, unit)| {
        (place(atom, 0) - place(unit, 3)).abs() + (place(atom, 1) - place(unit, 4)).abs()
    });
    let weight = |number: usize| 0.2 + place(number, 2);
    let total: f64 = (0..atoms).map(weight).sum();
    let atoms = (0..atoms)
        .map(|number| Atom {
            rate: load * units as f64 * weight(number) / total,
            kind: number % kinds,
            preferences: Preferences::by_travel(&travel.row(number).to_vec(), false),
        })
        .collect();
    (atoms, travel)
}

#[test]
fn the_books_city_comes_out() {
    let city = Hypercube::new(3, book(), ServiceTimes::Same(1.0), Line::Endless).unwrap();
    let answer = city.solve().unwrap();
    let workloads = [
        0.557_364_012_081_405_2,
        0.473_372_286_113_388_9,
        0.469_263_701_805_205_8,
    ];
    near(&answer.workloads, &workloads, 1e-11);
    assert!((answer.chance_of_waiting - 9.0 / 38.0).abs() < 1e-12);
    assert!((answer.interdistrict(&city) - 0.435_325_158_194_162_4).abs() < 1e-11);
    near(
        &answer.states[..2],
        &[4.0 / 19.0, 0.136_690_469_617_243_57],
        1e-11,
    );
    assert!((answer.dispatched().sum() - 1.0).abs() < 1e-12);
    let approximate = city.approximate().unwrap();
    let workloads = [
        0.562_631_239_469_088_3,
        0.471_703_869_468_477_14,
        0.465_664_891_062_435_1,
    ];
    near(&approximate.workloads, &workloads, 1e-10);
}

#[test]
fn levels_are_erlangs_whatever_the_lists() {
    for units in [4, 6, 9] {
        let (atoms, _) = city(units, 30, 0.6, 1);
        let line = MultiServer::new(0.6 * units as f64, 1.0, units).unwrap();
        let endless =
            Hypercube::new(units, atoms.clone(), ServiceTimes::Same(1.0), Line::Endless).unwrap();
        let expected: Vec<f64> = (0..=units).map(|busy| line.probability(busy)).collect();
        near(&endless.solve().unwrap().levels(), &expected, 1e-12);
        let loss = Hypercube::new(units, atoms, ServiceTimes::Same(1.0), Line::Loss).unwrap();
        let lost = loss.solve().unwrap();
        assert!((lost.lost - erlang_b(0.6 * units as f64, units)).abs() < 1e-12);
        assert!((lost.dispatched().sum() - 1.0).abs() < 1e-12);
    }
}

#[test]
fn ties_are_split_evenly() {
    let tied = |groups: Vec<Vec<usize>>| {
        let atoms = vec![Atom {
            rate: 1.2,
            kind: 0,
            preferences: Preferences::with_ties(groups),
        }];
        Hypercube::new(3, atoms, ServiceTimes::Same(1.0), Line::Loss).unwrap()
    };
    let city = tied(vec![vec![0, 1], vec![2]]);
    let exact = city.solve().unwrap();
    assert!((exact.workloads[0] - exact.workloads[1]).abs() < 1e-13);
    assert!(exact.workloads[0] > exact.workloads[2] + 0.1);
    let approximate = city.approximate().unwrap();
    near(&approximate.workloads, &exact.workloads, 0.02);
    let all = tied(vec![vec![0, 1, 2]]).solve().unwrap();
    near(
        &all.workloads,
        &[1.2 * (1.0 - erlang_b(1.2, 3)) / 3.0; 3],
        1e-13,
    );
}

#[test]
fn kinds_that_do_not_differ_change_nothing() {
    let (atoms, travel) = city(4, 9, 0.7, 2);
    let times = vec![0.8, 1.0, 1.1, 1.3];
    for line in [Line::Loss, Line::Endless] {
        let of = |service| {
            Hypercube::new(4, atoms.clone(), service, line)
                .unwrap()
                .solve()
                .unwrap()
        };
        let plain = of(ServiceTimes::ByUnit(times.clone()));
        let kinds = of(ServiceTimes::ByKind(vec![times.clone(); 2]));
        near(&kinds.workloads, &plain.workloads, 1e-9);
        near(&kinds.states, &plain.states, 1e-9);
        assert!((kinds.mean_wait - plain.mean_wait).abs() < 1e-8);
        assert!((kinds.mean_travel(&travel) - plain.mean_travel(&travel)).abs() < 1e-9);
    }
}

#[test]
fn work_done_is_work_sent() {
    let (atoms, _) = city(5, 12, 0.6, 2);
    let times = vec![vec![0.5, 0.6, 0.7, 0.8, 0.9], vec![1.5, 1.3, 1.1, 1.4, 1.2]];
    for line in [Line::Loss, Line::Endless] {
        let model =
            Hypercube::new(5, atoms.clone(), ServiceTimes::ByKind(times.clone()), line).unwrap();
        let exact = model.solve().unwrap();
        let served = (1.0 - exact.lost) * model.total_rate();
        let mut work = vec![0.0; 5];
        for ((atom, unit), share) in exact.dispatched().indexed_iter() {
            work[unit] += served * share * times[atoms[atom].kind][unit];
        }
        near(&work, &exact.workloads, 1e-9);
        let approximate = model.approximate().unwrap();
        assert_eq!(approximate.method, Method::Jarvis);
        near(&approximate.workloads, &exact.workloads, 0.03);
        assert!((approximate.dispatched().sum() - 1.0).abs() < 1e-9);
    }
}

#[test]
fn response_times_have_a_distribution() {
    let (atoms, travel) = city(3, 8, 0.6, 1);
    let model = Hypercube::new(3, atoms, ServiceTimes::Same(1.0), Line::Endless).unwrap();
    let answer = model.solve().unwrap();
    let within: Vec<f64> = [-1.0, 0.5, 2.0, 500.0]
        .map(|time| answer.response_within(&travel, time).unwrap())
        .to_vec();
    assert_eq!(within[0], 0.0);
    assert!(within.windows(2).all(|pair| pair[0] < pair[1]));
    assert!((within[3] - 1.0).abs() < 1e-12);
    let by_atom = answer.mean_travel_by_atom(&travel);
    let by_unit = answer.mean_travel_by_unit(&travel);
    let mean: f64 = by_unit
        .iter()
        .zip(answer.unit_shares())
        .map(|(mean, share)| mean.unwrap() * share)
        .sum();
    assert!((mean - answer.mean_travel(&travel)).abs() < 1e-12);
    assert!(by_atom.iter().all(Option::is_some));
}

#[test]
fn a_fleet_too_large_is_refused_with_its_size() {
    let (atoms, _) = city(24, 30, 0.5, 1);
    let model = Hypercube::new(24, atoms, ServiceTimes::Same(1.0), Line::Loss).unwrap();
    let reason = model.solve().unwrap_err().to_string();
    assert!(reason.contains("24 units make 2^24 states"), "{reason}");
    assert!(model.approximate().is_ok());
}

#[test]
fn larger_models_are_solved_alike_both_ways() {
    let (atoms, travel) = city(14, 60, 0.6, 1);
    let model = Hypercube::new(14, atoms, ServiceTimes::Same(1.0), Line::Endless).unwrap();
    let exact = model.solve().unwrap();
    let larson = model.approximate().unwrap();
    near(&larson.workloads, &exact.workloads, 0.05);
    let means = [&exact, &larson].map(|answer| answer.mean_travel(&travel));
    assert!((means[0] / means[1] - 1.0).abs() < 0.05, "{means:?}");
    let (atoms, _) = city(150, 200, 0.6, 2);
    let times = ServiceTimes::ByKind(vec![vec![0.9; 150], vec![1.1; 150]]);
    let model = Hypercube::new(150, atoms, times, Line::Endless).unwrap();
    let jarvis = model.approximate().unwrap();
    let work: f64 = jarvis.workloads.iter().sum();
    assert!((work / 150.0 - 0.6).abs() < 0.02, "{work}");
}
