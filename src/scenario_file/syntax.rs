//! What is wrong with the syntax of a TOML file, in both languages.

use crate::language::Both;

/// What the parser says, and the same in Chinese.
const FINDINGS: [(&str, &str); 63] = [
    ("duplicate key", "同一个键写了两次"),
    ("recursion limit", "嵌套得太深"),
    (
        "cannot recurse further; max recursion depth met",
        "嵌套得太深",
    ),
    (
        "carriage return must be followed by newline",
        "回车之后必须换行",
    ),
    ("missing opening quote", "缺少开头的引号"),
    (
        "missing comma between array elements",
        "列表各项之间缺少逗号",
    ),
    (
        "integers with a radix cannot be signed",
        "带进制前缀的整数不能有正负号",
    ),
    ("radix must be lowercase", "进制前缀必须小写"),
    (
        "missing assignment between key-value pairs",
        "键与值之间缺少等号",
    ),
    ("unexpected leading zero", "数的开头不能有多余的 0"),
    ("unclosed array table", "表名的方括号没有合上"),
    (
        "missing key for inline table element",
        "花括号中的一项缺少键",
    ),
    ("missing inline table opening", "缺少左花括号"),
    ("missing escaped value", "反斜杠之后的字符不能用"),
    ("missing array opening", "缺少左方括号"),
    ("invalid unquoted key", "不加引号的键不成立"),
    ("unquoted keys cannot be empty", "不加引号的键不能为空"),
    ("unexpected sign", "此处不该有正负号"),
    ("unexpected key or value", "此处不该有键或值"),
    ("unexpected content", "此处有不该有的内容"),
    (
        "unexpected content between comment and newline",
        "注释与换行之间有不该有的内容",
    ),
    ("unexpected `=` in array", "列表中不该有 `=`"),
    ("unclosed table", "表名的方括号没有合上"),
    ("unclosed inline table", "花括号没有合上"),
    ("unclosed array", "方括号没有合上"),
    ("too few unicode value digits", "Unicode 编码的位数不够"),
    ("string values must be quoted", "文本必须加引号"),
    ("redundant numeric sign", "多余的正负号"),
    ("redundant integer number prefix", "多余的进制前缀"),
    ("missing value", "缺少值"),
    ("missing value for key", "键没有值"),
    ("missing table open", "缺少表名的左方括号"),
    ("missing comment start", "缺少注释的 #"),
    (
        "missing comma between key-value pairs",
        "各键值之间缺少逗号",
    ),
    (
        "keys cannot be multi-line literal strings",
        "键不能是多行文本",
    ),
    (
        "keys cannot be multi-line basic strings",
        "键不能是多行文本",
    ),
    ("key with no value", "键没有值"),
    ("invalid value", "值不成立"),
    ("invalid key-value pair", "键值写法不成立"),
    ("invalid inline table element", "花括号中的一项不成立"),
    ("invalid comment character", "注释中有不允许的字符"),
    ("extra comma in inline table", "花括号中多了逗号"),
    ("extra comma in array", "列表中多了逗号"),
    (
        "extra assignment between key-value pairs",
        "键与值之间多了等号",
    ),
    ("extra `=`", "多了 `=`"),
    ("`_` may only go between digits", "`_` 只能放在数字之间"),
    ("invalid basic string", "文本的写法不成立"),
    ("invalid literal string", "文本的写法不成立"),
    ("invalid multi-line basic string", "多行文本的写法不成立"),
    ("invalid multi-line literal string", "多行文本的写法不成立"),
    ("invalid date-time", "日期时间的写法不成立"),
    ("invalid date", "日期的写法不成立"),
    ("invalid time", "钟点的写法不成立"),
    ("invalid offset", "时差的写法不成立"),
    ("invalid datetime", "日期时间的写法不成立"),
    ("invalid integer number", "整数的写法不成立"),
    ("invalid float", "小数的写法不成立"),
    ("invalid boolean", "真假值的写法不成立"),
    ("invalid key", "键不成立"),
    ("invalid table", "表不成立"),
    ("invalid string", "文本的写法不成立"),
    ("invalid mantissa", "小数的写法不成立"),
    ("invalid exponent", "指数的写法不成立"),
];

/// What the parser expected, and the same in Chinese.
const EXPECTED: [(&str, &str); 40] = [
    ("`-` (MM-DD)", "`-`（月-日）"),
    (
        "`-` (YYYY-MM) or `:` (HH:MM)",
        "`-`（年-月）或 `:`（时:分）",
    ),
    ("`:` (HH:MM)", "`:`（时:分）"),
    ("`T` between date and time", "日期与钟点之间的 `T` 或空格"),
    ("a four-digit year (YYYY)", "四位的年份"),
    ("a two-digit day (DD)", "两位的日"),
    ("a two-digit hour (HH)", "两位的小时"),
    ("a two-digit minute (MM)", "两位的分钟"),
    ("a two-digit month (MM)", "两位的月份"),
    ("a two-digit second (SS)", "两位的秒"),
    ("hour between 00 and 23", "00 到 23 的小时"),
    ("minute between 00 and 59", "00 到 59 的分钟"),
    ("second between 00 and 60", "00 到 60 的秒"),
    ("month between 01 and 12", "01 到 12 的月份"),
    ("year or hour", "年份或小时"),
    ("day", "日"),
    ("month", "月份"),
    ("hour", "小时"),
    ("minute", "分钟"),
    ("second", "秒"),
    ("day between 01 and 28", "01 到 28 的日"),
    ("day between 01 and 29", "01 到 29 的日"),
    ("day between 01 and 30", "01 到 30 的日"),
    ("day between 01 and 31", "01 到 31 的日"),
    ("nothing", "到此为止"),
    ("newline", "换行"),
    ("key", "键"),
    ("value", "值"),
    ("numbers", "数字"),
    ("digits", "数字"),
    ("letters", "字母"),
    ("characters", "字符"),
    ("literal string", "单引号文本"),
    ("basic string", "双引号文本"),
    ("multi-line basic string", "多行文本"),
    ("printable characters", "可显示的字符"),
    ("unicode hexadecimal value", "Unicode 十六进制编码"),
    (
        "non-single-quote visible characters",
        "单引号以外的可见字符",
    ),
    ("non-single-quote characters", "单引号以外的字符"),
    (
        "non-double-quote visible characters",
        "双引号以外的可见字符",
    ),
];

/// The parser's message in both languages.
pub fn in_both(message: &str) -> Both {
    let (finding, expected) = match message.split_once(", expected ") {
        Some((finding, expected)) => (finding, Some(expected)),
        None => (message, None),
    };
    let extends = finding.starts_with("cannot extend value of type");
    let mut chinese = match known(&FINDINGS, finding) {
        Some(chinese) => chinese.to_owned(),
        None if extends => "这个键已有值，不能再用点号往下写".to_owned(),
        None => format!("不合 TOML 的语法：{finding}"),
    };
    if let Some(expected) = expected {
        let expected = expected.split(", ");
        let expected: Vec<&str> = expected
            .map(|one| known(&EXPECTED, one).unwrap_or(one))
            .collect();
        chinese = format!("{chinese}，此处应为 {}", expected.join("、"));
    }
    Both::new(message, chinese)
}

fn known(list: &[(&str, &'static str)], words: &str) -> Option<&'static str> {
    let found = list.iter().find(|(english, _)| *english == words);
    found.map(|(_, chinese)| *chinese)
}

#[cfg(test)]
mod tests {
    use super::in_both;
    use crate::language::Both;
    use toml::de::DeTable;

    #[test]
    fn ordinary_slips_are_told_in_chinese() {
        let slips = [
            "a = \"x\nb = 1",
            "a = 'x\nb = 1",
            "a = [1 2]",
            "a = [1, 2",
            "a = { b = 1 c = 2 }",
            "a = {{",
            "[a\nb = 1",
            "[[a]\nb = 1",
            "a = 1\na = 2",
            "a b = 1",
            "a",
            "a =",
            "= 1",
            "a = x",
            "a = 8:00",
            "a = 24:10",
            "a = 2024-3-4",
            "a = 2024-02-31",
            "a = 10 min",
            "a = 1 2",
            "a = \"\\q\"",
            "a = 1__0",
            "a = 2024-13-01",
            "a = \"\"\"x",
            "a.b = 1\na.b.c = 2",
            "a = \u{1}",
            "中文 = 1",
            "a = “x”",
            "a == 1",
            "a: 1",
        ];
        let mut foreign = Vec::new();
        for slip in slips {
            let (_, errors) = DeTable::parse_recoverable(slip);
            assert!(!errors.is_empty(), "{slip}");
            let words = errors.iter().map(|error| in_both(error.message()));
            // What stands between backticks is quoted as it is.
            let prose = |words: &Both| words.chinese.split('`').step_by(2).collect::<String>();
            let letters =
                |words: &Both| prose(words).contains(|letter: char| letter.is_ascii_lowercase());
            foreign.extend(words.filter(letters).map(|words| (slip, words)));
        }
        assert!(foreign.is_empty(), "{foreign:#?}");
    }
}
