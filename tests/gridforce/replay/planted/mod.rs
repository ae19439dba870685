//! Planted faults: records made impossible in one respect, each of which must be found.

mod edited;
mod histories;
mod other_rules;
mod other_rules_text;
mod two_areas;
mod two_areas_text;
