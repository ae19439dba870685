//! Every problem code: bad files in, exact messages out.

mod cases;
mod folder;
mod whole;

use folder::folder;
