//! The page `docs/models.md`, written from the figures.

use super::answers::{Answers, REPLICATIONS};
use super::figure::{Asked, Figure};
use crate::reading::up_to_date;

/// A figure and what the scenario gives.
pub struct Line {
    published: &'static str,
    kind: &'static str,
    given: String,
    shows: &'static str,
}

impl Line {
    /// Asks the scenario.
    pub fn of(figure: &Figure, answers: &Answers) -> Self {
        let given = match figure.asked {
            Asked::Value(plan, measure) => {
                format!("{}, `{measure}`", answers.value(plan, measure))
            }
            Asked::Change(plan, measure) => {
                format!("{}, `{measure}`", answers.change(plan, measure))
            }
            Asked::File(words) => words.to_owned(),
            Asked::Nothing => "–".to_owned(),
        };
        Self {
            published: figure.published,
            kind: figure.kind.word(),
            given,
            shows: figure.shows,
        }
    }
}

/// Fails unless the page says what the scenarios give; writes it when asked to.
pub fn check(models: &[(&str, Vec<Line>)]) {
    let mut page = beginning();
    for (title, lines) in models {
        page += &format!(
            "\n## {title}\n\n| published | here it is | the scenario gives | what that shows |\n| --- | --- | --- | --- |\n"
        );
        for line in lines {
            page += &format!(
                "| {} | {} | {} | {} |\n",
                line.published, line.kind, line.given, line.shows
            );
        }
    }
    up_to_date(
        "docs/models.md",
        &page,
        "GRIDFORCE_UPDATE=1 cargo test models",
    );
}

fn beginning() -> String {
    format!(
        "# Five models: published against simulated

What stations or the press reported of five places, and what their scenario folders give. Every published figure
is *reported*, by those whom it praises: none of them is the proven effect of anything, and none is shown here to be.
This page is written by a test (`GRIDFORCE_UPDATE=1 cargo test models`) from the list in `tests/gridforce/models`,
and the test fails when the page is stale. Each comparison: {REPLICATIONS} paired replications, seed 1; 95 % intervals.

* **input**: the figure was put into the file; finding it again shows nothing.
* **fitted**: an assumed value was chosen with the figure in sight; agreement shows that the file says what it should.
* **outcome**: it comes out, and nothing was chosen to make it so. What it rests on is named.
* **not used**: a trend or a count that nothing in the scenario answers to, or that nobody should be tempted to prove.
"
    )
}
