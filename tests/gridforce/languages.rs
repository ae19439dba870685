//! Whether words in English and Chinese say the same: the same numbers, the same quoted names.

use gridforce::language::Both;

/// What the two languages do not share, if anything.
pub fn disagreement<Words: AsRef<str>>(words: &Both<Words>) -> Option<String> {
    let (english, chinese) = (words.english.as_ref(), words.chinese.as_ref());
    let said = |what: &str| Some(format!("{what}:\n  {english}\n  {chinese}"));
    if numbers(english) != numbers(chinese) {
        return said("different numbers");
    }
    if quoted(english) != quoted(chinese) {
        return said("different quotations");
    }
    if !chinese.chars().any(|character| character >= '\u{4e00}') {
        return said("not Chinese");
    }
    None
}

/// Runs of digits, sorted.
fn numbers(text: &str) -> Vec<&str> {
    let runs = text.split(|character: char| !character.is_ascii_digit());
    let mut numbers: Vec<&str> = runs.filter(|run| !run.is_empty()).collect();
    numbers.sort_unstable();
    numbers
}

/// What stands in quotes of any kind, sorted.
fn quoted(text: &str) -> Vec<String> {
    let mut quoted = Vec::new();
    let mut open: Option<(char, String)> = None;
    for character in text.chars() {
        match &mut open {
            Some((end, inside)) if character == *end => {
                quoted.push(std::mem::take(inside));
                open = None;
            }
            Some((_, inside)) => inside.push(character),
            None => {
                let end = match character {
                    '"' | '`' => character,
                    '“' => '”',
                    _ => continue,
                };
                open = Some((end, String::new()));
            }
        }
    }
    quoted.sort_unstable();
    quoted
}

#[test]
fn a_lost_number_or_name_is_noticed() {
    let agree = |english, chinese| disagreement(&Both::fixed(english, chinese)).is_none();
    assert!(agree("3 of \"A1\"", "“A1”中的 3 个"));
    assert!(!agree("3 of \"A1\"", "“A1”中的 4 个"));
    assert!(!agree("3 of \"A1\"", "“A2”中的 3 个"));
    assert!(!agree("3 of \"A1\"", "3 of \"A1\""));
}
