//! What the reports say and look like: numbers, words, names, files, and the page in a browser.

mod browser;
mod bulk;
mod chromium;
mod files;
mod names;
mod outlines;
mod prose;
mod results;
mod verdicts;
