//! The languages people read.

/// A language of the terminal and of reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The language of a tag or locale such as `zh-CN`, `zh_CN.UTF-8` or `en`; `None` for any other.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") {
            Some(Self::Chinese)
        } else if primary.eq_ignore_ascii_case("en") {
            Some(Self::English)
        } else {
            None
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    /// The text of this language out of (English, Chinese).
    pub fn pick<'t>(self, english: &'t str, chinese: &'t str) -> &'t str {
        match self {
            Self::English => english,
            Self::Chinese => chinese,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn locales_name_their_language() {
        assert_eq!(Language::of_tag("zh_CN.UTF-8"), Some(Language::Chinese));
        assert_eq!(Language::of_tag("zh-CN"), Some(Language::Chinese));
        assert_eq!(Language::of_tag("en_GB"), Some(Language::English));
        assert_eq!(Language::of_tag("C.UTF-8"), None);
    }
}
