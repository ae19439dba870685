//! Links, ferries and travel: E24.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2401",
        title: "Not a declared mode",
        cause: "A mode is used that [modes] does not declare.",
        mend: "Correct the name, or declare the mode.",
        bad: "mode = \"scoter\"",
        good: "mode = \"scooter\"",
    },
    Entry {
        code: "E2402",
        title: "A link whose time is not known",
        cause: "The time comes from minutes, or from a length and the speed of a mode; the length may be the straight distance of two positions.",
        mend: "Give minutes; or km and a mode with a speed.",
        bad: "[links.bridge]\nfrom = \"A1\"\nto = \"B1\"",
        good: "[links.bridge]\nfrom = \"A1\"\nto = \"B1\"\nminutes = 3.5",
    },
    Entry {
        code: "E2403",
        title: "Both ends are one place",
        cause: "A link or ferry joins two different places. A site without a position is at its cell's centre.",
        mend: "Name two places.",
        bad: "from = \"A1\"\nto = \"A1\"",
        good: "from = \"A1\"\nto = \"B1\"",
    },
    Entry {
        code: "E2404",
        title: "Cells that do not share an edge",
        cause: "Barriers and one-way steps lie between neighbouring cells of a raster or map.",
        mend: "Name two neighbours.",
        bad: "barriers = [[\"A1\", \"C3\"]]",
        good: "barriers = [[\"A1\", \"B1\"]]",
    },
    Entry {
        code: "E2405",
        title: "Travel times in two forms",
        cause: "Tables of times stand in place of links, ferries and steps.",
        mend: "Keep one form.",
        bad: "[travel]\ncell_times = \"times.csv\"\nlinks = \"links.csv\"",
        good: "[travel]\ncell_times = \"times.csv\"",
    },
    Entry {
        code: "E2406",
        title: "A table of times is not complete",
        cause: "A table from cell to cell has a row and a column for every cell; one from unit to cell a row for every unit.",
        mend: "Add what the message names; leave a field empty where there is no way.",
        bad: "from,A1\nA1,0\nB1,4",
        good: "from,A1,B1\nA1,0,4\nB1,4,0",
    },
    Entry {
        code: "E2407",
        title: "Travel tables are too large",
        cause: "Tables hold a time for each pair of places, mode and time band; together they would take more than 1 GB.",
        mend: "Take fewer cells, fewer sites with a position, fewer modes, or the same hours for several ferries.",
        bad: "20,000 cells",
        good: "2,000 cells",
    },
    Entry {
        code: "E2408",
        title: "Nobody who is needed can get there",
        cause: "Incidents arise at a place that no unit of the roles in its response plan can reach at any hour.",
        mend: "Add a link, a ferry, or a unit on the other side.",
        bad: "an island without a ferry, with demand",
        good: "[ferries.island]",
    },
    Entry {
        code: "E2410",
        title: "A cell that no unit can reach",
        cause: "No unit can reach the cell at any hour of the week. In a raster or map, neighbours are joined only on request.",
        mend: "Join it by a link or ferry, or write [travel] neighbours = true.",
        bad: "[grid]\nrows = 3\ncolumns = 3",
        good: "[grid]\nrows = 3\ncolumns = 3\n[travel]\nneighbours = true",
    },
    Entry {
        code: "E2412",
        title: "Steps need a raster or map",
        cause: "Steps, barriers and neighbours speak of squares, which a table of cells does not have.",
        mend: "Give rows and columns or a map, or use links.",
        bad: "[grid]\ncells = \"cells.csv\"\n[travel]\nper_step = \"2 min\"",
        good: "[grid]\nrows = 3\ncolumns = 3\n[travel]\nper_step = \"2 min\"",
    },
];
