//! Demand, duties and backlog: E25.

use super::Entry;
use crate::language::Both;

/// The entries.
pub static ENTRIES: &[Entry] = &[
    Entry {
        code: "E2501",
        title: Both::fixed("Not a declared type", "没有声明这个警情类型"),
        cause: Both::fixed(
            "An incident type is named that [types] does not declare.",
            "写到的警情类型在 [types] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the type.",
            "改正名称，或声明这个类型。",
        ),
        bad: Both::code("types = [\"dispuet\"]"),
        good: Both::code("types = [\"dispute\"]"),
    },
    Entry {
        code: "E2502",
        title: Both::fixed("Not a declared priority", "没有声明这个警情等级"),
        cause: Both::fixed(
            "A priority is named that [priorities] does not declare.",
            "写到的等级在 [priorities] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the priority.",
            "改正名称，或声明这个等级。",
        ),
        bad: Both::code("priority = \"urgnt\""),
        good: Both::code("priority = \"urgent\""),
    },
    Entry {
        code: "E2503",
        title: Both::fixed("Not a declared channel", "没有声明这个接报渠道"),
        cause: Both::fixed(
            "A channel is named that [channels] does not declare.",
            "写到的渠道在 [channels] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the channel.",
            "改正名称，或声明这个渠道。",
        ),
        bad: Both::code("channels = { cal = 1 }"),
        good: Both::code("channels = { call = 1 }"),
    },
    Entry {
        code: "E2504",
        title: Both::fixed("Not a declared profile", "没有声明这个时间分布"),
        cause: Both::fixed(
            "A profile is named that [profiles] does not declare.",
            "写到的时间分布在 [profiles] 中没有声明。",
        ),
        mend: Both::fixed(
            "Correct the name, or declare the profile.",
            "改正名称，或声明这个时间分布。",
        ),
        bad: Both::code("profile = \"evning\""),
        good: Both::code("profile = \"evening\""),
    },
    Entry {
        code: "E2505",
        title: Both::fixed("A type without a rate", "警情类型没有发生率"),
        cause: Both::fixed(
            "Without records, a type needs a rate.",
            "没有历史记录时，警情类型要写发生率。",
        ),
        mend: Both::fixed(
            "Write the rate, \"0 per year\" if it never happens.",
            "写 rate；从不发生就写 \"0 per year\"。",
        ),
        bad: Both::code("[types.dispute]"),
        good: Both::code("[types.dispute]\nrate = \"7 per 1000 residents per year\""),
    },
    Entry {
        code: "E2506",
        title: Both::fixed("A rate counted per the wrong thing", "发生率的计法不对"),
        cause: Both::fixed(
            "A rate per site needs `sites`; at sites a rate is per site or a total; weights share a plain total only.",
            "按场所计的发生率需要 `sites`；场所上的发生率或按场所计，或是总数；权重只能分摊总数。",
        ),
        mend: Both::fixed(
            "Make the rate and where it arises fit.",
            "让发生率与发生地点相符。",
        ),
        bad: Both::code("rate = \"2 per site per year\""),
        good: Both::code("rate = \"2 per site per year\"\nsites = \"school\""),
    },
    Entry {
        code: "E2507",
        title: Both::fixed("A total that cannot be shared", "总数无法分摊"),
        cause: Both::fixed(
            "A total is shared by residents, households, numbers of sites or weights, and all of them are 0.",
            "总数按居民、户数、场所数目或权重分摊，而这些全是 0。",
        ),
        mend: Both::fixed("Give residents or weights.", "写居民数或权重。"),
        bad: Both::fixed(
            "rate = \"3 per year\"     # no cell has residents",
            "rate = \"3 per year\"     # 各网格都没有居民",
        ),
        good: Both::code("rate = \"3 per year\"\ncells = { A1 = 1 }"),
    },
    Entry {
        code: "E2508",
        title: Both::fixed("A profile that is not one", "时间分布不成立"),
        cause: Both::fixed(
            "A profile is given by hours and days, or by bins that divide a day or a week with one weight each; weights are not negative and not all 0.",
            "时间分布或按小时和星期写，或按能整除一天或一周的时间格写、每格一个权重；权重不能为负，也不能全为 0。",
        ),
        mend: Both::fixed("Correct the weights or the bin.", "改正权重或时间格 bin。"),
        bad: Both::code("bin = \"50 min\"\nday = [1, 2]"),
        good: Both::code("bin = \"12 h\"\nday = [1, 2]"),
    },
    Entry {
        code: "E2509",
        title: Both::fixed("Shares do not sum to 1", "比例之和不是 1"),
        cause: Both::fixed(
            "Every incident comes through one channel.",
            "每起警情都经由一个渠道。",
        ),
        mend: Both::fixed("Make the shares sum to 1.", "让比例之和为 1。"),
        bad: Both::code("channels = { call = 0.8, neighbour = 0.1 }"),
        good: Both::code("channels = { call = 0.8, neighbour = 0.2 }"),
    },
    Entry {
        code: "E2510",
        title: Both::fixed("Two answers to where", "发生地点有两种说法"),
        cause: Both::fixed(
            "A type arises at sites, or in cells by one set of weights.",
            "警情类型或发生在场所，或按一组权重发生在网格。",
        ),
        mend: Both::fixed("Keep one of them.", "保留其一。"),
        bad: Both::code("sites = \"school\"\ncells = { A1 = 1 }"),
        good: Both::code("sites = \"school\""),
    },
    Entry {
        code: "E2511",
        title: Both::fixed(
            "There are no types or no priorities",
            "没有警情类型或没有警情等级",
        ),
        cause: Both::fixed(
            "A scenario needs something that happens, and how urgent it is.",
            "场景里要有会发生的事，以及它有多急。",
        ),
        mend: Both::fixed("Declare them.", "声明它们。"),
        bad: Both::code("[types]"),
        good: Both::code("[priorities.routine]\n[types.dispute]\npriority = \"routine\""),
    },
    Entry {
        code: "E2512",
        title: Both::fixed("A surge with one end", "激增只有一端"),
        cause: Both::fixed(
            "A surge lasts from a day to a day of the year, or has no ends at all.",
            "激增从一年中的某天到某天，或两端都不写。",
        ),
        mend: Both::fixed("Give both days.", "两天都写上。"),
        bad: Both::code("from = \"10-01\""),
        good: Both::code("from = \"10-01\"\nto = \"10-07\""),
    },
    Entry {
        code: "E2513",
        title: Both::fixed("A duty without one place", "勤务没有唯一的地点"),
        cause: Both::fixed(
            "A duty is kept at a place, or at every site of a kind.",
            "勤务或在一个地点执行，或在某一类的每个场所执行。",
        ),
        mend: Both::fixed("Write either `at` or `sites`.", "写 `at` 或 `sites` 之一。"),
        bad: Both::code("[duties.gate]\nhours = \"07:00-08:00\""),
        good: Both::code("[duties.gate]\nat = \"station\"\nhours = \"07:00-08:00\""),
    },
    Entry {
        code: "E2514",
        title: Both::fixed(
            "Backlog without one number of jobs",
            "积存工作没有唯一的件数",
        ),
        cause: Both::fixed(
            "The jobs of a period are a total, a number per cell, a number for named cells, or a number per site of a kind.",
            "一个周期的件数或是总数，或是每个网格的件数，或是指明网格的件数，或是某类场所每处的件数。",
        ),
        mend: Both::fixed(
            "Write one of jobs, per_cell, cells, or sites with per_site.",
            "在 jobs、per_cell、cells 中写一个，或写 sites 加 per_site。",
        ),
        bad: Both::code("jobs = 40\nper_cell = 2"),
        good: Both::code("jobs = 40"),
    },
    Entry {
        code: "E2515",
        title: Both::fixed("Work that nobody does", "没有人做的工作"),
        cause: Both::fixed(
            "A duty or a backlog store names roles that no unit has; for backlog, units with backlog = false do not count.",
            "勤务或积存工作写的岗位类别没有任何单位；积存工作不算 backlog = false 的单位。",
        ),
        mend: Both::fixed(
            "Name a role that units have, or add a unit.",
            "写有单位的岗位类别，或增加单位。",
        ),
        bad: Both::fixed(
            "[duties.gate]\nroles = [\"marshal\"]   # no unit is one",
            "[duties.gate]\nroles = [\"marshal\"]   # 没有这类单位",
        ),
        good: Both::code("[units.marshal-1]\nrole = \"marshal\""),
    },
    Entry {
        code: "E2516",
        title: Both::fixed("Work at hours that nobody works", "无人在岗时间的工作"),
        cause: Both::fixed(
            "At none of the hours of a duty or a backlog store a unit of its roles can be on duty.",
            "在勤务或积存工作的所有时间里，其岗位类别的单位都不可能在岗。",
        ),
        mend: Both::fixed(
            "Name hours within the windows of their rosters, or another role.",
            "写其排班勤务时段之内的时间，或换一个岗位类别。",
        ),
        bad: Both::code("windows = [\"Mon-Fri 08:30-17:00\"]\nhours = \"20:00-21:00\""),
        good: Both::code("windows = [\"Mon-Fri 13:30-22:00\"]\nhours = \"20:00-21:00\""),
    },
];
