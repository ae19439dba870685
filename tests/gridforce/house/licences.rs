//! Every dependency's licence is one that the project may ship with.

use super::source::root;
use std::process::Command;

const ACCEPTED: [&str; 10] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "CC0-1.0",
    "BSL-1.0",
];

/// Whether an SPDX expression of names, AND, OR and brackets can be met with accepted licences.
fn accepts(expression: &str) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (accepted, rest) = alternatives(&words);
    accepted && rest.is_empty()
}

fn alternatives<'a>(words: &'a [&'a str]) -> (bool, &'a [&'a str]) {
    let (mut accepted, mut rest) = together(words);
    while let ["OR", more @ ..] = rest {
        let (other, after) = together(more);
        accepted |= other;
        rest = after;
    }
    (accepted, rest)
}

fn together<'a>(words: &'a [&'a str]) -> (bool, &'a [&'a str]) {
    let (mut accepted, mut rest) = one(words);
    while let ["AND", more @ ..] = rest {
        let (other, after) = one(more);
        accepted &= other;
        rest = after;
    }
    (accepted, rest)
}

fn one<'a>(words: &'a [&'a str]) -> (bool, &'a [&'a str]) {
    match words {
        ["(", inside @ ..] => {
            let (accepted, rest) = alternatives(inside);
            (
                accepted && rest.first() == Some(&")"),
                rest.get(1..).unwrap_or(&[]),
            )
        }
        [name, "WITH", exception, rest @ ..] => (
            ACCEPTED.contains(&format!("{name} WITH {exception}").as_str()),
            rest,
        ),
        [name, rest @ ..] => (ACCEPTED.contains(name), rest),
        [] => (false, &[]),
    }
}

#[test]
fn expressions_are_understood() {
    assert!(accepts("MIT OR Apache-2.0"));
    assert!(accepts("GPL-3.0 OR MIT"));
    assert!(accepts("(MIT OR GPL-3.0) AND Unicode-3.0"));
    assert!(accepts("MIT/Apache-2.0"));
    assert!(!accepts("MIT AND GPL-3.0"));
    assert!(!accepts("GPL-3.0"));
    assert!(!accepts(""));
}

#[test]
fn licences_are_accepted() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let metadata = Command::new(cargo)
        .args(["metadata", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output();
    let output = match metadata {
        Ok(output) if output.status.success() => output.stdout,
        _ => {
            eprintln!("licences are not checked: cargo metadata --offline does not run here");
            return;
        }
    };
    let metadata: serde_json::Value =
        serde_json::from_slice(&output).expect("JSON of cargo metadata");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(accepts))
        .map(|package| {
            format!(
                "{} {}: {}",
                package["name"], package["version"], package["license"]
            )
        })
        .collect();
    assert!(
        packages.len() > 10 && refused.is_empty(),
        "\n{}\n",
        refused.join("\n")
    );
}
