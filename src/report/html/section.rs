//! The frames of a section and of a figure.

use super::prose::Prose;
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

/// A table that can be opened.
pub fn details(title: Markup, body: Markup) -> Markup {
    html! {
        details.dt { summary { (title) } div.sc { (body) } }
    }
}
