//! The command line: one command per file; results to standard output, all else to standard error.

mod analyse;
mod arguments;
mod check;
mod compare;
mod complaint;
mod completions;
mod explain;
mod failure;
mod help;
mod init;
mod interrupt;
mod locale;
mod man;
mod measures;
mod outputs;
mod plans;
mod printing;
mod progress;
mod records;
mod rendering;
mod report;
mod request;
mod run;
mod schema;
mod session;
mod simulate;
mod start;
mod templates;
mod timings;
mod words;

pub use start::start;
