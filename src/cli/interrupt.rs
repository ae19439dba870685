//! Ctrl-C: the first finishes what is begun, the second leaves at once.

use super::words::Word;
use crate::language::Language;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Whether the user has asked to stop, and how far the work is.
#[derive(Debug, Default)]
pub struct Interrupt {
    stop: AtomicBool,
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Interrupt {
    /// Listens for Ctrl-C and for requests to end.
    pub fn listen(language: Language) -> Arc<Self> {
        let interrupt = Arc::new(Self::default());
        let listener = Arc::clone(&interrupt);
        // Without a handler Ctrl-C still ends the program, only less kindly.
        let _ = ctrlc::set_handler(move || listener.asked(language));
        interrupt
    }

    /// The flag that stops the experiment.
    pub fn flag(&self) -> &AtomicBool {
        &self.stop
    }

    /// Whether the user has asked to stop.
    pub fn is_set(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Notes how many replications every plan has finished.
    pub fn count(&self, done: usize, total: usize) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    fn asked(&self, language: Language) {
        if self.stop.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        let done = self.done.load(Ordering::Relaxed).to_string();
        let total = self.total.load(Ordering::Relaxed).to_string();
        eprintln!(" {}", Word::Stopping.fill(language, &[&done, &total]));
    }
}
