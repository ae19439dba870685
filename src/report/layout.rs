//! Tables for terminals: columns by display width, groups of columns that are split over several tables when too wide.

use unicode_width::UnicodeWidthStr;

/// Columns that belong together under one heading.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The heading.
    pub heading: String,
    /// Columns from left to right; each has one text per row.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Texts by row.
    pub texts: Vec<String>,
    /// Whether they are flushed right, as numbers are.
    pub right: bool,
    /// Its colour by row.
    pub styles: Vec<anstyle::Style>,
}

/// Space between groups.
const GAP: usize = 2;
/// The label column is not made narrower than this.
const NARROWEST_LABEL: usize = 14;

impl Column {
    /// A column of numbers.
    pub fn right(texts: Vec<String>) -> Self {
        let styles = vec![anstyle::Style::new(); texts.len()];
        Self {
            texts,
            right: true,
            styles,
        }
    }

    /// A column of words.
    pub fn left(texts: Vec<String>) -> Self {
        Self {
            right: false,
            ..Self::right(texts)
        }
    }

    fn width(&self) -> usize {
        self.texts
            .iter()
            .map(|text| text.width())
            .max()
            .unwrap_or(0)
    }

    fn cell(&self, row: usize) -> String {
        let text = self.texts.get(row).map_or("", String::as_str);
        let style = self.styles.get(row).copied().unwrap_or_default();
        let space = " ".repeat(self.width().saturating_sub(text.width()));
        if self.right {
            format!("{space}{style}{text}{style:#}")
        } else {
            format!("{style}{text}{style:#}{space}")
        }
    }
}

impl Group {
    fn body_width(&self) -> usize {
        let widths: Vec<usize> = self.columns.iter().map(Column::width).collect();
        let filled = widths.iter().filter(|width| **width > 0).count();
        widths.iter().sum::<usize>() + filled.saturating_sub(1)
    }

    /// Display width of the group.
    pub fn width(&self) -> usize {
        self.body_width().max(self.heading.width())
    }

    fn heading_cell(&self) -> String {
        let space = " ".repeat(self.width().saturating_sub(self.heading.width()));
        if self.columns.len() > 1 {
            format!("{}{space}", self.heading)
        } else {
            format!("{space}{}", self.heading)
        }
    }

    fn row(&self, row: usize) -> String {
        let filled = self.columns.iter().filter(|column| column.width() > 0);
        let cells: Vec<String> = filled.map(|column| column.cell(row)).collect();
        let space = " ".repeat(self.width() - self.body_width());
        if self.columns.len() > 1 {
            format!("{}{space}", cells.join(" "))
        } else {
            format!("{space}{}", cells.join(" "))
        }
    }
}

/// Lays out rows named by `labels`: `first` stands in every table, `others` are spread over as
/// many tables as `width` columns need.
pub fn tables(labels: &[String], first: &Group, others: &[Group], width: usize) -> String {
    let widest = others.iter().map(Group::width).max().map_or(0, |w| w + GAP);
    let room = width.saturating_sub(first.width() + GAP + widest);
    let longest = labels.iter().map(|label| label.width()).max().unwrap_or(0);
    let label_width = longest.min(room.max(NARROWEST_LABEL));
    let mut parts: Vec<Vec<&Group>> = vec![vec![first]];
    let mut used = label_width + GAP + first.width();
    for group in others {
        if used + GAP + group.width() > width && parts.last().is_some_and(|part| part.len() > 1) {
            parts.push(vec![first]);
            used = label_width + GAP + first.width();
        }
        used += GAP + group.width();
        if let Some(part) = parts.last_mut() {
            part.push(group);
        }
    }
    let parts: Vec<String> = parts
        .iter()
        .map(|groups| table(labels, label_width, groups))
        .collect();
    parts.join("\n")
}

fn table(labels: &[String], label_width: usize, groups: &[&Group]) -> String {
    let gap = " ".repeat(GAP);
    let mut text = " ".repeat(label_width);
    for group in groups {
        text.push_str(&gap);
        text.push_str(&group.heading_cell());
    }
    let mut lines = vec![text];
    for (row, label) in labels.iter().enumerate() {
        let mut wrapped = wrap(label, label_width);
        let last = wrapped.pop().unwrap_or_default();
        lines.extend(wrapped);
        let mut line = pad(&last, label_width);
        for group in groups {
            line.push_str(&gap);
            line.push_str(&group.row(row));
        }
        lines.push(line);
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    lines.join("\n") + "\n"
}

fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// Breaks text into lines of at most `width` columns: at spaces, and between characters that take two columns.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(text) {
        let wide = piece.trim_end().width();
        if used > 0 && used + wide > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(piece);
            used += piece.width();
        }
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// Words with the space after them, and single wide characters; closing marks stay with what they close.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut previous_wide = false;
    let mut after_space = false;
    for (position, character) in text.char_indices() {
        let wide = unicode_width::UnicodeWidthChar::width(character) == Some(2);
        let closing = "，。；：、）？！”".contains(character);
        let opens = !closing && (wide || previous_wide || after_space) && character != ' ';
        if opens && position > start && !text[..position].ends_with('（') {
            pieces.push(&text[start..position]);
            start = position;
        }
        previous_wide = wide;
        after_space = character == ' ';
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Column, Group, tables, wrap};
    use unicode_width::UnicodeWidthStr;

    fn group(heading: &str, texts: &[&str]) -> Group {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        Group {
            heading: heading.into(),
            columns: vec![Column::right(texts)],
        }
    }

    #[test]
    fn chinese_counts_two_columns() {
        let labels = ["九成到达时间".to_owned(), "busy".to_owned()];
        let text = tables(&labels, &group("现状", &["15.2", "3.0"]), &[], 80);
        assert_eq!(
            text,
            "              现状\n九成到达时间  15.2\nbusy           3.0\n"
        );
    }

    #[test]
    fn wide_tables_are_split_and_keep_the_first_group() {
        let labels = ["measure".to_owned()];
        let others: Vec<Group> = (0..5)
            .map(|n| group(&format!("plan-{n}"), &["12.4 -2.8 ±0.5 better 12"]))
            .collect();
        let text = tables(&labels, &group("now", &["15.2 ±0.3"]), &others, 80);
        assert!(text.lines().all(|line| line.width() <= 80), "{text}");
        assert_eq!(text.matches("15.2 ±0.3").count(), 3);
        for n in 0..5 {
            assert!(text.contains(&format!("plan-{n}")));
        }
    }

    #[test]
    fn text_is_wrapped_by_width() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(
            wrap("居民覆盖率，按时间", 8),
            ["居民覆盖", "率，按时", "间"]
        );
    }
}
