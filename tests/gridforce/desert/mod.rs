//! Tiny worlds whose answers are worked out on paper, one theme per file.
//!
//! Unless a world says otherwise there are five cells in a line, A1 to E1, five minutes apart and
//! two minutes within, on a Monday from midnight; a call takes thirty minutes on scene. Times are
//! minutes from the start.

mod after;
mod assumed;
mod backlog;
mod demand;
mod duties;
mod effects;
mod effects_on_rates;
mod ferries;
mod holding;
mod hot_spots;
mod intake;
mod interruption;
mod ladder;
mod lapses;
mod line;
mod nearest;
mod people;
mod points;
mod policies;
mod posting;
mod redispatch;
mod repeats;
mod roster;
mod search;
mod sending;
mod several;
mod shifts;
