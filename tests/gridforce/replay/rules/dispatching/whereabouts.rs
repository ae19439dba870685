//! Where a unit is between two rows of the records, as far as they tell.

use crate::replay::case::Case;

/// A stay of a patrol lasts at least so long.
const LEAST_STAY: i64 = 60_000;

/// Where a unit is.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    /// At a place.
    At(usize),
    /// By land between two places, `along` from the first.
    Between {
        a: usize,
        b: usize,
        whole: i64,
        along: i64,
    },
    /// At one of these places, or on the way from one to another.
    Among(Vec<usize>),
    /// Anywhere.
    Unknown,
}

/// How a unit moves until its next change.
#[derive(Clone, Debug)]
pub enum Track {
    /// Stays.
    At(usize),
    /// Sets out from a spot for a place.
    Trip { from: Spot, to: usize, leaves: i64 },
    /// Stays at a place until an instant at least, then moves among places.
    Patrol {
        at: usize,
        until: i64,
        among: Vec<usize>,
    },
    /// Somewhere among places.
    Among(Vec<usize>),
    /// Nothing is known.
    Lost,
}

impl Track {
    pub fn at(place: usize) -> Self {
        Self::At(place)
    }

    pub fn trip(from: Spot, to: usize, leaves: i64) -> Self {
        Self::Trip { from, to, leaves }
    }

    /// A patrol that has come to a cell, or leaves a place for one.
    pub fn patrol(place: usize, dwells: bool, beat: &[usize], now: i64) -> Self {
        let mut among = beat.to_vec();
        among.push(place);
        Self::Patrol {
            at: place,
            until: if dwells { now + LEAST_STAY } else { now },
            among,
        }
    }

    /// Leaves a spot at an unknown instant.
    pub fn somewhere(from: &Spot, to: usize) -> Self {
        match ends(from) {
            Some(mut among) => {
                among.push(to);
                Self::Among(among)
            }
            None => Self::Lost,
        }
    }

    /// Where the unit is at `now`.
    pub fn spot(&self, case: &Case<'_>, unit: usize, now: i64) -> Spot {
        match self {
            Self::At(place) => Spot::At(*place),
            Self::Lost => Spot::Unknown,
            Self::Among(among) => with_landings(case, among.clone()),
            Self::Patrol { at, until, .. } if now < *until => Spot::At(*at),
            Self::Patrol { among, .. } => with_landings(case, among.clone()),
            Self::Trip { from, leaves, .. } if now < *leaves => from.clone(),
            // Who has set out is on the way at once: of two ways home of one length it takes the one ahead.
            Self::Trip { from, to, leaves } if now == *leaves => {
                match on_the_way(case, unit, from, *to, *leaves, now) {
                    on @ Spot::Between { .. } => on,
                    _ => from.clone(),
                }
            }
            Self::Trip { from, to, leaves } => on_the_way(case, unit, from, *to, *leaves, now),
        }
    }
}

/// The places between which a spot lies.
fn ends(spot: &Spot) -> Option<Vec<usize>> {
    match spot {
        Spot::At(place) => Some(vec![*place]),
        Spot::Between { a, b, .. } => Some(vec![*a, *b]),
        Spot::Among(among) => Some(among.clone()),
        Spot::Unknown => None,
    }
}

/// A route between some of these places may pass any landing.
fn with_landings(case: &Case<'_>, mut among: Vec<usize>) -> Spot {
    among.extend(case.plan.roads.ferries.iter().flat_map(|ferry| ferry.ends));
    among.sort_unstable();
    among.dedup();
    Spot::Among(among)
}

/// A stretch by land of a trip.
#[derive(Clone, Copy, Debug)]
struct Leg {
    a: usize,
    b: usize,
    whole: i64,
    /// From `a` at its beginning.
    along: i64,
    forward: bool,
    begins: i64,
    ends: i64,
}

/// The legs of a trip that goes by land alone; `None` when it does not, or nobody can tell.
fn legs(case: &Case<'_>, unit: usize, from: &Spot, to: usize, leaves: i64) -> Option<Vec<Leg>> {
    let roads = &case.plan.roads;
    let mode = case.plan.units[unit].mode;
    let week = case.week(leaves);
    match *from {
        Spot::At(place) => {
            let by_land = roads.is_by_land(mode, week, place, to);
            let whole = roads.planned(mode, week, place, to).filter(|_| by_land)?;
            Some(vec![Leg {
                a: place,
                b: to,
                whole,
                along: 0,
                forward: true,
                begins: leaves,
                ends: leaves + whole,
            }])
        }
        Spot::Between { a, b, whole, along } => {
            let way = |place: usize, rest: i64| Some(roads.planned(mode, week, place, to)? + rest);
            let forward = match (way(a, along), way(b, whole - along)) {
                (Some(back), Some(on)) => back >= on,
                (Some(_), None) => false,
                (None, _) => true,
            };
            let (end, rest) = if forward {
                (b, whole - along)
            } else {
                (a, along)
            };
            let first = Leg {
                a,
                b,
                whole,
                along,
                forward,
                begins: leaves,
                ends: leaves + rest,
            };
            let mut all = vec![first];
            all.extend(legs(case, unit, &Spot::At(end), to, leaves + rest)?);
            Some(all)
        }
        Spot::Among(_) | Spot::Unknown => None,
    }
}

/// When somebody who leaves a spot at `leaves` comes to a place by land; `None` when nobody can tell.
pub fn arrival(case: &Case<'_>, unit: usize, from: &Spot, to: usize, leaves: i64) -> Option<i64> {
    let legs = legs(case, unit, from, to, leaves)?;
    legs.last().map(|leg| leg.ends)
}

/// Where somebody is at `now` who left `from` for `to` at `leaves`.
fn on_the_way(case: &Case<'_>, unit: usize, from: &Spot, to: usize, leaves: i64, now: i64) -> Spot {
    let Some(legs) = legs(case, unit, from, to, leaves) else {
        return match ends(from) {
            Some(mut among) => {
                among.push(to);
                with_landings(case, among)
            }
            None => Spot::Unknown,
        };
    };
    let Some(leg) = legs.iter().find(|leg| now < leg.ends).or(legs.last()) else {
        return Spot::Unknown;
    };
    let moved = (now.min(leg.ends) - leg.begins).max(0);
    Spot::Between {
        a: leg.a,
        b: leg.b,
        whole: leg.whole,
        along: if leg.forward {
            leg.along + moved
        } else {
            leg.along - moved
        },
    }
}

/// The places between which a spot lies, landings that a route may pass among them.
pub fn places(case: &Case<'_>, spot: &Spot) -> Option<Vec<usize>> {
    match with_landings(case, ends(spot)?) {
        Spot::Among(among) if !matches!(spot, Spot::At(_)) => Some(among),
        _ => ends(spot),
    }
}
