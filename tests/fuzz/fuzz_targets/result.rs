//! Any bytes as a saved result.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../gridforce/fuzzed/parsers.rs"]
#[expect(dead_code, reason = "only the reader of results is fed here")]
mod parsers;
#[path = "../../gridforce/fuzzed/worlds.rs"]
#[expect(dead_code, reason = "only the reader of results is fed here")]
mod worlds;

fuzz_target!(|bytes: &[u8]| parsers::result(bytes));
