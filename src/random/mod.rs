//! Chance: keyed streams of random numbers, and the distributions that turn them into times.
//!
//! Every draw is named by (seed, replication, [`Purpose`], [`Entity`], index) and found by
//! counting, never by asking for the next number of a shared sequence. So no draw depends on
//! another having been made, and two plans meet the same chance. This is the only room that
//! knows the generator.

mod binomial;
mod chance;
mod distribution;
mod empirical;
mod entity;
mod gamma;
mod mixture;
mod normal;
mod philox;
mod poisson;
mod purpose;
mod spread;
mod stream;
#[cfg(test)]
mod tests;

pub use binomial::binomial;
pub use chance::Chance;
pub use distribution::Distribution;
pub use empirical::Empirical;
pub use entity::Entity;
pub use mixture::Mixture;
pub use normal::normal_quantile;
pub use poisson::poisson;
pub use purpose::Purpose;
pub use spread::Spread;
pub use stream::Stream;
