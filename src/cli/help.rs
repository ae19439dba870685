//! Help texts: an example first, in English or Chinese.

use super::arguments::Arguments;
use crate::language::Language;
use clap::builder::Resettable;
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The command-line grammar with its help in `language`.
pub fn grammar(language: Language) -> Command {
    let command = Arguments::command()
        .bin_name("gridforce")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(built_in("help", 'h', ActionOf::Help))
        .arg(built_in("version", 'V', ActionOf::Version));
    localised(command, "", language).mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        localised(command, &name, language)
    })
}

/// What a built-in flag does.
enum ActionOf {
    Help,
    Version,
}

fn built_in(name: &'static str, short: char, action: ActionOf) -> Arg {
    let (action, help) = match action {
        ActionOf::Help => (ArgAction::Help, "Print help"),
        ActionOf::Version => (ArgAction::Version, "Print the version"),
    };
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .global(true)
        .display_order(110)
        .help(help)
}

/// The example of a command; that of the program has no name.
pub fn example(name: &str) -> &'static str {
    let found = EXAMPLES.iter().find(|(of, _)| *of == name);
    found.map_or("", |(_, example)| example)
}

fn localised(command: Command, name: &str, language: Language) -> Command {
    let example = example(name);
    let labels = language.pick("Example|Usage", "示例|用法");
    let (example_label, usage_label) = labels.split_once('|').unwrap_or_default();
    let command = command.help_template(format!(
        "{example_label}:\n  {example}\n\n{{about}}\n\n{usage_label}: {{usage}}\n\n{{all-args}}{{after-help}}"
    ));
    if language == Language::English {
        return command;
    }
    let about = chinese(name).map(str::to_owned);
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    command
        .subcommand_help_heading("命令")
        .mut_args(|argument| {
            let heading = if argument.is_positional() {
                "参数"
            } else {
                "选项"
            };
            let key = format!("{name}.{}", argument.get_id());
            let help = chinese(&key).or_else(|| chinese(&format!(".{}", argument.get_id())));
            let english = argument.get_help().map(ToString::to_string);
            let help = help.map(str::to_owned).or(english);
            argument
                .help_heading(heading)
                .help(help.map_or(Resettable::Reset, |help| Resettable::Value(help.into())))
        })
}

/// The example shown first, by command; the first belongs to the program.
const EXAMPLES: &[(&str, &str)] = &[
    ("", "gridforce compare now.toml triad.toml"),
    ("init", "gridforce init"),
    ("check", "gridforce check now.toml triad.toml"),
    ("run", "gridforce run triad.toml --reps 20"),
    (
        "compare",
        "gridforce compare now.toml triad.toml --require 'covered_first>=0.95'",
    ),
    ("analyse", "gridforce analyse now.toml --approximate"),
    ("report", "gridforce report result.json --format xlsx"),
    ("measures", "gridforce measures"),
    ("explain", "gridforce explain E2104"),
    ("schema", "gridforce schema > scenario.schema.json"),
    (
        "completions",
        "gridforce completions bash > ~/.local/share/bash-completion/completions/gridforce",
    ),
    ("man", "gridforce man compare | man -l -"),
];

/// The Chinese help of a command (`run`), of an argument (`run.plan`), or of one that several commands take (`.seed`).
fn chinese(key: &str) -> Option<&'static str> {
    CHINESE
        .iter()
        .find(|(of, _)| *of == key)
        .map(|(_, text)| *text)
}

const CHINESE: &[(&str, &str)] = &[
    ("", "用仿真比较网格警力配置方案。"),
    ("init", "写出一个可直接运行的示例"),
    ("check", "检查场景文件，不运行"),
    ("run", "仿真一个方案"),
    ("compare", "在同一批警情上把各方案与现状比较"),
    ("analyse", "不经仿真，说明排队论对场景的回答"),
    ("report", "把保存的结果重新生成报告"),
    ("measures", "列出全部指标"),
    ("explain", "详细解释一个问题代码"),
    ("schema", "输出场景文件的 JSON Schema"),
    ("completions", "输出命令行补全脚本"),
    ("man", "输出手册页，或写出全部手册页"),
    ("man.command", "命令；默认为本程序"),
    ("man.output", "把全部命令的手册页写入此文件夹"),
    (".lang", "语言：en 或 zh-CN"),
    (
        ".color",
        "颜色：auto（自动）、always（总是）、never（从不）",
    ),
    (".quiet", "少输出：只给结果和问题"),
    (".verbose", "多输出"),
    (".help", "显示帮助"),
    (".version", "显示版本"),
    ("init.folder", "要写入的文件夹；默认用示例的名称"),
    (
        "init.template",
        "要写出的示例；默认取与文件夹同名的，否则取列表中的第一个",
    ),
    ("init.list", "列出示例"),
    ("check.files", "场景文件"),
    ("check.deny_warnings", "把警告当作错误"),
    ("check.format", "答复的形式：human（给人看）、json、sarif"),
    ("run.plan", "场景文件"),
    ("compare.base", "现状（基准）的场景文件"),
    ("compare.plans", "与现状比较的场景文件"),
    (
        "compare.require",
        "有方案不满足此条件时以 4 退出，例如 'covered_first>=0.95'（可重复）",
    ),
    (
        "compare.select",
        "一直重复到选出最佳方案，被淘汰的方案不再重复：按场景的目标与费用；--select=KEY 则按某项指标",
    ),
    ("compare.confidence", "所选方案确为最佳的概率；默认 95%"),
    (
        "compare.indifference",
        "对 --select 无关紧要的差值，以指标单位计；默认取其实际意义的门槛",
    ),
    (
        "compare.different_demand",
        "允许比较需求、地理或时段不同的方案",
    ),
    ("analyse.scenario", "场景文件"),
    ("analyse.approximate", "场景不符合模型假设时作近似处理"),
    ("report.result", "run 或 compare 用 -o 写出的结果"),
    (
        "report.format",
        "形式：html、pdf、xlsx、svg-dir；默认看输出文件名，否则为 html",
    ),
    (
        "report.output",
        "要写入的文件或文件夹；默认与结果同名，放在旁边",
    ),
    ("measures.json", "输出 JSON"),
    ("explain.code", "问题代码，例如 E2104"),
    (
        "completions.shell",
        "命令行环境：bash、elvish、fish、powershell、zsh",
    ),
    (".reps", "重复次数；默认按场景"),
    (
        ".precision",
        "一直重复到该指标达到此精度，例如 response_p90_first=0.3（可重复）",
    ),
    (
        ".max_reps",
        "用 --precision 或 --select 时最多重复的次数；默认 2000",
    ),
    (".weeks", "每次重复观测的周数；默认按场景"),
    (".seed", "全部随机性的种子；默认按场景"),
    (".threads", "线程数；默认每个处理器一个。结果与此无关"),
    (".json", "输出 JSON，不输出表格"),
    (".output", "把结果写入此文件：.html、.pdf、.xlsx 或 .json"),
    (".csv", "把各表以 CSV 写入此文件夹"),
    (".records", "把每起警情和每次状态变化写入此文件夹"),
    (".records_reps", "记录的重复次数"),
    (
        ".progress",
        "进度：auto（自动）、plain（逐行）、json、none（不显示）",
    ),
    (".timings", "说明时间用在哪里"),
];

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, chinese, grammar};
    use crate::language::Language;

    #[test]
    fn the_grammar_is_sound() {
        for language in Language::ALL {
            grammar(language).debug_assert();
        }
    }

    #[test]
    fn every_command_and_argument_has_an_example_and_chinese_help() {
        let grammar = grammar(Language::English);
        for command in std::iter::once(&grammar).chain(grammar.get_subcommands()) {
            let name = if command.get_name() == "gridforce" {
                ""
            } else {
                command.get_name()
            };
            assert!(
                EXAMPLES.iter().any(|(of, _)| *of == name),
                "example of {name}"
            );
            assert!(chinese(name).is_some(), "Chinese help of {name}");
            for argument in command.get_arguments() {
                let id = argument.get_id();
                let known = chinese(&format!("{name}.{id}")).or_else(|| chinese(&format!(".{id}")));
                assert!(known.is_some(), "Chinese help of {name}.{id}");
            }
        }
    }
}
