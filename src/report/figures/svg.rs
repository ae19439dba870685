//! A writer of SVG fragments: rectangles, lines, paths, circles and texts in both languages.

use super::escape::escape;
use crate::language::Both;
use crate::units::at_most;
use std::fmt::Write;

/// An SVG fragment being written.
#[derive(Debug)]
pub struct Svg {
    width: f64,
    height: f64,
    class: &'static str,
    label: Both,
    body: String,
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

impl Svg {
    /// An empty picture; `label` says what it shows to those who cannot see it.
    pub fn new(width: f64, height: f64, class: &'static str, label: Both) -> Self {
        Self {
            width,
            height,
            class,
            label,
            body: String::new(),
        }
    }

    /// A rectangle; `more` are further attributes.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, more: &str) {
        let _ = write!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {more}/>",
            n(x),
            n(y),
            n(width.max(0.0)),
            n(height.max(0.0))
        );
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), more: &str) {
        let _ = write!(
            self.body,
            "<path d=\"M{} {}L{} {}\" {more}/>",
            n(from.0),
            n(from.1),
            n(to.0),
            n(to.1)
        );
    }

    /// A path by its data.
    pub fn path(&mut self, data: &str, more: &str) {
        if !data.is_empty() {
            let _ = write!(self.body, "<path d=\"{data}\" {more}/>");
        }
    }

    /// A circle.
    pub fn circle(&mut self, x: f64, y: f64, radius: f64, more: &str) {
        let _ = write!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {more}/>",
            n(x),
            n(y),
            n(radius)
        );
    }

    /// A text that is the same in both languages.
    pub fn text(&mut self, at: (f64, f64), class: &str, anchor: Anchor, more: &str, text: &str) {
        let _ = write!(
            self.body,
            "<text x=\"{}\" y=\"{}\" class=\"{class}\"{} {more}>{}</text>",
            n(at.0),
            n(at.1),
            anchor.attribute(),
            escape(text)
        );
    }

    /// A text in both languages.
    pub fn both(&mut self, at: (f64, f64), class: &str, anchor: Anchor, more: &str, text: &Both) {
        if text.is_same() {
            return self.text(at, class, anchor, more, &text.english);
        }
        for (language, words) in [("zh", &text.chinese), ("en", &text.english)] {
            self.text(at, &format!("{language} {class}"), anchor, more, words);
        }
    }

    /// A shape that the page carries once, drawn again; `more` says how it is painted.
    pub fn again(&mut self, id: &str, more: &str) {
        let _ = write!(self.body, "<use href=\"#{id}\"{more}/>");
    }

    /// A shape drawn again, with what a pointer resting on it is told.
    pub fn again_titled(&mut self, id: &str, more: &str, title: &str) {
        let _ = write!(
            self.body,
            "<use href=\"#{id}\"{more}><title>{}</title></use>",
            escape(title)
        );
    }

    /// Opens a group.
    pub fn open(&mut self, more: &str) {
        let _ = write!(self.body, "<g {more}>");
    }

    /// Closes a group; `title` is what a pointer resting on it is told.
    pub fn close(&mut self, title: Option<&str>) {
        if let Some(title) = title {
            let _ = write!(self.body, "<title>{}</title>", escape(title));
        }
        self.body.push_str("</g>");
    }

    /// What was drawn, without a frame: shapes that others draw again.
    pub fn into_body(self) -> String {
        self.body
    }

    /// The fragment.
    pub fn finish(self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}</svg>",
            self.class,
            n(self.width),
            n(self.height),
            escape(&self.label.in_one()),
            self.body
        )
    }
}

impl Anchor {
    fn attribute(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Middle => " text-anchor=\"middle\"",
            Self::End => " text-anchor=\"end\"",
        }
    }
}

/// A coordinate with at most two digits after the point.
pub fn n(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    at_most(value, 2)
}

/// About how wide a text is at `size`, counting a Chinese character as one size and others as 0.56.
pub fn text_width(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|character| {
            if character as u32 >= 0x2e80 {
                1.0
            } else {
                0.56
            }
        })
        .sum();
    ems * size
}

#[cfg(test)]
mod tests {
    use super::{Anchor, Svg, n};
    use crate::language::Both;

    #[test]
    fn coordinates_are_short() {
        assert_eq!(n(12.0), "12");
        assert_eq!(n(0.126), "0.13");
        assert_eq!(n(-0.001), "0");
        assert_eq!(n(f64::NAN), "0");
    }

    #[test]
    fn words_are_escaped() {
        let mut svg = Svg::new(1.0, 1.0, "map", Both::same("\"><script>"));
        svg.both((0.0, 0.0), "ax", Anchor::End, "", &Both::new("<b>", "<i>"));
        let text = svg.finish();
        assert!(!text.contains("<script") && !text.contains("<b>") && !text.contains("<i>"));
    }
}
