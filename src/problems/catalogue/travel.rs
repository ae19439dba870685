//! Links, ferries and travel: E24.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2401",
        title: Both::fixed("Not a declared mode", "没有声明这种交通方式"),
        cause: Both::fixed(
            "A mode is used that [modes] does not declare.",
            "用到的交通方式在 [modes] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the mode.",
            "改正名称，或声明这种交通方式。",
        ),
        bad: Both::code("mode = \"scoter\""),
        good: Both::code("mode = \"scooter\""),
    },
    Entry {
        code: "E2402",
        title: Both::fixed("A link whose time is not known", "通路的用时不明"),
        cause: Both::fixed(
            "The time comes from minutes, or from a length and the speed of a mode; the length may be the straight distance of two positions.",
            "用时来自 minutes，或来自长度和交通方式的速度；长度也可以是两个位置的直线距离。",
        ),
        mend: Both::fixed(
            "Give minutes; or km and a mode with a speed.",
            "写 minutes；或写 km，并写有速度的交通方式。",
        ),
        bad: Both::code("[links.bridge]\nfrom = \"A1\"\nto = \"B1\""),
        good: Both::code("[links.bridge]\nfrom = \"A1\"\nto = \"B1\"\nminutes = 3.5"),
    },
    Entry {
        code: "E2403",
        title: Both::fixed("Both ends are one place", "两端是同一个地点"),
        cause: Both::fixed(
            "A link or ferry joins two different places. A site without a position is at its cell's centre.",
            "通路或渡船连接两个不同的地点。没有位置的场所位于所在网格的中心。",
        ),
        mend: Both::fixed("Name two places.", "写两个不同的地点。"),
        bad: Both::code("from = \"A1\"\nto = \"A1\""),
        good: Both::code("from = \"A1\"\nto = \"B1\""),
    },
    Entry {
        code: "E2404",
        title: Both::fixed("Cells that do not share an edge", "网格不相邻"),
        cause: Both::fixed(
            "Barriers and one-way steps lie between neighbouring cells of a raster or map.",
            "阻隔和单向步只存在于栅格或地图的相邻网格之间。",
        ),
        mend: Both::fixed("Name two neighbours.", "写两个相邻的网格。"),
        bad: Both::code("barriers = [[\"A1\", \"C3\"]]"),
        good: Both::code("barriers = [[\"A1\", \"B1\"]]"),
    },
    Entry {
        code: "E2405",
        title: Both::fixed("Travel times in two forms", "行程用时有两种给法"),
        cause: Both::fixed(
            "Tables of times stand in place of links, ferries and steps.",
            "用时表取代通路、渡船和逐步用时。",
        ),
        mend: Both::fixed("Keep one form.", "保留一种。"),
        bad: Both::code("[travel]\ncell_times = \"times.csv\"\nlinks = \"links.csv\""),
        good: Both::code("[travel]\ncell_times = \"times.csv\""),
    },
    Entry {
        code: "E2406",
        title: Both::fixed("A table of times is not complete", "用时表不完整"),
        cause: Both::fixed(
            "A table from cell to cell has a row and a column for every cell; one from unit to cell a row for every unit.",
            "网格到网格的表，每个网格要有一行和一列；单位到网格的表，每个单位要有一行。",
        ),
        mend: Both::fixed(
            "Add what the message names; leave a field empty where there is no way.",
            "补上提示中所说的；不通的地方留空。",
        ),
        bad: Both::code("from,A1\nA1,0\nB1,4"),
        good: Both::code("from,A1,B1\nA1,0,4\nB1,4,0"),
    },
    Entry {
        code: "E2407",
        title: Both::fixed("Travel tables are too large", "行程用时表太大"),
        cause: Both::fixed(
            "Tables hold a time for each pair of places, mode and time band; together they would take more than 1 GB.",
            "每对地点、每种交通方式、每个时间段都存一个用时，合起来会超过 1 GB。",
        ),
        mend: Both::fixed(
            "Take fewer cells, fewer sites with a position, fewer modes, or the same hours for several ferries.",
            "减少网格、有位置的场所或交通方式，或让多条渡船用同样的时段。",
        ),
        bad: Both::fixed("20,000 cells", "20,000 个网格"),
        good: Both::fixed("2,000 cells", "2,000 个网格"),
    },
    Entry {
        code: "E2408",
        title: Both::fixed("Nobody who is needed can get there", "需要的人谁也到不了"),
        cause: Both::fixed(
            "Incidents arise at a place that no unit of the roles in its response plan can reach at any hour.",
            "警情发生的地方，其处置方案所需岗位类别的单位在任何时间都到不了。",
        ),
        mend: Both::fixed(
            "Add a link, a ferry, or a unit on the other side.",
            "增加通路、渡船，或在对岸增设单位。",
        ),
        bad: Both::fixed(
            "an island without a ferry, with demand",
            "有警情却没有渡船的岛",
        ),
        good: Both::code("[ferries.island]"),
    },
    Entry {
        code: "E2410",
        title: Both::fixed("A cell that no unit can reach", "没有单位能到的网格"),
        cause: Both::fixed(
            "No unit can reach the cell at any hour of the week. In a raster or map, neighbours are joined only on request.",
            "一周之中任何时间都没有单位能到这个网格。栅格或地图中的相邻网格要写明才相通。",
        ),
        mend: Both::fixed(
            "Join it by a link or ferry, or write [travel] neighbours = true.",
            "用通路或渡船连上，或写 [travel] neighbours = true。",
        ),
        bad: Both::code("[grid]\nrows = 3\ncolumns = 3"),
        good: Both::code("[grid]\nrows = 3\ncolumns = 3\n[travel]\nneighbours = true"),
    },
    Entry {
        code: "E2412",
        title: Both::fixed("Steps need a raster or map", "逐步用时需要栅格或地图"),
        cause: Both::fixed(
            "Steps, barriers and neighbours speak of squares, which a table of cells does not have.",
            "步、阻隔和相邻说的都是方格，而网格表没有方格。",
        ),
        mend: Both::fixed(
            "Give rows and columns or a map, or use links.",
            "写 rows 和 columns 或地图，或改用通路。",
        ),
        bad: Both::code("[grid]\ncells = \"cells.csv\"\n[travel]\nper_step = \"2 min\""),
        good: Both::code("[grid]\nrows = 3\ncolumns = 3\n[travel]\nper_step = \"2 min\""),
    },
];
