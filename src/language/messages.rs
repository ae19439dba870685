//! Tables of messages that exist in every language, and the filling of their slots.

/// Replaces the slots `{0}`, `{1}`, … of a message by `values`; `{0|unit|units}` is the first word
/// where the value is 1, otherwise the second.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        text.push_str(&rest[..start]);
        let slot = &rest[start + 1..start + length];
        let (number, words) = slot.split_once('|').unwrap_or((slot, ""));
        let value = number.parse().ok().and_then(|slot: usize| values.get(slot));
        match (value, words.split_once('|')) {
            (Some(value), Some((one, _))) if is_one(value) => text.push_str(one),
            (Some(_), Some((_, many))) => text.push_str(many),
            (Some(value), None) => text.push_str(value),
            (None, _) => text.push_str(&rest[start..=start + length]),
        }
        rest = &rest[start + length + 1..];
    }
    text.push_str(rest);
    text
}

/// Whether a value reads 1, in markup or without.
fn is_one(value: &str) -> bool {
    let pieces = value.split('<').map(|piece| match piece.split_once('>') {
        Some((_, text)) => text,
        None => piece,
    });
    pieces.collect::<String>() == "1"
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
            pub(crate) fn text(self, language: $crate::language::Language) -> &'static str {
                match self {
                    $(Self::$key => language.pick($english, $chinese),)+
                }
            }

            /// The text in `language` with its slots filled.
            pub(crate) fn fill(self, language: $crate::language::Language, values: &[&str]) -> String {
                $crate::language::fill(self.text(language), values)
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
        .filter_map(|part| part.split_once('}'))
        .map(|(slot, _)| slot.split('|').next().unwrap_or(slot).to_owned())
        .collect();
    slots.sort();
    slots.dedup();
    slots
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn slots_are_filled_and_unknown_braces_stay() {
        assert_eq!(fill("{1} of {0}, {x}", &["9", "4"]), "4 of 9, {x}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn one_of_something_is_singular() {
        let text = "{0} {0|unit|units}, {1} {1|cell|cells}";
        assert_eq!(fill(text, &["1", "12"]), "1 unit, 12 cells");
        assert_eq!(fill(text, &["0", "1"]), "0 units, 1 cell");
        let marked = fill(text, &["<b>1</b>", "<b>11</b>"]);
        assert_eq!(marked, "<b>1</b> unit, <b>11</b> cells");
    }
}
