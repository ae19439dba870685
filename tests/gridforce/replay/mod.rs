//! An independent checker: reads record files and scenario files by itself, shares no code with the
//! simulation or the network, and rejects impossible histories.

mod case;
mod plans;
mod planted;
mod random;
mod records;
mod rules;
mod scenario;

pub use records::Rows;
