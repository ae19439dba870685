//! The rules of a history, each checked by itself; `dispatching` replays every decision.

mod backlog;
mod chances;
mod dispatching;
mod duties;
mod every_rule;
mod incidents;
mod jobs;
mod ladder;
mod movement;
mod patrol;
mod points;
mod rates;
mod scene;
mod units;
mod windows;
mod work;

pub use every_rule::check;
