//! A second simulator that shares nothing with the first, compared with it call by call on
//! recorded logs, through the command and its record files.

mod choice;
mod compare;
mod desk;
mod ground;
mod log;
mod rules;
mod service;
