//! The check that no stage needs more units than there are.

use crate::language::both;
use crate::model::{Need, Scenario};
use crate::problems::Problem;
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::tree::Table;

/// Warns of needs that can never be filled because too few units exist. Roles that no unit has at all are told by
/// themselves.
pub fn check(root: &Table, scenario: &Scenario, inspection: &Inspection) {
    for incident_type in &scenario.types {
        for stage in &incident_type.stages {
            let short = stage
                .needs
                .iter()
                .filter(|need| need.must_come)
                .find_map(|need| too_few(scenario, need).map(|there| (need, there)));
            if let Some((need, there)) = short {
                let found = both!(
                    "stage \"{}\" of \"{}\" needs {} units that must come, and only {there} of their roles exist",
                    "“{1}”的阶段“{0}”须有 {2} 个单位到场，而这些岗位类别只有 {there} 个单位",
                    stage.name,
                    incident_type.name,
                    need.number
                );
                let at = root.name_at(&["types", &incident_type.name, "stages", &stage.name]);
                inspection.report(Problem::new("W2202", found).at(at).fix(both!(
                    "write number = {there}, add units, or write must_come = false",
                    "写 number = {there}，或增加单位，或写 must_come = false"
                )));
            }
        }
    }
}

/// How many units could come, if there are some and too few.
fn too_few(scenario: &Scenario, need: &Need) -> Option<usize> {
    let units = scenario.units.iter();
    let there = units
        .filter(|unit| need.roles.contains(unit.role) && unit.skills.covers(need.skills))
        .count();
    (there > 0 && there < need.number as usize).then_some(there)
}
