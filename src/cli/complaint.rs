//! What is wrong with a command line, in the reader's language.

use super::words::Word;
use crate::language::Language;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Words for a command line that cannot be parsed, with a suggestion where one is near.
pub fn complaint(error: &clap::Error, language: Language) -> String {
    let mut text = reason(error, language);
    if let Some(tip) = suggestion(error) {
        text.push_str("  ");
        text.push_str(&Word::Tip.fill(language, &[&tip]));
    }
    if let Some(accepted) = context(error, ContextKind::ValidValue)
        && !accepted.is_empty()
    {
        text.push(' ');
        text.push_str(&Word::Accepted.fill(language, &[&accepted]));
    }
    text
}

fn reason(error: &clap::Error, language: Language) -> String {
    let argument = context(error, ContextKind::InvalidArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let typed = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            Word::UnknownCommand.fill(language, &[&typed])
        }
        ErrorKind::UnknownArgument => Word::UnknownArgument.fill(language, &[&argument]),
        ErrorKind::MissingRequiredArgument => Word::MissingArgument.fill(language, &[&argument]),
        ErrorKind::ArgumentConflict => {
            let prior = context(error, ContextKind::PriorArg).unwrap_or_default();
            Word::Conflict.fill(language, &[&argument, &prior])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let typed = context(error, ContextKind::InvalidValue).unwrap_or_default();
            if typed.is_empty() {
                Word::EmptyValue.fill(language, &[&argument])
            } else {
                Word::BadValue.fill(language, &[&typed, &argument])
            }
        }
        _ => {
            let text = error.render().to_string();
            let text = text.lines().next().unwrap_or_default();
            text.trim_start_matches("error: ").to_owned()
        }
    }
}

fn suggestion(error: &clap::Error) -> Option<String> {
    [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        // The likest comes last.
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => None,
    })
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}
