//! Piecewise constant intensity of one incident type over one replication.

use crate::model::{Calendar, Scenario, Surge, TypeId};
use crate::units::{SimTime, Span};

/// Factor on a rate over time, with its integral, so that a unit-rate Poisson process can be stretched onto it.
#[derive(Clone, Debug)]
pub(super) struct Intensity {
    /// Beginning of each piece, in milliseconds.
    starts: Vec<i64>,
    /// Factor in each piece.
    factors: Vec<f64>,
    /// Integral of the factor up to each piece's beginning, in milliseconds.
    before: Vec<f64>,
    end: i64,
    total: f64,
}

impl Intensity {
    /// The intensity of a type until `horizon` under those of its surges whose bit is set in `surges`.
    pub(super) fn of(
        scenario: &Scenario,
        kind: TypeId,
        surges: u64,
        calendar: Calendar,
        horizon: SimTime,
    ) -> Self {
        let profile = &scenario.types[kind.index()].profile;
        let surges: Vec<&Surge> = (0..scenario.surges.len())
            .filter(|bit| surges >> bit & 1 == 1)
            .map(|bit| &scenario.surges[bit])
            .collect();
        let seasonal = profile.months.iter().any(|&month| month != 1.0) || !surges.is_empty();
        let mut cuts = vec![SimTime::START];
        cuts.extend(weekly_cuts(
            calendar,
            horizon,
            week_edges(profile.bin, profile.week.len(), &surges),
        ));
        if seasonal {
            let season = |at: SimTime| {
                let on = move |surge: &&Surge| calendar.in_season(at, surge.from, surge.to);
                let surges = surges.iter().map(on);
                (profile.months[calendar.month(at)], surges)
            };
            let turns = |&at: &SimTime| {
                let before = at - Span::from_milliseconds(1);
                let ((month, surges), (last, others)) = (season(at), season(before));
                month != last || !surges.eq(others)
            };
            let midnights =
                (calendar.date_number(SimTime::START)..).map(|date| calendar.midnight(date));
            let within = midnights.take_while(|&at| at < horizon);
            cuts.extend(within.filter(|&at| at > SimTime::START).filter(turns));
        }
        // A stable sort merges the two rising runs.
        cuts.sort();
        cuts.dedup();
        let mut this = Self {
            starts: Vec::new(),
            factors: Vec::new(),
            before: Vec::new(),
            end: horizon.milliseconds(),
            total: 0.0,
        };
        let mut date = i64::MIN;
        let (mut month, mut in_season): (f64, Vec<&Surge>) = (1.0, Vec::new());
        for (index, &at) in cuts.iter().enumerate() {
            let week = calendar.since_monday(at);
            let bin = (week.milliseconds() / profile.bin.milliseconds()) as usize;
            if seasonal && std::mem::replace(&mut date, calendar.date_number(at)) != date {
                month = profile.months[calendar.month(at)];
                in_season.clear();
                let season = |surge: &&&Surge| calendar.in_season(at, surge.from, surge.to);
                in_season.extend(surges.iter().filter(season));
            }
            let on = in_season.iter().filter(|surge| surge.hours.contains(week));
            let surge: f64 = on.map(|surge| surge.factor).product();
            let until = cuts
                .get(index + 1)
                .map_or(this.end, |next| next.milliseconds());
            this.push(
                at.milliseconds(),
                until,
                profile.week[bin.min(profile.week.len() - 1)] * month * surge,
            );
        }
        this
    }

    fn push(&mut self, start: i64, until: i64, factor: f64) {
        if self.factors.last() != Some(&factor) {
            self.starts.push(start);
            self.factors.push(factor);
            self.before.push(self.total);
        }
        self.total += factor * (until - start) as f64;
    }

    /// The instant at which the integral reaches `stretched` milliseconds; `None` beyond the horizon.
    pub(super) fn instant(&self, stretched: f64) -> Option<SimTime> {
        if stretched >= self.total {
            return None;
        }
        let piece = self
            .before
            .partition_point(|&before| before <= stretched)
            .saturating_sub(1);
        let within = (stretched - self.before[piece]) / self.factors[piece];
        let at = self.starts[piece] + within as i64;
        Some(SimTime::from_milliseconds(at.min(self.end - 1)))
    }

    /// Integral up to the horizon in milliseconds.
    pub(super) fn total(&self) -> f64 {
        self.total
    }
}

/// Times since Monday at which the weekly factor may change.
fn week_edges(bin: Span, bins: usize, surges: &[&Surge]) -> Vec<Span> {
    let own = (0..bins as i64)
        .filter(|_| bins > 1)
        .map(|position| bin * position);
    own.chain(surges.iter().flat_map(|surge| surge.hours.edges()))
        .collect()
}

/// The instants after the start and before `horizon` at which the local week passes one of `edges`.
fn weekly_cuts(calendar: Calendar, horizon: SimTime, edges: Vec<Span>) -> Vec<SimTime> {
    let offset = calendar.since_monday(SimTime::START);
    let since_start = |edge: Span| {
        let first = edge - offset;
        if first <= Span::ZERO {
            first + Span::WEEK
        } else {
            first
        }
    };
    let mut first_week: Vec<Span> = edges.into_iter().map(since_start).collect();
    first_week.sort_unstable();
    let weeks = (0..).map(|week| SimTime::START + Span::WEEK * week);
    let weeks = weeks.take_while(|&begins| begins < horizon);
    weeks
        .flat_map(|begins| first_week.iter().map(move |&edge| begins + edge))
        .take_while(|&at| at < horizon)
        .collect()
}
