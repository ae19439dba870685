//! Doses of effects: how long an activity counts, and how much of it has the full effect.

use super::effects::Context;
use crate::language::{Both, both};
use crate::model::{Activity, BacklogStore, Counted, Full, Memory};
use crate::scenario_file::quantity;
use crate::scenario_file::tree::Named;

impl Context<'_> {
    /// How long the activity counts; `None` after reporting.
    pub(super) fn read_memory(&self, effect: Named<'_>, activity: &Activity) -> Option<Memory> {
        let table = effect.table;
        let memory = match (table.duration("half_life"), table.flag("fades")) {
            (Some(_), Some(false)) => {
                let found = Both::fixed("a dose with a half-life fades", "有半衰期的活动量会减退");
                self.refuse(
                    "E2704",
                    found,
                    effect,
                    "fades",
                    Both::fixed(
                        "keep half_life or fades = false",
                        "half_life 和 fades = false 留一个",
                    ),
                );
                return None;
            }
            (Some(half_life), _) => Memory::HalfLife(half_life),
            (None, Some(false)) => Memory::Forever,
            _ => Memory::WhileItLasts,
        };
        let adds_up = memory != Memory::WhileItLasts;
        let is_done_once = self.source.is_done_once(activity);
        if adds_up && matches!(activity, Activity::InForce { .. }) {
            let found = Both::fixed(
                "what is simply in force does not add up",
                "只是施行的不会累计",
            );
            self.refuse(
                "E2704",
                found,
                effect,
                "half_life",
                Both::fixed("leave half_life and fades out", "不写 half_life 和 fades"),
            );
            return None;
        }
        if !adds_up && is_done_once {
            let found = Both::fixed(
                "what is done once is over at once: it has to be said how long it counts",
                "一次做完的事随即结束：须说明它算多久",
            );
            let fix = Both::fixed(
                "write half_life = \"30 days\", or fades = false",
                "写 half_life = \"30 days\"，或 fades = false",
            );
            self.refuse("E2704", found, effect, "by", fix);
            return None;
        }
        Some(memory)
    }

    /// The dose of the full effect; `None` after reporting.
    pub(super) fn read_full(
        &self,
        effect: Named<'_>,
        activity: &Activity,
        memory: Memory,
        counted: Counted,
    ) -> Option<Full> {
        if let Activity::InForce { from, to } = activity {
            self.check_in_force(effect, from.is_some() || to.is_some());
            return Some(Full::Dose(1.0));
        }
        let once = self.source.is_done_once(activity);
        let hours = !once && memory != Memory::WhileItLasts;
        let Some(item) = effect.table.get("full") else {
            if hours {
                let found = Both::fixed(
                    "hours add up, and nothing says how many have the full effect",
                    "按小时累计，却没有说多少小时达到全效",
                );
                self.refuse(
                    "E2704",
                    found,
                    effect,
                    "by",
                    Both::fixed("write full = \"20 h\"", "写 full = \"20 h\""),
                );
                return None;
            }
            return Some(Full::Dose(1.0));
        };
        let text = item.as_text().unwrap_or_default();
        let share = text.ends_with('%').then(|| quantity::read_share(text).ok());
        let jobs = matches!(activity, Activity::Jobs(_));
        let (read, wanted) = match (share, hours) {
            (Some(share), _) if jobs && counted != Counted::ByUnit => (
                share.map(|share| Full::ShareOfJobs(share.value())),
                Both::fixed("a share of the jobs", "件数的比例"),
            ),
            (None, true) => (
                quantity::read_duration(text)
                    .ok()
                    .map(|span| Full::Dose(span.hours())),
                Both::fixed("a time such as \"20 h\"", "时间，如 \"20 h\""),
            ),
            (None, false) => (
                item.as_number().map(Full::Dose),
                if jobs {
                    Both::fixed(
                        "a number of jobs, or a share of them such as \"80 %\"",
                        "件数，或其比例，如 \"80 %\"",
                    )
                } else if once {
                    Both::fixed("a number of times", "次数")
                } else {
                    Both::fixed("a number of units", "单位数")
                },
            ),
            _ => (None, Both::fixed("a number", "数")),
        };
        let positive = |full: &Full| match *full {
            Full::Dose(dose) | Full::ShareOfJobs(dose) => dose > 0.0,
        };
        let full = read.filter(positive);
        if full.is_none() {
            let found = Both::fixed(
                "{0} is no full dose of this activity",
                "{0} 不是此活动的全效量",
            )
            .fill(&[&item.in_words()]);
            let fix = Both::fixed("write {0}, above 0", "写大于 0 的{0}").fill(&[&wanted.into()]);
            self.refuse("E2704", found, effect, "full", fix);
        }
        if let (Some(Full::ShareOfJobs(_)), Activity::Jobs(stores)) = (full, activity) {
            let mut meant = self.source.backlog.iter().zip(stores);
            let is_empty = |store: &BacklogStore| store.jobs.iter().all(|&(_, jobs)| jobs == 0);
            let none = meant.find(|&(store, &is_meant)| is_meant && is_empty(store));
            if let Some((store, _)) = none {
                let found = both!(
                    "no period releases jobs of \"{}\", so that there is nothing to have a share of",
                    "“{}”没有按期派生的工作，谈不上其中的比例",
                    store.name
                );
                let fix = Both::fixed("write a number of jobs", "写件数");
                self.refuse("E2704", found, effect, "full", fix);
                return None;
            }
        }
        full
    }

    /// What is in force has no dose, and without a date no beginning from which a delay would run.
    fn check_in_force(&self, effect: Named<'_>, has_date: bool) {
        let has = |key: &str| effect.table.get(key).is_some();
        if has("full") {
            let found = Both::fixed(
                "what is simply in force has its full effect; there is no dose",
                "只是施行的就有全效，没有活动量",
            );
            let fix = Both::fixed("leave full out, or write by", "不写 full，或写 by");
            self.refuse("E2704", found, effect, "full", fix);
        }
        if has("delay") && !has_date {
            let found = Both::fixed(
                "what is always in force has no beginning from which a delay would run",
                "一直施行的没有起点，无从延迟",
            );
            let fix = Both::fixed(
                "leave delay out, or write by = { from = \"…\" }",
                "不写 delay，或写 by = { from = \"…\" }",
            );
            self.refuse("E2704", found, effect, "delay", fix);
        }
    }
}
