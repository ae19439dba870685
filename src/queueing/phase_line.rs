//! Exact lines with service in two phases, to judge approximations by.

use super::chain::Chain;

/// Longest line followed.
const LONGEST: usize = 400;

/// The states: servers busy and how many of them are in the first phase; calls waiting.
struct States {
    servers: usize,
}

impl States {
    fn width(&self) -> usize {
        self.servers + 1
    }

    /// Calls wait only when all servers are busy.
    fn at(&self, busy: usize, first: usize, waiting: usize) -> usize {
        if busy < self.servers {
            busy * self.width() + first
        } else {
            (self.servers + waiting) * self.width() + first
        }
    }
}

/// Exact mean wait in M/G/c whose service has two exponential `phases` (entry chance, rate):
/// one of them, or with `serial` the first and then the second.
pub(crate) fn phase_wait(
    arrival: f64,
    servers: usize,
    phases: [(f64, f64); 2],
    serial: bool,
) -> f64 {
    let states = States { servers };
    let mut chain = Chain::new((servers + LONGEST + 1) * states.width());
    // A call enters service: `busy` and `first` as they are without it.
    let enter =
        |chain: &mut Chain, from, (busy, first, waiting): (usize, usize, usize), rate: f64| {
            chain.add(
                from,
                states.at(busy + 1, first + 1, waiting),
                rate * phases[0].0,
            );
            chain.add(
                from,
                states.at(busy + 1, first, waiting),
                rate * phases[1].0,
            );
        };
    let each = (0..=servers).flat_map(|busy| {
        let lines = if busy == servers { LONGEST } else { 0 };
        (0..=busy).flat_map(move |first| (0..=lines).map(move |waiting| (busy, first, waiting)))
    });
    for (busy, first, waiting) in each {
        let from = states.at(busy, first, waiting);
        if busy < servers {
            enter(&mut chain, from, (busy, first, 0), arrival);
        } else if waiting < LONGEST {
            chain.add(from, states.at(busy, first, waiting + 1), arrival);
        }
        let leave = |chain: &mut Chain, first: usize, rate: f64| {
            if waiting > 0 {
                enter(chain, from, (busy - 1, first, waiting - 1), rate);
            } else {
                chain.add(from, states.at(busy - 1, first, 0), rate);
            }
        };
        if first > 0 {
            let rate = first as f64 * phases[0].1;
            if serial {
                chain.add(from, states.at(busy, first - 1, waiting), rate);
            } else {
                leave(&mut chain, first - 1, rate);
            }
        }
        if busy > first {
            leave(&mut chain, first, (busy - first) as f64 * phases[1].1);
        }
    }
    let width = states.width();
    let groups: Vec<u32> = (0..(servers + LONGEST + 1) * width)
        .map(|state| (state / width / 8) as u32)
        .collect();
    let shares = chain.stationary(&groups).expect("a stable line settles");
    let line =
        |(state, share): (usize, &f64)| (state / width).saturating_sub(servers) as f64 * share;
    shares.iter().enumerate().map(line).sum::<f64>() / arrival
}
