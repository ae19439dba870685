//! What reports on the terminal say, in English and Chinese.

use crate::language::messages;

messages! {
    /// A message of a report.
    Phrase {
        Better: "better", "更好";
        Worse: "worse", "更差";
        Same: "same", "相当";
        Unclear: "unclear", "不确定";
        NotReached: "not reached", "未达到";
        Few: "few", "样本少";
        Met: "met", "达到";
        Missed: "missed", "未达";
        Open: "open", "未定";
        Target: "target", "目标";
        Minutes: "min", "分钟";
        PercentagePoints: "percentage points", "百分点";
        Incidents: "incidents", "起";
        IncidentsPerWeek: "per week", "起/周";
        TimesPerWeek: "times a week", "次/周";
        CellsPerUnit: "cells per unit", "格/单元";
        HoursPerPersonWeek: "h per person and week", "小时/人·周";
        HoursPerWeek: "h per week", "小时/周";
        WindowsPer28Days: "per person and 28 days", "班/人·28天";
        MoneyPerYear: "{0} a year", "{0}/年";
        TenThousandPerYear: "10k {0} a year", "万{0}/年";
        PerYear: "a year", "每年";
        TenThousandsPerYear: "10k a year", "万/年";
        Family: "95 % intervals, differences simultaneous over {0} plans × {1} measures; {2} paired replications of {3} weeks, seed {4}.", "95 % 区间，差值在 {0} 个方案 × {1} 项指标上同时成立；{2} 次配对重复，每次 {3} 周，种子 {4}。";
        FamilyOfOne: "95 % intervals, differences simultaneous over {0} measures; {1} paired replications of {2} weeks, seed {3}.", "95 % 区间，差值在 {0} 项指标上同时成立；{1} 次配对重复，每次 {2} 周，种子 {3}。";
        ReliefMeans: "Relief factor: hours asked per hour contracted, absence taken off; above 1 the people do not suffice.", "替班系数：所需工时除以扣除缺勤后的合同工时；大于 1 表示人手不足。";
        Intervals: "95 % intervals; {0} replications of {1} weeks, seed {2}.", "95 % 区间；{0} 次重复，每次 {1} 周，种子 {2}。";
        OneReplication: "One replication of {0} weeks, seed {1}: no intervals (—), no verdicts. --reps 20 gives them.", "只有一次重复（{0} 周，种子 {1}）：没有区间（—），也不作判断。用 --reps 20 可得到。";
        PairedOne: "One paired replication of {0} weeks, seed {1}: no intervals (—), no verdicts. --reps 20 gives them.", "只有一次配对重复（{0} 周，种子 {1}）：没有区间（—），也不作判断。用 --reps 20 可得到。";
        SameMeans: "\"same\": smaller than the practical threshold.", "“相当”：差值小于实际意义的门槛。";
        Points: "Differences of % are percentage points (pp).", "% 的差值为百分点。";
        OrdinaryOthers: "Measures outside the headline carry ordinary intervals and no verdict.", "主要指标以外只有普通区间，不作判断。";
        CommonChance: "Common chance: how many times the replications independent runs would need for as short an interval (correlation of the plan with the baseline).", "共同随机数：各方案若各自独立运行，要得到同样窄的区间需要多少倍的重复次数（括号内为与基准的相关系数）。";
        StillNeeded: "Unclear in {0}: {1}.", "{0} 不确定：{1}。";
        NeededFor: "{0} (about {1} more replications)", "{0}（约需再重复 {1} 次）";
        NeededMany: "{0} (more than 10,000 more replications)", "{0}（还需超过 10000 次重复）";
        NeededNone: "{0} (too near the threshold)", "{0}（太接近门槛）";
        SlowerCells: "Slower in {0}: {1} cells, at most {2} min ({3}).", "{0} 变慢的网格：{1} 个，最多 {2} 分钟（{3}）。";
        SlowerCell: "Slower in {0}: 1 cell, {1} min ({2}).", "{0} 变慢的网格：1 个，{1} 分钟（{2}）。";
        SlowerNowhere: "Slower in {0}: no cell beyond chance.", "{0} 变慢的网格：没有超出随机波动的。";
        SlowerUnknown: "Slower in {0}: cannot be told from one replication.", "{0} 变慢的网格：一次重复看不出。";
        Selected: "Selected: {0} is best in {1}, with a probability of {2} if it is better than every other plan by {3} or more.", "选定：{0} 在“{1}”上最佳；若它比其余各方案至少好 {3}，此结论正确的概率为 {2}。";
        SelectedByRule: "Selected: {0} is the cheapest plan that meets every target, with a probability of {1} if costs differ by {2} or more and no value lies within its practical threshold of its target.", "选定：{0} 是满足全部目标的最省方案；若费用相差至少 {2}，且各值与目标之差超过其实际意义的门槛，此结论正确的概率为 {1}。";
        SelectedNone: "Selected: none. No plan meets every target, with a probability of {0} if no value lies within its practical threshold of its target.", "选定：无。没有方案满足全部目标；若各值与目标之差超过其实际意义的门槛，此结论正确的概率为 {0}。";
        Undecided: "Not decided after {0} replications: {1} are still in. {2}", "重复 {0} 次后仍未决出：{1} 尚未淘汰。{2}";
        WouldDecide: "As far as the first replications tell, {0} would decide.", "按最初的重复估计，{0} 次可决出。";
        Spent: "Replications spent: {0}.", "所用重复次数：{0}。";
        Beaten: "{0} is out: beaten by {1}.", "{0} 淘汰：不如 {1}。";
        OutByTarget: "{0} is out: it misses {1}.", "{0} 淘汰：未达 {1}。";
        OutOfMeasure: "{0} does not compete: it has no {1}.", "{0} 不参与：没有“{1}”这一指标。";
        NoWorse: "Shown to be no worse than {2} by {0} (all at once, {3}): {1}.", "已证明不比 {2} 差 {0} 以上（同时成立，{3}）：{1}。";
        NotShownNoWorse: "Not shown to be no worse than {2} by {0}: {1}.", "尚不能证明不比 {2} 差 {0} 以上：{1}。";
        SelectionDoesNotShow: "This does not show that the selected plan is better than those that are out by {0}, nor in which order these follow. Intervals in the table are ordinary and paired; stopping at a decision makes them a little too favourable to it.", "这并不说明选定方案比淘汰的方案至少好 {0}，也不说明其余方案的先后。表中为普通的配对区间；在决出时停止会使其略偏向该结论。";
        RuleDoesNotShow: "This does not show by how much targets are met or missed. Intervals in the table are ordinary and paired; stopping at a decision makes them a little too favourable to it.", "这并不说明目标达到或未达的幅度。表中为普通的配对区间；在决出时停止会使其略偏向该结论。";
        Best: "Cheapest plan that meets every target: {0}.", "满足全部目标的最省方案：{0}。";
        NoBest: "No plan meets every target.", "没有方案满足全部目标。";
        NoTargets: "No targets are set, so no plan is named best.", "没有设定目标，因此不指明最佳方案。";
        Misses: "{0} misses: {1}.", "{0} 未达：{1}。";
        Leaves: "{0} leaves open: {1}.", "{0} 未定：{1}。";
        WhatIf: "{0} is a what-if condition and is never named best.", "{0} 是假设情形，不参与评选。";
        PatternGaps: "Pattern not whole in {0}: {1} of {2} cells, least in {3} ({4} % of the time); shortest at {5} ({6} % of cells).", "{0} 力量不齐的网格：{1}/{2} 个，最少的是 {3}（{4} % 的时间齐备）；最缺的时段是{5}（{6} % 的网格齐备）。";
        PatternWhole: "Pattern whole in {0}: every cell, always.", "{0}：每个网格始终力量齐备。";
        PatternNever: "Pattern never whole in {0}: no cell has every role answered for at any time.", "{0}：没有网格在任何时间力量齐备。";
        AssumedHeading: "Assumed values that differences in {0} depend on; each is drawn anew in every replication, so every ± holds both these and chance (last column: ordinary intervals by chance alone, and as they are):", "{0} 的差值所依赖的假定值；每次重复都重新抽取，因此各 ± 同时包含假定值与偶然（末列：仅偶然的普通区间与实际的普通区间）：";
        ShareOfVariance: "of variance", "占方差";
        LowerThird: "lower third", "取值较低三分之一";
        UpperThird: "upper third", "取值较高三分之一";
        ChanceAlone: "chance / all", "仅偶然／全部";
        HangsOn: "{0} (on {1})", "{0}（取决于{1}）";
        VerdictsHang: "Verdicts in {0} that hang on an assumed value: {1}.", "{0} 中取决于假定值的判断：{1}。";
        VerdictsHold: "No verdict in {0} turns within the range of an assumed value.", "{0} 的判断在各假定值的范围内都不改变。";
        NothingAssumed: "No difference in {0} depends on an assumed value beyond chance.", "{0} 的差值对假定值的依赖均未超出偶然。";
        AssumedUnknown: "What differences in {0} depend on cannot be told from fewer than 30 replications.", "重复少于 30 次，看不出 {0} 的差值取决于哪些假定值。";
        WarmUpEnough: "Warm-up in {0}: {1} h, enough; MSER-5 on the incidents present suggests {2} h.", "{0} 的预热期：{1} 小时，足够；按在办警情数用 MSER-5 法建议 {2} 小时。";
        WarmUpShort: "Warm-up in {0} may be too short: {1} h, while MSER-5 on the incidents present suggests {2} h. Set warm_up under [experiment].", "{0} 的预热期可能偏短：{1} 小时，而按在办警情数用 MSER-5 法建议 {2} 小时。可修改 [experiment] 中的 warm_up。";
        WarmUpDrifts: "The number of incidents present in {0} has not settled: it still drifts long after the warm-up of {1} h. A longer observed period shows whether it ever does.", "{0} 的在办警情数尚未稳定：在 {1} 小时的预热期之后很久仍在变化。延长观察期可看出是否会稳定。";
        WarmUpUnknown: "Warm-up in {0}: replications are too short to tell whether it is enough.", "{0} 的预热期：重复太短，看不出是否足够。";
        Grades: "Values: {0} measured, {1} from documents, {2} assumed.", "数值来源：实测 {0} 项，文献 {1} 项，假定 {2} 项。";
        Synthetic: "Note: {0}", "说明：{0}";
        Partial: "Stopped early: {0} of {1} replications; what is shown rests on these.", "提前停止：完成 {0}/{1} 次重复；结果仅基于这些。";
        PrecisionMissed: "Precision not reached after {0} replications: {1} in {2} is known to ±{3} {5}, wanted was ±{4} {5}.", "重复 {0} 次后未达到所求精度：{2} 的{1}只精确到 ±{3} {5}，所求为 ±{4} {5}。";
        PrecisionUnknown: "Precision not reached after {0} replications: {1} in {2} has no interval.", "重复 {0} 次后未达到所求精度：{2} 的{1}没有区间。";
        MaxReps: "--max-reps allows more.", "可用 --max-reps 增加重复次数。";
        DifferentDemand: "The plans meet different demand: differences mix plan and demand.", "各方案面对的需求不同：差值同时含有方案与需求的影响。";
        Requirement: "Required {0}: {1} ({2})", "要求 {0}：{1}（{2}）";
        Units: "units", "单元";
        People: "people", "人数";
        HoursAsked: "h a week", "小时/周";
        Relief: "relief factor", "替班系数";
        Nights: "nights/28 days", "夜班/28天";
        Question: "Question: {0}", "问题：{0}";
        Monday: "Mon", "周一";
        Tuesday: "Tue", "周二";
        Wednesday: "Wed", "周三";
        Thursday: "Thu", "周四";
        Friday: "Fri", "周五";
        Saturday: "Sat", "周六";
        Sunday: "Sun", "周日";
    }
}

#[cfg(test)]
mod tests {
    use super::Phrase;
    use crate::language::{Language, slots};

    #[test]
    fn both_languages_have_the_same_slots() {
        for phrase in Phrase::ALL {
            assert_eq!(
                slots(phrase.text(Language::English)),
                slots(phrase.text(Language::Chinese)),
                "{phrase:?}"
            );
        }
    }
}
