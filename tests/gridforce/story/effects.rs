//! What effects prevented and what points did, told in minutes.

use super::{Story, clock};
use gridforce::simulation::{PointsCause, PointsRecord};

impl Story {
    /// Incidents that did not happen, by when they would have.
    pub fn prevented(&self) -> Vec<String> {
        let prevented = self.told.prevented.iter();
        prevented.map(|one| clock(one.occurs)).collect()
    }

    /// Scores and actions of points schemes, as in `10 bar: 2 after 0` or `10 bar: talk`.
    pub fn points(&self) -> Vec<String> {
        let tell = |record: &PointsRecord| {
            let site = self.scenario.geography.spot_name(record.site);
            let actions = &self.scenario.points[record.scheme].actions;
            let what = match record.cause {
                PointsCause::Incident(number) => {
                    format!("{} after {}", record.score, number.index())
                }
                PointsCause::Recovery => format!("{} again", record.score),
                PointsCause::Action(action) => actions[action].name.clone(),
                PointsCause::Restored(action) => {
                    format!("{} by {}", record.score, actions[action].name)
                }
            };
            format!("{} {site}: {what}", clock(record.at))
        };
        self.told.points.iter().map(tell).collect()
    }
}
