//! Words in both languages, and the escaping of whatever a scenario calls its things.

use crate::report::Language;

/// The same words in English and Chinese.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// English.
    pub english: String,
    /// Chinese.
    pub chinese: String,
}

impl Both {
    /// Words in each language.
    pub fn new(english: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self {
            english: english.into(),
            chinese: chinese.into(),
        }
    }

    /// The same text in both languages.
    pub fn same(text: impl Into<String>) -> Self {
        let english = text.into();
        Self {
            chinese: english.clone(),
            english,
        }
    }

    /// Words made once per language.
    pub fn of(mut make: impl FnMut(Language) -> String) -> Self {
        Self {
            english: make(Language::English),
            chinese: make(Language::Chinese),
        }
    }

    /// A scenario's label: `中文 / English`, `中文 English`, or one text for both.
    pub fn of_label(label: &str) -> Self {
        let label = label.trim();
        for (first, second) in label
            .match_indices(" / ")
            .map(|(at, between)| (&label[..at], &label[at + between.len()..]))
        {
            match (is_chinese(first), is_chinese(second)) {
                (true, false) => return Self::new(second, first),
                (false, true) => return Self::new(first, second),
                _ => {}
            }
        }
        if let Some((first, second)) = label.split_once(' ')
            && is_chinese(first)
            && !is_chinese(second)
            && second.chars().any(char::is_alphabetic)
        {
            return Self::new(second, first);
        }
        Self::same(label)
    }

    /// The words in `language`.
    pub fn pick(&self, language: Language) -> &str {
        language.pick(&self.english, &self.chinese)
    }

    /// Whether both languages say the same.
    pub fn is_same(&self) -> bool {
        self.english == self.chinese
    }

    /// English and Chinese in one line, for labels that cannot switch.
    pub fn in_one(&self) -> String {
        if self.is_same() {
            self.english.clone()
        } else {
            format!("{} / {}", self.english, self.chinese)
        }
    }
}

/// Whether a text holds Chinese characters.
pub fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|character| matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'))
}

/// Text made safe for HTML and SVG, in content and in quoted attributes; control characters are dropped.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{Both, escape};

    #[test]
    fn labels_are_taken_apart_by_language() {
        let of = |label| Both::of_label(label);
        assert_eq!(of("夜渡 / night ferry"), Both::new("night ferry", "夜渡"));
        assert_eq!(of("night ferry / 夜渡"), Both::new("night ferry", "夜渡"));
        assert_eq!(of("民警 officer"), Both::new("officer", "民警"));
        assert_eq!(of("民警4 北村"), Both::same("民警4 北村"));
        assert_eq!(of("north / south"), Both::same("north / south"));
        assert_eq!(of("辅警 2"), Both::same("辅警 2"));
    }

    #[test]
    fn nothing_stays_dangerous() {
        assert_eq!(
            escape("<a b='c\"'>&\u{7}"),
            "&lt;a b=&#39;c&quot;&#39;&gt;&amp;"
        );
    }
}
