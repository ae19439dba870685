//! Section 5: when units run short, over the hours of the week.

use super::lines::Line;
use super::notation::Notation;
use super::prose::{Prose, both, word, words};
use super::section::{figure, finding, section};
use super::view::{View, pointer};
use super::words::Word;
use crate::language::Both;
use crate::language::Language;
use crate::report::figures::{Breaks, DemandBars, demand_bars, plan_ink, value_legend, week_map};
use crate::report::saved::Series;
use maud::{Markup, PreEscaped, html};

const DAYS: [(&str, &str); 7] = [
    ("Mon", "周一"),
    ("Tue", "周二"),
    ("Wed", "周三"),
    ("Thu", "周四"),
    ("Fri", "周五"),
    ("Sat", "周六"),
    ("Sun", "周日"),
];

/// The section; nothing when the bins do not fill days.
pub fn when(view: &View, number: usize) -> Option<Markup> {
    let days = view.plans().iter().all(|plan| {
        let bins = plan.hours.series.iter().map(|series| series.mean.len());
        bins.into_iter().all(|bins| bins > 0 && bins % 7 == 0)
    });
    let any = view
        .plans()
        .iter()
        .any(|plan| !plan.hours.series.is_empty());
    (days && any).then(|| {
        section(
            number,
            "",
            word(Word::When),
            html! {
                (no_free(view))
                (team(view))
            (alone(view))
                (demand(view))
            },
        )
    })
}

/// A state of a plan, with its place in the list.
fn series<'a>(view: &View<'a>, plan: usize, state: &str) -> Option<(usize, &'a Series)> {
    let plan = view.plans().get(plan)?;
    plan.hours
        .series
        .iter()
        .enumerate()
        .find(|(_, series)| series.state == state)
}

/// The bin with the largest (or least) value.
fn extreme(series: &Series, least: bool) -> Option<(usize, f64)> {
    let known = series
        .mean
        .iter()
        .enumerate()
        .filter_map(|(bin, value)| Some((bin, value.value?)));
    known.reduce(|best, next| {
        let better = if least {
            next.1 < best.1
        } else {
            next.1 > best.1
        };
        if better { next } else { best }
    })
}

/// `Mon 02:00`.
fn hour(view: &View, plan: usize, bin: usize) -> Both {
    let width = view
        .plans()
        .get(plan)
        .map_or(60.0, |plan| plan.hours.bin_minutes);
    let minutes = (width * bin as f64) as usize;
    let (english, chinese) = DAYS[minutes / 1_440 % 7];
    Both::of(|language: Language| {
        let day = language.pick(english, chinese);
        format!("{day} {:02}:{:02}", minutes / 60 % 24, minutes % 60)
    })
}

/// When no unit of the leading role is free most often: role, hour, share.
pub fn shortest(view: &View, plan: usize) -> Option<(Both, Both, Prose)> {
    let role = view.leading_role()?;
    let (at, series) = series(view, plan, &format!("no_free_{role}"))?;
    let (bin, share) = extreme(series, false)?;
    Some((
        view.role(role),
        hour(view, plan, bin),
        mean(plan, at, bin, share),
    ))
}

fn mean(plan: usize, series: usize, bin: usize, share: f64) -> Prose {
    let of = pointer(&[
        "plans",
        &plan.to_string(),
        "hours",
        "series",
        &series.to_string(),
        "mean",
        &bin.to_string(),
        "value",
    ]);
    Prose::number(&Notation::share().value(share), &of)
}

fn no_free(view: &View) -> Markup {
    let Some(role) = view.leading_role() else {
        return html! {};
    };
    let state = format!("no_free_{role}");
    let name = Prose::text(&view.role(role));
    let worst = extremes(view, &state, false);
    if worst.is_empty() {
        return html! {};
    }
    let title = Prose::line(Line::NoFreeTitle, &[name.clone(), Prose::clauses(&worst)]);
    let about = Prose::line(Line::NoFreeSub, &[name]);
    weeks(view, &state, &title, &about, &Breaks::NO_FREE)
}

fn team(view: &View) -> Markup {
    let least = extremes(view, "pattern_whole_free", true);
    if least.is_empty() {
        return html! {};
    }
    let title = Prose::line(Line::TeamHourTitle, &[Prose::clauses(&least)]);
    weeks(
        view,
        "pattern_whole_free",
        &title,
        &Prose::line(Line::TeamHourSub, &[]),
        &Breaks::COVERED,
    )
}

/// How long the first waits alone; nothing where no incident needs two units.
fn alone(view: &View) -> Markup {
    let known = (0..view.plans().len())
        .filter_map(|plan| series(view, plan, "alone_mean"))
        .any(|(_, series)| series.mean.iter().any(|value| value.value.is_some()));
    if !known {
        return html! {};
    }
    weeks(
        view,
        "alone_mean",
        &Prose::line(Line::AloneHourTitle, &[]),
        &Prose::line(Line::AloneHourSub, &[]),
        &Breaks::RESPONSE,
    )
}

/// The extreme hour of each plan in words; plans with the same hour and share are told together.
fn extremes(view: &View, state: &str, least: bool) -> Vec<Prose> {
    let told = (0..view.plans().len())
        .filter_map(|plan| {
            let (at, series) = series(view, plan, state)?;
            let (bin, share) = extreme(series, least)?;
            let (hour, number) = (hour(view, plan, bin), mean(plan, at, bin, share));
            let text = format!("{} {}", hour.english, Notation::share().value(share));
            let value = Prose::line(Line::HourValue, &[Prose::text(&hour), number]);
            Some((plan, text, value))
        })
        .collect();
    view.by_value(told)
}

fn weeks(view: &View, state: &str, title: &Prose, about: &Prose, breaks: &Breaks) -> Markup {
    html! {
        (finding(title, about))
        div.g3 { @for plan in 0..view.plans().len() {
            @if let Some(picture) = plan_week(view, plan, state, breaks) {
                figure {
                    (PreEscaped(picture))
                    figcaption { b style={ "color:" (plan_ink(plan)) } { (both(&view.short(plan))) } }
                }
            }
        } }
        (PreEscaped(value_legend(breaks, &words(unit(state)))))
    }
}

/// Minutes stay minutes, shares are shown in per cent.
fn unit(state: &str) -> Word {
    if state == "alone_mean" {
        Word::Minutes
    } else {
        Word::Percent
    }
}

/// The week of one plan's state.
pub fn plan_week(view: &View, plan: usize, state: &str, breaks: &Breaks) -> Option<String> {
    let (_, series) = series(view, plan, state)?;
    let factor = if unit(state) == Word::Percent {
        100.0
    } else {
        1.0
    };
    let known = series.mean.iter().map(|value| value.value);
    let values: Vec<Option<f64>> = known.map(|value| Some(value? * factor)).collect();
    Some(week_map(&values, breaks, view.full(plan)))
}

/// Incidents per hour of the week, of the baseline.
pub fn demand_picture(view: &View) -> Option<String> {
    let (_, series) = series(view, 0, "incidents")?;
    let values = per_hour(view, series);
    let label = words(Word::PerWeek);
    Some(demand_bars(&DemandBars {
        values: &values,
        label,
    }))
}

fn per_hour(view: &View, series: &Series) -> Vec<Option<f64>> {
    let hours = view
        .plans()
        .first()
        .map_or(60.0, |plan| plan.hours.bin_minutes)
        / 60.0;
    series
        .mean
        .iter()
        .map(|value| value.value.map(|number| number / hours))
        .collect()
}

fn demand(view: &View) -> Markup {
    let (Some((at, series)), Some(picture)) = (series(view, 0, "incidents"), demand_picture(view))
    else {
        return html! {};
    };
    let Some((bin, most)) = extreme(series, false) else {
        return html! {};
    };
    let hours = view
        .plans()
        .first()
        .map_or(60.0, |plan| plan.hours.bin_minutes)
        / 60.0;
    let of = pointer(&[
        "plans",
        "0",
        "hours",
        "series",
        &at.to_string(),
        "mean",
        &bin.to_string(),
        "value",
    ]);
    let text = format!("{:.2}", most / hours);
    let number = if hours == 1.0 {
        Prose::number(&text, &of)
    } else {
        Prose::plain(&text)
    };
    let title = Prose::line(
        Line::DemandTitle,
        &[Prose::text(&hour(view, 0, bin)), number],
    );
    let whose = if view.saved.same_demand && view.saved.compares() {
        Line::SameForAll
    } else {
        Line::OfBaseline
    };
    let about = Prose::line(Line::DemandSub, &[Prose::line(whose, &[])]);
    figure(&title, &about, html! { (PreEscaped(picture)) })
}
