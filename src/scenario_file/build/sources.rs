//! Where a type arises and how often: its rate spread over cells or sites.

use super::ground::Ground;
use crate::language::{Both, both};
use crate::model::{CellId, Source, SpotId};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::quantity::{self, Per, WrittenRate};
use crate::scenario_file::tree::{Item, Named, Table};
use crate::units::Rate;

/// The sources of a type, those without incidents left out.
pub fn read(
    incident_type: Named<'_>,
    ground: &Ground,
    recorded: bool,
    inspection: &Inspection,
) -> Vec<Source> {
    let Named { name, table, place } = incident_type;
    let Some(item) = table.get("rate") else {
        if !recorded {
            let found = both!(
                "the type \"{name}\" has no rate, and there are no records",
                "警情类型“{name}”没有发生率，也没有历史记录"
            );
            inspection.report(Problem::new("E2505", found).at(place).fix(Both::fixed(
                "write rate = \"7 per 1000 residents per year\"",
                "写 rate = \"7 per 1000 residents per year\"",
            )));
        }
        return Vec::new();
    };
    let Some(Ok(written)) = item.as_text().map(quantity::read_rate) else {
        return Vec::new();
    };
    let shares = match table.get("sites") {
        Some(kind) => site_shares(kind, written, item, table, ground, inspection),
        None => cell_shares(written, item, table, ground, inspection),
    };
    shares
        .into_iter()
        .filter_map(|(position, rate_per_year)| {
            let (place, cell) = ground.place_at(position)?;
            let name = match position.checked_sub(ground.cells.len()) {
                None => &ground.cells[position].name,
                Some(site) => &ground.sites[site].name,
            };
            let rate = Rate::per_year(rate_per_year).filter(|rate| rate.events_per_year() > 0.0)?;
            Some(Source {
                name: name.clone(),
                spot: SpotId::new(position),
                place,
                cell,
                rate,
            })
        })
        .collect()
}

/// Yearly rates by position among places, at sites.
fn site_shares(
    kind: &Item,
    written: WrittenRate,
    rate: &Item,
    table: &Table,
    ground: &Ground,
    inspection: &Inspection,
) -> Vec<(usize, f64)> {
    for key in ["cells", "weights"] {
        if let Some(item) = table.get(key) {
            let found = both!(
                "\"{key}\" and \"sites\" cannot both say where the type arises",
                "“{key}”与“sites”不能同时说明警情发生在哪里"
            );
            inspection.report(Problem::new("E2510", found).at(&item.place));
        }
    }
    let sites = ground.sites_of(kind, inspection);
    let numbers = || sites.iter().map(|&site| ground.sites[site].number);
    let total: f64 = numbers().sum();
    let yearly = written.rate.events_per_year();
    let per_number = match written.per {
        Per::Site => yearly,
        Per::Total if total > 0.0 => yearly / total,
        Per::Total => {
            if !sites.is_empty() && yearly > 0.0 {
                report_nothing(
                    Both::fixed(
                        "the rate cannot be shared: the sites stand for no number",
                        "发生率无法分摊：各场所都没有数目",
                    ),
                    &rate.place,
                    inspection,
                );
            }
            return Vec::new();
        }
        Per::Residents(_) | Per::Households(_) => {
            report_per(
                rate,
                Both::fixed(
                    "a rate at sites is per site, or a total",
                    "场所的发生率或按场所计，或是总数",
                ),
                inspection,
            );
            return Vec::new();
        }
    };
    sites
        .iter()
        .map(|&site| ground.cells.len() + site)
        .zip(numbers().map(|number| number * per_number))
        .collect()
}

/// Yearly rates by cell.
fn cell_shares(
    written: WrittenRate,
    rate: &Item,
    table: &Table,
    ground: &Ground,
    inspection: &Inspection,
) -> Vec<(usize, f64)> {
    let yearly = written.rate.events_per_year();
    let residents = || ground.cells.iter().map(|cell| cell.residents);
    let per = |divisor: f64, people: Vec<f64>| {
        people
            .into_iter()
            .map(|number| number / divisor * yearly)
            .enumerate()
            .collect()
    };
    if let (Some(item), false) = (
        table.get("cells").or(table.get("weights")),
        written.per == Per::Total,
    ) {
        let found = Both::fixed(
            "weights share a plain total; this rate is counted per something",
            "权重只能分摊总数，而这个发生率另有计法",
        );
        inspection.report(
            Problem::new("E2506", found)
                .at(&item.place)
                .fix(Both::fixed(
                    "write a total such as \"3 per year\"",
                    "写总数，如 \"3 per year\"",
                )),
        );
        return Vec::new();
    }
    let weights: Vec<f64> = match written.per {
        Per::Residents(divisor) => return per(divisor, residents().collect()),
        Per::Households(divisor) => {
            return per(
                divisor,
                ground.cells.iter().map(|cell| cell.households).collect(),
            );
        }
        Per::Site => {
            report_per(
                rate,
                Both::fixed(
                    "a rate per site needs sites = \"…\"",
                    "按场所计的发生率需要 sites = \"…\"",
                ),
                inspection,
            );
            return Vec::new();
        }
        Per::Total => match read_weights(table, ground, inspection) {
            Some(weights) => weights,
            None => residents().collect(),
        },
    };
    let total: f64 = weights.iter().sum();
    if total <= 0.0 {
        if yearly > 0.0 && !ground.cells.is_empty() {
            report_nothing(
                Both::fixed(
                    "the rate cannot be shared: no cell has residents or a weight",
                    "发生率无法分摊：各网格都没有居民或权重",
                ),
                &rate.place,
                inspection,
            );
        }
        return Vec::new();
    }
    weights
        .iter()
        .map(|weight| weight / total * yearly)
        .enumerate()
        .collect()
}

/// The weights that a type gives cells, in cell order.
fn read_weights(table: &Table, ground: &Ground, inspection: &Inspection) -> Option<Vec<f64>> {
    match (table.get("cells"), table.get("weights")) {
        (Some(_), Some(item)) => {
            let found = Both::fixed("the cells' weights are given twice", "网格的权重给了两次");
            inspection.report(
                Problem::new("E2510", found)
                    .at(&item.place)
                    .fix(Both::fixed(
                        "keep either cells or weights",
                        "在 cells 和 weights 中保留一个",
                    )),
            );
            Some(vec![1.0; ground.cells.len()])
        }
        (Some(item), None) => {
            let mut weights = vec![0.0; ground.cells.len()];
            for (name, entry) in item.as_table().into_iter().flat_map(|table| &table.entries) {
                if let Some(cell) = ground
                    .cell_names
                    .find_text(name, &entry.key_place, inspection)
                {
                    weights[cell] = entry.item.as_number().unwrap_or(0.0);
                }
            }
            Some(weights)
        }
        (None, Some(item)) => {
            let weights = table.numbers("weights")?;
            if weights.len() != ground.cells.len() {
                let found = both!(
                    "{} weights for {} cells",
                    "权重有 {} 个，网格有 {} 个",
                    weights.len(),
                    ground.cells.len()
                );
                inspection.report(Problem::new("E2106", found).at(&item.place));
                return Some(vec![1.0; ground.cells.len()]);
            }
            Some(weights)
        }
        (None, None) => None,
    }
}

fn report_per(rate: &Item, found: Both<&'static str>, inspection: &Inspection) {
    inspection.report(Problem::new("E2506", found).at(&rate.place));
}

fn report_nothing(found: Both<&'static str>, place: &Place, inspection: &Inspection) {
    inspection.report(Problem::new("E2507", found).at(place).fix(Both::fixed(
        "give residents, or weights",
        "写居民数，或写权重",
    )));
}

/// Jobs shared over cells in proportion to weights, as whole numbers (largest remainders, ties to the first).
pub fn share_whole(total: u64, weights: &[f64]) -> Vec<(CellId, u32)> {
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return Vec::new();
    }
    let exact: Vec<f64> = weights
        .iter()
        .map(|weight| weight / sum * total as f64)
        .collect();
    let mut jobs: Vec<u64> = exact.iter().map(|share| share.floor() as u64).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| (exact[b].fract()).total_cmp(&exact[a].fract()));
    let left = total.saturating_sub(jobs.iter().sum());
    for &cell in order.iter().take(left as usize) {
        jobs[cell] += 1;
    }
    let numbered = jobs.into_iter().enumerate().filter(|(_, jobs)| *jobs > 0);
    numbered
        .map(|(cell, jobs)| (CellId::new(cell), u32::try_from(jobs).unwrap_or(u32::MAX)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_shares_keep_the_total() {
        let shared = share_whole(10, &[1.0, 1.0, 1.0, 0.0]);
        let numbers: Vec<u32> = shared.iter().map(|(_, jobs)| *jobs).collect();
        assert_eq!(numbers, [4, 3, 3]);
        assert!(share_whole(10, &[0.0]).is_empty());
    }
}
