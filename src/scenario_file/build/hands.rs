//! Duties, backlog and channels that ask for units which are not there, or not at those hours.

use super::timetable::{hours_of_week, meet};
use crate::language::{Both, both};
use crate::model::{DailyHours, RoleSet, Scenario, ToldFirst, Unit};
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::{Named, Table};
use crate::units::Span;

/// Checks who is there for the duties, the backlog stores and the channels of a scenario.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    let hands = Hands {
        scenario,
        inspection,
    };
    for declared in root.named("duties") {
        // One declared for the sites of a kind stands for all of them.
        let mut duties = scenario.duties.iter();
        let Some(duty) = duties.find(|duty| duty.declared == declared.name) else {
            continue;
        };
        let what = Both::new("duty", "勤务");
        let keepers = hands.units(duty.roles);
        if hands.check(&declared, &keepers, &duty.hours, &what) {
            hands.check_number(&declared, keepers.len(), duty.number);
        }
    }
    for declared in root.named("backlog") {
        let mut stores = scenario.backlog.iter();
        if let Some(store) = stores.find(|store| store.name == declared.name) {
            let what = Both::new("backlog", "积存工作");
            let mut takers = hands.units(store.roles);
            takers.retain(|unit| unit.takes_backlog);
            hands.check(&declared, &takers, &store.hours, &what);
        }
    }
    for declared in root.named("channels") {
        let mut channels = scenario.channels.iter();
        if let Some(channel) = channels.find(|channel| channel.name == declared.name)
            && let ToldFirst::Responsible { role, .. } = channel.first
            && hands.units(RoleSet::EMPTY.with(role)).is_empty()
        {
            let found = both!(
                "no unit has the role \"{}\", which is to be told first",
                "没有单位属于先被告知的岗位类别“{}”",
                scenario.roles[role.index()].name
            );
            let place = declared.table.place_of("first", declared.place);
            inspection.report(Problem::new("W2503", found).at(place));
        }
    }
}

struct Hands<'s> {
    scenario: &'s Scenario,
    inspection: &'s Inspection,
}

impl<'s> Hands<'s> {
    fn units(&self, roles: RoleSet) -> Vec<&'s Unit> {
        let units = self.scenario.units.iter();
        units.filter(|unit| roles.contains(unit.role)).collect()
    }

    /// Whether some unit does this work, at some of its hours.
    fn check(
        &self,
        declared: &Named<'_>,
        units: &[&Unit],
        hours: &DailyHours,
        what: &Both,
    ) -> bool {
        let name = Both::same(declared.name);
        let (code, key, found, fix) = if units.is_empty() {
            (
                "E2515",
                "roles",
                Both::fixed(
                    "none of the roles of the {0} \"{1}\" has a unit that does it",
                    "{0}“{1}”的岗位类别都没有能做它的单位",
                ),
                Both::fixed(
                    "name a role that units have, or add a unit",
                    "写有单位的岗位类别，或增加单位",
                ),
            )
        } else if !units.iter().any(|unit| is_on_duty(unit, hours)) {
            (
                "E2516",
                "hours",
                Both::fixed(
                    "no unit that does the {0} \"{1}\" is ever on duty at these hours",
                    "做{0}“{1}”的单位在这些时间从不在岗",
                ),
                Both::fixed(
                    "name hours within the windows of their rosters, or another role",
                    "写其排班勤务时段之内的时间，或换一个岗位类别",
                ),
            )
        } else {
            return true;
        };
        let place = declared.table.place_of(key, declared.place);
        let problem = Problem::new(code, found.fill(&[what, &name]));
        self.inspection.report(problem.at(place).fix(fix));
        false
    }

    fn check_number(&self, declared: &Named<'_>, units: usize, number: u32) {
        if number as usize > units {
            let found = both!(
                "the duty \"{}\" asks for {number} units, its roles have {units}",
                "勤务“{}”要 {number} 个单位，其岗位类别只有 {units} 个",
                declared.name
            );
            let place = declared.table.place_of("number", declared.place);
            self.inspection
                .report(Problem::new("W2502", found).at(place));
        }
    }
}

/// Whether a unit has a window at some of these hours.
fn is_on_duty(unit: &Unit, hours: &DailyHours) -> bool {
    let worked = hours_of_week(&unit.schedule);
    // An interval that passes Sunday's end goes on in the Monday's hours.
    let intervals = hours.intervals.iter();
    let mut asked =
        intervals.flat_map(|&(from, to)| [(from, to), (from - Span::WEEK, to - Span::WEEK)]);
    asked.any(|asked| worked.iter().any(|&worked| meet(asked, worked)))
}
