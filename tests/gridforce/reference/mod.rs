//! Shipped reference scenarios and cases of queueing theory, against exact solutions and other simulators.

mod agreement;
mod dispatch35;
mod joint_start;
mod numbers;
mod team_loss;
