//! What the checker reads of a scenario file, with code of its own.

pub mod dispatch;
pub mod effects;
pub mod ground;
pub mod hours;
pub mod matters;
pub mod patrol;
pub mod points;
pub mod quantities;
pub mod rates;
pub mod roads;
pub mod rosters;
pub mod sent_to;
pub mod situation;
pub mod staff;
pub mod stage_place;
mod tree;
mod ways;
pub mod work;
