//! Shipped reference scenarios and cases of queueing theory, against exact solutions and other simulators.

pub mod agreement;
mod dispatch35;
pub mod joint_start;
pub mod numbers;
mod team_loss;
