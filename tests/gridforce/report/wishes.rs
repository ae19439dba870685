//! What a scenario wishes of its report: breaks of the colours, sources with their dates and values, names.

use super::results::{compared, rendered, section, shipped};
use serde_json::Value;
use std::fs;
use std::sync::OnceLock;

#[test]
fn breaks_and_dates_reach_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("plan.toml");
    let base = shipped("tiny/now.toml");
    let text = format!(
        "extends = \"{base}\"\n[report.breaks]\ncoverage = [11, 22, 33, 44, 55, 66]\nresponse = [1, 2, 3, 4, 5.5, 7]\nno_free = [0.5, 1, 1.5, 2, 2.5, 77]\ndifference = [1.5, 2.5, 3.5]\n\
         [sources.grid]\nfrom = \"为教学虚构 / invented for teaching\"\ngrade = \"assumed\"\ndate = 2024-05-06\n"
    );
    fs::write(&plan, text).expect("written");
    let more = shipped("tiny/plus-one.toml");
    let result = compared(&[&plan.display().to_string(), &more], 4);
    let page = rendered(&result);
    let maps = section(&page, 4);
    for legend in [">11<", ">66<", ">5.5<", ">−3.5<", ">1.5<"] {
        assert!(maps.contains(legend), "{legend}");
    }
    assert!(!maps.contains(">85<") && !maps.contains(">12.5<"));
    assert!(section(&page, 5).contains(">77<"));
    assert!(page.contains(">2024-05-06<"));
    assert!(page.contains(">为教学虚构<") && page.contains(">invented for teaching<"));
}

/// The rows of the sources table that speak of a key.
fn rows<'a>(page: &'a str, key: &str) -> Vec<&'a str> {
    let from = page.find("class=\"prov\"").expect("the table of sources");
    let table = page[from..].split("</table>").next().unwrap_or("");
    let wanted = format!("<code>{key}</code>");
    table
        .split("<tr")
        .filter(|row| row.contains(&wanted))
        .collect()
}

/// Two plans with one source and another value each, and everything called by a label in two languages.
fn two_values() -> &'static Value {
    static RESULT: OnceLock<Value> = OnceLock::new();
    RESULT.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let (base, plan) = (folder.path().join("base.toml"), folder.path().join("plan.toml"));
        let text = format!(
            "extends = \"{}\"\n[sources.roles.patrol]\nturn_out = {{ from = \"the call log\", grade = \"measured\" }}\n\
             [sites.bar]\ncell = \"B1\"\nkind = \"venue\"\n\
             [types.brawl]\nlabel = \"场所打架 fight in a venue\"\npriority = \"call\"\nsites = \"venue\"\nrate = \"3 per site per week\"\n\
             [types.brawl.stages.scene]\nneeds = [{{ roles = [\"patrol\"], number = 1 }}]\non_scene = \"20 min\"\n\
             [effects.calm]\nlabel = \"说明台 / desk\"\nchanges = \"on-scene time\"\nsize = \"0.1 to 0.9\"\n\
             [measures.thresholds]\nresponse_mean_first = 0\n\
             [report.breaks]\ndifference = [0.1, 0.2, 0.3]\n",
            shipped("tiny/now.toml")
        );
        fs::write(&base, text).expect("written");
        fs::write(
            &plan,
            "extends = \"base.toml\"\n[roles.patrol]\nturn_out = \"9 min\"\n",
        )
        .expect("written");
        let files = [&base, &plan].map(|file| file.display().to_string());
        compared(&[&files[0], &files[1]], 8)
    })
}

#[test]
fn each_plan_shows_its_own_value() {
    let page = rendered(two_values());
    let rows = rows(&page, "roles.patrol.turn_out");
    assert_eq!(rows.len(), 2, "{rows:#?}");
    assert!(
        rows[0].contains(">1 min<") && rows[0].contains("Now"),
        "{}",
        rows[0]
    );
    assert!(
        rows[1].contains(">9 min<") && rows[1].contains("Plan 1"),
        "{}",
        rows[1]
    );
}

#[test]
fn breaks_beyond_a_threshold_of_nothing_rise() {
    let page = rendered(two_values());
    let ticks = [
        ">−0.3<", ">−0.2<", ">−0.1<", ">0<", ">0.1<", ">0.2<", ">0.3<",
    ];
    let maps = section(&page, 4);
    let key = &maps[maps.find(ticks[0]).expect("the key of the differences")..];
    let places: Vec<usize> = ticks
        .iter()
        .map(|tick| key.find(tick).unwrap_or_else(|| panic!("{tick}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(!key.contains(">0.5<"));
}

#[test]
fn labels_of_types_and_effects_speak_the_readers_language() {
    let document = two_values();
    let label = &document["plans"][0]["measures"]["response_mean_first@brawl"]["label"];
    assert_eq!(label["en"], "first response mean, fight in a venue");
    assert_eq!(label["zh-CN"], "首到平均用时（场所打架）");
}
