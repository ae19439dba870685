//! Headings, labels and terms of the page, in English and Chinese.

use crate::language::messages;

messages! {
    /// A word or short phrase of the page.
    Word {
        Title: "Staffing plans compared", "警力配置方案对比";
        TitleRun: "Staffing plan", "警力配置方案";
        Several: "{0} and {1} others", "{0}，及另外 {1} 个方案";
        Question: "Question:", "要回答的问题：";
        Summary: "Summary", "结论";
        Differs: "What differs between the plans", "方案哪里不同";
        DiffersRun: "Who is posted where", "警力部署";
        DiffersShort: "Plans", "方案差异";
        Key: "Key measures and changes", "主要指标与变化";
        KeyRun: "Key measures", "主要指标";
        KeyShort: "Measures", "指标";
        Maps: "Maps: where it gets better or worse", "地图：哪里变好、哪里变差";
        MapsRun: "Maps", "地图";
        MapsShort: "Maps", "地图";
        When: "When units run short", "什么时候缺警力";
        WhenShort: "When", "时段";
        Response: "How long people wait", "到达时间分布";
        ResponseShort: "Response", "到达时间";
        Workload: "Workload", "工作量";
        Equity: "Equity: who waits longest", "公平：谁等得最久";
        EquityShort: "Equity", "公平";
        NextTeam: "Next team", "再加一组";
        Robustness: "Robustness", "稳健性";
        Assumptions: "Assumptions and data provenance", "假设与数据来源";
        AssumptionsShort: "Assumptions", "假设与来源";
        Method: "Method and reproduction", "方法与复现";
        MethodShort: "Method", "方法";
        DownloadData: "Data (CSV)", "下载数据";
        Print: "Print", "打印";
        Now: "Now", "现状";
        ThisPlan: "This plan", "本方案";
        Plan: "Plan {0}", "方案{0}";
        Plans: "Plans {0}–{1}", "方案{0}至方案{1}";
        Called: "{0} ({1})", "{0}（{1}）";
        Difference: "{0} − {1}", "{0} − {1}";
        WhatIf: "what-if", "假设情形";
        NoTargets: "no targets set", "未设目标";
        MeetsAll: "meets every target", "满足全部目标";
        MissesOne: "misses 1 target", "1 项目标未达";
        MissesMany: "misses {0} targets", "{0} 项目标未达";
        OpenOne: "1 target open", "1 项目标待定";
        OpenMany: "{0} targets open", "{0} 项目标待定";
        Headcount: "{1} {0}", "{1} {0} 人";
        People: "People:", "人员：";
        Cost: "cost {0} ({1})", "费用 {0} {1}";
        Measure: "Measure", "指标";
        Target: "Target", "目标";
        Better: "Better", "更好";
        Worse: "Worse", "更差";
        Same: "Same", "相当";
        Unclear: "Unclear", "不确定";
        LowerBetter: "lower is better", "越低越好";
        HigherBetter: "higher is better", "越高越好";
        Exact: "follows from the plan", "由方案直接计算";
        MoreReplications: "+{0} {0|replication|replications}", "再重复 {0} 次";
        TooMany: "more than 10,000 replications", "需超过 10000 次重复";
        NearThreshold: "too near the threshold", "太接近门槛";
        MeetsTarget: "meets the target", "达标";
        CrossesTarget: "interval crosses the target", "区间跨过目标线";
        MissesTarget: "misses the target", "未达标";
        HalfWidth: "±: half-width of the 95 % interval · in brackets: difference and its 95 % interval", "±：95% 区间半宽 · 括号内：差值及其 95% 区间";
        HalfWidthRun: "±: half-width of the 95 % interval", "±：95% 区间半宽";
        Role: "Role", "岗位";
        PostsAndPeople: "{0} {0|post|posts}, {1} {1|person|people}", "{0} 个岗位，{1} 人";
        HoursAsked: "asks {0} of {1} contracted h a week (× {2})", "每周需 {0} 小时，合同 {1} 小时（× {2}）";
        More: "and {0} more", "等，另 {0} 项";
        Setting: "Only the settings that differ ({0} others are identical)", "只列出不同项（其余 {0} 项设置相同）";
        AllSettings: "The rest of the {0} differing settings", "其余不同设置（共 {0} 项）";
        NoDifference: "No setting differs ({0} are identical).", "没有不同的设置（{0} 项相同）。";
        Ferry: "ferry", "渡船";
        Bridge: "causeway or bridge", "堤路或桥";
        DiffersFromBase: "differs from {0} (dashed: withdrawn)", "与{0}不同（虚线：撤出）";
        DataTable: "Show data table", "查看数据表";
        Cell: "Cell", "网格";
        Residents: "Residents", "居民";
        CoveredShort: "covered %", "覆盖 %";
        MeanShort: "mean, min", "平均，分钟";
        WholeShort: "whole and free %", "编组完整且空闲 %";
        AloneShort: "first alone, min", "独自等候，分钟";
        Class: "Class", "警情类别";
        PerWeek: "per week", "每周";
        AllIncidents: "All incidents", "全部警情";
        FirstResponder: "First responder", "首到单位";
        WholeTeam: "Whole team", "全组到齐";
        Busiest: "busiest: {0} {1}%", "最忙：{0} {1}%";
        Calls: "calls", "处警";
        Duties: "duties and breaks", "勤务与休息";
        Backlog: "visits", "走访";
        Patrol: "patrol", "巡逻";
        Uncommitted: "uncommitted", "未占用";
        SixtyLine: "60 % line", "60% 线";
        Input: "Input", "输入";
        Value: "Value", "取值";
        Values: "{0} {0|value|values}", "{0} 项";
        Origin: "Source", "来源";
        Date: "Date", "日期";
        Grade: "Grade", "可信度";
        IfWrong: "If wrong", "若有误，影响";
        Measured: "measured", "实测";
        Document: "document", "文件";
        Assumed: "assumed", "假设";
        Imprecise: "Precision not reached: {0}", "未达到所求精度：{0}";
        Partial: "Stopped early: {0} of {1} replications", "提前停止：完成 {0}/{1} 次重复";
        Invented: "Partly invented: {0}", "部分为虚构：{0}";
        DifferentDemand: "The plans meet different demand: differences mix plan and demand", "各方案面对的需求不同：差值同时含有方案与需求的影响";
        Minutes: "min", "分钟";
        Percent: "%", "%";
        ShareOfTime: "share of time, %", "时间占比 %";
        MeanMinutes: "mean response, min", "平均到达，分钟";
        DifferenceMinutes: "difference, min", "差值，分钟";
        Footer: "This file is self-contained, works offline and makes no network requests.", "本文件自包含、可离线打开，不连接任何网络。";
    }
}

#[cfg(test)]
mod tests {
    use super::Word;
    use crate::language::{Language, slots};

    #[test]
    fn both_languages_have_the_same_slots() {
        for word in Word::ALL {
            assert_eq!(
                slots(word.text(Language::English)),
                slots(word.text(Language::Chinese)),
                "{word:?}"
            );
        }
    }
}
