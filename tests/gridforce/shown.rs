//! What the documents show is what the program prints.

use crate::cli::gridforce;
use std::fs;
use std::path::Path;

/// The program's answer in this folder, on a terminal of the usual width.
fn answer(folder: &Path, arguments: &str) -> String {
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    let mut command = gridforce(&arguments);
    let command = command.current_dir(folder).env("COLUMNS", "80");
    let output = command.output().expect("it runs");
    String::from_utf8(output.stdout).expect("text")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_first_comparison_comes_out_as_it_is_told() {
    let page = fs::read_to_string(root().join("docs/first-comparison.md")).expect("the page");
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("tiny/plus-one.toml");
    let mut compared = 0;
    for block in page.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap_or("");
        let (command, shown) = block.split_once('\n').unwrap_or((block, ""));
        // The page tells to change the post between the two comparisons of the small example.
        if command.ends_with(" -q") {
            let text = fs::read_to_string(&plan).expect("the plan");
            assert!(text.contains("post   = \"B2\""));
            let text = text.replace("post   = \"B2\"", "post   = \"A1\"");
            fs::write(&plan, text).expect("written");
        }
        if let Some(arguments) = command.strip_prefix("$ gridforce compare ") {
            let found = answer(folder.path(), &format!("compare {arguments}"));
            assert_eq!(found, shown, "{command}");
            compared += 1;
        }
        for line in block.lines() {
            if let Some(name) = line.strip_prefix("$ gridforce init ") {
                answer(folder.path(), &format!("init {name}"));
            }
        }
    }
    assert_eq!(compared, 3);
}

#[test]
fn the_excerpt_of_the_first_page_is_printed() {
    let page = fs::read_to_string(root().join("README.md")).expect("the page");
    let command = page
        .lines()
        .find_map(|line| line.strip_prefix("$ cargo run --release -- "));
    let printed = answer(root(), command.expect("the first command"));
    let excerpt = page.split("```text\n").nth(1).expect("the excerpt");
    let excerpt = excerpt.split("```").next().unwrap_or("");
    for part in excerpt.split("\n\n") {
        // Whole sentences are left out, no line is changed and their order stays.
        let mut lines = printed.lines();
        for wanted in part.lines() {
            assert!(lines.any(|line| line == wanted), "not printed: {wanted}");
        }
    }
}
