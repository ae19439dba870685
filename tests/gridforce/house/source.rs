//! Source files as text, as code without comments and literals, and as tokens.

use std::path::{Path, PathBuf};

/// A source file.
pub struct SourceFile {
    /// Path from the project's root, with `/`.
    pub path: String,
    pub text: String,
}

/// A word or sign of code, and its line from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// The project's root.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` (from the root) that ends with `ending`, in order of path; none without the folder.
pub fn files(folder: &str, ending: &str) -> Vec<SourceFile> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<SourceFile>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        // What cargo has built bears this mark, below `tests/fuzz` too.
        if path.join("CACHEDIR.TAG").exists() {
            continue;
        }
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            let relative = path.strip_prefix(root()).expect("below the root");
            let words: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            found.push(SourceFile {
                path: words.join("/"),
                text: std::fs::read_to_string(&path).expect("text in UTF-8"),
            });
        }
    }
}

/// The code alone: comments and the insides of literals become spaces, lines stay.
pub fn code_only(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = match skipped(&chars, at) {
            Some(end) => end,
            None => {
                code.push(chars[at]);
                at += 1;
                continue;
            }
        };
        let blank = |&c: &char| if c == '\n' { '\n' } else { ' ' };
        code.extend(chars[at..end].iter().map(blank));
        at = end;
    }
    code
}

/// The end of the comment or literal that begins at `at`.
fn skipped(chars: &[char], at: usize) -> Option<usize> {
    let next = |ahead: usize| chars.get(at + ahead).copied().unwrap_or(' ');
    let in_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match chars[at] {
        '/' if next(1) == '/' => {
            let length = chars[at..].iter().position(|&c| c == '\n');
            Some(at + length.unwrap_or(chars.len() - at))
        }
        '/' if next(1) == '*' => Some(end_of_block_comment(chars, at)),
        '"' => Some(end_of_quoted(chars, at, '"')),
        'r' if !in_word && (next(1) == '"' || next(1) == '#' && matches!(next(2), '"' | '#')) => {
            Some(end_of_raw(chars, at))
        }
        '\'' if next(1) == '\\' || next(2) == '\'' => Some(end_of_quoted(chars, at, '\'')),
        _ => None,
    }
}

fn end_of_block_comment(chars: &[char], at: usize) -> usize {
    let mut depth = 0;
    let mut here = at;
    while here + 1 < chars.len() {
        match (chars[here], chars[here + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                here += 1;
                continue;
            }
        }
        here += 2;
        if depth == 0 {
            return here;
        }
    }
    chars.len()
}

fn end_of_quoted(chars: &[char], at: usize, quote: char) -> usize {
    let mut here = at + 1;
    while here < chars.len() && chars[here] != quote {
        here += if chars[here] == '\\' { 2 } else { 1 };
    }
    (here + 1).min(chars.len())
}

fn end_of_raw(chars: &[char], at: usize) -> usize {
    let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
    let mut here = at + 2 + hashes;
    while here < chars.len() {
        let closes = chars[here] == '"'
            && chars[here + 1..].iter().take_while(|&&c| c == '#').count() >= hashes;
        here += 1;
        if closes {
            return (here + hashes).min(chars.len());
        }
    }
    chars.len()
}

/// The tokens of code: words, `::`, and other signs one by one.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    for (index, line) in code_only(text).lines().enumerate() {
        let chars: Vec<char> = line.chars().collect();
        let mut at = 0;
        while at < chars.len() {
            let is_word = |c: char| c.is_alphanumeric() || c == '_';
            let length = if is_word(chars[at]) {
                chars[at..].iter().take_while(|&&c| is_word(c)).count()
            } else if chars[at..].starts_with(&[':', ':']) {
                2
            } else {
                1
            };
            let text: String = chars[at..at + length].iter().collect();
            if !text.trim().is_empty() {
                let line = index + 1;
                found.push(Token { text, line });
            }
            at += length;
        }
    }
    found
}

#[test]
fn comments_and_literals_are_not_code() {
    let text = "a /* b /* c */ d */ \"e \\\" f\" r#\"g \" h\"# 'i' '\\'' 'life // j\nk";
    let words: Vec<String> = tokens(text).into_iter().map(|token| token.text).collect();
    assert_eq!(words, ["a", "'", "life", "k"]);
}
