//! Cells, sites and areas: E21.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2101",
        title: Both::fixed("There are no cells", "没有网格"),
        cause: Both::fixed(
            "A scenario needs at least one cell, from a CSV file, a raster, a map or tables.",
            "场景至少要有一个网格，来自 CSV 文件、栅格、地图或表。",
        ),
        mend: Both::fixed(
            "Give [grid] cells, map, or rows and columns; or write [cells.NAME].",
            "写 [grid] 的 cells、map，或 rows 和 columns；或写 [cells.NAME]。",
        ),
        bad: Both::code("[grid]"),
        good: Both::code("[grid]\nrows = 3\ncolumns = 3"),
    },
    Entry {
        code: "E2102",
        title: Both::fixed("The map has no land", "地图上没有陆地"),
        cause: Both::fixed(
            "Every square of the map is ~, so that there is no cell.",
            "地图的每个方格都是 ~，所以没有网格。",
        ),
        mend: Both::fixed(
            "Write a name where a cell stands.",
            "在有网格的地方写名称。",
        ),
        bad: Both::code("map = \"\"\"\n~ ~\n~ ~\n\"\"\""),
        good: Both::code("map = \"\"\"\nA1 ~\n~  B2\n\"\"\""),
    },
    Entry {
        code: "E2103",
        title: Both::fixed("The grid is given in two ways", "网格有两种给法"),
        cause: Both::fixed(
            "A grid is a raster (rows and columns, both) or a map, not both.",
            "网格或是栅格（rows 和 columns 都要写），或是地图，不能两样都写。",
        ),
        mend: Both::fixed(
            "Keep one of them. A plan that replaces its base's grid removes the other keys with `remove`.",
            "保留其一。方案若要替换基础文件的网格，用 `remove` 去掉其余的键。",
        ),
        bad: Both::code("rows = 5"),
        good: Both::code("rows = 5\ncolumns = 7"),
    },
    Entry {
        code: "E2104",
        title: Both::fixed("Not a cell or site", "不是网格或场所"),
        cause: Both::fixed(
            "A name is used as a place that is neither a cell of the grid nor a site.",
            "用作地点的名称既不是网格，也不是场所。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the cell or site.",
            "改正名称，或声明这个网格或场所。",
        ),
        bad: Both::code("post = \"H9\""),
        good: Both::code("post = \"H4\""),
    },
    Entry {
        code: "E2105",
        title: Both::fixed("A place's name stands twice", "地点名称出现两次"),
        cause: Both::fixed(
            "Cells and sites share one set of names, because both can be posts and ends of links.",
            "网格与场所共用一套名称，因为两者都可作驻点，也都可作通路的端点。",
        ),
        mend: Both::fixed("Rename one of them.", "给其中一个改名。"),
        bad: Both::code("[cells.school]\n[sites.school]"),
        good: Both::code("[cells.east]\n[sites.school]"),
    },
    Entry {
        code: "E2106",
        title: Both::fixed("Not one number per cell", "不是每个网格一个数"),
        cause: Both::fixed(
            "A list by cell index must have one number for each cell.",
            "按网格序号写的列表，每个网格要有一个数。",
        ),
        mend: Both::fixed(
            "Count the cells: index = row × columns + column.",
            "数一数网格：序号 = 行 × 列数 + 列。",
        ),
        bad: Both::code("rows = 2\ncolumns = 2\nresidents = [10, 20, 30]"),
        good: Both::code("rows = 2\ncolumns = 2\nresidents = [10, 20, 30, 40]"),
    },
    Entry {
        code: "E2107",
        title: Both::fixed("Not a declared area", "没有声明这个派警区"),
        cause: Both::fixed(
            "Dispatch areas that cells name must be declared, and when several are declared every cell names one.",
            "网格所写的派警区必须先声明；声明了多个派警区时，每个网格都要写明所属的一个。",
        ),
        mend: Both::fixed(
            "Write [areas.NAME], or correct the name.",
            "写 [areas.NAME]，或改正名称。",
        ),
        bad: Both::code("[cells.A1]\narea = \"north\""),
        good: Both::code("[areas.north]\n[cells.A1]\narea = \"north\""),
    },
    Entry {
        code: "E2108",
        title: Both::fixed("Half a position", "位置只有一半"),
        cause: Both::fixed(
            "A position needs both x_km and y_km.",
            "位置需要 x_km 和 y_km 两者。",
        ),
        mend: Both::fixed(
            "Add the other one, or take both out.",
            "补上另一个，或两个都去掉。",
        ),
        bad: Both::code("x_km = 0.5"),
        good: Both::code("x_km = 0.5\ny_km = 1.5"),
    },
    Entry {
        code: "E2109",
        title: Both::fixed(
            "Two names share all their chance",
            "两个名称的随机数全都相同",
        ),
        cause: Both::fixed(
            "Chance is keyed by hashes of names, and the hashes of these two are equal. This is very rare.",
            "随机数由名称的散列值决定，而这两个名称的散列值相等。这种情况极少见。",
        ),
        mend: Both::fixed("Rename one of them.", "给其中一个改名。"),
        bad: Both::fixed("two names with equal hashes", "两个散列值相等的名称"),
        good: Both::fixed("any other name", "任何别的名称"),
    },
    Entry {
        code: "E2110",
        title: Both::fixed("The grid is too large", "网格太多"),
        cause: Both::fixed(
            "Travel tables grow with the square of the number of cells.",
            "行程用时表随网格数的平方增大。",
        ),
        mend: Both::fixed(
            "Take larger cells, or a part of the grid.",
            "把网格划大一些，或只取其中一部分。",
        ),
        bad: Both::code("rows = 5000\ncolumns = 5000"),
        good: Both::code("rows = 50\ncolumns = 50"),
    },
    Entry {
        code: "E2111",
        title: Both::fixed("Lines of the map differ in length", "地图各行长度不一"),
        cause: Both::fixed(
            "Every line of a map has as many squares as the others, so that columns stand under each other.",
            "地图每行的方格数相同，这样各列才能上下对齐。",
        ),
        mend: Both::fixed("Fill up with ~.", "用 ~ 补足。"),
        bad: Both::code("map = \"\"\"\nA1 B1\nA2\n\"\"\""),
        good: Both::code("map = \"\"\"\nA1 B1\nA2 ~\n\"\"\""),
    },
    Entry {
        code: "E2112",
        title: Both::fixed("No site of this kind", "没有这一类场所"),
        cause: Both::fixed(
            "Demand or a duty asks for all sites of a kind that no site has.",
            "警情或勤务要用某一类的全部场所，但没有一个场所属于这一类。",
        ),
        mend: Both::fixed(
            "Correct the kind, or give sites that kind.",
            "改正类别，或给场所写上这一类别。",
        ),
        bad: Both::code("sites = \"shcool\""),
        good: Both::code("sites = \"school\""),
    },
    Entry {
        code: "E2113",
        title: Both::fixed("The outlines cannot be read", "轮廓文件读不了"),
        cause: Both::fixed(
            "Outlines of cells stand in a GeoJSON file (RFC 7946): one FeatureCollection with a feature for each cell. This file is not JSON, is cut short, or is something else.",
            "网格的轮廓写在 GeoJSON 文件（RFC 7946）里：一个 FeatureCollection，每个网格一个要素。这个文件不是 JSON，或不完整，或是别的东西。",
        ),
        mend: Both::fixed(
            "Export the layer of cells anew as GeoJSON.",
            "把网格图层重新导出为 GeoJSON。",
        ),
        bad: Both::code("{\"type\": \"Polygon\", \"coordinates\": []}"),
        good: Both::code("{\"type\": \"FeatureCollection\", \"features\": []}"),
    },
    Entry {
        code: "E2114",
        title: Both::fixed("This is no outline of a cell", "这不是网格的轮廓"),
        cause: Both::fixed(
            "An outline is a Polygon or MultiPolygon that bears the name of a cell; its rings are closed, have at least 4 positions and enclose something; degrees are longitude, then latitude.",
            "轮廓是带有网格名称的 Polygon 或 MultiPolygon；每个环闭合、至少 4 个点、围住一定面积；度数先写经度，再写纬度。",
        ),
        mend: Both::fixed(
            "Draw the cell again, or correct its name. outlines_in = \"km\" reads kilometres of the grid.",
            "重画这个网格，或改正名称。坐标是网格中的公里数时，写 outlines_in = \"km\"。",
        ),
        bad: Both::code("\"geometry\": {\"type\": \"Point\", \"coordinates\": [113.1, 22.5]}"),
        good: Both::code(
            "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[113.1, 22.5], [113.2, 22.5], [113.2, 22.6], [113.1, 22.5]]]}",
        ),
    },
    Entry {
        code: "E2115",
        title: Both::fixed("Outlines and cells do not match", "轮廓与网格对不上"),
        cause: Both::fixed(
            "Every cell has exactly one outline, or none has one.",
            "要么每个网格恰有一个轮廓，要么都没有。",
        ),
        mend: Both::fixed(
            "Draw every cell once; a cell of several parts is one MultiPolygon.",
            "每个网格画一次；由几块组成的网格画成一个 MultiPolygon。",
        ),
        bad: Both::fixed(
            "two features with the name of one cell",
            "两个要素同用一个网格的名称",
        ),
        good: Both::fixed("one feature for each cell", "每个网格一个要素"),
    },
];
