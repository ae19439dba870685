//! Doses of effects: how long an activity counts, and how much of it has the full effect.

use super::effects::Context;
use crate::model::{Activity, Counted, Full, Memory};
use crate::scenario_file::quantity;
use crate::scenario_file::tree::Named;

impl Context<'_> {
    /// How long the activity counts; `None` after reporting.
    pub(super) fn read_memory(&self, effect: Named<'_>, activity: &Activity) -> Option<Memory> {
        let table = effect.table;
        let memory = match (table.duration("half_life"), table.flag("fades")) {
            (Some(_), Some(false)) => {
                let found = "a dose with a half-life fades";
                self.refuse(
                    "E2704",
                    found,
                    effect,
                    "fades",
                    "keep half_life or fades = false",
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
            let found = "what is simply in force does not add up";
            self.refuse(
                "E2704",
                found,
                effect,
                "half_life",
                "leave half_life and fades out",
            );
            return None;
        }
        if !adds_up && is_done_once {
            let found = "what is done once is over at once: it has to be said how long it counts";
            let fix = "write half_life = \"30 days\", or fades = false";
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
        let once = self.source.is_done_once(activity);
        let hours = !once && memory != Memory::WhileItLasts;
        let Some(item) = effect.table.get("full") else {
            if hours {
                let found = "hours add up, and nothing says how many have the full effect";
                self.refuse("E2704", found, effect, "by", "write full = \"20 h\"");
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
                "a share of the jobs",
            ),
            (None, true) => (
                quantity::read_duration(text)
                    .ok()
                    .map(|span| Full::Dose(span.hours())),
                "a time such as \"20 h\"",
            ),
            (None, false) => (
                item.as_number().map(Full::Dose),
                if jobs {
                    "a number of jobs, or a share of them such as \"80 %\""
                } else if once {
                    "a number of times"
                } else {
                    "a number of units"
                },
            ),
            _ => (None, "a number"),
        };
        let positive = |full: &Full| match *full {
            Full::Dose(dose) | Full::ShareOfJobs(dose) => dose > 0.0,
        };
        let full = read.filter(positive);
        if full.is_none() {
            let found = format!("{} is no full dose of this activity", item.in_words());
            let fix = format!("write {wanted}, above 0");
            self.refuse("E2704", &found, effect, "full", &fix);
        }
        full
    }
}
