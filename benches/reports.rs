//! Reports of the classical loop: the keyed streams of all cells, merged as they are drawn.

use super::classical::Classical;
use gridforce::model::CellId;
use gridforce::random::{Chance, Entity, Purpose, Stream};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Reports of all cells, merged.
pub struct Arrivals {
    sources: Vec<(Stream, f64, f64, u64, Entity, CellId)>,
    /// Instant and source of the next of each.
    next: BinaryHeap<Reverse<u64>>,
    pub known: u64,
}

impl Arrivals {
    pub fn new(classical: &Classical<'_>, chance: Chance) -> Self {
        let kind = &classical.scenario.types[0];
        let name = Entity::named(&kind.name);
        let mut this = Self {
            sources: Vec::new(),
            next: BinaryHeap::new(),
            known: 0,
        };
        for source in &kind.sources {
            let key = name.of(&source.name);
            let stream = chance.stream(Purpose::Arrival, key, 0);
            let rate = source.rate.events_per_millisecond();
            this.sources.push((stream, rate, 0.0, 0, key, source.cell));
            let at = this.draw(this.sources.len() - 1);
            this.next.push(Reverse(at));
        }
        this
    }

    /// The next instant of a source, with the source in the last eight bits.
    pub fn draw(&mut self, source: usize) -> u64 {
        let (stream, rate, at, ..) = &mut self.sources[source];
        *at -= libm::log(stream.uniform()) / *rate;
        (*at as u64) << 8 | source as u64
    }

    pub fn next_at(&self) -> i64 {
        self.next
            .peek()
            .map_or(i64::MAX, |next| (next.0 >> 8) as i64)
    }

    pub fn take(&mut self) -> (Entity, u8) {
        let Reverse(next) = *self.next.peek().expect("every source goes on");
        let source = (next & 0xFF) as usize;
        let again = self.draw(source);
        if let Some(mut first) = self.next.peek_mut() {
            *first = Reverse(again);
        }
        let (.., number, key, cell) = &mut self.sources[source];
        let key = key.and(*number);
        *number += 1;
        self.known += 1;
        (key, cell.index() as u8)
    }
}
