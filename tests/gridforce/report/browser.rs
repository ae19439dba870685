//! The page in a real browser: requests, console, languages, space, contrast, print.

use super::bulk::{with_cells, with_plans};
use super::chromium::{browse, chromium, console};
use super::results::{rendered, three_plans};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Instant;

const INSPECTION: &str = include_str!("inspection.js");

/// Writes a page and gives its address.
fn address(folder: &Path, name: &str, page: &str) -> String {
    let file = folder.join(name);
    fs::write(&file, page).expect("written");
    format!("file://{}", file.display())
}

/// The page with the inspection in it; its own policy would not let that run.
fn inspected(page: &str) -> String {
    let (before, rest) = page
        .split_once("<meta http-equiv=\"Content-Security-Policy\"")
        .expect("a policy");
    let (_, after) = rest.split_once('>').expect("its end");
    let end = after.rfind("</body>").expect("an end");
    format!(
        "{before}{}<script>{INSPECTION}</script>{}",
        &after[..end],
        &after[end..]
    )
}

/// What the inspection found at a width.
fn look(browser: &Path, page: &str, width: u32) -> Value {
    let folder = tempfile::tempdir().expect("a temporary folder");
    address(folder.path(), "inspected.html", &inspected(page));
    // A window is never narrower than 500 pixels; a frame is as narrow as one likes.
    let frame = format!(
        "<!doctype html><body><pre id=\"found\"></pre><script>onmessage=function(e){{document.getElementById('found').textContent=e.data}}</script><iframe src=\"inspected.html\" style=\"width:{width}px;height:900px;border:0\"></iframe>"
    );
    let page = address(folder.path(), "frame.html", &frame);
    let output = browse(browser, &page, &["--window-size=1400,1000", "--dump-dom"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, rest) = text
        .split_once("<pre id=\"found\">")
        .expect("what was found");
    let (found, _) = rest.split_once("</pre>").expect("its end");
    let found = found
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    serde_json::from_str(&found).expect("JSON")
}

#[test]
fn nothing_is_asked_for_and_nothing_complains() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let page = address(folder.path(), "report.html", &rendered(three_plans()));
    let log = folder.path().join("net.json");
    let net = format!("--log-net-log={}", log.display());
    let output = browse(&browser, &page, &[&net, "--dump-dom"]);
    assert_eq!(console(&output), Vec::<String>::new());
    let log = fs::read_to_string(log).expect("a log");
    let own: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("\"url\":\"http"))
        .filter(|line| !line.contains("google") && !line.contains("gvt1"))
        .collect();
    assert_eq!(own, Vec::<&str>::new());
}

#[test]
fn both_languages_fit_wide_and_narrow() {
    let Some(browser) = chromium() else { return };
    let page = rendered(three_plans());
    for width in [1280, 375] {
        let found = look(&browser, &page, width);
        assert_eq!(found["width"], json!(width));
        assert_eq!(found["lang"], json!(["en", "zh-CN", "en"]));
        assert_eq!(found["foreign"], json!([0, 0]), "at {width}");
        for trouble in ["overflow", "overlap", "contrast"] {
            assert_eq!(found[trouble], json!([]), "{trouble} at {width}");
        }
        assert_eq!(found["marked"], found["maps"], "one cell on every map");
        assert!(
            found["tip"]
                .as_str()
                .is_some_and(|tip| tip.contains("residents"))
        );
        // Byte order mark, so that a spreadsheet sees Chinese.
        assert_eq!(found["csv"], json!("239 187 191"));
    }
}

#[test]
fn six_plans_fit_too() {
    let Some(browser) = chromium() else { return };
    let page = rendered(&with_plans(three_plans(), 6));
    for width in [1280, 375] {
        let found = look(&browser, &page, width);
        for trouble in ["overflow", "overlap", "contrast"] {
            assert_eq!(found[trouble], json!([]), "{trouble} at {width}");
        }
    }
}

#[test]
fn the_download_is_safe_in_a_spreadsheet() {
    let Some(browser) = chromium() else { return };
    let mut document = three_plans().clone();
    let bad = ["=1+1", "+cmd", "-2", "@x", "a,\"b\"", "-3.5e2", "\tq"];
    for (row, name) in document["plans"][0]["cells"]
        .as_array_mut()
        .expect("cells")
        .iter_mut()
        .zip(bad)
    {
        row["cell"] = json!(name);
    }
    let found = look(&browser, &rendered(&document), 1280);
    let table = found["table"].as_str().expect("a table");
    let firsts: Vec<&str> = table
        .lines()
        .skip(1)
        .take(bad.len())
        .map(|line| {
            if line.starts_with('"') {
                "quoted"
            } else {
                line.split(',').next().unwrap_or("")
            }
        })
        .collect();
    assert_eq!(
        firsts,
        ["'=1+1", "'+cmd", "-2", "'@x", "quoted", "-3.5e2", "'\tq"]
    );
}

#[test]
fn it_prints_on_eight_pages_with_the_summary_first() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let three = address(folder.path(), "three.html", &rendered(three_plans()));
    let six = rendered(&with_plans(three_plans(), 6));
    let six = address(folder.path(), "six.html", &six);
    for (page, language) in [(&three, "en"), (&three, "zh"), (&six, "zh")] {
        let pdf = folder.path().join("report.pdf");
        let print = format!("--print-to-pdf={}", pdf.display());
        let page = format!("{page}?lang={language}");
        browse(&browser, &page, &[&print, "--no-pdf-header-footer"]);
        let bytes = fs::read(&pdf).expect("a PDF");
        let text = String::from_utf8_lossy(&bytes);
        let pages = text.matches("/Type /Page\n").count() + text.matches("/Type /Page ").count();
        assert!((2..=8).contains(&pages), "{pages} pages in {language}");
        assert!(bytes.len() <= 3_000_000, "{} bytes", bytes.len());
        let first = text_of_page(&pdf, 1);
        let second = text_of_page(&pdf, 2);
        if let (Some(first), Some(second)) = (first, second) {
            let (rule, maps) = if language == "en" {
                ("By the pre-set rule", "What differs")
            } else {
                ("按预设规则", "方案哪里不同")
            };
            assert!(first.contains(rule) && !first.contains(maps), "{first}");
            assert!(second.contains(maps), "{second}");
        }
    }
}

/// The words of a page, where poppler is installed.
fn text_of_page(pdf: &Path, page: u32) -> Option<String> {
    let page = page.to_string();
    let output = std::process::Command::new("pdftotext")
        .args(["-f", &page, "-l", &page])
        .arg(pdf)
        .arg("-")
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn every_chart_is_there_without_scripts() {
    let page = rendered(three_plans());
    let (still, _) = page.split_once("<script").expect("scripts at the end");
    for kind in [
        "class=\"map\"",
        "class=\"how\"",
        "class=\"fg\"",
        "class=\"spk\"",
        "class=\"strip\"",
    ] {
        assert!(still.contains(kind), "{kind}");
    }
}

#[test]
fn ten_thousand_cells_open_in_time() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let page = rendered(&with_cells(three_plans(), 100));
    let page = address(folder.path(), "large.html", &page);
    let picture = format!("--screenshot={}", folder.path().join("large.png").display());
    let begun = Instant::now();
    let output = browse(&browser, &page, &[&picture, "--window-size=1280,900"]);
    let taken = begun.elapsed().as_secs_f64();
    assert_eq!(console(&output), Vec::<String>::new());
    eprintln!(
        "10,000 cells, 3 plans: open and drawn in {taken:.1} s, the browser's start included"
    );
    // Three seconds are meant for the page; the browser's own start and a busy machine get more.
    assert!(taken < 20.0, "{taken} s");
}
