//! The workloads whose speed is promised, timed by processor time: `cargo bench --bench workloads -- NAME…`
//! runs those named (all without names), `cargo test` only tries them at a small size.

mod classical;
mod found;
mod instructions;
mod limit;
mod metropolis;
mod reports;
mod search;
mod setting;

/// What runs a workload: in earnest, or only to see that it works.
type Run = fn(bool);

const WORKLOADS: &[(&str, Run)] = &[
    ("limit", limit::run),
    ("year", search::year),
    ("ladder", metropolis::ladder),
    ("metropolis", metropolis::metropolis),
    ("search", search::search),
    ("threads", search::threads),
    ("start-up", search::start_up),
    ("instructions", instructions::run),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let in_earnest = arguments.iter().any(|argument| argument == "--bench");
    let named = |name: &str| arguments.iter().any(|argument| argument == name);
    let any = WORKLOADS.iter().any(|(name, _)| named(name));
    for (name, run) in WORKLOADS {
        if named(name) || !any {
            run(in_earnest);
        }
    }
}
