//! Quantities written with their unit: durations, speeds, rates, shares, money, hours, dates, distributions.
//!
//! Each reads one text and answers with the value, or with a [`Complaint`] that says what is wrong and what is accepted.

mod complaint;
mod date;
mod distribution;
mod duration;
mod hours;
mod number;
mod rate;
mod spread;

pub use complaint::Complaint;
pub use date::{read_date, read_date_time, read_day_of_year};
pub use distribution::read_distribution;
pub use duration::{TIME_UNITS, read_duration, read_speed, read_time_unit};
pub use hours::{DayWindow, Days, read_clock_interval, read_hours, read_window};
pub use number::{read_number, read_share};
pub use rate::{Per, WrittenRate, read_money, read_rate};
pub use spread::read_spread;
