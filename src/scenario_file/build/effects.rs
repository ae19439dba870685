//! Effects: what they change, where and for whom, and how much of the activity counts.

use super::activities::{self, Source};
use super::ground::Ground;
use super::intake::{Intake, marks};
use super::roles::Roles;
use super::types::Types;
use super::workforce::Workforce;
use crate::language::{Both, both};
use crate::model::{Activity, Counted, Effect, Quantity, Reach};
use crate::problems::{Place, Problem};
use crate::random::Spread;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};
use crate::units::Span;

/// What effects name.
pub struct Context<'t> {
    pub ground: &'t Ground,
    pub types: &'t Types,
    pub roles: &'t Roles,
    pub workforce: &'t Workforce,
    pub intake: &'t Intake,
    pub source: Source<'t>,
    pub inspection: &'t Inspection,
}

/// Greatest multiplier that is taken for an effect rather than a slip of the pen.
const MOST_TIMES: f64 = 1000.0;

/// Words of `changes` with the keys that may limit them.
const QUANTITIES: [(&str, Quantity, &[&str]); 7] = [
    ("rate", Quantity::Rate, &["types", "at", "sites"]),
    (
        "on-scene time",
        Quantity::OnScene,
        &["types", "stages", "roles", "units", "at", "sites"],
    ),
    (
        "settle chance",
        Quantity::Settle,
        &["types", "stages", "roles", "units", "at", "sites"],
    ),
    (
        "back-up chance",
        Quantity::BackUp,
        &["types", "stages", "at", "sites"],
    ),
    (
        "attendance",
        Quantity::Attendance,
        &["roles", "units", "at"],
    ),
    (
        "detection",
        Quantity::Detection,
        &["types", "channels", "at", "sites"],
    ),
    (
        "dispatch delay",
        Quantity::DispatchDelay,
        &["types", "at", "sites"],
    ),
];
const LIMITS: [&str; 7] = [
    "types", "stages", "channels", "roles", "units", "at", "sites",
];

/// Reads the effects.
pub fn read(root: &Table, context: &Context<'_>) -> Vec<Effect> {
    root.named("effects")
        .filter_map(|effect| context.read_effect(effect))
        .collect()
}

impl Context<'_> {
    fn read_effect(&self, effect: Named<'_>) -> Option<Effect> {
        let Named { name, table, .. } = effect;
        let reach = self.read_reach(table);
        let size = self.read_size(effect);
        let activity = activities::read(effect, &self.source, self.roles, self.inspection);
        let word = table.text("changes")?;
        let (_, quantity, limits) = *QUANTITIES.iter().find(|(known, ..)| *known == word)?;
        for key in LIMITS {
            if let Some(item) = table.get(key).filter(|_| !limits.contains(&key)) {
                let found = both!(
                    "an effect on the \"{word}\" cannot be limited by {key}",
                    "对 \"{word}\" 的效果不能用 {key} 限定"
                );
                let problem = Problem::new("E2702", found).at(&item.place);
                self.inspection.report(problem.fix(both!(
                    "it may have {}",
                    "可用 {}",
                    limits.join(", ")
                )));
            }
        }
        let activity = activity?;
        let counted = self.read_counted(effect, quantity, &activity)?;
        let memory = self.read_memory(effect, &activity)?;
        let full = self.read_full(effect, &activity, memory, counted)?;
        Some(Effect {
            name: name.into(),
            label: table.label_or(name),
            quantity,
            reach,
            activity,
            counted,
            size,
            full,
            delay: table.duration("delay").unwrap_or(Span::ZERO),
            memory,
        })
    }

    fn read_size(&self, effect: Named<'_>) -> Spread {
        let size = effect.table.spread("size").unwrap_or(Spread::Fixed(1.0));
        if size.range().0 < 0.0 {
            let found = Both::fixed(
                "a multiplier below 0 would make the quantity negative",
                "倍数小于 0 会使该量为负",
            );
            let fix = Both::fixed(
                "0 takes it away altogether; below 1 it falls, above 1 it rises",
                "0 表示完全消除；小于 1 减少，大于 1 增加",
            );
            self.refuse("E2707", found, effect, "size", fix);
        } else if size.range().1 > MOST_TIMES {
            let found = both!(
                "a multiplier of {} looks like a slip of the pen",
                "倍数 {} 像是笔误",
                size.range().1
            );
            let fix = both!(
                "write {MOST_TIMES} at most; 1 changes nothing, 2 doubles",
                "最多写 {MOST_TIMES}；1 表示不变，2 表示加倍"
            );
            self.refuse("E2709", found, effect, "size", fix);
        }
        size
    }

    fn read_reach(&self, table: &Table) -> Reach {
        Reach {
            stages: self.types.stages_in(table, self.inspection),
            units: self.read_units(table),
            channels: marks(
                table,
                "channels",
                &self.intake.channel_names,
                self.inspection,
            ),
            spots: self.read_spots(table),
        }
    }

    /// Units of the roles and names given; all when neither is.
    fn read_units(&self, table: &Table) -> Vec<bool> {
        let units = &self.workforce.units;
        if table.get("roles").is_none() && table.get("units").is_none() {
            return vec![true; units.len()];
        }
        let roles = self.roles.find_set(table.items("roles"), self.inspection);
        let mut marks: Vec<bool> = units.iter().map(|unit| roles.contains(unit.role)).collect();
        let named = self
            .workforce
            .names
            .find_all(table.items("units"), self.inspection);
        for unit in named.iter().flat_map(|&name| &self.workforce.members[name]) {
            marks[unit.index()] = true;
        }
        marks
    }

    /// Cells and sites named, a cell with everything in it, and sites of the kind; all when neither is given.
    fn read_spots(&self, table: &Table) -> Vec<bool> {
        let ground = self.ground;
        let cells = ground.cells.len();
        if table.get("at").is_none() && table.get("sites").is_none() {
            return vec![true; cells + ground.sites.len()];
        }
        let mut marks = vec![false; cells + ground.sites.len()];
        for spot in ground
            .place_names
            .find_all(table.items("at"), self.inspection)
        {
            marks[spot] = true;
            for (site, declared) in ground.sites.iter().enumerate() {
                marks[cells + site] |= declared.cell.index() == spot;
            }
        }
        if let Some(kind) = table.get("sites") {
            for site in ground.sites_of(kind, self.inspection) {
                marks[cells + site] = true;
            }
        }
        marks
    }

    fn read_counted(
        &self,
        effect: Named<'_>,
        quantity: Quantity,
        activity: &Activity,
    ) -> Option<Counted> {
        let table = effect.table;
        let in_force = matches!(activity, Activity::InForce { .. });
        let by_place = matches!(activity, Activity::Presence(_) | Activity::Patrol(_));
        let counted = match table.text("counted") {
            Some("by cell") => Counted::ByCell,
            Some("by site") => Counted::BySite,
            Some("by unit") => Counted::ByUnit,
            Some(_) => Counted::Together,
            None if by_place || matches!(activity, Activity::Jobs(_)) => Counted::ByCell,
            None if matches!(activity, Activity::Action { .. }) => Counted::BySite,
            None => Counted::Together,
        };
        let of_units = matches!(quantity, Quantity::OnScene | Quantity::Settle);
        let found = match counted {
            Counted::Together => return Some(counted),
            _ if in_force => Both::fixed(
                "what is in force is in force everywhere; nothing is counted",
                "施行的处处施行，无可计算",
            ),
            Counted::ByUnit if !of_units => Both::fixed(
                "only an on-scene time or a chance to settle hangs on what one unit has done",
                "只有处置用时和化解概率取决于单个单位做过什么",
            ),
            Counted::ByUnit if matches!(activity, Activity::Action { .. }) => Both::fixed(
                "no unit takes the actions of a points scheme",
                "积分办法的措施不由单位采取",
            ),
            Counted::BySite if by_place => Both::fixed(
                "units are counted in cells, not at sites",
                "单位按网格计算，不按场所",
            ),
            _ => return Some(counted),
        };
        self.refuse(
            "E2702",
            found,
            effect,
            "counted",
            Both::fixed(
                "leave counted out, or count it otherwise",
                "不写 counted，或换一种计算",
            ),
        );
        None
    }

    pub(super) fn refuse(
        &self,
        code: &'static str,
        found: impl Into<Both>,
        effect: Named<'_>,
        key: &str,
        fix: impl Into<Both>,
    ) {
        let place: &Place = effect.table.place_of(key, effect.place);
        self.inspection
            .report(Problem::new(code, found).at(place).fix(fix));
    }
}
