//! What can be typed: commands, arguments and flags.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Compares staffing plans of a grid of cells by simulation.
#[derive(Debug, Parser)]
#[command(
    name = "gridforce",
    version,
    subcommand_required = true,
    arg_required_else_help = true
)]
#[command(disable_help_subcommand = true, propagate_version = true)]
pub struct Arguments {
    /// Command to run
    #[command(subcommand)]
    pub command: Command,
    /// Flags that every command takes
    #[command(flatten)]
    pub display: Display,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a working example
    Init(Init),
    /// Validate scenario files and run nothing
    Check(Check),
    /// Simulate one plan
    Run(Run),
    /// Compare plans with a baseline on the same incidents
    Compare(Compare),
    /// Say what queueing theory can tell of a scenario, without simulation
    #[command(alias = "analyze")]
    Analyse(Analyse),
    /// Render a saved result again
    Report(Report),
    /// List every performance measure
    Measures(Measures),
    /// Tell more about a problem code
    Explain(Explain),
    /// Print the JSON Schema of the scenario file
    Schema,
    /// Print shell completions
    Completions(Completions),
    /// Print a manual page, or write all of them
    Man(Man),
}

/// Flags that every command takes.
#[derive(Clone, Debug, Args)]
pub struct Display {
    /// Language: en or zh-CN
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["en", "zh-CN"], hide_possible_values = true, display_order = 100)]
    pub lang: Option<String>,
    /// Colour: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", display_order = 101, value_enum, default_value_t = When::Auto, hide_possible_values = true, hide_default_value = true)]
    pub color: When,
    /// Say less: only results and problems
    #[arg(
        short,
        long,
        global = true,
        conflicts_with = "verbose",
        display_order = 102
    )]
    pub quiet: bool,
    /// Say more
    #[arg(short, long, global = true, display_order = 103)]
    pub verbose: bool,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// `gridforce init`.
#[derive(Debug, Args)]
pub struct Init {
    /// Folder to write; default: the example's name
    pub folder: Option<PathBuf>,
    /// Example to write; default: the one named like the folder, otherwise the first of the list
    #[arg(long, value_name = "EXAMPLE")]
    pub template: Option<String>,
    /// List the examples
    #[arg(long)]
    pub list: bool,
}

/// `gridforce man`.
#[derive(Debug, Args)]
pub struct Man {
    /// Command; default: the program
    #[arg(value_name = "COMMAND", conflicts_with = "output")]
    pub command: Option<String>,
    /// Write the pages of all commands into this folder
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// `gridforce check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Scenario files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Treat warnings as errors
    #[arg(long)]
    pub deny_warnings: bool,
    /// Form of the answer: human, json or sarif
    #[arg(long, value_enum, default_value_t = Form::Human, hide_possible_values = true, hide_default_value = true)]
    pub format: Form,
}

/// Form of the answer of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// For people.
    Human,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for editors and continuous integration.
    Sarif,
}

/// `gridforce run`.
#[derive(Debug, Args)]
pub struct Run {
    /// Scenario file
    pub plan: PathBuf,
    /// Flags of a simulation
    #[command(flatten)]
    pub simulation: Simulation,
}

/// `gridforce compare`.
#[derive(Debug, Args)]
pub struct Compare {
    /// Scenario file of the baseline
    pub base: PathBuf,
    /// Scenario files compared with it
    #[arg(required = true, value_name = "PLAN")]
    pub plans: Vec<PathBuf>,
    /// Exit with 4 unless every plan meets this, e.g. 'covered_first>=0.95' (repeatable)
    #[arg(long, value_name = "CONDITION")]
    pub require: Vec<String>,
    /// Replicate until the best plan is selected, beaten plans dropping out: by the scenario's targets and costs, or
    /// --select=KEY by a measure
    #[arg(long, value_name = "KEY", num_args = 0..=1, require_equals = true, default_missing_value = "", conflicts_with_all = ["reps", "precision"])]
    pub select: Option<String>,
    /// Probability that the selected plan is the best; default: 95%
    #[arg(long, value_name = "P", requires = "select")]
    pub confidence: Option<String>,
    /// Difference that does not matter to --select, in the measure's unit; default: its practical threshold
    #[arg(long, value_name = "D", requires = "select")]
    pub indifference: Option<String>,
    /// Compare plans whose demand, geography or period differ
    #[arg(long)]
    pub different_demand: bool,
    /// Flags of a simulation
    #[command(flatten)]
    pub simulation: Simulation,
}

/// `gridforce analyse`.
#[derive(Debug, Args)]
pub struct Analyse {
    /// Scenario file
    pub scenario: PathBuf,
    /// Approximate where the scenario departs from the model's assumptions
    #[arg(long)]
    pub approximate: bool,
    /// Print JSON in place of tables
    #[arg(long)]
    pub json: bool,
}

/// `gridforce report`.
#[derive(Debug, Args)]
pub struct Report {
    /// Result written by run or compare with -o
    #[arg(value_name = "RESULT.json")]
    pub result: PathBuf,
    /// Form: html, pdf, xlsx or svg-dir; default: as the output's name ends, otherwise html
    #[arg(long, value_enum, hide_possible_values = true)]
    pub format: Option<Rendering>,
    /// File or folder to write; default: beside the result, under its name
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Form of a rendered result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Rendering {
    /// One page for people.
    Html,
    /// The same, printed by a browser that is installed.
    Pdf,
    /// A spreadsheet.
    Xlsx,
    /// Every figure as a file of its own.
    SvgDir,
}

/// `gridforce measures`.
#[derive(Debug, Args)]
pub struct Measures {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `gridforce explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// Code of a problem, such as E2104
    pub code: String,
}

/// `gridforce completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// Shell: bash, elvish, fish, powershell or zsh
    #[arg(value_enum, hide_possible_values = true)]
    pub shell: clap_complete::Shell,
}

/// Flags of a simulation, shared by `run` and `compare`.
#[derive(Clone, Debug, Args)]
pub struct Simulation {
    /// Replications; default: the scenario's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000), conflicts_with = "precision")]
    pub reps: Option<u64>,
    /// Replicate until this measure is as precise, e.g. response_p90_first=0.3 (repeatable)
    #[arg(long, value_name = "KEY=HALFWIDTH")]
    pub precision: Vec<String>,
    /// Replicate no more than this for --precision or --select; default: 2000
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000), conflicts_with = "reps")]
    pub max_reps: Option<u64>,
    /// Observed weeks of each replication; default: the scenario's
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=5200))]
    pub weeks: Option<u64>,
    /// Seed of all chance; default: the scenario's
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Threads; default: one per processor. Results do not depend on it
    #[arg(short = 'j', long = "threads", value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1024))]
    pub threads: Option<u64>,
    /// Print JSON in place of tables
    #[arg(long)]
    pub json: bool,
    /// Write the result to this file: .html, .pdf, .xlsx or .json
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write tables to this folder as CSV
    #[arg(long, value_name = "DIR")]
    pub csv: Option<PathBuf>,
    /// Write every incident and change of state to this folder
    #[arg(long, value_name = "DIR")]
    pub records: Option<PathBuf>,
    /// Replications to record
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=1_000_000), requires = "records")]
    pub records_reps: u64,
    /// Progress: auto, plain, json or none
    #[arg(long, value_enum, value_name = "FORM", default_value_t = ProgressForm::Auto, hide_possible_values = true, hide_default_value = true)]
    pub progress: ProgressForm,
    /// Tell where the time went
    #[arg(long)]
    pub timings: bool,
}

/// How progress is shown on standard error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProgressForm {
    /// Bars on a terminal, lines otherwise.
    Auto,
    /// Lines.
    Plain,
    /// One JSON object a line.
    Json,
    /// Nothing.
    None,
}
