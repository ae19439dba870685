//! Where the time of an invocation went.

use super::session::Session;
use super::words::Word;
use crate::experiment::{Stage, Stages};
use cpu_time::{ProcessTime, ThreadTime};
use std::time::{Duration, Instant};

/// Times the stages of a command.
pub struct Timings {
    wanted: bool,
    begun: Instant,
    processor_begun: Option<ProcessTime>,
}

impl Timings {
    /// Begins the first stage.
    pub fn begin(wanted: bool) -> Self {
        Self {
            wanted,
            begun: Instant::now(),
            processor_begun: ProcessTime::try_now().ok(),
        }
    }

    /// Ends the stage called `stage`, tells its time if wanted, and begins the next.
    pub fn end(&mut self, stage: Word, session: &Session) {
        let wall = seconds(self.begun.elapsed());
        let processor = self
            .processor_begun
            .and_then(|begun| begun.try_elapsed().ok());
        let processor = processor.map_or("—".to_owned(), seconds);
        if self.wanted {
            let name = stage.text(session.language);
            session.note(&Word::Timing.fill(session.language, &[name, &wall, &processor]));
        }
        *self = Self::begin(self.wanted);
    }

    /// Tells, if wanted, which stages of the experiment took the processor.
    pub fn tell(&self, stages: &Stages<'_>, session: &Session) {
        if self.wanted {
            let spent = |stage| Duration::from_nanos(stages.nanoseconds(stage));
            let spent = Stage::ALL.map(|stage| seconds(spent(stage)));
            let spent = spent.each_ref().map(String::as_str);
            session.note(&Word::TimingStages.fill(session.language, &spent));
        }
    }
}

/// Nanoseconds of processor time of the calling thread; stands still where the system does not tell it.
pub fn processor_time() -> u64 {
    let spent = ThreadTime::try_now().map(|time| time.as_duration().as_nanos());
    spent.map_or(0, |spent| u64::try_from(spent).unwrap_or(u64::MAX))
}

fn seconds(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64())
}
