//! What comes by chance comes as often as its chance says, within limits that luck does not pass.

/// Largest distance of a number that came by chance from what is expected, in standard deviations.
const STANDARD_DEVIATIONS: f64 = 5.0;

/// How often something came, and how often it was to be expected.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub came: f64,
    least: f64,
    most: f64,
    variance: f64,
}

/// A chance, multiplied by something between two bounds.
pub fn multiplied(chance: f64, bounds: [f64; 2]) -> [f64; 2] {
    bounds.map(|factor| (chance * factor).min(1.0))
}

impl Tally {
    /// `came` in all, where a mean between two bounds was to be expected, with a variance.
    pub fn of(came: f64, [least, most]: [f64; 2], variance: f64) -> Self {
        Self {
            came,
            least,
            most,
            variance,
        }
    }

    /// `came` of `times`, each with a chance between two bounds.
    pub fn add(&mut self, came: f64, times: f64, [least, most]: [f64; 2]) {
        self.came += came;
        self.least += times * least;
        self.most += times * most;
        // The largest in between.
        let middle = 0.5_f64.clamp(least, most);
        self.variance += times * middle * (1.0 - middle);
    }

    /// Whether luck explains the distance.
    pub fn is_likely(&self) -> bool {
        let distance = f64::max(self.least - self.came, self.came - self.most);
        distance <= f64::max(STANDARD_DEVIATIONS * self.variance.sqrt(), 0.5)
    }

    /// How often it was to be expected.
    pub fn expected(&self) -> String {
        if self.least == self.most {
            format!("{:.1}", self.least)
        } else {
            format!("{:.1} to {:.1}", self.least, self.most)
        }
    }
}
