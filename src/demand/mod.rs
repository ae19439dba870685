//! One replication's incidents: drawn from keyed streams before any decision, or replayed from records.

mod alike;
mod candidate;
mod draw;
mod intensity;
mod replay;
mod window;

pub use alike::drawn_for;
pub use candidate::{Candidate, Demand};
pub use draw::draw;
pub use window::ObservedWindow;
