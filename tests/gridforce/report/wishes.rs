//! What a scenario wishes of its report: breaks of the colours, and the dates of its sources.

use super::results::{compared, rendered, section, shipped};
use std::fs;

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
