//! The shape of source files: opening sentence, length, what `mod.rs` holds, words that must not stand.

use super::source::{SourceFile, code_only, files};

const LONGEST: usize = 300;

/// Marks of unfinished work and of silenced complaints; written in parts so that this file has none of them.
const FORBIDDEN: [&str; 9] = [
    concat!("#[", "allow("),
    concat!("#![", "allow("),
    concat!(", ", "allow(clippy"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("dbg", "!("),
    concat!("FIX", "ME"),
    concat!("X", "XX"),
    concat!("#[", "ignore"),
];

fn all() -> Vec<SourceFile> {
    ["src", "tests", "benches"]
        .into_iter()
        .flat_map(|folder| files(folder, ".rs"))
        .collect()
}

fn assert_none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = |file: &SourceFile| !file.text.starts_with("//! ");
    let complaint = |file: SourceFile| format!("{} does not open with a //! sentence", file.path);
    assert_none(all().into_iter().filter(silent).map(complaint).collect());
}

#[test]
fn no_file_is_too_long() {
    let complaint = |file: SourceFile| {
        let lines = file.text.lines().count();
        (lines > LONGEST).then(|| format!("{} has {lines} lines", file.path))
    };
    assert_none(all().into_iter().filter_map(complaint).collect());
}

#[test]
fn nothing_is_left_unfinished_or_silenced() {
    let mut complaints = Vec::new();
    for file in all() {
        for (index, line) in file.text.lines().enumerate() {
            for word in FORBIDDEN.iter().filter(|word| line.contains(**word)) {
                complaints.push(format!("{}:{}: {word}", file.path, index + 1));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn mod_files_only_declare_and_re_export() {
    let mut complaints = Vec::new();
    for file in all()
        .into_iter()
        .filter(|file| file.path.ends_with("/mod.rs"))
    {
        let code = code_only(&file.text);
        // Statements outside braces, with what stands in braces left out.
        let mut depth = 0_usize;
        let mut statement = String::new();
        for sign in code.chars() {
            match sign {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth > 0 => {}
                ';' => check(&mut statement, &file, &mut complaints),
                _ => statement.push(sign),
            }
        }
        check(&mut statement, &file, &mut complaints);
    }
    assert_none(complaints);
}

/// A statement of `mod.rs` declares a module or re-exports; traits and functions belong into files of their own.
fn check(statement: &mut String, file: &SourceFile, complaints: &mut Vec<String>) {
    let text = std::mem::take(statement);
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.first().is_some_and(|word| word.starts_with('#')) {
        let end = words.iter().position(|word| word.ends_with(']'));
        words.drain(..=end.unwrap_or(words.len() - 1));
    }
    let declares = |word: &&&str| matches!(**word, "mod" | "use");
    let visible = |word: &&str| word.starts_with("pub") || word.ends_with(')') || *word == "in";
    let kind = words.iter().find(|word| !visible(word));
    if kind.is_some() && kind.filter(declares).is_none() {
        let shown: Vec<&str> = words.iter().take(6).copied().collect();
        complaints.push(format!(
            "{} holds more than declarations: {}",
            file.path,
            shown.join(" ")
        ));
    }
}
