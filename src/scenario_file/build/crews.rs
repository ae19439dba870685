//! Crews: a declared unit expanded by team and by volunteer crew, and the headcount check.

use super::rosters::hours_per_week;
use super::workforce::{MOST_UNITS, Workforce};
use crate::language::{Both, both};
use crate::model::{Crew, Role, Schedule, Short, Unit};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::keys::from_role::OF_VOLUNTEERS;
use crate::scenario_file::tree::Table;
use crate::units::Probability;

impl Workforce {
    /// Adds a unit of paid staff, one for each schedule.
    pub fn add_staff(
        &mut self,
        template: &Unit,
        role: &Role,
        schedules: &[(Option<&str>, Schedule)],
        table: &Table,
        place: &Place,
        inspection: &Inspection,
    ) {
        let teams = schedules.len().max(1) as u32;
        let wanted = table.number_of("crew").unwrap_or(1);
        let minimum = table.number_of("minimum_crew").unwrap_or(wanted);
        let people = table
            .number_of("people")
            .unwrap_or(wanted.saturating_mul(teams));
        if minimum > wanted {
            let found = both!(
                "the minimum crew of {minimum} is more than the crew of {wanted}",
                "最少人数 {minimum} 多于每班人数 {wanted}"
            );
            inspection
                .report(Problem::new("E2208", found).at(table.place_of("minimum_crew", place)));
        }
        let joins = table.text("short") == Some("join");
        // Fewer people may strengthen others in every window.
        if people / teams < minimum && !joins {
            let found = both!(
                "{people} on the list, in {teams} team(s), never make a crew of {minimum}",
                "{people} 人分为 {teams} 个班组，永远凑不齐 {minimum} 人一班"
            );
            inspection.report(Problem::new("E2208", found).at(table.place_of("people", place)));
        }
        check_headcount(role, schedules, wanted, people, place, inspection);
        for (index, (team, schedule)) in schedules.iter().enumerate() {
            let mut unit = template.clone();
            rename(&mut unit, team.map(|team| format!("/{team}")));
            unit.schedule = schedule.clone();
            unit.crew = Crew::Staff {
                people: people / teams + u32::from((index as u32) < people % teams),
                wanted,
                minimum,
                absence: role.absence,
                short: if joins { Short::Join } else { Short::NotFormed },
            };
            self.units.push(unit);
        }
    }

    /// Adds a volunteer team, one unit for each schedule and crew.
    pub fn add_volunteers(
        &mut self,
        template: &Unit,
        schedules: &[(Option<&str>, Schedule)],
        table: &Table,
        place: &Place,
        inspection: &Inspection,
    ) {
        let members = table.number_of("members").unwrap_or(0);
        if members == 0 {
            let found = Both::fixed("a volunteer team needs members", "义警队必须有队员");
            inspection.report(
                Problem::new("E2208", found)
                    .at(place)
                    .fix(Both::fixed("write members = 12", "写 members = 12")),
            );
        }
        let quorum = table.number_of("quorum").unwrap_or(1);
        let per_unit = table.number_of("crew");
        if members > 0 && (quorum > members || per_unit.is_some_and(|crew| crew > members)) {
            let found = both!(
                "{members} members never reach the quorum of {quorum} or a crew of {}",
                "{members} 名队员永远达不到最低到勤人数 {quorum} 或每组人数 {}",
                per_unit.unwrap_or(1)
            );
            inspection.report(Problem::new("E2208", found).at(table.place_of("members", place)));
        }
        let crews = per_unit.map_or(1, |crew| members / crew.max(1));
        if crews as usize > MOST_UNITS {
            inspection.report(
                Problem::new(
                    "E2217",
                    both!("{crews} crews of one team", "一个队分出 {crews} 个小组"),
                )
                .at(place),
            );
            return;
        }
        for (team, schedule) in schedules {
            for ordinal in 0..crews {
                let mut unit = template.clone();
                let suffix = match (team, per_unit) {
                    (None, None) => None,
                    (Some(team), None) => Some(format!("/{team}")),
                    (None, Some(_)) => Some(format!("#{}", ordinal + 1)),
                    (Some(team), Some(_)) => Some(format!("/{team}#{}", ordinal + 1)),
                };
                rename(&mut unit, suffix);
                unit.schedule = schedule.clone();
                unit.crew = Crew::Volunteers {
                    members,
                    attendance: table.share("attendance").unwrap_or(Probability::ONE),
                    quorum,
                    per_unit,
                    ordinal,
                };
                self.units.push(unit);
            }
        }
    }
}

fn rename(unit: &mut Unit, suffix: Option<String>) {
    if let Some(suffix) = suffix {
        unit.name += &suffix;
        unit.label += &suffix;
    }
}

/// Person-hours of all windows against those that the people are contracted for.
fn check_headcount(
    role: &Role,
    schedules: &[(Option<&str>, Schedule)],
    crew: u32,
    people: u32,
    place: &Place,
    inspection: &Inspection,
) {
    let Some(contracted) = role.contracted_hours_per_week else {
        return;
    };
    let hours: f64 = schedules
        .iter()
        .map(|(_, schedule)| hours_per_week(schedule))
        .sum();
    let wanted = hours * f64::from(crew);
    let had = f64::from(people) * contracted * (1.0 - role.absence.value());
    if wanted > had * (1.0 + 1e-9) {
        let found = both!(
            "the windows ask for {wanted:.1} person-hours a week, those that hold the post ({people}) have {had:.1}",
            "各时段每周要求 {wanted:.1} 人时，{people} 人只有 {had:.1}"
        );
        let needed = (wanted / (contracted * (1.0 - role.absence.value()))).ceil();
        let fix = if needed.is_finite() {
            both!(
                "people = {needed}, fewer hours, or a smaller crew",
                "写 people = {needed}，或减少时段，或减少每班人数"
            )
        } else {
            Both::fixed(
                "nobody is ever there: lower the absence",
                "始终无人到岗：降低缺勤率",
            )
            .into()
        };
        inspection.report(Problem::new("E2207", found).at(place).fix(fix));
    }
}

/// Keys that only volunteers, or only paid staff, can have.
pub fn check_keys(table: &Table, role: &Role, inspection: &Inspection) {
    let (wrong, who): (&[&str], _) = if role.volunteers {
        (
            &["people", "minimum_crew", "short"],
            Both::fixed("paid staff", "有编制的人员"),
        )
    } else {
        (&OF_VOLUNTEERS, Both::fixed("volunteers", "志愿力量"))
    };
    for item in wrong.iter().filter_map(|key| Some((key, table.get(key)?))) {
        let found = Both::fixed(
            "\"{0}\" is for {1}, the role \"{2}\" is not",
            "“{0}”是{1}的键，岗位类别“{2}”不属于这一类",
        )
        .fill(&[&Both::same(*item.0), &who.into(), &Both::same(&*role.name)]);
        inspection.report(Problem::new("E2209", found).at(&item.1.place));
    }
}
