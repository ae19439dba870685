//! Constants of procedures that select the best.

use super::case::{Case, Row};
use gridforce::statistics::{bechhofer_constant, kim_nelson_eta, rinott_constant};

const COARSE: &str = "the printed figure comes from a coarse quadrature";

/// All cases of this kind.
pub fn cases() -> Vec<Case> {
    let rinott = |plans: usize, confidence: f64, freedom: u32, known: f64, allowed: f64| {
        let found = rinott_constant(plans, confidence, freedom).unwrap_or(f64::NAN);
        let name = format!("Rinott, {plans} plans, {confidence}, {freedom} degrees of freedom");
        Row::new(name, known, found).within(allowed)
    };
    let bechhofer = |plans: usize, known: f64| {
        let found = bechhofer_constant(plans, 0.95).unwrap_or(f64::NAN);
        Row::new(format!("Bechhofer, {plans} plans, 0.95"), known, found)
    };
    let kim_nelson = |plans: usize, first: u32, known: f64| {
        let found = kim_nelson_eta(plans, 0.95, first).unwrap_or(f64::NAN);
        Row::new(
            format!("Kim & Nelson's η, {plans} plans, 0.95, {first} first replications"),
            known,
            found,
        )
    };
    // The recomputed figures agree with each other to 1e-8 only.
    let (fine, coarse) = (1e-6, 5e-4);
    vec![Case {
        id: "stats_ranking_and_selection_constants",
        title: "Selecting the best: Rinott, Bechhofer, Kim & Nelson",
        source: "R. Bechhofer, T. Santner and D. Goldsman (1995); constants in the Java Simulation Library and in tests \
                 by T. Pavlic; S.-H. Kim and B. L. Nelson, ACM TOMACS 11 (2001) 251–273.",
        rows: vec![
            rinott(10, 0.975, 50, 4.045267826625798, fine).printed(4.045, 5e-4),
            rinott(1_000, 0.975, 50, 6.056298111375864, fine).misprinted(6.057, COARSE),
            rinott(10_000, 0.975, 50, 6.895983163801614, fine).misprinted(6.893, COARSE),
            rinott(1_000, 0.9, 50, 5.48793765729453, fine).printed(5.488, 5e-4),
            rinott(20_000, 0.95, 50, 6.882177397475664, fine).misprinted(6.878, COARSE),
            rinott(800_000, 0.975, 50, 8.353295003350532, fine).misprinted(8.276, COARSE),
            rinott(1_000_000, 0.975, 50, 8.423864727413955, fine).misprinted(8.352, COARSE),
            rinott(4, 0.975, 2, 10.754833928296799, 1e-7).printed(10.7548339283, 5e-9),
            rinott(3, 0.975, 1, 47.018598657984064, 1e-5).printed(47.02, 0.005),
            rinott(2, 0.95, 19, 2.452473252595538, coarse),
            rinott(5, 0.95, 19, 3.38541873157414, coarse),
            rinott(10, 0.95, 19, 3.8752766318020484, coarse),
            rinott(10, 0.9, 9, 3.7458663102795637, coarse),
            bechhofer(2, 2.326174307353347).printed(2.3262, 5.5e-5),
            bechhofer(3, 2.71010262618618).printed(2.7101, 5.5e-5),
            bechhofer(4, 2.9162270646916886).printed(2.9162, 5.5e-5),
            bechhofer(5, 3.0551726254560907).printed(3.0552, 5.5e-5),
            bechhofer(10, 3.4181789637765454),
            kim_nelson(5, 20, 0.2372383155351937),
            kim_nelson(10, 10, 0.8590834299248991),
            kim_nelson(35, 24, 0.3300392051006462),
        ],
    }]
}
