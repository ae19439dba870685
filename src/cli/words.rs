//! What the commands say, in English and Chinese.

use crate::language::messages;

messages! {
    /// A message of the command line.
    Word {
        Error: "error", "错误";
        Tip: "Did you mean '{0}'?", "是否想用 '{0}'？";
        SeeHelp: "`{0} --help` tells more.", "`{0} --help` 有更多说明。";
        UnknownCommand: "unknown command '{0}'.", "未知命令 '{0}'。";
        UnknownArgument: "unknown argument '{0}'.", "未知参数 '{0}'。";
        MissingArgument: "missing: {0}.", "缺少：{0}。";
        BadValue: "'{0}' is not a value of {1}.", "{1} 不接受 '{0}'。";
        EmptyValue: "{0} needs a value.", "{0} 需要一个值。";
        Accepted: "Accepted: {0}.", "可用：{0}。";
        Conflict: "{0} cannot be used together with {1}.", "{0} 不能与 {1} 同时使用。";
        FileFailed: "{0}: {1}", "{0}：{1}";
        NotFound: "no such file or folder", "没有这个文件或文件夹";
        NotAllowed: "permission denied", "没有权限";
        AlreadyThere: "it is already there; nothing was written", "已经存在；没有写入任何内容";
        IsFolder: "this is a folder", "这是一个文件夹";
        FolderHolds: "{0}: this is a folder; name a file in it: {1}", "{0}：这是一个文件夹；请写出其中的文件：{1}";
        FolderHoldsNone: "{0}: this is a folder, and holds no {1} file", "{0}：这是一个文件夹，其中没有 {1} 文件";
        NotFolder: "this is not a folder", "这不是文件夹";
        DiskFull: "the disk is full", "磁盘已满";
        Bug: "this is a bug of gridforce {0}: {1}", "这是 gridforce {0} 的缺陷：{1}";
        SendIt: "Please send this text, the command and the scenario files to the project.", "请把以上文字、所用命令和场景文件发给项目组。";
        Next: "Next: {0}", "下一步：{0}";
        Wrote: "Wrote {0} ({1} files).", "已写入 {0}（{1} 个文件）。";
        WroteExample: "Wrote the example {2} to {0} ({1} files); `gridforce init --list` lists all, `--template` chooses one.", "已把示例 {2} 写入 {0}（{1} 个文件）；`gridforce init --list` 列出全部，`--template` 选择一个。";
        NoTemplates: "this build carries no examples", "此版本没有附带示例";
        UnknownTemplate: "there is no example '{0}'; `gridforce init --list` lists them.", "没有示例 '{0}'；`gridforce init --list` 可列出全部。";
        FolderNotEmpty: "{0} already holds {1}; nothing was written. Name another folder.", "{0} 中已有 {1}；没有写入任何内容。请换一个文件夹。";
        SoundFile: "{0}: no errors, {1}", "{0}：没有错误，{1}";
        ProblemCount: "{0} in {1}", "{1}：{0}";
        Warnings: "{0}; `gridforce check {1}` shows them.", "{0}；`gridforce check {1}` 可查看。";
        WarningsDenied: "warnings count as errors (--deny-warnings)", "警告按错误处理（--deny-warnings）";
        UnknownCode: "there is no code '{0}'.", "没有代码 '{0}'。";
        Codes: "The codes are: {0}.", "全部代码：{0}。";
        OutputEnding: "-o writes files that end in .html, .pdf, .xlsx or .json, not '{0}'", "-o 只能写以 .html、.pdf、.xlsx 或 .json 结尾的文件，不能写 '{0}'";
        NoBrowser: "no Chromium, Chrome or Edge was found that could print {0}; write {1}, open it and press Ctrl-P", "没有找到可以打印 {0} 的 Chromium、Chrome 或 Edge；请写 {1}，打开后按 Ctrl-P";
        NotWholeJson: "{0} is not whole JSON, perhaps cut short: {1}", "{0} 不是完整的 JSON，可能被截断：{1}";
        NotAResult: "{0} is no result of gridforce; `compare … -o result.json` writes one", "{0} 不是 gridforce 的结果；可用 `compare … -o result.json` 写出";
        OtherVersion: "{0} is \"{1}\", which this version cannot read", "{0} 是 \"{1}\"，此版本无法读取";
        IncompleteResult: "{0} is incomplete: {1}", "{0} 不完整：{1}";
        SheetFailed: "the spreadsheet cannot hold the result: {0}", "电子表格放不下此结果：{0}";
        BadPrecision: "'{0}' is not KEY=HALFWIDTH with a positive number", "'{0}' 不是 指标=半宽（正数）的形式";
        BadRequire: "'{0}' is not a condition such as covered_first>=0.95", "'{0}' 不是 covered_first>=0.95 这样的条件";
        UnknownMeasure: "no plan has a measure '{0}'.", "没有方案有指标 '{0}'。";
        ListMeasures: "`gridforce measures` lists all.", "`gridforce measures` 可列出全部。";
        NothingToWaitFor: "--max-reps goes with --precision or --select.", "--max-reps 须与 --precision 或 --select 一起使用。";
        BadConfidence: "'{0}' is not a probability above 0.5 and below 1, such as 95%", "'{0}' 不是大于 0.5、小于 1 的概率，例如 95%";
        BadIndifference: "'{0}' is not a positive number or percentage", "'{0}' 不是正数或百分数";
        NothingBetter: "plans cannot be selected by '{0}': neither higher nor lower is better.", "不能按 '{0}' 选择方案：该指标无好坏之分。";
        NoTolerance: "'{0}' has no practical threshold; --indifference says which difference does not matter.", "'{0}' 没有实际意义的门槛；请用 --indifference 给出可忽略的差值。";
        SenselessSelection: "a confidence lies between 0.5 and 1, and an indifference is above 0.", "置信度应在 0.5 与 1 之间，可忽略的差值应大于 0。";
        DifferentDemand: "{0} and {1} differ in geography, period or demand, so they cannot be compared incident by incident. --different-demand compares them all the same.", "{0} 与 {1} 的地理、时段或需求不同，不能逐案比较。加 --different-demand 可强行比较。";
        Stopping: "Stopping… {0} of {1} replications are finished. Press Ctrl-C again to leave now.", "正在停止… 已完成 {0}/{1} 次重复。再按一次 Ctrl-C 立即退出。";
        TimeLeft: "{0} s left", "约剩 {0} 秒";
        Elapsed: "{0} s", "{0} 秒";
        Pace: "{0} incidents/s", "每秒 {0} 起警情";
        Timing: "{0}: {1} s ({2} s of processor time)", "{0}：{1} 秒（处理器 {2} 秒）";
        TimingRead: "reading", "读取";
        TimingSimulate: "simulation", "仿真";
        TimingStages: "  of it, processor time on all threads: set-up {0} s, draw {1} s, simulate {2} s, measure {3} s", "  其中各线程处理器时间：准备 {0} 秒，抽取 {1} 秒，仿真 {2} 秒，统计 {3} 秒";
        TimingRecords: "records", "记录";
        TimingReport: "report", "报告";
        Saved: "Written: {0}", "已写入：{0}";
        ManName: "NAME", "名称";
        ManUsage: "SYNOPSIS", "用法";
        ManExample: "EXAMPLE", "示例";
        ManExit: "EXIT STATUS", "退出码";
        ManEnvironment: "ENVIRONMENT", "环境变量";
        Exit0: "Done.", "完成。";
        Exit1: "A bug; the message says what to send.", "程序缺陷；提示中说明该发送什么。";
        Exit2: "The command line makes no sense.", "命令行有误。";
        Exit3: "The input has problems; nothing was written.", "输入有问题；没有写入任何内容。";
        Exit4: "A --require is missed, or open.", "有 --require 未满足或未定。";
        Exit6: "A file cannot be read or written.", "文件无法读取或写入。";
        Exit130: "Interrupted; what was finished is shown and marked as partial.", "被中断；已完成的部分照样显示，并标为 partial。";
        EnvironmentLanguage: "Language, when --lang is not given: en or zh-CN; otherwise the locale decides.", "没有 --lang 时所用的语言：en 或 zh-CN；都没有时按系统区域设置。";
        EnvironmentColour: "When set, no colours.", "设置后不用颜色。";
        Higher: "higher is better", "越高越好";
        Lower: "lower is better", "越低越好";
        Neither: "neither is better", "无好坏之分";
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
