//! Where a scenario departs from the assumptions of a model.

mod collect;
mod demand;
mod movement;
mod one_unit;
mod rules;
mod several;
mod units;
mod work;

pub(super) use collect::quoted;
pub(super) use one_unit::of_one_unit;
pub(super) use several::{of_joint_start, of_team};
