//! Where the bad files are kept.

use std::path::{Path, PathBuf};

/// The folder of cases.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}
