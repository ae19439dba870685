//! A result with the names by which the page calls its plans, cells, roles and measures.

use super::naming::cell_name;
use super::notation::Notation;
use super::prose::{Prose, words};
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{Ground, Lie, RoleShape};
use crate::report::saved::{Measure, Plan, Saved, Staff};

/// Chinese numerals of plans.
const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// A result ready to be shown.
#[derive(Debug)]
pub struct View<'a> {
    /// The result.
    pub saved: &'a Saved,
    /// The lie of the land.
    pub ground: Ground,
    cells: Vec<Both>,
    shapes: Vec<(&'a str, RoleShape)>,
}

impl<'a> View<'a> {
    /// Works out names and the lie of the land.
    pub fn new(saved: &'a Saved) -> Self {
        let columns = &saved.geography.cells;
        let count = saved.plans.first().map_or(0, |plan| plan.cells.len());
        let centres: Vec<Option<(f64, f64)>> = (0..count)
            .map(|cell| {
                let axis = |values: &[Option<f64>]| values.get(cell).copied().flatten();
                Some((axis(&columns.x_km)?, axis(&columns.y_km)?))
            })
            .collect();
        let within = |pair: &(usize, usize)| pair.0 < count && pair.1 < count;
        let land: Vec<(usize, usize)> = saved
            .geography
            .links
            .iter()
            .copied()
            .filter(within)
            .collect();
        let ferries: Vec<(usize, usize)> = saved
            .geography
            .ferries
            .iter()
            .map(|ferry| (ferry.from, ferry.to))
            .filter(within)
            .collect();
        let ground = Ground::new(Lie {
            centres_km: &centres,
            outlines_km: &columns.outline_km,
            land: &land,
            ferries: &ferries,
        });
        let cells = (0..count)
            .map(|cell| cell_name(saved, &ground, cell))
            .collect();
        Self {
            saved,
            ground,
            cells,
            shapes: shapes(saved),
        }
    }

    /// The plans, baseline first.
    pub fn plans(&self) -> &'a [Plan] {
        &self.saved.plans
    }

    /// Positions of the plans beside the baseline.
    pub fn others(&self) -> std::ops::Range<usize> {
        1..self.saved.plans.len()
    }

    /// More plans than paper has room for beside each other.
    pub fn is_crowded(&self) -> bool {
        self.saved.plans.len() > 4
    }

    /// `Now`, `Plan 1`: never like the code of a cell.
    pub fn short(&self, plan: usize) -> Both {
        match (plan, self.saved.compares()) {
            (0, true) => words(Word::Now),
            (0, false) => words(Word::ThisPlan),
            _ => {
                let number = numeral(plan);
                Both::of(|language| Word::Plan.fill(language, &[number.pick(language)]))
            }
        }
    }

    /// The label that a plan bears in its file.
    pub fn name(&self, plan: usize) -> Both {
        self.plans()
            .get(plan)
            .map_or_else(Both::default, |plan| Both::of_label(&plan.name))
    }

    /// `Plan 1: redeployed`.
    pub fn full(&self, plan: usize) -> Both {
        let (short, name) = (self.short(plan), self.name(plan));
        Both::of(|language| {
            let between = language.pick(": ", "：");
            format!("{}{between}{}", short.pick(language), name.pick(language))
        })
    }

    /// `Plan 1 (redeployed)`, within a sentence.
    pub fn called(&self, plan: usize) -> Both {
        let (short, name) = (self.short(plan), self.name(plan));
        Both::of(|language| {
            let (short, name) = (short.pick(language), name.pick(language));
            Word::Called.fill(language, &[short, name])
        })
    }

    /// `E4 Dongzha`.
    pub fn cell(&self, cell: usize) -> Both {
        self.cells.get(cell).cloned().unwrap_or_default()
    }

    /// A role's name for people.
    pub fn role(&self, role: &str) -> Both {
        let staff = self
            .staff()
            .find(|staff| staff.role.as_deref() == Some(role));
        let label = staff.map_or(role, |staff| staff.label.as_str());
        Both::of_label(if label.is_empty() { role } else { label })
    }

    /// A role's shape on maps.
    pub fn shape(&self, role: &str) -> RoleShape {
        let mut shapes = self.shapes.iter();
        let found = shapes.find(|(known, _)| *known == role);
        found.map_or(RoleShape::Circle, |(_, shape)| *shape)
    }

    /// Roles of all plans, officers first: in the order of their shapes, then as declared.
    pub fn roles(&self) -> Vec<&'a str> {
        let mut roles: Vec<&str> = Vec::new();
        for role in self.staff().filter_map(|staff| staff.role.as_deref()) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        roles.sort_by_key(|role| self.shape(role));
        roles
    }

    fn staff(&self) -> impl Iterator<Item = &'a Staff> {
        self.saved.plans.iter().flat_map(|plan| &plan.staff)
    }

    /// The role that matters most: the first of them.
    pub fn leading_role(&self) -> Option<&'a str> {
        self.roles().first().copied()
    }

    /// A measure of any plan.
    pub fn any_measure(&self, key: &str) -> Option<&'a Measure> {
        self.saved
            .plans
            .iter()
            .find_map(|plan| plan.measures.get(key))
    }

    /// A measure's name for people.
    pub fn measure(&self, key: &str) -> Both {
        match self.any_measure(key) {
            Some(measure) => {
                let label = &measure.label;
                Both::new(label.en.as_str(), label.zh.as_str())
            }
            None => Both::same(key),
        }
    }

    /// The same at the beginning of a line.
    pub fn measure_title(&self, key: &str) -> Both {
        capitalised(&self.measure(key))
    }

    /// How a measure's values are written, on one scale for all plans.
    pub fn notation(&self, key: &str) -> Notation {
        let Some(measure) = self.any_measure(key) else {
            return Notation::of_unit("", 0.0, "");
        };
        let values = self.saved.plans.iter();
        let values = values.filter_map(|plan| plan.measures.get(key)?.value.value);
        let largest = values.fold(0.0, |largest: f64, value| largest.max(value.abs()));
        let currency = self
            .saved
            .plans
            .first()
            .map_or("", |plan| plan.currency.as_str());
        Notation::of_unit(&measure.unit, largest, currency).grained(measure.kind == "quantile")
    }

    /// The value of a measure as a number of prose, with its unit left to the sentence.
    pub fn number(&self, plan: usize, key: &str) -> Option<Prose> {
        let value = self.saved.measure(plan, key)?.value.value?;
        let text = self.notation(key).value(value);
        Some(Prose::number(
            &text,
            &pointer(&["plans", &plan.to_string(), "measures", key, "value"]),
        ))
    }

    /// Headline keys that the result has, in order.
    pub fn headline(&self) -> impl Iterator<Item = &'a str> {
        let keys = self.saved.headline.iter().map(String::as_str);
        keys.filter(|key| self.any_measure(key).is_some())
    }
}

/// Roles of all plans with their shapes.
fn shapes(saved: &Saved) -> Vec<(&str, RoleShape)> {
    let mut roles: Vec<(&str, bool)> = Vec::new();
    for staff in saved.plans.iter().flat_map(|plan| &plan.staff) {
        let name = staff.role.as_deref().unwrap_or("");
        if !roles.iter().any(|(known, _)| *known == name) {
            roles.push((name, staff.volunteers));
        }
    }
    let shapes = RoleShape::of_roles(&roles);
    let names = roles.iter().map(|(name, _)| *name);
    names.zip(shapes).collect()
}

/// The number of a plan: digits, in Chinese a numeral where there is one.
pub fn numeral(plan: usize) -> Both {
    let digits = plan.to_string();
    let numeral = NUMERALS.get(plan.wrapping_sub(1)).copied();
    Both::new(digits.as_str(), numeral.unwrap_or(&digits))
}

/// The words with a capital at the beginning.
pub fn capitalised(words: &Both) -> Both {
    Both::of(|language| {
        let mut letters = words.pick(language).chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(letters).collect()
        })
    })
}

/// A JSON pointer (RFC 6901).
pub fn pointer(parts: &[&str]) -> String {
    parts
        .iter()
        .map(|part| format!("/{}", part.replace('~', "~0").replace('/', "~1")))
        .collect()
}
