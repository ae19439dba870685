//! Problems as people read them in a terminal.

use super::{Place, Problem, Problems, Severity};
use crate::language::{Language, both};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::collections::BTreeMap;

/// At most this many problems of one code are shown.
const SHOWN_PER_CODE: usize = 20;

impl Problems {
    /// The problems as text, at most 20 of one code, followed by how many more there are; with
    /// terminal colours if `coloured`.
    pub fn to_text(&self, language: Language, coloured: bool) -> String {
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
                text += &problem.render(language, &renderer);
                text += "\n\n";
            }
        }
        for (code, count) in seen {
            if count > SHOWN_PER_CODE {
                let more = count - SHOWN_PER_CODE;
                let words = both!(
                    "… and {more} more of {code} ({count} in all)",
                    "…… {code} 还有 {more} 处（共 {count} 处）"
                );
                text += words.pick(language);
                text += "\n\n";
            }
        }
        text
    }
}

impl Problem {
    /// The problem as plain text without colours.
    pub fn to_text(&self, language: Language) -> String {
        self.render(language, &Renderer::plain().decor_style(DecorStyle::Ascii))
    }

    fn render(&self, language: Language, renderer: &Renderer) -> String {
        let level = match self.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let kind = self.severity().words();
        let title = level
            .with_name(kind.pick(language))
            .primary_title(self.found.pick(language))
            .id(self.code);
        let words = self.place.in_words(language);
        let mut group = Group::with_title(title);
        match &self.place {
            Place::Nowhere => {}
            Place::Text { source, span } => {
                let line = source.line_around(span.start);
                let number = source.position(span).line;
                let within = |offset: usize| offset.clamp(line.start, line.end) - line.start;
                let mut mark = AnnotationKind::Primary.span(within(span.start)..within(span.end));
                let label = self.label.pick(language);
                if !label.is_empty() {
                    mark = mark.label(label);
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
        if let Some(mend) = self.mend() {
            let help = Level::HELP.with_name(language.pick("help", "办法"));
            group = group.element(help.message(mend.pick(language).to_owned()));
        }
        let code = self.code;
        let more = both!(
            "`gridforce explain {code}` tells more.",
            "`gridforce explain {code}` 有更多说明。"
        );
        group = group.element(
            Level::NOTE
                .no_name()
                .message(more.pick(language).to_owned()),
        );
        renderer.render(&[group])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Both;
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
        let problem = Problem::new(
            "E2104",
            Both::fixed("\"H9\" is not a cell or site", "“H9”不是网格或场所"),
        )
        .at(&place)
        .label(Both::fixed("unknown", "未知"))
        .fix(Both::fixed("did you mean \"H4\"?", "是否想写“H4”？"));
        let expected = "\
error[E2104]: \"H9\" is not a cell or site
 --> plan.toml:2:33
  |
2 | east = { name = \"辅警组 H\", base = \"H9\" }
  |                                    ^^^^ unknown
  |
  = help: did you mean \"H4\"?
  = `gridforce explain E2104` tells more.";
        assert_eq!(problem.to_text(Language::English), expected);
        let expected = "\
错误[E2104]: “H9”不是网格或场所
 --> plan.toml:2:33
  |
2 | east = { name = \"辅警组 H\", base = \"H9\" }
  |                                    ^^^^ 未知
  |
  = 办法: 是否想写“H4”？
  = `gridforce explain E2104` 有更多说明。";
        assert_eq!(problem.to_text(Language::Chinese), expected);
    }

    #[test]
    fn rows_are_named_and_long_lists_cut() {
        let row = |line| {
            let place = Place::Row {
                file: Path::new("incidents.csv").into(),
                line,
                column: Some("cell".into()),
            };
            Problem::new("E3104", Both::same("no cell \"Z9\"")).at(&place)
        };
        let problems: Problems = (1..=25).map(row).collect();
        let text = problems.to_text(Language::English, false);
        assert!(
            text.contains("--> incidents.csv:7, column cell\n"),
            "{text}"
        );
        assert!(!text.contains("csv:21"), "{text}");
        assert!(text.contains("… and 5 more of E3104 (25 in all)"), "{text}");
        assert_eq!(problems.summary(Language::English), "25 errors, 0 warnings");
        assert_eq!(problems.summary(Language::Chinese), "25 个错误，0 个警告");
        let text = problems.to_text(Language::Chinese, false);
        assert!(text.contains("--> incidents.csv:7，cell 列\n"), "{text}");
        assert!(text.contains("…… E3104 还有 5 处（共 25 处）"), "{text}");
    }
}
