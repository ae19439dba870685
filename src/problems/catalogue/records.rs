//! Recorded incidents and running: E31 and E40.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E3102",
        title: "A recorded time cannot be used",
        cause: "The time of a record is a number of time_unit since the period's start, or a date and hour; it is not before the start.",
        mend: "Correct the field, or the period's start.",
        bad: "time\n-5",
        good: "time\n2019-01-05 08:12:31.250",
    },
    Entry {
        code: "E3103",
        title: "A recorded place is not known",
        cause: "The cell is no cell or site, or the position lies outside the grid.",
        mend: "Correct the field; x and y are kilometres of the grid.",
        bad: "time,cell\n3,Z9",
        good: "time,cell\n3,A1",
    },
    Entry {
        code: "E3104",
        title: "A recorded type is not known",
        cause: "The type is not declared.",
        mend: "Declare it in [types], without a rate if only records use it.",
        bad: "time,cell,type\n3,A1,dispuet",
        good: "time,cell,type\n3,A1,dispute",
    },
    Entry {
        code: "E3105",
        title: "A recorded priority is not known",
        cause: "A priority is a declared name or its number, 1 = first declared.",
        mend: "Correct the field, or leave it empty for the type's own.",
        bad: "priority\n7",
        good: "priority\n1",
    },
    Entry {
        code: "E3106",
        title: "A recorded duration cannot be used",
        cause: "Dispatch delay and on-scene time are numbers of time_unit, 0 or more; empty means drawn.",
        mend: "Correct the field.",
        bad: "on_scene\n-3",
        good: "on_scene\n12.5",
    },
    Entry {
        code: "E3107",
        title: "There are no records",
        cause: "The file has headings but no incident.",
        mend: "Add rows, or take [records] out.",
        bad: "time,cell",
        good: "time,cell\n3.25,A1",
    },
    Entry {
        code: "E3108",
        title: "Positions without a grid",
        cause: "Records by x and y need cells with a position.",
        mend: "Give the cells x_km and y_km, or the records a cell column.",
        bad: "time,x,y\n3,0.5,0.5",
        good: "time,cell\n3,A1",
    },
    Entry {
        code: "E4001",
        title: "Plans of different demand",
        cause: "Plans are compared on the same incidents, so they must share geography, period and demand.",
        mend: "Let the plans extend one base, or say --different-demand.",
        bad: "compare now.toml other-town.toml",
        good: "compare now.toml triad.toml",
    },
    Entry {
        code: "E4002",
        title: "A requirement cannot be understood",
        cause: "A requirement is a measure, a comparison and a level.",
        mend: "Write it as in the example.",
        bad: "--require covered_first",
        good: "--require \"covered_first>=0.95\"",
    },
    Entry {
        code: "E4003",
        title: "A result cannot be written",
        cause: "The folder is not there, is full, or may not be written to.",
        mend: "Choose another place.",
        bad: "-o /nowhere/report.html",
        good: "-o report.html",
    },
];
