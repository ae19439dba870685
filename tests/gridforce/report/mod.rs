//! What the reports say and look like: numbers, words, names, files, and the page in a browser.

mod browser;
mod bulk;
mod chromium;
mod documented;
mod files;
mod languages;
mod names;
mod outlines;
mod printed;
mod prose;
mod results;
mod spreadsheet;
mod verdicts;
mod wishes;
