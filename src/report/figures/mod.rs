//! Charts as SVG fragments: plain functions from values to strings, which know nothing of files or pages.
//!
//! Every fragment carries English and Chinese words (`class="en"` and `class="zh"`); the page or the
//! standalone file says which is shown. Maps draw again what [`Ground::shapes`] holds, which a page
//! carries once.

mod axis;
mod classes;
mod convergence;
mod cumulative;
mod dumbbell;
mod escape;
mod forest;
mod glyphs;
mod ground;
mod lattice;
mod legend;
mod map;
mod map_axes;
mod outlines;
mod palette;
mod range_bar;
mod ranked;
mod stacked_bar;
mod staffing_map;
mod standalone;
mod svg;
mod water;
mod week;

#[cfg(test)]
mod colour_difference;

pub use classes::{Breaks, difference_breaks};
pub use convergence::convergence_line;
pub use cumulative::{CumulativeCurve, cumulative_curves};
pub use dumbbell::{DumbbellRow, dumbbells};
pub use escape::escape;
pub use forest::forest_bar;
pub use glyphs::{RoleShape, role_glyph};
pub use ground::{Ground, Lie};
pub use legend::{difference_legend, value_legend};
pub use map::{CellMark, difference_map, value_map};
pub use palette::{plan_colour, plan_dash, plan_ink};
pub use range_bar::{RangeRow, range_bars};
pub use ranked::{RankedCurve, ranked_curves};
pub use stacked_bar::{ACTIVITY_COLOURS, StackedRow, room_for_groups, stacked_bars};
pub use staffing_map::{PostMark, StaffingMap, staffing_map};
pub use standalone::{HATCH, standalone};
pub use week::{DemandBars, demand_bars, week_map};
