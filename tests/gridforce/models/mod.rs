//! The five models: what was published of each, and what its scenario gives.
//!
//! `docs/models.md` is written from the list: `GRIDFORCE_UPDATE=1 cargo test models`.

mod answers;
mod figure;
mod list;
mod page;

use answers::Answers;
use page::Line;

#[test]
fn the_page_of_models_says_what_the_scenarios_give() {
    let lines: Vec<(&str, Vec<Line>)> = list::MODELS
        .iter()
        .map(|model| {
            let answers = Answers::of(model.folder, model.plans);
            let figures = model.figures.iter();
            (
                model.title,
                figures.map(|figure| Line::of(figure, &answers)).collect(),
            )
        })
        .collect();
    page::check(&lines);
}
