//! What changes if an input is wrong.

use crate::language::Both;
use crate::scenario_file::keys_within;

/// What a value bears on, by the beginning of a key below its section.
const WITHIN: [(&str, &str, &str); 6] = [
    ("settle", "rungs climbed, workload", "升级层级、工作量"),
    ("on_scene", "workload, queueing", "占用率、排队"),
    (
        "attendance",
        "who of the volunteers comes",
        "义警实际到场人数",
    ),
    ("profile", "when units run short", "缺警力的时段"),
    ("rate", "demand, workload", "警情量、工作量"),
    ("repeats", "demand, workload", "警情量、工作量"),
];

/// What the values of a section bear on.
const SECTIONS: [(&str, &str, &str); 30] = [
    (
        "effects",
        "what activities prevent or speed up, differences between plans",
        "各项活动的预防与提效作用、方案间差异",
    ),
    ("points", "when venues are acted upon", "何时对场所采取措施"),
    ("report", "colours of the maps", "地图着色"),
    ("profiles", "when units run short", "缺警力的时段"),
    ("surges", "peak load", "高峰负荷"),
    ("records", "demand, workload", "警情量、工作量"),
    ("types", "demand, workload", "警情量、工作量"),
    ("areas", "who is sent from where", "由何处派警"),
    ("grid", "everything by cell", "所有分网格结果"),
    ("cells", "everything by cell", "所有分网格结果"),
    (
        "sites",
        "where calls arise, where posts stand",
        "警情与岗位的位置",
    ),
    ("ferries", "response across the water", "过水响应时间"),
    ("links", "all response times", "全部到达时间"),
    ("travel", "all response times", "全部到达时间"),
    ("modes", "all response times", "全部到达时间"),
    ("rosters", "who is on duty when", "各时段在岗人数"),
    ("beats", "who answers for a cell", "网格由谁负责"),
    ("pattern", "how often the team is whole", "编组完整的时间"),
    ("units", "who is on duty where", "各处在岗人数"),
    ("roles", "staff, response, cost", "人员、响应、费用"),
    ("costs", "cost, the plan named best", "费用、推荐方案"),
    ("targets", "the plan named best", "推荐方案"),
    ("priorities", "shares within target", "达标率"),
    ("channels", "when a matter becomes known", "警情何时获知"),
    (
        "dispatch",
        "who is sent, all response times",
        "派谁去、全部到达时间",
    ),
    ("duties", "who is free, duties kept", "空闲警力、勤务完成率"),
    ("backlog", "visits, workload", "走访、工作量"),
    ("period", "season and weeks simulated", "模拟的季节与周次"),
    ("experiment", "width of the intervals", "区间宽度"),
    (
        "measures",
        "what counts as a difference",
        "多大差异算有意义",
    ),
];

/// What changes if the value under a key is wrong. Only keys count, not the names that somebody
/// gave to units, types or effects.
pub fn bears_on(key: &str) -> Both {
    let keys = keys_within(key);
    let (section, below) = keys.split_first().unwrap_or((&"", &[]));
    let within = WITHIN.iter().find(|(part, ..)| {
        let mut below = below.iter();
        below.any(|key| key.starts_with(part))
    });
    let of_section = || SECTIONS.iter().find(|(part, ..)| part == section);
    within.or_else(of_section).map_or_else(
        || Both::same("—"),
        |(_, english, chinese)| Both::new(*english, *chinese),
    )
}

#[cfg(test)]
mod tests {
    use super::bears_on;

    /// Sections that hold no value of the world.
    const NO_VALUES: [&str; 2] = ["sources", "remove"];

    #[test]
    fn every_section_bears_on_something() {
        let schema = crate::scenario_file::schema();
        let sections = schema["properties"].as_object().expect("properties");
        let tables = sections.iter().filter(|(name, section)| {
            let is_table = section.get("properties").is_some()
                || section.get("additionalProperties").is_some();
            is_table && !NO_VALUES.contains(&name.as_str())
        });
        for (name, _) in tables {
            assert_ne!(bears_on(name).english, "—", "{name}");
        }
    }

    #[test]
    fn the_nearest_part_of_a_key_counts() {
        assert_eq!(
            bears_on("types.theft.stages.scene.on_scene").english,
            "workload, queueing"
        );
        assert_eq!(bears_on("types").english, "demand, workload");
        assert_eq!(bears_on("cells.residents").english, "everything by cell");
        assert_eq!(
            bears_on("profiles.day").english,
            bears_on("types.theft.profile").english
        );
        assert_eq!(bears_on("unheard-of").english, "—");
    }

    #[test]
    fn names_do_not_count() {
        assert_eq!(
            bears_on("units.travel-team").english,
            bears_on("units").english
        );
        assert_eq!(
            bears_on("types.report-of-theft.label").english,
            "demand, workload"
        );
        assert_eq!(
            bears_on("units.car.patrol.points").english,
            bears_on("units").english
        );
    }
}
