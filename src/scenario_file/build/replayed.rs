//! The warning that recorded incidents lie outside the observed period.

use crate::demand::draw;
use crate::language::both;
use crate::model::Scenario;
use crate::problems::Problem;
use crate::random::Chance;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;
use crate::units::Span;

/// Warns of recorded incidents that no result counts.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    let Some(records) = &scenario.recorded else {
        return;
    };
    let chance = Chance::new(scenario.experiment.seed, 0);
    let window = draw(scenario, chance, scenario.period.calendar).window;
    let early = records.partition_point(|record| record.reported < window.from);
    let late = records.len() - records.partition_point(|record| record.reported < window.to);
    let Some(last) = records.last().filter(|_| early + late > 0) else {
        return;
    };
    let number = records.len();
    let found = both!(
        "of {number} recorded incidents {early} lie in the warm-up and {late} after the observed period; they are not counted",
        "{number} 条警情记录中，{early} 条在预热期内，{late} 条在观察期之后，均不计入结果"
    );
    let whole = Span::from_milliseconds(
        last.reported
            .since(crate::units::SimTime::START)
            .milliseconds()
            + 1,
    );
    let days = (whole.milliseconds() as f64 / Span::DAY.milliseconds() as f64).ceil();
    let fix = both!(
        "to count all write warm_up = \"0 min\" and observed = \"{days} days\" in [experiment]",
        "要全部计入，在 [experiment] 中写 warm_up = \"0 min\" 和 observed = \"{days} days\""
    );
    let place = root.value_at(&["records", "file"]);
    inspection.report(Problem::new("W3101", found).at(place).fix(fix));
}
