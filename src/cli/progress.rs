//! How far a simulation is, on standard error: bars on a terminal, lines or JSON elsewhere.

use super::arguments::ProgressForm;
use super::interrupt::Interrupt;
use super::session::Session;
use super::words::Word;
use crate::experiment::Progress;
use crate::language::Language;
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;
use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Shows how far the plans are.
pub struct Display {
    form: Form,
    begun: Instant,
    names: Vec<String>,
    language: Language,
    interrupt: Arc<Interrupt>,
    state: Mutex<State>,
}

enum Form {
    Bars(Vec<ProgressBar>),
    Lines,
    Json,
    Nothing,
}

#[derive(Default)]
struct State {
    /// Done and wanted, by plan.
    plans: Vec<(usize, usize)>,
    /// Incidents so far, by plan.
    incidents: Vec<u64>,
    /// Tenths of the whole that have been told.
    told: usize,
    told_at: Option<Instant>,
}

/// A line is written at least this often.
const LONGEST_SILENCE: Duration = Duration::from_secs(30);

impl Display {
    /// A display of plans with these names.
    pub fn new(
        form: ProgressForm,
        names: Vec<String>,
        session: &Session,
        interrupt: Arc<Interrupt>,
    ) -> Self {
        let form = match form {
            ProgressForm::None => Form::Nothing,
            ProgressForm::Json => Form::Json,
            _ if session.quiet => Form::Nothing,
            ProgressForm::Auto if io::stderr().is_terminal() => bars(&names, session),
            ProgressForm::Auto | ProgressForm::Plain => Form::Lines,
        };
        Self {
            form,
            begun: Instant::now(),
            state: Mutex::new(State {
                plans: vec![(0, 0); names.len()],
                incidents: vec![0; names.len()],
                ..State::default()
            }),
            names,
            language: session.language,
            interrupt,
        }
    }

    /// Takes a report of progress; called from any thread.
    pub fn show(&self, progress: &Progress) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(plan) = state.plans.get_mut(progress.plan) else {
            return;
        };
        let before = *plan;
        *plan = (progress.done.max(before.0), progress.total);
        let incidents = &mut state.incidents[progress.plan];
        *incidents = progress.incidents.max(*incidents);
        let fewest = state.plans.iter().map(|(done, _)| *done).min().unwrap_or(0);
        self.interrupt.count(fewest, progress.total);
        match &self.form {
            Form::Nothing => {}
            Form::Bars(bars) => self.draw(bars, &state, progress),
            Form::Lines => self.line(&mut state),
            Form::Json => {
                let percent = |done: usize| done * 100 / progress.total.max(1);
                if before.0 == 0 || percent(progress.done) != percent(before.0) {
                    self.object(&state, progress);
                }
            }
        }
    }

    /// Puts the display to rest.
    pub fn finish(&self) {
        if let Form::Bars(bars) = &self.form {
            bars.iter().for_each(ProgressBar::abandon);
        }
    }

    fn draw(&self, bars: &[ProgressBar], state: &State, progress: &Progress) {
        let Some(bar) = bars.get(progress.plan) else {
            return;
        };
        bar.set_length(progress.total as u64);
        bar.set_position(progress.done as u64);
        let time = if progress.done >= progress.total {
            Word::Elapsed.fill(self.language, &[&seconds(self.begun.elapsed())])
        } else {
            Word::TimeLeft.fill(self.language, &[&seconds(self.left(state))])
        };
        let pace = self.pace(state);
        let comma = self.language.pick(", ", "，");
        bar.set_message(format!("{time}{comma}{pace}{}", interim(progress)));
    }

    fn line(&self, state: &mut State) {
        let (done, total) = whole(state);
        let tenth = done * 10 / total.max(1);
        let silent = state.told_at.unwrap_or(self.begun).elapsed() >= LONGEST_SILENCE;
        if tenth == state.told && !silent {
            return;
        }
        state.told = tenth;
        state.told_at = Some(Instant::now());
        let plans: Vec<String> = self
            .names
            .iter()
            .zip(&state.plans)
            .map(|(name, (done, total))| format!("{name} {done}/{total}"))
            .collect();
        let elapsed = Word::Elapsed.fill(self.language, &[&seconds(self.begun.elapsed())]);
        let left = Word::TimeLeft.fill(self.language, &[&seconds(self.left(state))]);
        let percent = done * 100 / total.max(1);
        let comma = self.language.pick(", ", "，");
        let pace = self.pace(state);
        eprintln!(
            "{percent} %  {}  {elapsed}{comma}{left}{comma}{pace}",
            plans.join(comma)
        );
    }

    fn object(&self, state: &State, progress: &Progress) {
        let interim = progress.interim.as_ref().map(|(measure, estimate)| {
            json!({
                "measure": measure,
                "value": estimate.value,
                "half_width95": estimate.half_width95,
            })
        });
        let object = json!({
            "event": "progress",
            "plan": self.names.get(progress.plan),
            "done": progress.done,
            "total": progress.total,
            "elapsed_seconds": rounded(self.begun.elapsed()),
            "left_seconds": rounded(self.left(state)),
            "incidents_per_second": self.per_second(state).round(),
            "interim": interim,
        });
        eprintln!("{object}");
    }

    /// Incidents simulated in a second so far, all plans together.
    fn per_second(&self, state: &State) -> f64 {
        let incidents: u64 = state.incidents.iter().sum();
        incidents as f64 / self.begun.elapsed().as_secs_f64().max(1e-3)
    }

    fn pace(&self, state: &State) -> String {
        let pace = grouped(self.per_second(state) as u64);
        Word::Pace.fill(self.language, &[&pace])
    }

    /// Time left, if the rest goes as fast as what is done.
    fn left(&self, state: &State) -> Duration {
        let (done, total) = whole(state);
        let rest = total.saturating_sub(done) as f64 / done.max(1) as f64;
        self.begun.elapsed().mul_f64(rest)
    }
}

fn bars(names: &[String], session: &Session) -> Form {
    let multi = MultiProgress::with_draw_target(ProgressDrawTarget::stderr());
    let longest = names
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or(0);
    let template = format!(" {{prefix:{longest}}} [{{bar:20}}] {{pos}}/{{len}}  {{msg}}");
    let drawn = if session.draws_blocks() {
        "█▌░"
    } else {
        "##."
    };
    let style = ProgressStyle::with_template(&template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars(drawn);
    let bars = names
        .iter()
        .map(|name| {
            let bar = multi.add(ProgressBar::new(1));
            bar.set_style(style.clone());
            bar.set_prefix(name.clone());
            bar
        })
        .collect();
    Form::Bars(bars)
}

fn whole(state: &State) -> (usize, usize) {
    let most = state
        .plans
        .iter()
        .map(|(_, total)| *total)
        .max()
        .unwrap_or(0);
    let done = state.plans.iter().map(|(done, _)| done).sum();
    (done, most * state.plans.len())
}

fn interim(progress: &Progress) -> String {
    match &progress.interim {
        Some((measure, estimate)) => match (estimate.value, estimate.half_width95) {
            (Some(value), Some(width)) => format!("   {measure} {value:.1} (±{width:.1})"),
            _ => String::new(),
        },
        None => String::new(),
    }
}

/// A number with its thousands apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let (head, tail) = digits.split_at(first);
    let groups = tail.as_bytes().chunks(3);
    let groups = groups.map(|group| String::from_utf8_lossy(group).into_owned());
    let head = (!head.is_empty()).then(|| head.to_owned());
    head.into_iter().chain(groups).collect::<Vec<_>>().join(" ")
}

fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 {
        format!("{seconds:.1}")
    } else {
        format!("{seconds:.0}")
    }
}

fn rounded(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}
