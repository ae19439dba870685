//! Recorded incidents and running: E31 and E40.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E3102",
        title: Both::fixed("A recorded time cannot be used", "记录的时间不能用"),
        cause: Both::fixed(
            "The time of a record is a number of time_unit since the period's start, or a date and hour; it is not before the start.",
            "记录的时间是从时段起点算起的数（单位见 time_unit），或日期加钟点；不能早于起点。",
        ),
        mend: Both::fixed(
            "Correct the field, or the period's start.",
            "改正字段，或改时段的起点。",
        ),
        bad: Both::code("time\n-5"),
        good: Both::code("time\n2019-01-05 08:12:31.250"),
    },
    Entry {
        code: "E3103",
        title: Both::fixed("A recorded place is not known", "记录的地点不认识"),
        cause: Both::fixed(
            "The cell is no cell or site, or the position lies outside the grid.",
            "该网格不是网格或场所，或位置在网格之外。",
        ),
        mend: Both::fixed(
            "Correct the field; x and y are kilometres of the grid.",
            "改正字段；x 和 y 是网格图上的公里数。",
        ),
        bad: Both::code("time,cell\n3,Z9"),
        good: Both::code("time,cell\n3,A1"),
    },
    Entry {
        code: "E3104",
        title: Both::fixed("A recorded type is not known", "记录的警情类型不认识"),
        cause: Both::fixed("The type is not declared.", "没有声明这个类型。"),
        mend: Both::fixed(
            "Declare it in [types], without a rate if only records use it.",
            "在 [types] 中声明；只有记录用到它时不必写发生率。",
        ),
        bad: Both::code("time,cell,type\n3,A1,dispuet"),
        good: Both::code("time,cell,type\n3,A1,dispute"),
    },
    Entry {
        code: "E3105",
        title: Both::fixed("A recorded priority is not known", "记录的警情等级不认识"),
        cause: Both::fixed(
            "A priority is a declared name or its number, 1 = first declared.",
            "等级是声明过的名称，或其序号，1 = 最先声明的。",
        ),
        mend: Both::fixed(
            "Correct the field, or leave it empty for the type's own.",
            "改正字段，或留空以用类型自身的等级。",
        ),
        bad: Both::code("priority\n7"),
        good: Both::code("priority\n1"),
    },
    Entry {
        code: "E3106",
        title: Both::fixed("A recorded duration cannot be used", "记录的时长不能用"),
        cause: Both::fixed(
            "Dispatch delay and on-scene time are numbers of time_unit, 0 or more; empty means drawn.",
            "接警处理用时和现场用时是以 time_unit 为单位、不小于 0 的数；留空则抽取。",
        ),
        mend: Both::fixed("Correct the field.", "改正字段。"),
        bad: Both::code("on_scene\n-3"),
        good: Both::code("on_scene\n12.5"),
    },
    Entry {
        code: "E3107",
        title: Both::fixed("There are no records", "没有记录"),
        cause: Both::fixed(
            "The file has headings but no incident.",
            "文件有列名，但没有一起警情。",
        ),
        mend: Both::fixed(
            "Add rows, or take [records] out.",
            "补上各行，或去掉 [records]。",
        ),
        bad: Both::code("time,cell"),
        good: Both::code("time,cell\n3.25,A1"),
    },
    Entry {
        code: "E3108",
        title: Both::fixed("Positions without a grid", "有位置却没有网格图"),
        cause: Both::fixed(
            "Records by x and y need cells with a position.",
            "用 x 和 y 的记录需要有位置的网格。",
        ),
        mend: Both::fixed(
            "Give the cells x_km and y_km, or the records a cell column.",
            "给网格写 x_km 和 y_km，或给记录加 cell 列。",
        ),
        bad: Both::code("time,x,y\n3,0.5,0.5"),
        good: Both::code("time,cell\n3,A1"),
    },
    Entry {
        code: "E4001",
        title: Both::fixed("Plans of different demand", "方案的需求不同"),
        cause: Both::fixed(
            "Plans are compared on the same incidents, so they must share geography, period and demand.",
            "各方案在同样的警情上比较，所以地理、时段和需求必须相同。",
        ),
        mend: Both::fixed(
            "Let the plans extend one base, or say --different-demand.",
            "让各方案继承同一个基础文件，或加 --different-demand。",
        ),
        bad: Both::code("compare now.toml other-town.toml"),
        good: Both::code("compare now.toml triad.toml"),
    },
    Entry {
        code: "E4002",
        title: Both::fixed("A requirement cannot be understood", "要求读不懂"),
        cause: Both::fixed(
            "A requirement is a measure, a comparison and a level.",
            "要求由指标、比较符号和数值组成。",
        ),
        mend: Both::fixed("Write it as in the example.", "照例子写。"),
        bad: Both::code("--require covered_first"),
        good: Both::code("--require \"covered_first>=0.95\""),
    },
    Entry {
        code: "E4003",
        title: Both::fixed("A result cannot be written", "结果写不出去"),
        cause: Both::fixed(
            "The folder is not there, is full, or may not be written to.",
            "文件夹不存在、已满，或没有写入权限。",
        ),
        mend: Both::fixed("Choose another place.", "换一个地方。"),
        bad: Both::code("-o /nowhere/report.html"),
        good: Both::code("-o report.html"),
    },
];
