//! House rules: the import table, the shape of source files, what documents and scenarios must hold.

mod codes;
mod documents;
mod imports;
mod languages;
mod licences;
mod paths;
mod places;
mod scenarios;
mod source;
mod style;
