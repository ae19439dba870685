//! Posts, people and hours by role: posts are positions, staff are people.

use super::notation::thousands;
use super::prose::{Prose, both, word};
use super::view::{View, pointer};
use super::words::Word;
use crate::report::figures::plan_ink;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// The table by role and plan.
pub fn staffing(view: &View) -> Markup {
    html! {
        div.sc { table.df.staff {
            thead { tr {
                th { (word(Word::Role)) }
                @for plan in 0..view.plans().len() {
                    th style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) }
                }
            } }
            tbody { @for role in view.roles() { tr {
                th scope="row" { (both(&view.role(role))) }
                @for plan in 0..view.plans().len() {
                    @let posted = Posted::of(view, plan, role);
                    td.ch[plan > 0 && posted.differs(&Posted::of(view, 0, role))] { (posted.show(plan)) }
                }
            } } }
        } }
    }
}

/// The staff of one role in one plan.
struct Posted {
    posts: usize,
    people: u32,
    /// Hours asked and contracted per week, and the relief factor; nothing without contracts.
    hours: Option<[f64; 3]>,
    /// Place in the result's list of staff.
    row: usize,
}

impl Posted {
    fn of(view: &View, plan: usize, role: &str) -> Self {
        let result = view.plans().get(plan);
        let units = result.map_or(&[][..], |plan| &plan.units).iter();
        let posts: BTreeSet<(Option<usize>, Option<&str>)> = units
            .filter(|unit| unit.role.as_deref() == Some(role))
            .map(|unit| (unit.cell, unit.post.as_deref().or(unit.unit.as_deref())))
            .collect();
        let mut staff = result
            .map_or(&[][..], |plan| &plan.staff)
            .iter()
            .enumerate();
        let found = staff.find(|(_, staff)| staff.role.as_deref() == Some(role));
        Self {
            posts: posts.len(),
            people: found.map_or(0, |(_, staff)| staff.people),
            hours: found.and_then(|(_, staff)| {
                Some([
                    staff.asked_hours_per_week?,
                    staff.contracted_hours_per_week?,
                    staff.relief_factor?,
                ])
            }),
            row: found.map_or(0, |(row, _)| row),
        }
    }

    fn differs(&self, other: &Self) -> bool {
        (self.posts, self.people, self.hours) != (other.posts, other.people, other.hours)
    }

    /// `12 posts, 20 people`, and the hours that the posts ask of the hours under contract.
    fn show(&self, plan: usize) -> Markup {
        if self.posts == 0 && self.people == 0 {
            return html! { "—" };
        }
        let number = |text: &str, key: &str| {
            let (plan, row) = (plan.to_string(), self.row.to_string());
            Prose::number(text, &pointer(&["plans", &plan, "staff", &row, key]))
        };
        let slots = [
            Prose::plain(&self.posts.to_string()),
            number(&self.people.to_string(), "people"),
        ];
        let hours = self.hours.map(|[asked, contracted, relief]| {
            let slots = [
                number(&thousands(asked), "asked_hours_per_week"),
                number(&thousands(contracted), "contracted_hours_per_week"),
                number(&format!("{relief:.2}"), "relief_factor"),
            ];
            Prose::word(Word::HoursAsked, &slots)
        });
        html! {
            (Prose::word(Word::PostsAndPeople, &slots).show())
            @if let Some(hours) = hours { small { (hours.show()) } }
        }
    }
}
