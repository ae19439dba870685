//! Staffing maps: which posts stand where, told apart by shape; what differs from the baseline is outlined.

use super::glyphs::{RoleShape, draw_glyph};
use super::ground::{Ground, MOST_RECTANGLES};
use super::svg::Anchor;
use crate::language::Both;

/// Posts of one role in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostMark {
    /// The cell.
    pub cell: usize,
    /// Shape of the role.
    pub shape: RoleShape,
    /// Posts.
    pub number: usize,
}

/// What a staffing map shows.
#[derive(Clone, Debug)]
pub struct StaffingMap<'a> {
    /// Posts by cell and role.
    pub posts: &'a [PostMark],
    /// Cells whose posts differ from the baseline.
    pub changed: &'a [usize],
    /// Cells that lost all their posts.
    pub withdrawn: &'a [usize],
    /// Colour of the plan.
    pub colour: &'static str,
    /// Names of the cells, for pointers.
    pub titles: &'a [String],
}

/// Draws a staffing map.
pub fn staffing_map(ground: &Ground, map: &StaffingMap, label: Both) -> String {
    let mut svg = ground.picture(label);
    let side = ground.side();
    if ground.cells() <= MOST_RECTANGLES {
        svg.open("class=\"ground\"");
        for cell in 0..ground.cells() {
            let title = map.titles.get(cell).map_or("", String::as_str);
            svg.again_titled(&format!("c{cell}"), "", title);
        }
        svg.close(None);
    } else {
        let land: String = (0..ground.cells())
            .map(|cell| {
                let outline = ground.outline(cell).map(str::to_owned);
                outline.unwrap_or_else(|| ground.square(cell, side))
            })
            .collect();
        svg.path(&land, "fill=\"#f3f1ea\"");
    }
    ground.draw_crossings(&mut svg);
    for (cells, dash) in [
        (map.changed, ""),
        (map.withdrawn, " stroke-dasharray=\"3 3\""),
    ] {
        for &cell in cells {
            let (x, y) = ground.corner(cell);
            let more = format!(
                "rx=\"3\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"{dash}",
                map.colour
            );
            if let Some(data) = ground.outline(cell) {
                svg.path(data, &more);
                continue;
            }
            svg.rect(x + 1.6, y + 1.6, side - 3.2, side - 3.2, &more);
        }
    }
    for &cell in map.withdrawn {
        let (x, y) = ground.centre(cell);
        svg.text((x, y + 3.5), "ax", Anchor::Middle, "", "−");
    }
    for cell in 0..ground.cells() {
        let here: Vec<PostMark> = map
            .posts
            .iter()
            .copied()
            .filter(|post| post.cell == cell)
            .collect();
        if here.is_empty() {
            continue;
        }
        draw_cell(&mut svg, ground, cell, &here);
    }
    svg.finish()
}

/// One to four shapes in a cell: beside each other, then in two rows.
fn draw_cell(svg: &mut super::svg::Svg, ground: &Ground, cell: usize, posts: &[PostMark]) {
    let (x, y) = ground.centre(cell);
    let side = ground.side().min(ground.room(cell).max(8.0));
    let columns = if posts.len() == 1 { 1 } else { 2 };
    let rows = posts.len().div_ceil(columns);
    let step = side / (columns.max(rows) as f64 + 0.4);
    let radius = (step * 0.42).min(8.5);
    for (position, post) in posts.iter().enumerate() {
        let (row, column) = (position / columns, position % columns);
        let in_row = if row + 1 == rows {
            posts.len() - row * columns
        } else {
            columns
        };
        let dx = (column as f64 - (in_row as f64 - 1.0) / 2.0) * step;
        let dy = (row as f64 - (rows as f64 - 1.0) / 2.0) * step;
        draw_glyph(svg, post.shape, (x + dx, y + dy), radius, post.number);
    }
}
