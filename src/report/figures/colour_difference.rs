//! Colour difference CIEDE2000 after simulating colour vision deficiency, for the tests of the palette.

use super::palette::linear;

/// An eye.
#[derive(Clone, Copy, Debug)]
pub enum Vision {
    /// Normal trichromat.
    Normal,
    /// Without medium cones.
    Deuteranope,
    /// Without long cones.
    Protanope,
    /// Without short cones.
    Tritanope,
    /// A printer without colour.
    Grey,
}

/// Rows of the matrices of Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
fn matrix(vision: Vision) -> [[f64; 3]; 3] {
    match vision {
        Vision::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        Vision::Protanope => [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        Vision::Deuteranope => [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        Vision::Tritanope => [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
        Vision::Grey => [[0.2126, 0.7152, 0.0722]; 3],
    }
}

/// CIEDE2000 difference of two colours `#rrggbb` as `vision` sees them.
pub fn difference(one: &str, other: &str, vision: Vision) -> f64 {
    ciede2000(lab(one, vision), lab(other, vision))
}

/// CIE L*a*b* (D65) of a colour as `vision` sees it.
fn lab(colour: &str, vision: Vision) -> [f64; 3] {
    let light = linear(colour);
    let seen = matrix(vision).map(|row| {
        let sum: f64 = row
            .iter()
            .zip(light)
            .map(|(factor, light)| factor * light)
            .sum();
        sum.clamp(0.0, 1.0)
    });
    let rows = [
        ([0.412_456_4, 0.357_576_1, 0.180_437_5], 0.950_47),
        ([0.212_672_9, 0.715_152_2, 0.072_175_0], 1.0),
        ([0.019_333_9, 0.119_192_0, 0.950_304_1], 1.088_83),
    ];
    let [x, y, z] = rows.map(|(row, white)| {
        let sum: f64 = row
            .iter()
            .zip(seen)
            .map(|(factor, light)| factor * light)
            .sum();
        let share = sum / white;
        if share > 216.0 / 24_389.0 {
            libm::cbrt(share)
        } else {
            (24_389.0 / 27.0 * share + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Sharma, Wu and Dalal (2005), with all weights 1.
fn ciede2000(one: [f64; 3], other: [f64; 3]) -> f64 {
    let chroma = |lab: [f64; 3]| libm::hypot(lab[1], lab[2]);
    let seventh = |value: f64| {
        let power = libm::pow(value, 7.0);
        libm::sqrt(power / (power + libm::pow(25.0, 7.0)))
    };
    let factor = 1.5 - 0.5 * seventh((chroma(one) + chroma(other)) / 2.0);
    let turned = |lab: [f64; 3]| {
        let a = lab[1] * factor;
        let hue = libm::atan2(lab[2], a).to_degrees().rem_euclid(360.0);
        (lab[0], libm::hypot(a, lab[2]), hue)
    };
    let ((l1, c1, h1), (l2, c2, h2)) = (turned(one), turned(other));
    let colourless = c1 * c2 == 0.0;
    let mut step = if colourless { 0.0 } else { h2 - h1 };
    if step > 180.0 {
        step -= 360.0;
    } else if step < -180.0 {
        step += 360.0;
    }
    let hue = 2.0 * libm::sqrt(c1 * c2) * libm::sin(step.to_radians() / 2.0);
    let mut mean_hue = (h1 + h2) / 2.0;
    if colourless {
        mean_hue = h1 + h2;
    } else if (h1 - h2).abs() > 180.0 {
        mean_hue += if h1 + h2 < 360.0 { 180.0 } else { -180.0 };
    }
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let wave = |times: f64, turn: f64| libm::cos((times * mean_hue + turn).to_radians());
    let t = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0)
        - 0.20 * wave(4.0, -63.0);
    let square = (l - 50.0) * (l - 50.0);
    let scale_l = 1.0 + 0.015 * square / libm::sqrt(20.0 + square);
    let (scale_c, scale_h) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let bend = (mean_hue - 275.0) / 25.0;
    let rotation = -libm::sin((60.0 * libm::exp(-bend * bend)).to_radians()) * 2.0 * seventh(c);
    let (dl, dc, dh) = ((l2 - l1) / scale_l, (c2 - c1) / scale_c, hue / scale_h);
    libm::sqrt((dl * dl + dc * dc + dh * dh + rotation * dc * dh).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::ciede2000;

    /// Pairs of the test data of Sharma, Wu and Dalal (2005), table 1.
    #[test]
    fn published_pairs_agree() {
        for (one, other, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0),
            ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            (
                [60.2574, -34.0099, 36.2677],
                [60.4626, -34.1751, 39.4387],
                1.2644,
            ),
            ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
        ] {
            let found = ciede2000(one, other);
            assert!((found - expected).abs() < 1e-4, "{found} for {expected}");
        }
    }
}
