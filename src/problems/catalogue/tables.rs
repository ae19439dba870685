//! CSV tables: E13.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E1301",
        title: Both::fixed("A row of the wrong length", "行的长度不对"),
        cause: Both::fixed(
            "Every row of a table has as many fields as the first line has headings.",
            "表格每一行的字段数与首行的列名数相同。",
        ),
        mend: Both::fixed(
            "Add or take away commas; a text that holds a comma stands in double quotes.",
            "增减逗号；含逗号的文本要放在双引号里。",
        ),
        bad: Both::code("name,residents\nA1,1200,7"),
        good: Both::code("name,residents\nA1,1200"),
    },
    Entry {
        code: "E1302",
        title: Both::fixed("A column is missing", "缺少列"),
        cause: Both::fixed(
            "The table lacks a heading that it needs.",
            "表格缺少必需的列名。",
        ),
        mend: Both::fixed(
            "Add the column; the first line names the columns.",
            "补上这一列；首行是列名。",
        ),
        bad: Both::code("label,residents\nEast,1200"),
        good: Both::code("name,label,residents\nA1,East,1200"),
    },
    Entry {
        code: "E1303",
        title: Both::fixed("Unknown column", "未知的列"),
        cause: Both::fixed(
            "Every heading is known in advance, and stands once.",
            "所有的列名都是事先规定好的，而且只能出现一次。",
        ),
        mend: Both::fixed(
            "Correct the heading or take the column out.",
            "改正列名，或去掉这一列。",
        ),
        bad: Both::code("name,resident\nA1,1200"),
        good: Both::code("name,residents\nA1,1200"),
    },
    Entry {
        code: "E1304",
        title: Both::fixed("A field cannot be read", "字段读不懂"),
        cause: Both::fixed(
            "The field of a table is not a number of the kind that its column takes.",
            "表格的字段不是该列所要的那种数。",
        ),
        mend: Both::fixed(
            "Correct the field; an empty field means not given, and no way in a table of times.",
            "改正字段；留空表示未给出，在用时表中表示不通。",
        ),
        bad: Both::code("from,A1,B1\nA1,0,far"),
        good: Both::code("from,A1,B1\nA1,0,4.5"),
    },
    Entry {
        code: "E1305",
        title: Both::fixed("A name stands twice in a table", "名称在表中出现两次"),
        cause: Both::fixed("Each row has a name of its own.", "每一行都有自己的名称。"),
        mend: Both::fixed(
            "Rename or take out one of the rows.",
            "改名或去掉其中一行。",
        ),
        bad: Both::code("name,residents\nA1,1200\nA1,800"),
        good: Both::code("name,residents\nA1,1200\nB1,800"),
    },
    Entry {
        code: "E1306",
        title: Both::fixed("A table is empty", "表格是空的"),
        cause: Both::fixed("The file has no line of headings.", "文件没有列名行。"),
        mend: Both::fixed("Write the headings, then the rows.", "先写列名，再写各行。"),
        bad: Both::fixed("# an empty file", "# 空文件"),
        good: Both::code("name,residents\nA1,1200"),
    },
];
