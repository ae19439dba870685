//! The command `gridforce`.

fn main() {}
