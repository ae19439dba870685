//! Every text that people see exists in both languages, or is a name, a number or a code of the result.

use super::results::{rendered, same_plan_twice, three_plans};
use gridforce::language::Language;
use gridforce::report::{Saved, named_figures};
use serde_json::Value;

/// Words that are the same in both languages: the program, and the button that changes the language.
const SHARED: [&str; 3] = ["gridforce", "EN", "中"];

/// All texts of the result, longest first, so that what a scenario calls things can be set aside.
fn texts(document: &Value) -> Vec<String> {
    fn collect(value: &Value, all: &mut Vec<String>) {
        match value {
            Value::String(text) => all.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| collect(item, all)),
            Value::Object(fields) => fields.values().for_each(|item| collect(item, all)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    collect(document, &mut all);
    all.retain(|text| text.chars().any(char::is_alphabetic) && text.chars().count() > 2);
    all.sort_by_key(|text| std::cmp::Reverse(text.len()));
    all.dedup();
    all
}

/// The markup without elements that only one language shows, without settings, which stand as they are
/// written in the file, and without what nobody reads.
fn shown_in_both(page: &str) -> Vec<String> {
    let (mut rest, mut found) = (page, Vec::new());
    // Open elements, and whether anything below them is set aside.
    let mut open: Vec<(String, bool)> = Vec::new();
    while let Some(at) = rest.find('<') {
        let text = &rest[..at];
        let aside = open.last().is_some_and(|(_, aside)| *aside);
        if !aside && !text.trim().is_empty() {
            found.push(text.to_owned());
        }
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            while open.pop().is_some_and(|(known, _)| known != name) {}
            continue;
        }
        if !aside {
            for attribute in ["aria-label=\"", "title=\""] {
                let value = tag
                    .split_once(attribute)
                    .and_then(|(_, rest)| rest.split_once('"'));
                found.extend(value.map(|(value, _)| value.to_owned()));
            }
        }
        let name = tag.split([' ', '/']).next().unwrap_or("").to_owned();
        let void = ["meta", "link", "br", "!DOCTYPE"].contains(&&*name) || tag.ends_with('/');
        if !void {
            let class = tag
                .split_once("class=\"")
                .and_then(|(_, rest)| rest.split('"').next());
            let one = class
                .unwrap_or("")
                .split(' ')
                .any(|class| ["en", "zh", "set"].contains(&class));
            let unread = ["script", "style", "head", "code", "pre"].contains(&&*name);
            open.push((name, aside || one || unread));
        }
    }
    found
}

fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}

/// Whether a word is the code of a cell, such as `E3`, or a letter of the axis.
fn is_code(word: &str) -> bool {
    let mut letters = word.chars();
    letters
        .next()
        .is_some_and(|letter| letter.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_digit())
}

/// Letters that are left when shared words and texts of the result are taken out.
fn left_over(text: &str, known: &[String]) -> String {
    // What is told in both languages at once, as to those who only hear it.
    if let Some((english, chinese)) = text.split_once(" / ")
        && !is_chinese(english)
        && is_chinese(chinese)
    {
        return String::new();
    }
    let entities = [("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    if SHARED.contains(&text.trim()) {
        return String::new();
    }
    let mut text = text.to_owned();
    for (written, meant) in entities {
        text = text.replace(written, meant);
    }
    for name in known {
        text = text.replace(name.as_str(), " ");
    }
    let words = text
        .split([' ', '/'])
        .filter(|word| !is_code(word) && !SHARED.contains(word));
    let left = words.flat_map(str::chars);
    left.filter(|letter| letter.is_alphabetic()).collect()
}

#[test]
fn nothing_is_said_in_one_language_only() {
    for document in [three_plans(), same_plan_twice()] {
        let known = texts(document);
        let page = rendered(document);
        let shown = shown_in_both(&page);
        assert!(shown.len() > 200, "{}", shown.len());
        let foreign: Vec<&String> = shown
            .iter()
            .filter(|text| !left_over(text, &known).is_empty())
            .collect();
        assert!(foreign.is_empty(), "{foreign:#?}");
    }
}

/// Each picture of its own shows one language; words of the other are only names of the result.
#[test]
fn pictures_speak_one_language() {
    let document = three_plans();
    let saved = Saved::read(document).expect("a result");
    let known = texts(document);
    let pictures = |language| named_figures(&saved, language);
    for (english, chinese) in pictures(Language::English)
        .into_iter()
        .zip(pictures(Language::Chinese))
    {
        assert_eq!(english.name, chinese.name);
        assert!(english.svg.contains("<svg") && chinese.svg.contains("<svg"));
        for text in shown_in_both(&english.svg) {
            assert_eq!(
                left_over(&text, &known),
                "",
                "in {text:?} of {}",
                english.name
            );
        }
    }
}
