//! Any bytes in the place of an input file: nothing panics, and what is accepted can be run.

mod corpus;
mod parsers;
mod worlds;
