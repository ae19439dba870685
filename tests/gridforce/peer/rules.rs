//! Dispatch rules of the second simulator, and the same as lines of a scenario file.

use super::ground::Ground;
use super::log::Form;
use std::fmt::Write;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    FirstCome,
    Priority,
    Loss,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    Return,
    AtPost,
    Stay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Several {
    AsTheyCome,
    Together,
    WhoeverIsFree,
}

/// What happens after a call and while units are short.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub line: Line,
    pub after: After,
    /// Free again only at home.
    pub round_trip: bool,
    /// A waiting call is begun from the post instead of the scene.
    pub from_post: bool,
    /// A returning unit can be sent.
    pub on_the_way: bool,
    /// Travel keeps the unit busy.
    pub travel_occupies: bool,
    /// The first class interrupts the others' jobs.
    pub interrupts: bool,
    pub several: Several,
    pub blocking: bool,
    /// Work begins when all are there.
    pub all_start: bool,
    /// All leave together.
    pub common_end: bool,
    /// Milliseconds before a unit sets out to a call.
    pub turn_out: i64,
}

impl Rules {
    /// What the scenario file has when nothing is said, but for the line.
    pub const PLAIN: Self = Self {
        line: Line::FirstCome,
        after: After::Return,
        round_trip: false,
        from_post: false,
        on_the_way: true,
        travel_occupies: true,
        interrupts: false,
        several: Several::AsTheyCome,
        blocking: false,
        all_start: false,
        common_end: false,
        turn_out: 0,
    };

    /// The scenario with these rules, for a log `calls.csv` beside it.
    pub fn scenario(
        &self,
        ground: &Ground,
        posts: &[usize],
        most: usize,
        classes: usize,
        form: Form,
    ) -> String {
        let mut text = format!(
            "[period]\nstart = \"2024-03-04 00:00\"\nrun_out = \"8 weeks\"\n[experiment]\nwarm_up = \"0 min\"\n\
             observed = \"8 weeks\"\n{}[roles.unit]\nturn_out = \"{} ms\"\n",
            ground.text(),
            self.turn_out
        );
        for (unit, &post) in posts.iter().enumerate() {
            let name = ground.name(post);
            writeln!(text, "[units.u{unit}]\nrole = \"unit\"\npost = \"{name}\"")
                .expect("text grows");
        }
        for class in 0..classes {
            let interrupts = if self.interrupts && class == 0 {
                "\"jobs\""
            } else {
                ""
            };
            writeln!(
                text,
                "[priorities.p{class}]\nmay_interrupt = [{interrupts}]"
            )
            .expect("text grows");
        }
        let start = if self.all_start { "all" } else { "first" };
        let rule = if self.common_end {
            "one for all"
        } else {
            "each its own"
        };
        for need in 1..=most {
            writeln!(
                text,
                "[types.need-{need}]\npriority = \"p0\"\n[types.need-{need}.stages.scene]\n\
                 needs = [{{ roles = [\"unit\"], number = {need} }}]\nstart = \"{start}\"\non_scene_rule = \"{rule}\"\n\
                 on_scene = \"1 min\""
            )
            .expect("text grows");
        }
        writeln!(
            text,
            "[records]\nfile = \"calls.csv\"\ntime_unit = \"{}\"",
            form.unit.0
        )
        .expect("text grows");
        text + &self.dispatch()
    }

    fn dispatch(&self) -> String {
        let line = match self.line {
            Line::FirstCome => "first_come",
            Line::Priority => "priority",
            Line::Loss => "loss",
        };
        let after = match self.after {
            After::Return => "return",
            After::AtPost => "at_post",
            After::Stay => "stay",
        };
        let several = match self.several {
            Several::AsTheyCome => "as_they_come",
            Several::Together => "together",
            Several::WhoeverIsFree => "whoever_is_free",
        };
        format!(
            "[dispatch]\nline = \"{line}\"\nafterwards = \"{after}\"\nfree_from = \"{}\"\nnext_job_from = \"{}\"\n\
             redispatch = \"{}\"\ntravel_occupies = {}\nseveral = \"{several}\"\nblocking = {}\n",
            if self.round_trip {
                "return"
            } else {
                "clearing"
            },
            if self.from_post { "post" } else { "scene" },
            if self.on_the_way {
                "on the way"
            } else {
                "at post"
            },
            self.travel_occupies,
            self.blocking
        )
    }
}
