//! Section 1: what to do, in sentences with numbers, one card per plan, and the rule by which a plan is named.

use super::cards::cards;
use super::lines::Line;
use super::prose::{Prose, both, word, words};
use super::section::section;
use super::verdicts::{changed, count, named_cells, unclear, verdicts};
use super::view::{View, pointer};
use super::words::Word;
use crate::language::Both;
use crate::report::saved::Plan;
use maud::{Markup, html};

/// Cells named in a sentence; the map section names all.
const NAMED: usize = 3;
/// Improvements told in a plan's sentence.
const TOLD: usize = 2;

/// The summary: page 1 in print.
pub fn summary(view: &View) -> Markup {
    let findings = if view.saved.compares() {
        compared(view)
    } else {
        alone(view)
    };
    section(
        1,
        "exec",
        word(Word::Summary),
        html! {
            ol.find { @for finding in &findings { li { (finding.show()) } } }
            (cards(view))
            p.rule { (rule(view).show()) }
            p.key { (marks()) }
        },
    )
}

fn compared(view: &View) -> Vec<Prose> {
    let mut findings: Vec<Prose> = view.others().map(|plan| about(view, plan)).collect();
    findings.extend(targets(view));
    findings.extend(team(view));
    let still: Vec<Prose> = view
        .others()
        .filter_map(|plan| {
            let measures = unclear(view, plan);
            let parts = [Prose::text(&view.short(plan)), Prose::list(&measures)];
            (!measures.is_empty()).then(|| Prose::line(Line::UnclearIn, &parts))
        })
        .collect();
    if !still.is_empty() {
        findings.push(Prose::line(Line::Unclear, &[Prose::clauses(&still)]));
    }
    findings
}

/// How a plan differs from the baseline: what gets better most, and everything that gets worse.
fn about(view: &View, plan: usize) -> Prose {
    let found = verdicts(view, plan);
    let of = |wanted: &str| {
        found
            .iter()
            .filter(|one| one.verdict == wanted)
            .collect::<Vec<_>>()
    };
    let (better, worse) = (of("better"), of("worse"));
    let name = Prose::text(&view.full(plan));
    let mut parts = Vec::new();
    if found.is_empty() {
        parts.push(Prose::line(Line::PlanNoVerdict, &[name]));
    } else if of("same").len() == found.len() {
        let base = Prose::text(&view.short(0));
        let all = count(found.len(), &format!("verdicts|{plan}|any"));
        parts.push(Prose::line(Line::PlanSame, &[name, base, all]));
    } else {
        let number =
            |verdict: &str| count(of(verdict).len(), &format!("verdicts|{plan}|{verdict}"));
        let all = count(found.len(), &format!("verdicts|{plan}|any"));
        let slots = [
            name,
            all,
            number("better"),
            number("worse"),
            number("same"),
            number("unclear"),
        ];
        parts.push(Prose::line(Line::PlanLead, &slots));
    }
    parts.extend(better.iter().take(TOLD).map(|one| changed(view, one)));
    let mut price: Vec<Prose> = worse.iter().map(|one| changed(view, one)).collect();
    price.extend(slower(view, plan));
    if worse.is_empty() && !has_worse_cells(view, plan) {
        parts.extend(price);
    } else {
        parts.push(Prose::line(Line::Price, &[Prose::sentences(&price)]));
    }
    Prose::sentences(&parts)
}

fn has_worse_cells(view: &View, plan: usize) -> bool {
    ["response_mean_first", "within_target_first"]
        .iter()
        .any(|key| !named_cells(view, plan, key, "worse").is_empty())
}

/// Cells that get slower, and cells reached within target less often.
fn slower(view: &View, plan: usize) -> Vec<Prose> {
    let mut parts = Vec::new();
    let cells = named_cells(view, plan, "response_mean_first", "worse");
    let place = view
        .saved
        .cell_map(plan, "response_mean_first")
        .map(|(at, _)| at);
    let rule = place.map_or(String::new(), |at| format!("cells|{at}|worse"));
    match cells.as_slice() {
        [] if place.is_some() && view.saved.replications > 1 => {
            parts.push(Prose::line(Line::NoSlower, &[]));
        }
        [] => {}
        [only] => parts.push(Prose::line(
            Line::SlowerCell,
            &[only.number.clone(), only.name.clone()],
        )),
        [most, ..] => {
            let slots = [
                count(cells.len(), &rule),
                most.number.clone(),
                some(&cells, &rule),
            ];
            parts.push(Prose::line(Line::SlowerCells, &slots));
        }
    }
    let rarer = named_cells(view, plan, "within_target_first", "worse");
    if !rarer.is_empty() {
        let place = view
            .saved
            .cell_map(plan, "within_target_first")
            .map_or(0, |(at, _)| at);
        let names = some(&rarer, &format!("cells|{place}|worse"));
        parts.push(Prose::line(Line::LessOften, &[names]));
    }
    parts
}

/// The first few names, and how many more.
fn some(cells: &[super::verdicts::NamedCell], rule: &str) -> Prose {
    let names: Vec<Prose> = cells
        .iter()
        .take(NAMED)
        .map(|cell| cell.name.clone())
        .collect();
    let names = Prose::list(&names);
    match cells.len().saturating_sub(NAMED) {
        0 => names,
        more => Prose::line(
            Line::AndMore,
            &[names, count(more, &format!("{rule}|beyond {NAMED}"))],
        ),
    }
}

fn alone(view: &View) -> Vec<Prose> {
    let mut findings = Vec::new();
    let values: Vec<Prose> = view
        .headline()
        .take(5)
        .enumerate()
        .filter_map(|(position, key)| value(view, position == 0, key))
        .collect();
    let name = Prose::text(&view.full(0));
    findings.push(Prose::line(Line::Values, &[name, Prose::clauses(&values)]));
    findings.extend(targets(view));
    findings.extend(team(view));
    findings.extend(
        super::maps::slowest(view, NAMED).map(|cells| Prose::line(Line::Slowest, &[cells])),
    );
    findings.extend(super::when::shortest(view, 0).map(|(role, hour, share)| {
        Prose::line(
            Line::Shortest,
            &[Prose::text(&role), Prose::text(&hour), share],
        )
    }));
    findings
}

/// A measure of the only plan with its value; the first begins a sentence.
fn value(view: &View, first: bool, key: &str) -> Option<Prose> {
    let number = view.number(0, key)?;
    let unit = Prose::text(&view.notation(key).unit);
    let name = if first {
        view.measure_title(key)
    } else {
        view.measure(key)
    };
    Some(Prose::line(
        Line::OneValue,
        &[Prose::text(&name), number, unit],
    ))
}

/// What each plan misses or leaves open; nothing without targets.
fn targets(view: &View) -> Option<Prose> {
    let mut parts = Vec::new();
    for (position, plan) in view.plans().iter().enumerate() {
        let name = Prose::text(&view.short(position));
        if !plan.targets.is_empty() && plan.targets.iter().all(|target| target.status == "met") {
            parts.push(Prose::line(Line::MeetsAll, std::slice::from_ref(&name)));
        }
        for (status, line) in [("missed", Line::Misses), ("open", Line::Open)] {
            let wishes: Vec<Prose> = plan
                .targets
                .iter()
                .enumerate()
                .filter(|(_, target)| target.status == status)
                .map(|(at, _)| wish(view, position, at))
                .collect();
            if !wishes.is_empty() {
                parts.push(Prose::line(line, &[name.clone(), Prose::clauses(&wishes)]));
            }
        }
    }
    (!parts.is_empty()).then(|| Prose::line(Line::Targets, &[Prose::sentences(&parts)]))
}

fn wish(view: &View, plan: usize, at: usize) -> Prose {
    let Some(target) = view.plans().get(plan).and_then(|plan| plan.targets.get(at)) else {
        return Prose::default();
    };
    let (plan, at) = (plan.to_string(), at.to_string());
    let notation = view.notation(&target.measure);
    let (sign, side, bound) = match (target.min, target.max) {
        (Some(bound), _) => ("≥ ", "min", bound),
        (None, bound) => ("≤ ", "max", bound.unwrap_or_default()),
    };
    let bound = Prose::number(
        &notation.bound(bound),
        &pointer(&["plans", &plan, "targets", &at, side]),
    );
    let bound = Prose::sentences(&[Prose::plain(sign.trim()), bound]);
    let (name, unit) = (
        Prose::text(&view.measure(&target.measure)),
        Prose::text(&notation.unit),
    );
    match view.number(plan.parse().unwrap_or(0), &target.measure) {
        Some(value) => Prose::line(Line::Wish, &[name, value, bound, unit]),
        None => Prose::line(Line::WishUnknown, &[name, bound, unit]),
    }
}

/// How often the whole team is there, and how long the first waits alone.
fn team(view: &View) -> Option<Prose> {
    let mut parts = Vec::new();
    for (key, line) in [
        ("within_target_team", Line::TeamWithin),
        ("pattern_whole_free", Line::TeamFree),
        ("alone_p90", Line::TeamAlone),
    ] {
        let values = view.values(key);
        if !values.is_empty() {
            parts.push(Prose::line(line, &[Prose::list(&values)]));
        }
    }
    let pattern = view.any_measure("pattern_whole_free").is_some();
    (pattern && !parts.is_empty()).then(|| Prose::line(Line::Team, &[Prose::sentences(&parts)]))
}

fn rule(view: &View) -> Prose {
    let key = Prose::code("[targets]");
    let best = view.saved.best.as_ref();
    let without = view.plans().iter().all(|plan| plan.targets.is_empty());
    let named = best.and_then(|best| view.saved.position(best.plan.as_deref()));
    if !view.saved.compares() {
        let met = |plan: &Plan| plan.targets.iter().all(|target| target.status == "met");
        let line = match (without, view.plans().iter().all(met)) {
            (true, _) => Line::RuleNoTargets,
            (_, true) => Line::RuleMet,
            _ => Line::RuleMissed,
        };
        return Prose::line(line, &[key]);
    }
    match named {
        Some(plan) => Prose::line(Line::Rule, &[Prose::text(&view.full(plan)), key]),
        None if without => Prose::line(Line::RuleNoTargets, &[key]),
        None => Prose::line(Line::RuleNone, &[key]),
    }
}

/// What the marks mean.
fn marks() -> Markup {
    let space = Both::same(" ");
    html! {
        span.tg.ok { "✓" } " " (word(Word::MeetsTarget)) (both(&space))
        span.tg.edge { "≈" } " " (word(Word::CrossesTarget)) (both(&space))
        span.tg.no { "✗" } " " (word(Word::MissesTarget)) " · " (both(&words(Word::HalfWidth)))
    }
}
