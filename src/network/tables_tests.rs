//! Counted travel times are those that a search finds.

use super::*;
use crate::network::Arc;

/// A raster of 4 × 3 with two modes, one of which is slow on Monday morning.
fn raster() -> Network {
    let mut network = Network {
        nodes: 12,
        own: vec![vec![Span::SECOND * 50; 12], vec![Span::MINUTE; 12]],
        slow_hours: vec![Vec::new(), vec![(Span::HOUR * 7, Span::HOUR * 9, 1.37)]],
        ..Network::default()
    };
    for node in 0..12 {
        let mut add = |to: usize| {
            let time = vec![Some(Span::SECOND * 71), Some(Span::SECOND * 33)];
            network.arcs.push(Arc {
                from: node,
                to,
                time,
            });
        };
        if node % 3 > 0 {
            add(node - 1);
        }
        if node % 3 < 2 {
            add(node + 1);
        }
        if node >= 3 {
            add(node - 3);
        }
        if node < 9 {
            add(node + 3);
        }
    }
    network
}

#[test]
fn a_raster_is_counted_as_it_is_searched() {
    let network = raster();
    let bands = bands_of(&network);
    let tables = TravelTimes::in_tables(&network, bands.clone());
    let counted = TravelTimes {
        source: Source::Counted(Lattice::of(&network, &bands).expect("a plain raster")),
        ..tables.clone()
    };
    assert_eq!(bands.count(), 2);
    for (mode, band, from) in all_of(2, 2, 12) {
        for to in 0..12 {
            let time = |times: &TravelTimes| {
                let column = times.times_to(mode, band, to).map(|times| times.from(from));
                (
                    times.planned(mode, band, from, to),
                    times.land(mode, band, from, to),
                    column,
                )
            };
            assert_eq!(time(&counted), time(&tables));
        }
        for limit in [0, 50, 71, 150, 1_000] {
            let within =
                |times: &TravelTimes| times.within((mode, band), from, Span::SECOND * limit, 11);
            assert_eq!(within(&counted), within(&tables));
        }
    }
}

fn all_of(a: usize, b: usize, c: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..a).flat_map(move |x| (0..b).flat_map(move |y| (0..c).map(move |z| (x, y, z))))
}

#[test]
fn a_raster_with_a_gap_is_searched() {
    let bands = Bands::single();
    let mut network = raster();
    assert!(Lattice::of(&network, &bands).is_some());
    network.arcs[5].time[0] = None;
    assert!(Lattice::of(&network, &bands).is_none());
    let mut network = raster();
    network.arcs.remove(4);
    assert!(Lattice::of(&network, &bands).is_none());
}
