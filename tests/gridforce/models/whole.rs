//! The page of models against the scenarios.

use super::answers::Answers;
use super::list;
use super::page::{self, Line};

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
