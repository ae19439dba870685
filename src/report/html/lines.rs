//! Sentences of the page with numbered slots, in English and Chinese; `**` marks what is bold.

use crate::language::messages;

messages! {
    /// A sentence of the page.
    Line {
        Meta: "{0} {0|cell|cells} · {1} residents · {2} × {3} {3|replication|replications}, the same incidents for every plan · 95 % intervals", "{0} 个网格 · 居民 {1} 人 · 模拟 {2} × {3} 次重复，各方案使用同一批警情 · 95% 区间";
        MetaRun: "{0} {0|cell|cells} · {1} residents · {2} × {3} {3|replication|replications} · 95 % intervals", "{0} 个网格 · 居民 {1} 人 · 模拟 {2} × {3} 次重复 · 95% 区间";
        Weeks: "{0} {0|week|weeks}", "{0} 周";
        Provenance: "{0}gridforce {1} · seed {2} · demand fingerprint {3}", "{0}gridforce {1} · 种子 {2} · 需求指纹 {3}";
        Generated: "generated {0} · ", "{0} 生成 · ";
        PlanLead: "**{0}: {2} of {1} key measures better, {3} worse, {4} the same, {5} unclear.**", "**{0}：{1} 项主要指标中 {2} 项更好、{3} 项更差、{4} 项相当、{5} 项不确定。**";
        PlanSame: "**{0}: the same as {1} in all {2} key measures.**", "**{0}：{2} 项主要指标均与{1}相当。**";
        PlanNoVerdict: "**{0}: one replication gives no intervals, so there is no verdict.**", "**{0}：只有一次重复，没有区间，不作判断。**";
        Changed: "{0}: {1} → {2}{3} ({4}{5}; {6} to {7}).", "{0}：{1} → {2}{3}（{4}{5}；{6} 至 {7}）。";
        ChangedExactly: "{0}: {1} → {2}{3} ({4}{5}).", "{0}：{1} → {2}{3}（{4}{5}）。";
        InUnit: " {0}", " {0}";
        Points: " {0}", " {0}";
        Price: "**The price:** {0}", "**代价：**{0}";
        SlowerCells: "{0} {0|cell gets|cells get} slower, by at most {1} min: {2}.", "{0} 个网格变慢，最多 {1} 分钟：{2}。";
        SlowerCell: "1 cell gets slower, by {0} min: {1}.", "1 个网格变慢 {0} 分钟：{1}。";
        LessOften: "Reached within target less often: {0}.", "达标率下降的网格：{0}。";
        NoSlower: "No cell gets slower beyond chance.", "没有哪个网格的变慢超出随机波动。";
        AndMore: "{0} and {1} more (all named in the map section)", "{0} 等，另有 {1} 个（地图一节全部列出）";
        Targets: "**Not every target is surely met.**", "**并非每项目标都确定达到。**";
        Best: "**{0} is the cheapest plan that meets every target.**", "**{0}是满足全部目标的方案中年成本最低的。**";
        BestAlready: "**{0} meets every target already, at the least cost.**", "**{0}已满足全部目标，且年成本最低。**";
        BestNone: "**No plan meets every target.**", "**没有方案满足全部目标。**";
        TargetsMet: "**Every target is met.**", "**满足全部目标。**";
        MeetsToo: "{0} meets every target too.", "{0}也满足全部目标。";
        MeetToo: "{0} meet every target too.", "{0}也都满足全部目标。";
        NeverNamed: "{0} is a what-if and is never named.", "{0}是假设情形，不参与评选。";
        NeverNamedMany: "{0} are what-ifs and are never named.", "{0}是假设情形，不参与评选。";
        Misses: "{0} misses {1}.", "{0}未达：{1}。";
        Open: "{0} leaves open {1}.", "{0}尚不能确定是否达标：{1}。";
        Wish: "{0}, {1} {3} (target {2} {3})", "{0} {1} {3}（目标 {2} {3}）";
        WishUnknown: "{0} (target {1} {2})", "{0}（目标 {1} {2}）";
        Team: "**The whole team.** {0}", "**全组。**{0}";
        TeamWithin: "Within target: {0}.", "按时到齐：{0}。";
        TeamFree: "On duty and free in a cell, share of the time: {0}.", "全组在岗且空闲的时间占比（各网格平均）：{0}。";
        TeamAlone: "The first waits alone, nine in ten at most: {0}.", "首到独自等候（九成不超过）：{0}。";
        OfPlans: "{0} ({1})", "{0}（{1}）";
        OnlyValue: "{0} {1}", "{0} {1}";
        Unclear: "**Still unclear** (in brackets: replications still needed for a verdict): {0}.", "**尚不确定**（括号内：还需重复的次数）：{0}。";
        Hangs: "**Verdicts that hang on an assumed value** (in brackets: the difference in the lower and in the upper third of the value; more replications do not help, knowing the value does): {0}.", "**取决于假定值的判断**（括号内：假定值较低与较高三分之一时的差值；增加重复次数无济于事，须弄清该值）：{0}。";
        HangsOn: "{0} on {1} ({2}, {3} {4})", "{0}取决于{1}（{2}，{3} {4}）";
        UnclearIn: "{0}: {1}", "{0}：{1}";
        Needs: "{0} ({1})", "{0}（{1}）";
        NeedsMany: "{0} (more than 10,000)", "{0}（超过 10000）";
        NeedsNone: "{0} (too near the threshold)", "{0}（太接近门槛）";
        Selected: "**Selected: {0} is best in {1},** with a probability of {2} % if it is better than every other plan by {3} or more.", "**选定：{0}在“{1}”上最佳；**若它比其余各方案至少好 {3}，此结论正确的概率为 {2}%。";
        SelectedByRule: "**Selected: {0} is the cheapest plan that meets every target,** with a probability of {1} % if no value lies within its practical threshold of its target.", "**选定：{0}是满足全部目标的最省方案；**若各值与目标之差均超过其实际意义的门槛，此结论正确的概率为 {1}%。";
        SelectedNone: "**Selected: none.** No plan meets every target, with a probability of {0} % if no value lies within its practical threshold of its target.", "**选定：无。**没有方案满足全部目标；若各值与目标之差均超过其实际意义的门槛，此结论正确的概率为 {0}%。";
        SelectionOpen: "**The selection is not decided:** {0} are still in.", "**评选未决出：**{0}尚未淘汰。";
        NoWorse: "Shown to be no worse by {0}: {1}.", "已证明差距不超过 {0}：{1}。";
        NotNoWorse: "Not shown to be no worse by {0}: {1}.", "尚不能证明差距不超过 {0}：{1}。";
        Spent: "Replications spent: {0}.", "所用重复次数：{0}。";
        Rule: "By the pre-set rule **the cheapest plan that meets every target is named: {0}.** The targets stand in the scenario file under {1}; change them there and compare again.", "按预设规则，**满足全部目标且年成本最低的方案是：{0}。**目标值写在情景文件的 {1} 中，修改后重新比较即可。";
        RuleNone: "By the pre-set rule no plan is named: **none meets every target.** The targets stand in the scenario file under {0}; change them there and compare again.", "按预设规则选不出方案：**没有方案满足全部目标。**目标值写在情景文件的 {0} 中，修改后重新比较即可。";
        RuleNoTargets: "No targets are set, so no plan is named best. Write them under {0} in the scenario file.", "没有设定目标，因此不评选最佳方案。可在情景文件的 {0} 中设定。";
        Values: "**{0}.** {1}", "**{0}。**{1}";
        OneValue: "{0} {1} {2}", "{0} {1} {2}";
        Slowest: "**Slowest cells:** {0}.", "**最慢的网格：**{0}。";
        SlowestCell: "{0} {1} min", "{0} {1} 分钟";
        Shortest: "**Least often a free {0}:** {1}, none {2} % of the time.", "**{0}最缺的时段：**{1}，{2}% 的时间没有空闲单位。";
        RuleMet: "**Every target is met.** The targets stand in the scenario file under {0}; change them there and run again.", "**满足全部目标。**目标值写在情景文件的 {0} 中，修改后重新运行即可。";
        RuleMissed: "**Not every target is surely met.** The targets stand in the scenario file under {0}; change them there and run again.", "**并非每项目标都确定达到。**目标值写在情景文件的 {0} 中，修改后重新运行即可。";
        KeyNote: "Intervals of differences are paired by replication and hold together over {0} comparisons (Bonferroni). The grey band is the practical threshold: a difference inside it counts as the same, however sure it is. A hollow dot is still unclear. Differences of shares are in percentage points (pp).", "差值区间按重复配对，并在 {0} 次比较上同时成立（Bonferroni）。灰色带为实际意义门槛：落在其中的差值无论多确定都记为“相当”。空心圆表示尚不确定。比例之差以百分点计。";
        KeyNoteRun: "Values with 95 % intervals over replications. A mean leaves out incidents nobody came to; shares and quantiles count them.", "数值附重复间的 95% 区间。平均值不含无人到场的警情；比例与分位数包含它们。";
        RangeTitle: "{0}: {1}", "{0}：{1}";
        RangeSub: "Bars: 95 % interval of the mean (simulation error; shrinks with more replications).", "横条：平均值的 95% 区间（模拟误差，多跑会变窄）。";
        RangeWeeksSub: "Dark: 95 % interval of the mean (shrinks with more replications). Light: 5–95 % of single weeks (does not).", "深色：平均值的 95% 区间（多跑会变窄）；浅色：单周 5%–95% 范围（多跑不会变窄）。";
        CoverTitle: "Cells covered less than {0} % of the time: {1}", "覆盖不足 {0}% 时间的网格：{1}";
        CoverSub: "Share of time (%) in which a free unit that may start or hold could arrive within {0} min (planned). One scale; darker = larger gap.", "有可处置或可稳控的空闲单位能在 {0} 分钟内到达的时间占比（%，计划用时）。同一色标，越深越缺。";
        CoverSubAny: "Share of time (%) in which a free unit that may start or hold is within reach (planned). One scale; darker = larger gap.", "有可处置或可稳控的空闲单位可及的时间占比（%，计划用时）。同一色标，越深越缺。";
        TeamTitle: "Whole team free in its cell at the same instant: {0}", "全组同时空闲：{0}";
        TeamSub: "Share of time (%) in which every role of the pattern has a responsible unit on duty and all are free at once. Cells on one scale; darker = needs attention.", "编组各岗位均有在岗责任单位且同一时刻全部空闲的时间占比（%）。同一色标，越深越需关注。";
        AloneTitle: "How long the first waits alone, mean over incidents: {0}", "首到单位平均独自等待：{0}";
        AloneSub: "Mean minutes until the second unit comes, incidents needing two or more units, by cell.", "须两个以上单位的警情中，首到单位独自在场的平均分钟数，按网格。";
        ResponseTitle: "Slowest cell: {0}", "最慢的网格：{0}";
        ResponseSub: "Mean first response (min) of answered incidents, by cell. Darker = slower.", "已到场警情的平均首到时间（分钟），按网格。越深越慢。";
        ChangeTitle: "Change in mean first response: blue faster, brown slower", "平均首到时间的变化：蓝色变快，棕色变慢";
        ChangeSub: "First map: {0} (min). Others: difference from it in signed minutes. Hatched: not significant (false discovery rate 5 % per map).", "第一张：{0}（分钟）。其余：与其之差（分钟，带正负号）。斜线格差异不显著（每图错误发现率 5%）。";
        Faster: "{0} faster · {1} slower", "变快 {0} 格 · 变慢 {1} 格";
        SlowerNamed: "Slower in {0}: {1}.", "{0} 变慢的网格：{1}。";
        SlowerNowhere: "Slower in {0}: no cell beyond chance.", "{0} 变慢的网格：没有超出随机波动的。";
        LessOftenNamed: "Less often within target in {0}: {1}.", "{0} 达标率下降的网格：{1}。";
        Signed: "{0} ({1} min)", "{0}（{1} 分钟）";
        SignedPoints: "{0} ({1} pp)", "{0}（{1} 百分点）";
        TooManyRows: "{0} cells: the table is in the CSV download.", "共 {0} 个网格：数据表见 CSV 下载。";
        NoFreeTitle: "No free {0}: worst hour {1}", "无空闲{0}：最缺时段 {1}";
        NoFreeSub: "Share of time (%) in each hour of the week with no free {0}, weighted by residents of the dispatch area. One scale.", "一周各小时没有空闲{0}的时间占比（%，按派警区居民加权）。同一色标。";
        HourValue: "{0}, {1} %", "{0}，{1}%";
        TeamHourTitle: "Whole team free at once: fewest cells {0}", "全组同时空闲：最少时段 {0}";
        TeamHourSub: "Share of cells (%) whose whole team is on duty and free, by hour of the week.", "一周各小时全组在岗且空闲的网格占比（%）。";
        AloneHourTitle: "How long the first waits alone, by hour of the week", "首到单位独自等多久，按一周各小时";
        AloneHourSub: "Mean minutes until the second unit comes, incidents needing two or more units, by hour of the report; white: no such incident.", "须两个以上单位的警情中，首到单位独自在场的平均分钟数，按接警时段；白色：没有此类警情。";
        DemandTitle: "Most incidents: {0}, {1} an hour", "警情最多：{0}，每小时 {1} 起";
        DemandSub: "Mean incidents per hour of the week ({0}).", "一周各小时平均警情数（{0}）。";
        SameForAll: "identical for every plan", "各方案相同";
        OfBaseline: "of the baseline", "现状";
        CurveTitle: "{0}, P90: {1}", "{0}，九成到达时间：{1}";
        CurveSub: "Share of {0} incidents reached within a given time; what nobody reaches counts as never.", "在给定时间内到达的警情占比（{0} 起）；无人到达的计为从未到达。";
        CurveTitleNone: "{0}", "{0}";
        WorkTitle: "Most time on calls: {0}, {1} % ({2})", "处警占用最高：{0}，{1}%（{2}）";
        WorkSub: "Share of time on duty (%), by role and plan. The busiest post stands at the right; no person is shown.", "在岗时间占比（%），按岗位与方案。右侧为最忙的岗位；不显示个人。";
        RankTitle: "Worst-served fifth of residents, P90 of first response: {0}", "最差两成居民的九成到达时间：{0}";
        RankTitlePlain: "Residents from best to worst served", "居民由好到差排列";
        RankSub: "Mean first response of the resident’s cell (min).", "居民所在网格的平均首到时间（分钟）。";
        SlowTitle: "The {0} slowest cells of {1}", "{1}最慢的 {0} 个网格";
        SlowSub: "Mean first response (min), one dot per plan.", "平均首到时间（分钟），每方案一点。";
        Gini: "Gini coefficient of first response over residents: {0}.", "首到时间按居民计的基尼系数：{0}。";
        WithoutWhen: "When units run short is left out: the bins of the week do not fill whole days.", "略去“什么时候缺警力”：一周的时段划分不是整天的等分。";
        WithoutResponse: "How long people wait is left out: no incident was counted.", "略去“到达时间分布”：没有计入任何警情。";
        WithoutWorkload: "Workload is left out: nobody was on duty.", "略去“工作量”：没有人在岗。";
        WithoutEquity: "Who waits longest is left out: no cell with residents had an incident that was answered.", "略去“谁等得最久”：有居民的网格中没有得到响应的警情。";
        WithoutNextTeam: "What the next team is worth, and where, is left out: this result holds no such search.", "略去“再加一组值多少、放哪里”：本结果没有做这项搜索。";
        WithoutRobustness: "Whether the conclusion holds under other conditions is left out: this result holds no such runs.", "略去“换个条件结论是否成立”：本结果没有做这些运行。";
        PrintedRows: "Printed are the first {0} of {1} rows; the file on the screen has all.", "打印稿只列前 {0} 行，共 {1} 行；屏幕上的文件列出全部。";
        GradeCounts: "Values by grade: {0} measured, {1} from documents, {2} assumed.", "数值来源：实测 {0} 项，文件 {1} 项，假设 {2} 项。";
        NoSources: "The scenario names no sources.", "情景文件没有注明来源。";
        Limits: "**This model does not answer:** clearance rates, satisfaction, the outcome of any single call; it never evaluates individuals. Use it to compare plans, not as a promise of absolute levels.", "**本模型不回答：**案件侦破率、居民满意度、单起警情的结果；也不评价任何个人。结果只适用于比较方案，不宜直接作为承诺值。";
        Method: "Discrete-event simulation. Each of {0} {0|replication|replications} draws {1} of incidents after a warm-up, with all their own chance. All plans meet the same incidents with the same work content, so differences are taken pair by pair and a copy of a plan differs by exactly nothing. The next unit is chosen by the scenario’s dispatch policy among the free, legal ones; what cannot be assigned waits in line.", "离散事件模拟。{0} 次重复中，每次在预热后抽取 {1}警情及其全部随机性。各方案面对同一批警情、同样的工作量，因此差值逐对计算，方案的副本之差恰为零。派警由情景的派警规则在空闲且合规的单位中选择；无法派出的排队等待。";
        Enough: "{0} replications are enough for a verdict on {1} of {2}", "{0} 次重复足以判断{2}的{1}";
        NotEnough: "{0} replications are not yet enough for a verdict on {1} of {2}", "{0} 次重复还不足以判断{2}的{1}";
        Narrowed: "{1}: the interval after {0} replications", "{1}：{0} 次重复后的区间";
        NarrowedSub: "Half-width of the 95 % interval of the difference {0} − {1} in {2}, as replications are added.", "{2}之差（{0} − {1}）的 95% 区间半宽，随重复次数变化。";
        NarrowedRunSub: "Half-width of the 95 % interval of {0}, as replications are added.", "{0}的 95% 区间半宽，随重复次数变化。";
        NoConvergence: "Too few replications to show how the intervals narrow.", "重复次数太少，无法显示区间如何收窄。";
        Glossary: "Terms. **P90**: 90 % of incidents are reached within this time; what nobody reaches counts as never. **95 % interval**: where the value would fall if the whole simulation were repeated; it is not the range of a single call. **Covered**: residents whose cell a free unit reaches in the planned time. **Whole and free**: every role of the pattern has a responsible unit, all free at the same instant.", "术语：**九成到达时间（P90）**——90% 的警情在此时间内到达，无人到达的计为从未到达。**95% 区间**——若重做整个模拟，数值会落在其中；它不是单次警情的范围。**覆盖**——空闲单位能在计划时间内到达其网格的居民。**编组完整且空闲**——编组各岗位均有责任单位，且同一时刻全部空闲。";
        Repeat: "The same files and seed give the same numbers, on any number of threads.", "同样的文件与种子，在任意线程数下得到同样的数字。";
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::language::{Language, slots};

    #[test]
    fn both_languages_have_the_same_slots() {
        for line in Line::ALL {
            let english = slots(line.text(Language::English));
            assert_eq!(english, slots(line.text(Language::Chinese)), "{line:?}");
        }
    }
}
