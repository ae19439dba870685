//! `[report.breaks]`: where the colours of maps change.

use crate::language::{Both, both};
use crate::measures::entries;
use crate::model::{MeasureSettings, Scales};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;

/// The measure whose differences are drawn.
const DRAWN: &str = "response_mean_first";

/// Reads the breaks that the scenario wishes for.
pub fn read(root: &Table, measures: &MeasureSettings, inspection: &Inspection) -> Scales {
    let report = root.table("report");
    let Some(breaks) = report.and_then(|report| report.table("breaks")) else {
        return Scales::default();
    };
    let difference: Option<[f64; 3]> = rising(breaks, "difference", inspection);
    if let Some(wished) = difference {
        let place = breaks.place_of("difference", &Place::Nowhere);
        check_threshold(&wished, measures, place, inspection);
    }
    Scales {
        coverage: rising(breaks, "coverage", inspection),
        response: rising(breaks, "response", inspection),
        alone: rising(breaks, "alone", inspection),
        no_free: rising(breaks, "no_free", inspection),
        difference,
    }
}

/// The numbers under a key, each above the one before.
fn rising<const N: usize>(breaks: &Table, key: &str, inspection: &Inspection) -> Option<[f64; N]> {
    let numbers: [f64; N] = breaks.numbers(key)?.try_into().ok()?;
    let fall = numbers.windows(2).find(|pair| pair[1] <= pair[0]);
    if let Some(&[one, other]) = fall {
        let found = both!(
            "{other} does not lie above {one}, which stands before it",
            "{other} 没有大于它前面的 {one}"
        );
        inspection.report(
            Problem::new("E2906", found)
                .at(breaks.place_of(key, &Place::Nowhere))
                .fix(Both::fixed("write rising numbers", "写由小到大的数")),
        );
        return None;
    }
    Some(numbers)
}

/// The middle colour ends at the practical threshold: the next breaks lie beyond it.
fn check_threshold(
    wished: &[f64; 3],
    measures: &MeasureSettings,
    place: &Place,
    inspection: &Inspection,
) {
    let own = measures.thresholds.iter().find(|(key, _)| key == DRAWN);
    let usual = entries().find(|entry| entry.pattern == DRAWN);
    let threshold = own
        .map(|(_, value)| *value)
        .or_else(|| usual.map(|entry| entry.threshold));
    let Some(threshold) = threshold.filter(|threshold| !Scales::lie_beyond(wished, *threshold))
    else {
        return;
    };
    let first = wished[0];
    let found = both!(
        "{first} min lies within the practical threshold of {threshold} min",
        "{first} 分钟没有超出 {threshold} 分钟的实际意义门槛"
    );
    inspection.report(
        Problem::new("E2906", found)
            .at(place)
            .fix(Both::fixed("begin beyond it", "从门槛以上写起")),
    );
}
