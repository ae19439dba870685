//! Which language to speak: `--lang`, then `GRIDFORCE_LANG`, then the locale, otherwise English.

use crate::language::Language;
use std::ffi::OsString;

/// The language asked for by the typed arguments and the environment.
pub fn language_of(arguments: &[OsString]) -> Language {
    typed(arguments)
        .or_else(|| std::env::var("GRIDFORCE_LANG").ok())
        .and_then(|tag| Language::of_tag(&tag))
        .or_else(of_locale)
        .unwrap_or_default()
}

/// The value of `--lang` before the arguments are parsed, so that complaints about them can use it.
fn typed(arguments: &[OsString]) -> Option<String> {
    let mut found = None;
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            break;
        } else if argument == "--lang" {
            found = arguments.next().map(str::to_owned);
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            found = Some(value.to_owned());
        }
    }
    found
}

/// The language of messages of the POSIX locale; the first variable that is set decides.
fn of_locale() -> Option<Language> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|tag| Language::of_tag(&tag))
}

/// Whether the locale's characters are UTF-8, so that a terminal can draw more than ASCII.
pub fn is_utf8() -> bool {
    cfg!(windows)
        || ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
            .is_some_and(|value| {
                let value = value.to_ascii_lowercase();
                value.ends_with("utf-8") || value.ends_with("utf8")
            })
}

#[cfg(test)]
mod tests {
    use super::typed;
    use std::ffi::OsString;

    #[test]
    fn the_typed_language_is_found_in_either_form() {
        let arguments = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(
            typed(&arguments(&["run", "--lang", "zh-CN"])).as_deref(),
            Some("zh-CN")
        );
        assert_eq!(
            typed(&arguments(&["--lang=en", "run"])).as_deref(),
            Some("en")
        );
        assert_eq!(typed(&arguments(&["run", "--", "--lang=en"])), None);
    }
}
