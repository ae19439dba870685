//! The product's tests, one module per question.

mod cli;
