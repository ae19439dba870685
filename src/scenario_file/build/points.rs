//! Points for sites.

use super::ground::Ground;
use super::names::Names;
use crate::language::{Both, both};
use crate::model::{BacklogStore, PointsAction, PointsScheme, Scenario, SpotId, StoreId, TypeId};
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};
use crate::units::Span;

/// What schemes of points name.
pub struct Context<'t> {
    pub root: &'t Table,
    pub ground: &'t Ground,
    pub types: &'t Names,
    pub backlog: &'t [BacklogStore],
    pub inspection: &'t Inspection,
}

/// Reads the schemes.
pub fn read(context: &Context<'_>) -> Vec<PointsScheme> {
    let schemes: Vec<PointsScheme> = context
        .root
        .named("points")
        .map(|scheme| context.read_scheme(scheme))
        .collect();
    context.check_stores(&schemes);
    schemes
}

impl Context<'_> {
    fn read_scheme(&self, scheme: Named<'_>) -> PointsScheme {
        let Named { name, table, place } = scheme;
        let base = table.number_of("base").unwrap_or(1);
        let sites = table
            .get("sites")
            .map(|kind| self.ground.sites_of(kind, self.inspection));
        let first = self.ground.cells.len();
        let mut deductions = vec![0; self.types.len()];
        let listed = table.table("deductions");
        for (kind, entry) in listed.into_iter().flat_map(|table| &table.entries) {
            let found = self
                .types
                .find_text(kind, &entry.key_place, self.inspection);
            if let Some(position) = found {
                deductions[position] = entry.item.as_whole();
            }
        }
        if deductions.iter().all(|&points| points == 0) && table.get("deductions").is_some() {
            let found = both!(
                "nothing ever takes points off in \"{name}\"",
                "“{name}”从不扣分"
            );
            let problem = Problem::new("E2711", found).at(table.place_of("deductions", place));
            self.inspection.report(problem.fix(Both::fixed(
                "write deductions = { brawl = 3 }",
                "写 deductions = { brawl = 3 }",
            )));
        }
        if table.get("recovery").is_some() && table.get("period").is_none() {
            let found = Both::fixed(
                "points are given back, and nothing says how often",
                "要返还积分，却没有说多久一次",
            );
            let problem = Problem::new("E2711", found).at(table.place_of("recovery", place));
            self.inspection.report(problem.fix(Both::fixed(
                "write period = \"90 days\"",
                "写 period = \"90 days\"",
            )));
        }
        PointsScheme {
            name: name.into(),
            label: table.label_or(name),
            sites: sites
                .into_iter()
                .flatten()
                .map(|site| SpotId::new(first + site))
                .collect(),
            base,
            deductions,
            period: table.duration("period"),
            recovery: table.number_of("recovery").unwrap_or(base),
            actions: table
                .named("actions")
                .map(|action| self.read_action(action, base))
                .collect(),
        }
    }

    fn read_action(&self, action: Named<'_>, base: u32) -> PointsAction {
        let Named { name, table, place } = action;
        let at_most = table.number_of("at").unwrap_or(0);
        if at_most >= base {
            let found = both!(
                "\"{name}\" would be done at {at_most}, and a site begins with {base}",
                "“{name}”在 {at_most} 分时采取，而场所起始为 {base} 分"
            );
            let problem = Problem::new("E2711", found).at(table.place_of("at", place));
            self.inspection.report(problem.fix(both!(
                "write a score from 0 to {}",
                "写 0 到 {} 之间的分数",
                base.max(1) - 1
            )));
        }
        let stores = Names::of(
            "E2701",
            Both::fixed("a declared backlog store", "已声明的积存工作"),
            self.root.named("backlog"),
        );
        let releases = table
            .get("releases")
            .and_then(|item| stores.find(item, self.inspection))
            .map(StoreId::new);
        if let (true, Some(item)) = (table.get("releases").is_some(), table.get("lasts")) {
            let found = both!(
                "\"{name}\" is either work to be done or in force for a time",
                "“{name}”或是要做的工作，或是持续一段时间，不能兼有"
            );
            let problem = Problem::new("E2711", found).at(&item.place);
            self.inspection.report(problem.fix(Both::fixed(
                "keep releases or lasts; for both, declare two actions",
                "releases 和 lasts 留一个；两者都要时声明两项措施",
            )));
        }
        PointsAction {
            name: name.into(),
            label: table.label_or(name),
            at_most: i64::from(at_most),
            releases,
            lasts: table.duration("lasts").unwrap_or(Span::ZERO),
            restores: table.number_of("restores").unwrap_or(0),
        }
    }

    /// A store that points release jobs of has to have a place for each site; one without jobs
    /// has to be released by points.
    fn check_stores(&self, schemes: &[PointsScheme]) {
        let actions = || {
            let of_scheme = |scheme: &'_ PointsScheme| {
                let stores = scheme.actions.iter().filter_map(|action| action.releases);
                stores
                    .map(|store| (store, scheme.sites.clone()))
                    .collect::<Vec<_>>()
            };
            schemes.iter().flat_map(of_scheme)
        };
        for (position, Named { name, place, .. }) in self.root.named("backlog").enumerate() {
            let Some(store) = self.backlog.get(position) else {
                continue;
            };
            let has = |site: &SpotId| store.jobs.iter().any(|(spot, _)| spot == site);
            let mut released = actions().filter(|(store, _)| store.index() == position);
            let idle = !store.jobs.is_empty() && store.jobs.iter().all(|&(_, jobs)| jobs == 0);
            let (found, fix) = if released.clone().any(|(_, sites)| !sites.iter().all(has)) {
                let found = both!(
                    "points release jobs of \"{name}\" at sites that it does not have",
                    "积分办法在“{name}”没有的场所派生工作"
                );
                (
                    found,
                    Both::fixed(
                        "write sites = \"…\" with the kind of the scheme's sites, and per_site = 0",
                        "写 sites = \"…\"（该办法的场所类别）和 per_site = 0",
                    ),
                )
            } else if idle && released.next().is_none() {
                let found = both!(
                    "no job of \"{name}\" is ever released",
                    "“{name}”从不派生工作"
                );
                (
                    found,
                    Both::fixed(
                        "let the action of a points scheme release it, or give a number of jobs",
                        "由积分办法的措施派生，或写明件数",
                    ),
                )
            } else {
                continue;
            };
            self.inspection
                .report(Problem::new("E2712", found).at(place).fix(fix));
        }
    }
}

/// Reports types that take points off and never happen at a site of the scheme.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    // What a log does not have may be in the next one.
    if scenario.recorded.is_some() {
        return;
    }
    for scheme in &scenario.points {
        for (kind, declared) in scenario.types.iter().enumerate() {
            let spots = scenario.spots_of(TypeId::new(kind));
            let happens = scheme.sites.iter().any(|site| spots.contains(site));
            if scheme.deductions[kind] == 0 || scheme.sites.is_empty() || happens {
                continue;
            }
            let found = both!(
                "\"{}\" never happens at a site of \"{}\", so that it takes no points off",
                "“{}”从不发生在“{}”的场所，不会扣分",
                declared.name,
                scheme.name
            );
            let at = root.name_at(&["points", &scheme.name, "deductions", &declared.name]);
            inspection.report(Problem::new("E2711", found).at(at).fix(Both::fixed(
                "name types whose own sites are of this kind",
                "写其 sites 属于这一类别的类型",
            )));
        }
    }
}
