//! The command `gridforce`.

use std::process::ExitCode;

fn main() -> ExitCode {
    gridforce::cli::start(std::env::args_os().collect())
}
