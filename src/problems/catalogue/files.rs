//! Files and syntax: E11.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E1101",
        title: Both::fixed("A file cannot be read", "文件读不了"),
        cause: Both::fixed(
            "The file is not there, is a folder, or may not be read. Paths in a scenario are relative to the file that names them.",
            "文件不存在、是文件夹，或没有读取权限。场景中的路径都相对于写出该路径的文件。",
        ),
        mend: Both::fixed(
            "Correct the path, or put the file there.",
            "改正路径，或把文件放到该处。",
        ),
        bad: Both::code("extends = \"now.tml\""),
        good: Both::code("extends = \"now.toml\""),
    },
    Entry {
        code: "E1102",
        title: Both::fixed("A file is not UTF-8", "文件不是 UTF-8 编码"),
        cause: Both::fixed(
            "Scenario files and tables are UTF-8 text. A file saved in another encoding, or one that is no text at all, cannot be read.",
            "场景文件和表格都是 UTF-8 文本。另存为其他编码（如 GBK）的文件，或根本不是文本的文件，都读不了。",
        ),
        mend: Both::fixed(
            "Save it as UTF-8; spreadsheets offer \"CSV UTF-8\". A byte order mark does no harm.",
            "另存为 UTF-8；电子表格软件中选“CSV UTF-8”。字节顺序标记（BOM）不碍事。",
        ),
        bad: Both::fixed(
            "cells.csv saved as GBK or UTF-16",
            "cells.csv 存成了 GBK 或 UTF-16",
        ),
        good: Both::fixed("cells.csv saved as UTF-8", "cells.csv 存成 UTF-8"),
    },
    Entry {
        code: "E1103",
        title: Both::fixed("The file is not TOML", "文件不是 TOML"),
        cause: Both::fixed(
            "The text breaks a rule of TOML: a quote or bracket is open, a key stands twice, or a value has no form that TOML knows.",
            "文本违反了 TOML 的规则：引号或括号没有合上、同一个键写了两次，或值不是 TOML 认得的形式。",
        ),
        mend: Both::fixed(
            "Look at the marked place and just before it.",
            "查看标出的位置及其前面的内容。",
        ),
        bad: Both::code("label = \"station\npost = \"A1\""),
        good: Both::code("label = \"station\"\npost = \"A1\""),
    },
    Entry {
        code: "E1104",
        title: Both::fixed("A file extends itself", "文件继承了自己"),
        cause: Both::fixed(
            "A chain of bases leads back to a file that is already part of it, so that no file is the first.",
            "extends 一环套一环，又回到了已在其中的文件，找不到最初的那个文件。",
        ),
        mend: Both::fixed(
            "Let one file of the circle stand alone.",
            "让环中的一个文件不再继承别的文件。",
        ),
        bad: Both::code(
            "# now.toml\nextends = \"triad.toml\"\n# triad.toml\nextends = \"now.toml\"",
        ),
        good: Both::code("# triad.toml\nextends = \"now.toml\""),
    },
    Entry {
        code: "E1105",
        title: Both::fixed("The file is empty", "文件是空的"),
        cause: Both::fixed(
            "There is nothing in the scenario file.",
            "场景文件里什么也没有。",
        ),
        mend: Both::fixed(
            "Write the scenario, or start from a shipped one with `gridforce init`.",
            "写出场景，或用 `gridforce init` 从附带的示例开始。",
        ),
        bad: Both::fixed("# nothing", "# 什么也没有"),
        good: Both::code("extends = \"now.toml\""),
    },
    Entry {
        code: "E1106",
        title: Both::fixed("Something to remove is not there", "要删除的东西不存在"),
        cause: Both::fixed(
            "A name in `remove` is not in the base, or the file extends nothing. Squares of a raster or map are not tables and cannot be removed.",
            "`remove` 中的名称不在基础文件里，或本文件没有继承任何文件。栅格或地图的方格不是表，不能删除。",
        ),
        mend: Both::fixed(
            "Write the dotted name of a table or key of the base.",
            "写基础文件中某个表或键的带点全名。",
        ),
        bad: Both::code("remove = [\"unit.patrol-2\"]"),
        good: Both::code("remove = [\"units.patrol-2\"]"),
    },
    Entry {
        code: "E1107",
        title: Both::fixed("Unknown key", "未知的键"),
        cause: Both::fixed(
            "Every key is known in advance, so that a mistyped one is not passed over in silence.",
            "所有的键都是事先规定好的，这样写错的键不会被悄悄忽略。",
        ),
        mend: Both::fixed(
            "Correct the key; `gridforce schema` lists all of them.",
            "改正这个键；`gridforce schema` 可列出全部的键。",
        ),
        bad: Both::code("[units.east]\nrolle = \"officer\""),
        good: Both::code("[units.east]\nrole = \"officer\""),
    },
    Entry {
        code: "E1108",
        title: Both::fixed("A value of the wrong kind", "值的类别不对"),
        cause: Both::fixed(
            "A text stands where a number or a table is needed, or the other way round.",
            "该写数字或表的地方写了文本，或者相反。",
        ),
        mend: Both::fixed(
            "Write a value of the kind named in the message.",
            "按提示中所说的类别写值。",
        ),
        bad: Both::code("[roles.officer]\nvolunteers = \"yes\""),
        good: Both::code("[roles.officer]\nvolunteers = true"),
    },
    Entry {
        code: "E1109",
        title: Both::fixed("A needed key is missing", "缺少必需的键"),
        cause: Both::fixed(
            "Some keys have no default: a unit needs a role and a post, a period its start.",
            "有些键没有默认值：单位必须有岗位类别和驻点，时段必须有起点。",
        ),
        mend: Both::fixed("Add the key.", "补上这个键。"),
        bad: Both::code("[units.east]\nrole = \"officer\""),
        good: Both::code("[units.east]\nrole = \"officer\"\npost = \"A1\""),
    },
    Entry {
        code: "E1110",
        title: Both::fixed("A list of the wrong length", "列表长度不对"),
        cause: Both::fixed(
            "Some lists have a fixed number of items: 24 hours, 7 days, 12 months, two ends of a season. A list of hours has one item or more.",
            "有些列表的项数是固定的：24 个小时、7 天、12 个月、一个时期的两端。时段列表至少一项。",
        ),
        mend: Both::fixed(
            "Write as many items as the message says.",
            "按提示所说的项数来写。",
        ),
        bad: Both::code("hours = [1, 1, 2]"),
        good: Both::code("days = [1, 1, 1, 1, 1, 1.2, 1.2]"),
    },
    Entry {
        code: "E1111",
        title: Both::fixed("Not a name", "不能用作名称"),
        cause: Both::fixed(
            "Names key all chance and stand in tables, so they must be short texts in one line without spaces at their ends.",
            "名称决定全部随机数，又出现在表格里，所以必须是一行之内的短文本，两端没有空格，也没有控制字符。",
        ),
        mend: Both::fixed(
            "Choose another name; a label may be any text.",
            "换一个名称；label 可以是任何一行文本。",
        ),
        bad: Both::code("[units.\" east \"]"),
        good: Both::code("[units.east]\nlabel = \" east \""),
    },
    Entry {
        code: "E1112",
        title: Both::fixed("Two plans of one name", "两个方案同名"),
        cause: Both::fixed(
            "A plan is known by its file's stem, which must differ from that of every other plan of the run.",
            "方案以文件名（不含扩展名）为名，同一次运行中各方案的名称必须不同。",
        ),
        mend: Both::fixed("Rename one of the files.", "给其中一个文件改名。"),
        bad: Both::code("gridforce compare a/now.toml b/now.toml"),
        good: Both::code("gridforce compare a/now.toml b/now-b.toml"),
    },
    Entry {
        code: "E1113",
        title: Both::fixed("A text that is not one line", "文本不是一行"),
        cause: Both::fixed(
            "Labels, names, questions and sources stand in tables, charts and terminals: a line break tears a table, an escape sequence can paint over what stands beside it.",
            "标签、名称、问题和来源会出现在表格、图和终端里：换行会撕开表格，转义序列会涂掉旁边的内容。",
        ),
        mend: Both::fixed(
            "Write one line without tabs, line breaks and escape sequences.",
            "写成一行，不含制表符、换行和转义序列。",
        ),
        bad: Both::code("label = \"red\\u001b[31m\""),
        good: Both::code("label = \"red\""),
    },
];
