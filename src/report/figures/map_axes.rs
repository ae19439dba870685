//! Letters and numbers beside a lattice, so that a cell can be named on the phone.

use super::ground::MARGIN;
use super::lattice::letters;
use super::svg::{Anchor, Svg};

/// Draws the letters of the columns and the numbers of the rows.
pub fn draw(svg: &mut Svg, extent: (usize, usize), side: f64) {
    // Letters beyond Z come in pairs and need more room.
    let wide = if extent.0 > 26 { 26.0 } else { 14.0 };
    let every = |room: f64| (room / side).ceil().max(1.0) as usize;
    for column in (0..extent.0).step_by(every(wide)) {
        let x = MARGIN.0 + (column as f64 + 0.5) * side;
        svg.text((x, 13.0), "ax", Anchor::Middle, "", &letters(column));
    }
    for row in (0..extent.1).step_by(every(14.0)) {
        let y = MARGIN.1 + (row as f64 + 0.5) * side + 3.5;
        svg.text((9.0, y), "ax", Anchor::Middle, "", &(row + 1).to_string());
    }
}
