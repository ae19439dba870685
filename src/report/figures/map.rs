//! Maps of values and of signed differences by cell.

use super::classes::{Breaks, difference_colour};
use super::ground::{Ground, MOST_LABELS, MOST_RECTANGLES};
use super::palette::ink_on;
use super::svg::{Anchor, Svg, n};
use crate::language::Both;
use std::collections::BTreeMap;

/// Colour of a cell that has no value.
const NO_VALUE: &str = "#ffffff";

/// What one cell shows.
#[derive(Clone, Debug, Default)]
pub struct CellMark {
    /// Value in the unit shown; `None` where there is none.
    pub value: Option<f64>,
    /// The value as written in the cell.
    pub text: String,
    /// Hatched: the difference is not significant.
    pub hatched: bool,
    /// What a pointer is told.
    pub title: String,
}

/// A map of values on one sequential scale.
pub fn value_map(ground: &Ground, marks: &[CellMark], breaks: &Breaks, label: Both) -> String {
    draw(ground, marks, label, |value| breaks.colour(value))
}

/// A map of signed differences; the middle class is the practical threshold.
pub fn difference_map(
    ground: &Ground,
    marks: &[CellMark],
    threshold: f64,
    higher_is_better: bool,
    label: Both,
) -> String {
    draw(ground, marks, label, |value| {
        difference_colour(value, threshold, higher_is_better)
    })
}

fn draw(
    ground: &Ground,
    marks: &[CellMark],
    label: Both,
    colour: impl Fn(f64) -> &'static str,
) -> String {
    let mut svg = ground.picture(label);
    let colours: Vec<&'static str> = marks
        .iter()
        .map(|mark| mark.value.map_or(NO_VALUE, &colour))
        .collect();
    if marks.len() > MOST_RECTANGLES {
        draw_paths(ground, marks, &colours, &mut svg);
    } else {
        draw_cells(marks, &colours, &mut svg);
    }
    ground.draw_crossings(&mut svg);
    if marks.len() <= MOST_LABELS {
        draw_labels(ground, marks, &colours, &mut svg);
    }
    svg.finish()
}

fn draw_cells(marks: &[CellMark], colours: &[&str], svg: &mut Svg) {
    let titles = marks.len() <= MOST_LABELS;
    for (cell, (mark, colour)) in marks.iter().zip(colours).enumerate() {
        let id = format!("c{cell}");
        let empty = if mark.value.is_none() {
            " stroke=\"#c9ced4\""
        } else {
            ""
        };
        let paint = format!(" fill=\"{colour}\"{empty}");
        if titles {
            svg.again_titled(&id, &paint, &mark.title);
        } else {
            svg.again(&id, &paint);
        }
        if mark.hatched {
            svg.again(&id, " class=\"ht\"");
        }
    }
}

/// One path per colour, neighbours in a row drawn as one.
fn draw_paths(ground: &Ground, marks: &[CellMark], colours: &[&str], svg: &mut Svg) {
    let mut runs: BTreeMap<&str, String> = BTreeMap::new();
    let mut hatched = String::new();
    let side = ground.side();
    let mut cell = 0;
    while cell < marks.len() {
        let mut end = cell + 1;
        let data = match ground.outline(cell) {
            Some(data) => data.to_owned(),
            None => {
                while end < marks.len()
                    && colours.get(end) == colours.get(cell)
                    && marks.get(end).map(|mark| mark.hatched)
                        == marks.get(cell).map(|mark| mark.hatched)
                    && follows(ground.corner(end - 1), ground.corner(end), side)
                {
                    end += 1;
                }
                ground.square(cell, side * (end - cell) as f64)
            }
        };
        if marks.get(cell).is_some_and(|mark| mark.hatched) {
            hatched.push_str(&data);
        }
        if let Some(colour) = colours.get(cell) {
            runs.entry(colour).or_default().push_str(&data);
        }
        cell = end;
    }
    let edge = if ground.has_outlines() {
        " class=\"oc\""
    } else {
        ""
    };
    for (colour, data) in &runs {
        svg.path(data, &format!("fill=\"{colour}\"{edge}"));
    }
    svg.path(&hatched, "class=\"ht\"");
}

fn follows(before: (f64, f64), after: (f64, f64), side: f64) -> bool {
    before.1 == after.1 && (after.0 - before.0 - side).abs() < side * 0.01
}

fn draw_labels(ground: &Ground, marks: &[CellMark], colours: &[&str], svg: &mut Svg) {
    let longest = marks.iter().map(|mark| mark.text.chars().count()).max();
    let fitting = |room: f64, letters: usize| {
        let size = (room - 4.0) / (0.62 * letters.max(3) as f64);
        size.clamp(3.0, 11.5)
    };
    let usual = fitting(ground.side(), longest.unwrap_or(1));
    svg.open(&format!(
        "class=\"cv\" font-size=\"{}\" text-anchor=\"middle\"",
        n(usual)
    ));
    for (cell, (mark, colour)) in marks.iter().zip(colours).enumerate() {
        let (x, y) = ground.centre(cell);
        let mut more = format!("fill=\"{}\"", ink_on(colour));
        let mut size = usual;
        if ground.has_outlines() {
            size = fitting(ground.room(cell), mark.text.chars().count());
            more.push_str(&format!(" font-size=\"{}\"", n(size)));
        }
        svg.text((x, y + size * 0.36), "", Anchor::Start, &more, &mark.text);
    }
    svg.close(None);
}
