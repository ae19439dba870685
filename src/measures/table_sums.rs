//! Folds replications, one after the other, into the tables beside the headline.

use super::dispatch_sums::DispatchSums;
use super::moments::Moments;
use super::pair::mean_response;
use super::row::{CellResponses, Figures, Row};
use super::sample::Sample;
use super::settling::HourlySums;
use super::single_weeks::WeekValues;
use super::tables::{CellRow, Tables, UnitRow, WeekSeries, WeekState, WeekTable};
use super::together::TogetherSums;
use super::yardstick::Yardstick;
use crate::model::{CellId, UnitId};
use crate::statistics::{Estimate, Histogram, quantile_estimate};
use crate::units::Span;
use ndarray::Array2;

/// Sums over replications behind the tables of one plan.
#[derive(Clone, Debug)]
pub struct TableSums {
    cells: Vec<CellSums>,
    units: Vec<UnitMoments>,
    dispatch: DispatchSums,
    incidents: Vec<Moments>,
    together: Vec<TogetherSums>,
    week: Vec<(WeekState, Vec<Moments>, Vec<Moments>)>,
    bin: Span,
    single_weeks: Vec<WeekValues>,
    present: HourlySums,
}

#[derive(Clone, Debug, Default)]
struct CellSums {
    incidents: Moments,
    mean: Moments,
    within: Moments,
    unanswered: Moments,
    covered: Moments,
    whole: Moments,
    whole_free: Moments,
    answered_by: Vec<Moments>,
    together: TogetherSums,
}

#[derive(Clone, Debug, Default)]
struct UnitMoments {
    hours: Moments,
    activity: [Moments; 5],
    answered: Moments,
    travel: Moments,
}

impl TableSums {
    /// No replication yet.
    pub fn new(yardstick: &Yardstick<'_>) -> Self {
        let scenario = yardstick.scenario;
        let shape = (scenario.geography.cells.len(), scenario.units.len());
        let cell = CellSums {
            answered_by: vec![Moments::default(); yardstick.roles()],
            ..CellSums::default()
        };
        let bin = scenario.measures.bin.max(Span::MINUTE).min(Span::WEEK);
        Self {
            cells: vec![cell; shape.0],
            units: vec![UnitMoments::default(); shape.1],
            dispatch: DispatchSums::new(shape),
            incidents: Vec::new(),
            together: Vec::new(),
            week: WeekState::followed(yardstick)
                .into_iter()
                .map(|state| (state, Vec::new(), Vec::new()))
                .collect(),
            bin,
            single_weeks: WeekValues::all(yardstick),
            present: HourlySums::default(),
        }
    }

    /// Takes in one replication and gives back what the measures need of it.
    pub fn fold(&mut self, yardstick: &Yardstick<'_>, row: Row) -> Figures {
        self.fold_cells(yardstick, &row);
        self.fold_units(&row);
        self.fold_week(&row);
        for values in &mut self.single_weeks {
            values.fold(&row.detail);
        }
        self.present.fold(&row.detail.present, row.detail.warm_up);
        row.figures
    }

    fn fold_cells(&mut self, yardstick: &Yardstick<'_>, row: &Row) {
        let (figures, detail) = (&row.figures, &row.detail);
        let mut responses = figures.cells.iter().peekable();
        let none = CellResponses::default();
        let mut answered = Vec::with_capacity(self.cells.len());
        for (cell, sums) in self.cells.iter_mut().enumerate() {
            let here = responses
                .next_if(|responses| responses.cell == cell)
                .unwrap_or(&none);
            let histogram = &here.responses.histogram;
            sums.incidents.add(here.counted.into(), figures.weeks());
            sums.together.add(&detail.cells_together[cell]);
            let (minutes, count) = mean_response(&here.responses);
            answered.push(count);
            sums.mean.add(minutes, count);
            sums.within.add(
                here.responses.within_target.into(),
                here.responses.with_target.into(),
            );
            sums.unanswered
                .add(histogram.unanswered() as f64, histogram.count() as f64);
            let time = |clock: &[i64]| clock.get(cell).map_or(0.0, |&time| time as f64);
            sums.covered.add(time(&detail.covered), detail.milliseconds);
            sums.whole.add(time(&detail.whole), detail.milliseconds);
            sums.whole_free
                .add(time(&detail.whole_free), detail.milliseconds);
        }
        let mut by_role = Array2::<f64>::zeros((self.cells.len(), yardstick.roles()));
        for &((cell, unit), count) in &detail.dispatch {
            let role = yardstick.scenario.units[unit].role;
            by_role[[cell, role.index()]] += f64::from(count);
        }
        self.dispatch.fold(&detail.dispatch, &answered);
        for (cell, &count) in answered.iter().enumerate() {
            for (role, moments) in self.cells[cell].answered_by.iter_mut().enumerate() {
                moments.add(by_role[[cell, role]], count);
            }
        }
    }

    fn fold_units(&mut self, row: &Row) {
        let units = &row.detail.units;
        let all: u32 = units.iter().map(|unit| unit.answered).sum();
        for (sums, unit) in self.units.iter_mut().zip(units) {
            let on_duty = unit.activity.iter().sum::<i64>() as f64;
            let hours = on_duty / Span::HOUR.milliseconds() as f64;
            sums.hours.add(hours, row.figures.weeks());
            for (moments, &spent) in sums.activity.iter_mut().zip(&unit.activity) {
                moments.add(spent as f64, on_duty);
            }
            sums.answered.add(unit.answered.into(), all.into());
            let travel = Span::from_milliseconds(unit.travel_milliseconds).minutes();
            sums.travel.add(travel, unit.answered.into());
        }
    }

    fn fold_week(&mut self, row: &Row) {
        let detail = &row.detail;
        let bins = detail.reported.len();
        self.incidents.resize(bins, Moments::default());
        self.together.resize(bins, TogetherSums::default());
        for (sums, found) in self.together.iter_mut().zip(&detail.bins_together) {
            sums.add(found);
        }
        let width = self.bin.milliseconds() as f64;
        for (bin, moments) in self.incidents.iter_mut().enumerate() {
            let times = detail.bins.integral[bin] / width;
            moments.add(detail.reported[bin].into(), times);
        }
        for (state, means, beginnings) in &mut self.week {
            let Some(sums) = state
                .position()
                .and_then(|position| detail.week[position].as_ref())
            else {
                continue;
            };
            means.resize(bins, Moments::default());
            beginnings.resize(bins, Moments::default());
            for bin in 0..bins {
                means[bin].add(sums.integral[bin], detail.bins.integral[bin]);
                beginnings[bin].add(sums.at_beginning[bin], detail.bins.at_beginning[bin]);
            }
        }
    }

    /// The tables of the replications in `sample`, all of which have been folded in.
    pub fn tables(&self, sample: &Sample<'_, '_>) -> Tables {
        let yardstick = sample.yardstick;
        let cells = (0..self.cells.len())
            .map(|cell| self.cell_row(yardstick, sample.figures, cell))
            .collect();
        let units = self.units.iter().enumerate();
        let units = units.map(|(unit, sums)| UnitRow {
            unit: UnitId::new(unit),
            on_duty_hours: sums.hours.estimate(),
            activity: sums.activity.map(|moments| moments.estimate()),
            answered: sums.answered.estimate(),
            travel_mean: sums.travel.estimate(),
        });
        Tables {
            cells,
            units: units.collect(),
            dispatch: self.dispatch.fractions(),
            week: self.week_table(yardstick),
            curves: super::curves::curves(sample),
            settled: self.present.settled(),
            single_weeks: self
                .single_weeks
                .iter()
                .filter_map(WeekValues::range)
                .collect(),
        }
    }

    fn cell_row(&self, yardstick: &Yardstick<'_>, rows: &[Figures], cell: usize) -> CellRow {
        let sums = &self.cells[cell];
        let histograms: Vec<Histogram> = rows
            .iter()
            .map(|row| {
                let found = row.cells.binary_search_by_key(&cell, |here| here.cell);
                found.map_or_else(
                    |_| Histogram::default(),
                    |position| row.cells[position].responses.histogram.clone(),
                )
            })
            .collect();
        let pattern = !yardstick.scenario.pattern.roles.is_empty();
        CellRow {
            cell: CellId::new(cell),
            incidents: sums.incidents.estimate(),
            response_mean_first: sums.mean.estimate(),
            response_p90_first: quantile_estimate(&histograms, 0.9),
            within_target_first: sums.within.estimate(),
            covered_first: yardstick.reach.as_ref().map(|_| sums.covered.estimate()),
            pattern_whole: pattern.then(|| sums.whole.estimate()),
            pattern_whole_free: pattern.then(|| sums.whole_free.estimate()),
            answered_by: sums
                .answered_by
                .iter()
                .map(|moments| moments.estimate())
                .collect(),
            unanswered_first: sums.unanswered.estimate(),
            team_complete: yardstick
                .own
                .any_team()
                .then(|| sums.together.team_complete()),
            alone_mean: sums.together.alone_mean(),
        }
    }

    fn week_table(&self, yardstick: &Yardstick<'_>) -> WeekTable {
        let estimates =
            |moments: &[Moments]| moments.iter().map(|moments| moments.estimate()).collect();
        let incidents = WeekSeries {
            state: WeekState::Incidents,
            mean: estimates(&self.incidents),
            at_beginning: Vec::new(),
        };
        let by_report = |state, pick: fn(&TogetherSums) -> Estimate| WeekSeries {
            state,
            mean: self.together.iter().map(pick).collect(),
            at_beginning: Vec::new(),
        };
        let alone = by_report(WeekState::AloneMean, TogetherSums::alone_mean);
        let team = by_report(WeekState::TeamComplete, TogetherSums::team_complete);
        let team = yardstick.own.any_team().then_some(team);
        let states = self
            .week
            .iter()
            .map(|(state, means, beginnings)| WeekSeries {
                state: *state,
                mean: estimates(means),
                at_beginning: estimates(beginnings),
            });
        WeekTable {
            bin: self.bin,
            series: std::iter::once(incidents)
                .chain(states)
                .chain(std::iter::once(alone))
                .chain(team)
                .collect(),
        }
    }
}
