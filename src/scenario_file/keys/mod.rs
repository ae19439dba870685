//! Every key of a scenario file: one list for the check of unknown keys, the provenance test and the JSON Schema.

mod accept;
mod cells;
mod check;
mod demand;
mod dispatch;
mod effects;
mod from_role;
mod kind;
mod parts;
mod schema;
mod settings;
mod top;
mod travel;
mod workforce;

pub use check::check;
pub use kind::{Kind, Section};
pub use parts::keys_within;
pub use schema::schema;
pub use top::{SOURCE, TOP};

pub(super) use cells::{CELL, SITE};
pub(super) use travel::LINK;
pub(super) use workforce::UNIT;
