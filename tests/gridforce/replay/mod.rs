//! An independent checker: reads record files and scenario files by itself, shares no code with the
//! simulation or the network, and rejects impossible histories.
//!
//! What record files cannot show is not checked here: what was prevented (an incident that did not happen is not
//! recorded; only the number that did is judged, between the bounds of the effects and where the rate is the same at
//! all hours), which incident set off which (only their number, and that nothing comes in clusters without
//! repeats), scores of points (they are kept anew from the incidents and jobs, until a job is called away half
//! done or several of one store wait at a site), dates by which jobs are due, and what a policy of one's own sees.
//! Draws are judged by their bounds, and by how often they come where a chance is declared.

mod case;
mod plans;
mod planted;
mod random;
mod records;
mod rules;
mod scenario;

pub use records::Rows;
