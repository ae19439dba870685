//! What sound files are built into.

mod demand;
mod small;
mod travel;
mod workforce;
