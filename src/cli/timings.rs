//! Where the time of an invocation went.

use super::session::Session;
use super::words::Word;
use std::time::Instant;

/// Times the stages of a command.
pub struct Timings {
    wanted: bool,
    begun: Instant,
    processor_begun: Option<f64>,
}

impl Timings {
    /// Begins the first stage.
    pub fn begin(wanted: bool) -> Self {
        Self {
            wanted,
            begun: Instant::now(),
            processor_begun: processor_seconds(),
        }
    }

    /// Ends the stage called `stage`, tells its time if wanted, and begins the next.
    pub fn end(&mut self, stage: Word, session: &Session) {
        let wall = format!("{:.3}", self.begun.elapsed().as_secs_f64());
        let processor = match (self.processor_begun, processor_seconds()) {
            (Some(begun), Some(now)) => format!("{:.2}", now - begun),
            _ => "—".to_owned(),
        };
        if self.wanted {
            let name = stage.text(session.language);
            session.note(&Word::Timing.fill(session.language, &[name, &wall, &processor]));
        }
        *self = Self::begin(self.wanted);
    }
}

/// Processor time of this process so far, where the system tells it (Linux: clock ticks of 10 ms).
fn processor_seconds() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |position: usize| fields.get(position)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / 100.0)
}
