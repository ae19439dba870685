//! Sentences with slots: words are escaped, and every number says where in the result it comes from.

use super::lines::Line;
use super::words::Word;
use crate::language::Both;
use crate::language::Language;
use crate::report::figures::escape;
use maud::{Markup, PreEscaped, html};

/// Safe markup in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    english: String,
    chinese: String,
}

impl Prose {
    /// Words as they are, escaped.
    pub fn text(words: &Both) -> Self {
        // Two stars would make what follows bold.
        let safe = |text: &str| escape(text).replace('*', "&#42;");
        Self {
            english: safe(&words.english),
            chinese: safe(&words.chinese),
        }
    }

    /// The same text in both languages, escaped.
    pub fn plain(text: &str) -> Self {
        Self::text(&Both::same(text))
    }

    /// A name of the scenario file, as code.
    pub fn code(text: &str) -> Self {
        let code = format!("<code>{}</code>", escape(text));
        Self {
            english: code.clone(),
            chinese: code,
        }
    }

    /// A number, with the pointer to where it stands in the result (RFC 6901) or the rule by which it is counted.
    pub fn number(text: &str, of: &str) -> Self {
        let number = format!("<span data-of=\"{}\">{}</span>", escape(of), escape(text));
        Self {
            english: number.clone(),
            chinese: number,
        }
    }

    /// A sentence with its slots filled.
    pub fn line(line: Line, slots: &[Self]) -> Self {
        Self::made(|language, values| line.fill(language, values), slots)
    }

    /// A phrase with its slots filled.
    pub fn word(word: Word, slots: &[Self]) -> Self {
        Self::made(|language, values| word.fill(language, values), slots)
    }

    /// The tables of messages hold nothing that would need escaping; a test sees to it.
    fn made(template: impl Fn(Language, &[&str]) -> String, slots: &[Self]) -> Self {
        let filled = |language, pick: fn(&Self) -> &str| {
            let values: Vec<&str> = slots.iter().map(pick).collect();
            bold(&template(language, &values))
        };
        Self {
            english: filled(Language::English, |slot| &slot.english),
            chinese: filled(Language::Chinese, |slot| &slot.chinese),
        }
    }

    /// Several in a list: `a, b` and `a、b`.
    pub fn list(parts: &[Self]) -> Self {
        Self::join(parts, ", ", "、")
    }

    /// Several clauses: `a; b` and `a；b`.
    pub fn clauses(parts: &[Self]) -> Self {
        Self::join(parts, "; ", "；")
    }

    /// Several sentences in a row.
    pub fn sentences(parts: &[Self]) -> Self {
        Self::join(parts, " ", "")
    }

    /// Several with dots between.
    pub fn join_dots(parts: &[Self]) -> Self {
        Self::join(parts, " · ", " · ")
    }

    fn join(parts: &[Self], english: &str, chinese: &str) -> Self {
        let all = |pick: fn(&Self) -> &str| parts.iter().map(pick).collect::<Vec<_>>();
        Self {
            english: all(|part| &part.english).join(english),
            chinese: all(|part| &part.chinese).join(chinese),
        }
    }

    /// Paired spans, of which the page shows one.
    pub fn show(&self) -> Markup {
        spans(&self.english, &self.chinese)
    }
}

/// Words in paired spans.
pub fn both(words: &Both) -> Markup {
    Prose::text(words).show()
}

/// A word in paired spans.
pub fn word(word: Word) -> Markup {
    Prose::word(word, &[]).show()
}

/// A word in both languages, not yet markup.
pub fn words(word: Word) -> Both {
    Both::of(|language| word.text(language).to_owned())
}

/// A sentence in paired spans.
pub fn line(line: Line, slots: &[Prose]) -> Markup {
    Prose::line(line, slots).show()
}

fn spans(english: &str, chinese: &str) -> Markup {
    if english == chinese {
        return PreEscaped(english.to_owned());
    }
    html! {
        span.zh lang="zh-CN" { (PreEscaped(chinese)) }
        span.en lang="en" { (PreEscaped(english)) }
    }
}

/// Pairs of `**` become bold.
fn bold(text: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    for (position, part) in text.split("**").enumerate() {
        if position > 0 {
            marked.push_str(if position % 2 == 1 { "<b>" } else { "</b>" });
        }
        marked.push_str(part);
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_safe_and_bold_is_bold() {
        let plan = Prose::plain("<img src=x>");
        let prose = Prose::line(Line::RuleNone, &[plan]);
        assert!(prose.english.contains("<b>none meets every target.</b>"));
        assert!(prose.english.contains("&lt;img src=x&gt;"));
    }

    #[test]
    fn messages_are_markup_already() {
        let lines = Line::ALL
            .iter()
            .flat_map(|line| Language::ALL.map(|language| line.text(language)));
        let words = Word::ALL
            .iter()
            .flat_map(|word| Language::ALL.map(|language| word.text(language)));
        for text in lines.chain(words) {
            assert_eq!(text, escape(text));
        }
        assert!(!Prose::plain("**a**").english.contains("<b>"));
    }

    #[test]
    fn what_is_the_same_is_written_once() {
        assert_eq!(both(&Both::same("a")).into_string(), "a");
        let markup = both(&Both::new("a", "甲")).into_string();
        assert!(markup.contains("class=\"zh\"") && markup.contains("class=\"en\""));
    }
}
