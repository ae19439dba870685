//! Any bytes as the input file that `GRIDFORCE_FUZZ` names: `scenario.toml`, `cells.csv` and so on.

#![no_main]

use libfuzzer_sys::fuzz_target;
use parsers::Folder;
use std::cell::LazyCell;

#[path = "../../gridforce/fuzzed/parsers.rs"]
#[expect(dead_code, reason = "results are the other target's")]
mod parsers;
#[path = "../../gridforce/fuzzed/worlds.rs"]
mod worlds;

thread_local! {
    static FILE: LazyCell<String> = LazyCell::new(|| {
        let file = std::env::var("GRIDFORCE_FUZZ").expect("GRIDFORCE_FUZZ names an input file");
        assert!(worlds::FILES.contains(&&*file), "{file} is none of {:?}", worlds::FILES);
        file
    });
    static FOLDER: LazyCell<Folder> = LazyCell::new(|| FILE.with(|file| Folder::with(file)));
}

fuzz_target!(|bytes: &[u8]| {
    FILE.with(|file| FOLDER.with(|folder| drop(folder.try_file(file, bytes))));
});
