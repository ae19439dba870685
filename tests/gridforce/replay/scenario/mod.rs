//! What the checker reads of a scenario file, with code of its own.

pub mod dispatch;
pub mod ground;
pub mod hours;
pub mod matters;
pub mod quantities;
pub mod roads;
pub mod rosters;
pub mod situation;
pub mod staff;
mod tree;
mod ways;
pub mod work;
