//! CSV tables: E13.

use super::Entry;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E1301",
        title: "A row of the wrong length",
        cause: "Every row of a table has as many fields as the first line has headings.",
        mend: "Add or take away commas; a text that holds a comma stands in double quotes.",
        bad: "name,residents\nA1,1200,7",
        good: "name,residents\nA1,1200",
    },
    Entry {
        code: "E1302",
        title: "A column is missing",
        cause: "The table lacks a heading that it needs.",
        mend: "Add the column; the first line names the columns.",
        bad: "label,residents\nEast,1200",
        good: "name,label,residents\nA1,East,1200",
    },
    Entry {
        code: "E1303",
        title: "Unknown column",
        cause: "Every heading is known in advance, and stands once.",
        mend: "Correct the heading or take the column out.",
        bad: "name,resident\nA1,1200",
        good: "name,residents\nA1,1200",
    },
    Entry {
        code: "E1304",
        title: "A field cannot be read",
        cause: "The field of a table is not a number of the kind that its column takes.",
        mend: "Correct the field; empty means \"not given\", or \"no way\" in a table of times.",
        bad: "from,A1,B1\nA1,0,far",
        good: "from,A1,B1\nA1,0,4.5",
    },
    Entry {
        code: "E1305",
        title: "A name stands twice in a table",
        cause: "Each row has a name of its own.",
        mend: "Rename or take out one of the rows.",
        bad: "name,residents\nA1,1200\nA1,800",
        good: "name,residents\nA1,1200\nB1,800",
    },
    Entry {
        code: "E1306",
        title: "A table is empty",
        cause: "The file has no line of headings.",
        mend: "Write the headings, then the rows.",
        bad: "# an empty file",
        good: "name,residents\nA1,1200",
    },
];
