//! Larson's hypercube model of units in space.
