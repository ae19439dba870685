//! Problems as people read them in a terminal.

use super::{Place, Problem, Problems, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::collections::BTreeMap;

/// At most this many problems of one code are shown.
const SHOWN_PER_CODE: usize = 20;

impl Problems {
    /// The problems as text, at most 20 of one code, followed by how many more there are; with
    /// terminal colours if `coloured`.
    pub fn to_text(&self, coloured: bool) -> String {
        let renderer = if coloured {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let renderer = renderer.decor_style(DecorStyle::Ascii);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut text = String::new();
        for problem in self {
            let seen = seen.entry(problem.code).or_default();
            *seen += 1;
            if *seen <= SHOWN_PER_CODE {
                text += &problem.render(&renderer);
                text += "\n\n";
            }
        }
        for (code, count) in seen {
            if count > SHOWN_PER_CODE {
                let more = count - SHOWN_PER_CODE;
                text += &format!("… and {more} more of {code} ({count} in all)\n\n");
            }
        }
        text
    }
}

impl Problem {
    /// The problem as plain text without colours.
    pub fn to_text(&self) -> String {
        self.render(&Renderer::plain().decor_style(DecorStyle::Ascii))
    }

    fn render(&self, renderer: &Renderer) -> String {
        let level = match self.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.found.as_str()).id(self.code);
        let words = self.place.in_words();
        let mut group = Group::with_title(title);
        match &self.place {
            Place::Nowhere => {}
            Place::Text { source, span } => {
                let line = source.line_around(span.start);
                let number = source.position(span).line;
                let within = |offset: usize| offset.clamp(line.start, line.end) - line.start;
                let mut mark = AnnotationKind::Primary.span(within(span.start)..within(span.end));
                if !self.label.is_empty() {
                    mark = mark.label(self.label.as_str());
                }
                group = group.element(
                    Snippet::source(&source.text[line.clone()])
                        .line_start(number)
                        .path(source.path.display().to_string())
                        .annotation(mark),
                );
            }
            Place::File(_) | Place::Row { .. } => {
                group = group.element(annotate_snippets::Origin::path(words));
            }
        }
        if let Some(fix) = &self.fix {
            group = group.element(Level::HELP.message(fix.as_str()));
        }
        let more = format!("`gridforce explain {}` tells more.", self.code);
        group = group.element(Level::NOTE.no_name().message(more));
        renderer.render(&[group])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problems::Source;
    use std::path::Path;

    #[test]
    fn a_problem_after_chinese_text_names_the_character_column() {
        let text = "\neast = { name = \"辅警组 H\", base = \"H9\" }\n";
        let at = text.find("\"H9\"").unwrap();
        let place = Place::Text {
            source: Source {
                path: "plan.toml".into(),
                text: text.into(),
            }
            .into(),
            span: at..at + 4,
        };
        let problem = Problem::new("E2104", "\"H9\" is not a cell or site")
            .at(&place)
            .label("unknown")
            .fix("did you mean \"H4\"?");
        let expected = "\
error[E2104]: \"H9\" is not a cell or site
 --> plan.toml:2:33
  |
2 | east = { name = \"辅警组 H\", base = \"H9\" }
  |                                    ^^^^ unknown
  |
  = help: did you mean \"H4\"?
  = `gridforce explain E2104` tells more.";
        assert_eq!(problem.to_text(), expected);
    }

    #[test]
    fn rows_are_named_and_long_lists_cut() {
        let row = |line| {
            let place = Place::Row {
                file: Path::new("incidents.csv").into(),
                line,
                column: Some("cell".into()),
            };
            Problem::new("E3104", "no cell \"Z9\"").at(&place)
        };
        let problems: Problems = (1..=25).map(row).collect();
        let text = problems.to_text(false);
        assert!(
            text.contains("--> incidents.csv:7, column cell\n"),
            "{text}"
        );
        assert!(!text.contains("csv:21"), "{text}");
        assert!(text.contains("… and 5 more of E3104 (25 in all)"), "{text}");
        assert_eq!(problems.summary(), "25 errors, 0 warnings");
    }
}
