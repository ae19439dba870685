//! Paths that code names: `crate::…`, `super::…` and `std::…`, in trees of `use` and in line.

use super::source::{Token, tokens};

/// A path from the crate's root, or from `std`, with its line.
#[derive(Debug, PartialEq)]
pub struct NamedPath {
    /// Names from the root, outermost first; at least one.
    pub names: Vec<String>,
    pub line: usize,
}

/// Every path that the code of `text`, in the module `module` of the crate, names from the crate's root.
pub fn crate_paths(text: &str, module: &[String]) -> Vec<NamedPath> {
    Walk::over(text, module, &["crate", "gridforce"])
}

/// Every path of the standard library that the code names; the first name is what follows `std`.
pub fn std_paths(text: &str) -> Vec<NamedPath> {
    Walk::over(text, &[], &["std", "core", "alloc"])
}

struct Walk {
    tokens: Vec<Token>,
    found: Vec<NamedPath>,
}

impl Walk {
    fn over(text: &str, module: &[String], roots: &[&str]) -> Vec<NamedPath> {
        let mut walk = Self {
            tokens: tokens(text),
            found: Vec::new(),
        };
        // Modules within the file, each with the depth of braces at which it ends.
        let mut inner: Vec<(String, usize)> = Vec::new();
        let mut depth = 0;
        let mut at = 0;
        while at < walk.tokens.len() {
            let begins = at == 0 || walk.word(at - 1) != "::";
            let is_path = begins && walk.word(at + 1) == "::";
            match walk.word(at) {
                "mod" if walk.word(at + 2) == "{" => {
                    inner.push((walk.word(at + 1).to_owned(), depth));
                }
                "{" => depth += 1,
                "}" => {
                    depth -= 1;
                    inner.retain(|&(_, ends)| ends < depth);
                }
                root if is_path && roots.contains(&root) => {
                    at = walk.tree(at + 2, Vec::new());
                    continue;
                }
                "super" | "self" if is_path && roots.contains(&"crate") => {
                    let inside = inner.iter().map(|(name, _)| name.clone());
                    at = walk.tree(at, module.iter().cloned().chain(inside).collect());
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        walk.found
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    /// Follows the path or tree at `at`, which continues `base`; gives where it ends.
    fn tree(&mut self, mut at: usize, mut base: Vec<String>) -> usize {
        match self.word(at) {
            "{" => {
                at += 1;
                while !matches!(self.word(at), "}" | "") {
                    let end = self.tree(at, base.clone());
                    at = end.max(at + 1);
                    while self.word(at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "super" => {
                base.pop();
            }
            "self" => {}
            word if word == "*" || word.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                base.push(word.to_owned());
            }
            _ => return at,
        }
        if self.word(at + 1) == "::" && self.word(at) != "*" {
            let end = self.tree(at + 2, base.clone());
            if end > at + 2 {
                return end;
            }
        }
        if self.word(at + 1) == "as" {
            self.note(base, at);
            return at + 3;
        }
        self.note(base, at);
        at + 1
    }

    fn note(&mut self, names: Vec<String>, at: usize) {
        if !names.is_empty() {
            let line = self.tokens[at].line;
            self.found.push(NamedPath { names, line });
        }
    }
}

#[test]
fn every_form_of_path_is_found() {
    let text = "use crate::{a, b::c, d::{self, e::F as G}};\nuse super::super::h::I;\n\
                fn j(k: &crate::l::M) -> self::n::O { crate::p::q::<crate::r::S>() }\n\
                mod t { use super::super::u::V; }\npub(crate) use super::{super::w, x};";
    let module = ["room".to_owned(), "part".to_owned()];
    let first: Vec<String> = crate_paths(text, &module)
        .into_iter()
        .map(|path| path.names[0].clone())
        .collect();
    assert_eq!(
        first,
        [
            "a", "b", "d", "d", "h", "l", "room", "p", "r", "room", "w", "room"
        ]
    );
}
