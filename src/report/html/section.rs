//! The frames of a section and of a figure.

use super::lines::Line;
use super::prose::{Prose, line};
use maud::{Markup, html};

/// A numbered section.
pub fn section(number: usize, class: &str, title: Markup, body: Markup) -> Markup {
    html! {
        section id={ "s" (number) } class=(class) {
            h2 { span { (number) } span { (title) } }
            (body)
        }
    }
}

/// A heading that says the finding, and a line that says metric, unit and denominator.
pub fn finding(title: &Prose, about: &Prose) -> Markup {
    html! {
        h3 { (title.show()) }
        p.sub { (about.show()) }
    }
}

/// A figure with its finding above.
pub fn figure(title: &Prose, about: &Prose, picture: Markup) -> Markup {
    html! {
        figure.fig {
            h4 { (title.show()) }
            p.sub { (about.show()) }
            (picture)
        }
    }
}

/// On paper: how many rows of a table there are; nothing when all are printed.
pub fn printed_rows(printed: usize, all: usize) -> Markup {
    let numbers = [printed, all].map(|number| Prose::plain(&number.to_string()));
    html! { @if printed < all { p.note.po { (line(Line::PrintedRows, &numbers)) } } }
}

/// A table that can be opened.
pub fn details(title: Markup, body: Markup) -> Markup {
    html! {
        details.dt { summary { (title) } div.sc { (body) } }
    }
}
