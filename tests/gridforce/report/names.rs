//! Names of scenarios, cells and plans cannot do anything but be read.

use super::results::{rendered, three_plans};
use gridforce::language::Language;
use gridforce::report::{Saved, named_figures};
use serde_json::{Value, json};

const HOSTILE: [&str; 7] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onload='alert(1)",
    "=cmd|' /C calc'!A0",
    "<svg/onload=alert(1)>",
    "&lt;b&gt; **{0}** {1}",
    "]]><!--\u{2028}\u{202e}",
];

/// The result with every name that a scenario gives replaced.
fn hostile(name: &str) -> Value {
    let mut document = three_plans().clone();
    let labels = &mut document["geography"]["cells"]["label"];
    for label in labels.as_array_mut().expect("labels") {
        *label = json!(name);
    }
    for plan in document["plans"].as_array_mut().expect("plans") {
        plan["name"] = json!(name);
        plan["question"] = json!(name);
        plan["synthetic"] = json!(name);
        plan["currency"] = json!(name);
        for (list, keys) in [
            ("staff", vec!["label"]),
            ("priorities", vec!["label"]),
            ("units", vec!["label", "unit", "post"]),
            ("cells", vec!["cell"]),
            ("provenance", vec!["key", "from", "grade"]),
        ] {
            for row in plan[list].as_array_mut().expect("a list") {
                for key in &keys {
                    row[*key] = json!(name);
                }
            }
        }
        for (_, measure) in plan["measures"].as_object_mut().expect("measures") {
            measure["label"] = json!({ "en": name, "zh-CN": name });
            measure["unit"] = json!(name);
        }
    }
    for setting in document["settings"]["different"]
        .as_array_mut()
        .expect("settings")
    {
        setting["key"] = json!(name);
        setting["values"] = json!([name, name, name]);
    }
    document["fingerprint"] = json!(name);
    document["engine"] = json!(name);
    document
}

#[test]
fn hostile_names_stay_text() {
    let sound = rendered(three_plans());
    let scripts = sound.matches("<script").count();
    for name in HOSTILE {
        let page = rendered(&hostile(name));
        assert_eq!(page.matches("<script").count(), scripts, "{name}");
        assert_eq!(page.matches("</script").count(), scripts, "{name}");
        for tag in ["<img", "<svg/", "onerror=alert(1)>", "<!--", "]]>"] {
            assert!(!page.contains(tag), "{name}: {tag}");
        }
        // Quotation marks would end an attribute.
        let (markup, _) = page.split_once("<script").expect("scripts at the end");
        for quote in ["\" onerror", "\"><img"] {
            assert!(!markup.contains(quote), "{name}: {quote}");
        }
    }
}

#[test]
fn hostile_names_stay_text_in_pictures() {
    for name in HOSTILE {
        let document = hostile(name);
        let saved = Saved::read(&document).expect("a result");
        for figure in named_figures(&saved, Language::Chinese) {
            assert!(!figure.svg.contains("<script"), "{name}");
            assert!(!figure.svg.contains("<img"), "{name}");
            assert!(
                figure
                    .name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
                "{}",
                figure.name
            );
        }
    }
}

#[test]
fn data_in_the_page_is_whole_json() {
    for name in HOSTILE {
        let page = rendered(&hostile(name));
        let (_, rest) = page
            .split_once("<script id=\"data\" type=\"application/json\">")
            .expect("the data");
        let (text, _) = rest.split_once("</script>").expect("its end");
        let data: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(data["cells"][0], json!(name));
    }
}
