//! One replication's incidents: drawn from keyed streams before any decision, or replayed from records.

mod alike;
mod candidate;
mod draw;
mod intensity;
mod layers;
mod process;
mod repeats;
mod replay;
mod window;

pub use alike::drawn_for;
pub(crate) use alike::draws_alike;
pub use candidate::{Candidate, Demand};
pub use draw::draw;
pub(crate) use draw::draw_shared;
pub(crate) use layers::layers_beyond;
pub(crate) use repeats::set_off;
pub use window::ObservedWindow;
