//! The same words in English and Chinese.

use super::{Language, fill};

/// The same words in English and Chinese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Both<Words = String> {
    /// English.
    pub english: Words,
    /// Chinese.
    pub chinese: Words,
}

/// Words of both languages with values put into each, as `format!` does; every value that is
/// not named in braces must be used by both.
macro_rules! both {
    ($english:literal, $chinese:literal $(, $($value:expr),+ $(,)?)?) => {
        $crate::language::Both {
            english: format!($english $(, $($value),+)?),
            chinese: format!($chinese $(, $($value),+)?),
        }
    };
}
pub(crate) use both;

impl Both<&'static str> {
    /// Words that need no values.
    pub const fn fixed(english: &'static str, chinese: &'static str) -> Self {
        Self { english, chinese }
    }

    /// Code, a name or an example that is the same in both languages.
    pub const fn code(text: &'static str) -> Self {
        Self::fixed(text, text)
    }

    /// The words with the slots `{0}`, `{1}`, … filled, each language by its own words.
    pub fn fill(&self, values: &[&Both]) -> Both {
        Both::of(|language| {
            let values: Vec<&str> = values.iter().map(|value| value.pick(language)).collect();
            fill(self.pick(language), &values)
        })
    }
}

impl<Words: AsRef<str>> Both<Words> {
    /// The words in `language`.
    pub fn pick(&self, language: Language) -> &str {
        language.pick(self.english.as_ref(), self.chinese.as_ref())
    }

    /// Whether both languages say the same.
    pub fn is_same(&self) -> bool {
        self.english.as_ref() == self.chinese.as_ref()
    }

    /// English and Chinese in one line, for labels that cannot switch.
    pub fn in_one(&self) -> String {
        let (english, chinese) = (self.english.as_ref(), self.chinese.as_ref());
        if self.is_same() {
            english.to_owned()
        } else {
            format!("{english} / {chinese}")
        }
    }
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
}

impl From<Both<&'static str>> for Both {
    fn from(words: Both<&'static str>) -> Self {
        Self::new(words.english, words.chinese)
    }
}

/// Whether a text holds Chinese characters.
fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|character| matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'))
}

#[cfg(test)]
mod tests {
    use super::Both;

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
    fn each_language_is_filled_by_its_own_words() {
        let kind = Both::new("a list", "列表");
        let filled = Both::fixed("{0} here", "此处是{0}").fill(&[&kind]);
        assert_eq!(filled, Both::new("a list here", "此处是列表"));
    }
}
