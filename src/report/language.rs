//! The languages people read, and tables of messages that exist in each.

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

/// Replaces the slots `{0}`, `{1}`, … of a message by `values`.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        text.push_str(&rest[..start]);
        let slot = &rest[start + 1..start + length];
        match slot.parse::<usize>().ok().and_then(|slot| values.get(slot)) {
            Some(value) => text.push_str(value),
            None => text.push_str(&rest[start..=start + length]),
        }
        rest = &rest[start + length + 1..];
    }
    text.push_str(rest);
    text
}

/// Declares an enumeration of messages with their English and Chinese text.
///
/// Both texts must be there for the table to compile; [`slots`] compares their slots in tests.
macro_rules! messages {
    ($(#[$about:meta])* $name:ident { $($key:ident: $english:literal, $chinese:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name {
            $(#[doc = $english] $key,)+
        }

        impl $name {
            /// Every message of the table.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$key,)+];

            /// The text in `language`, slots unfilled.
            pub(crate) fn text(self, language: $crate::report::Language) -> &'static str {
                match self {
                    $(Self::$key => language.pick($english, $chinese),)+
                }
            }

            /// The text in `language` with its slots filled.
            pub(crate) fn fill(self, language: $crate::report::Language, values: &[&str]) -> String {
                $crate::report::fill(self.text(language), values)
            }
        }
    };
}
pub(crate) use messages;

/// The slots of a message in sorted order: equal in every language.
#[cfg(test)]
pub(crate) fn slots(template: &str) -> Vec<String> {
    let mut slots: Vec<String> = template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(slot, _)| slot.to_owned()))
        .collect();
    slots.sort();
    slots.dedup();
    slots
}

#[cfg(test)]
mod tests {
    use super::{Language, fill};

    #[test]
    fn slots_are_filled_and_unknown_braces_stay() {
        assert_eq!(fill("{1} of {0}, {x}", &["9", "4"]), "4 of 9, {x}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn locales_name_their_language() {
        assert_eq!(Language::of_tag("zh_CN.UTF-8"), Some(Language::Chinese));
        assert_eq!(Language::of_tag("zh-CN"), Some(Language::Chinese));
        assert_eq!(Language::of_tag("en_GB"), Some(Language::English));
        assert_eq!(Language::of_tag("C.UTF-8"), None);
    }
}
