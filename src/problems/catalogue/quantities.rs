//! Quantities: E12.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E1201",
        title: Both::fixed("Not a duration", "不是时长"),
        cause: Both::fixed(
            "A duration is a number and a unit of time. A bare number could mean minutes or hours, so it is not accepted.",
            "时长由数字和时间单位组成。光写一个数，分不清是分钟还是小时，所以不接受。",
        ),
        mend: Both::fixed(
            "Write the unit: ms, s, min, h, days, weeks, months (30 days) or years (365 days).",
            "写明单位：ms、s、min、h、days、weeks、months（30 天）或 years（365 天）。",
        ),
        bad: Both::code("target = 10"),
        good: Both::code("target = \"10 min\""),
    },
    Entry {
        code: "E1202",
        title: Both::fixed("Not a speed", "不是速度"),
        cause: Both::fixed(
            "A speed is a number above 0 and km/h or m/s.",
            "速度是大于 0 的数加上 km/h 或 m/s。",
        ),
        mend: Both::fixed("Write the unit.", "写明单位。"),
        bad: Both::code("speed = 25"),
        good: Both::code("speed = \"25 km/h\""),
    },
    Entry {
        code: "E1203",
        title: Both::fixed("Not a rate", "不是发生率"),
        cause: Both::fixed(
            "A rate is a number, what it is counted per (residents, households, a site, or nothing), and a time. It cannot be negative.",
            "发生率由三部分组成：数量、按什么计（居民、户、场所，或不按什么）、时间。不能是负数。",
        ),
        mend: Both::fixed("Write it in full.", "写完整。"),
        bad: Both::code("rate = \"7 per 1000 people\""),
        good: Both::code("rate = \"7 per 1000 residents per year\""),
    },
    Entry {
        code: "E1204",
        title: Both::fixed("Not a share", "不是比例"),
        cause: Both::fixed(
            "A share or probability lies between 0 and 1.",
            "比例或概率在 0 与 1 之间。",
        ),
        mend: Both::fixed(
            "Write a number between 0 and 1, or a percentage.",
            "写 0 与 1 之间的数，或百分数。",
        ),
        bad: Both::code("settle = 75"),
        good: Both::code("settle = \"75 %\""),
    },
    Entry {
        code: "E1205",
        title: Both::fixed("Not an amount of money", "不是金额"),
        cause: Both::fixed(
            "Money is an amount per year or per hour, as the key says, in the currency of [costs].",
            "金额按键的要求写成每年或每小时多少，货币见 [costs]。",
        ),
        mend: Both::fixed("Write the amount and the time.", "写明金额和时间。"),
        bad: Both::code("price = 180000"),
        good: Both::code("price = \"180000 per year\""),
    },
    Entry {
        code: "E1206",
        title: Both::fixed("Not hours of the week", "不是一周中的时段"),
        cause: Both::fixed(
            "Hours are days (Mon to Sun, ranges with a hyphen) and clock times; hours that end before they begin pass midnight.",
            "时段由星期（Mon 到 Sun，范围用连字符）和钟点组成；结束早于开始的时段跨过零点。",
        ),
        mend: Both::fixed(
            "Write them as in the example; several stand in a list.",
            "照例子写；多个时段写成列表。",
        ),
        bad: Both::code("hours = \"weekdays 8-12\""),
        good: Both::code("hours = \"Mon-Fri 08:00-12:00\""),
    },
    Entry {
        code: "E1207",
        title: Both::fixed("Not a date", "不是日期"),
        cause: Both::fixed(
            "Dates are written year-month-day between 1900 and 2200, days of the year month-day, hours after a space.",
            "日期写成 年-月-日，在 1900 与 2200 年之间；一年中的某天写成 月-日；钟点写在空格之后。",
        ),
        mend: Both::fixed("Write the date with leading zeros.", "写日期，补足前导零。"),
        bad: Both::code("start = \"4.3.2024\""),
        good: Both::code("start = \"2024-03-04 00:00\""),
    },
    Entry {
        code: "E1208",
        title: Both::fixed("Not a distribution", "不是分布"),
        cause: Both::fixed(
            "A distribution of a time is a fixed time or a named family with its numbers, and its numbers must make one: means above 0, p90 not below the median, weights not all 0.",
            "用时的分布或是固定用时，或是指明的分布族及其参数，参数必须成立：均值大于 0，p90 不小于中位数，权重不能全为 0。",
        ),
        mend: Both::fixed(
            "Write one of the forms in the message.",
            "按提示中的形式之一来写。",
        ),
        bad: Both::code("on_scene = \"normal 30 min\""),
        good: Both::code("on_scene = \"lognormal mean 30 min cv 0.8\""),
    },
    Entry {
        code: "E1209",
        title: Both::fixed("A number out of range", "数超出范围"),
        cause: Both::fixed(
            "The number is negative where that makes no sense, is not finite, or is too large.",
            "这个数在不该为负的地方为负，或不是有限的数，或太大。",
        ),
        mend: Both::fixed(
            "Write a number within the range in the message.",
            "写提示范围之内的数。",
        ),
        bad: Both::code("crew = 0"),
        good: Both::code("crew = 1"),
    },
    Entry {
        code: "E1210",
        title: Both::fixed("Not one of the words", "不是可用的词"),
        cause: Both::fixed("The key takes one of a few words.", "这个键只接受几个词。"),
        mend: Both::fixed(
            "Write one of the accepted words exactly.",
            "原样写出可用的词之一。",
        ),
        bad: Both::code("policy = \"closest\""),
        good: Both::code("policy = \"nearest\""),
    },
    Entry {
        code: "E1211",
        title: Both::fixed("Not a level of a measure", "不是指标的数值"),
        cause: Both::fixed(
            "Targets and thresholds are numbers in the measure's unit, shares such as \"85 %\", or durations.",
            "目标和门槛是指标单位下的数、“85 %”这样的比例，或时长。",
        ),
        mend: Both::fixed("Write one of these.", "写其中一种。"),
        bad: Both::code("covered_first = { min = \"most\" }"),
        good: Both::code("covered_first = { min = \"95 %\" }"),
    },
    Entry {
        code: "E1212",
        title: Both::fixed("Not an uncertain number", "不是不确定的数"),
        cause: Both::fixed(
            "The size of an effect is a number, a range, or a range with its likeliest value.",
            "效果的大小是一个数、一个范围，或带最可能值的范围。",
        ),
        mend: Both::fixed(
            "Write it in one of these forms, its numbers rising.",
            "按其中一种形式写，数字由小到大。",
        ),
        bad: Both::code("size = \"about 0.8\""),
        good: Both::code("size = \"0.6 to 0.9 likely 0.8\""),
    },
];
