//! House rules: the import table, the shape of source files, what documents and scenarios must hold.

mod imports;
mod licences;
mod paths;
mod places;
mod source;
mod style;
