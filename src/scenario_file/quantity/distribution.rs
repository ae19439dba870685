//! Distributions of times written as text.

use super::{Complaint, read_duration, read_number};
use crate::language::{Both, both};
use crate::random::Distribution;
use crate::units::Span;

const FORMS: Both<&str> = Both::fixed(
    "write a fixed \"12 min\", \"exponential 30 min\", \"lognormal mean 30 min cv 0.8\", \"lognormal median 20 min p90 60 min\", \"gamma mean 30 min cv 0.5\", \"uniform 5 min to 20 min\", or a table with values, file or mixture",
    "写固定用时 \"12 min\"，或 \"exponential 30 min\"、\"lognormal mean 30 min cv 0.8\"、\"lognormal median 20 min p90 60 min\"、\"gamma mean 30 min cv 0.5\"、\"uniform 5 min to 20 min\"，或含 values、file 或 mixture 的表",
);

/// A distribution such as `lognormal mean 30 min cv 0.8`.
pub fn read_distribution(text: &str) -> Result<Distribution, Complaint> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let wrong = || {
        let found = both!(
            "\"{text}\" is not a distribution of a time",
            "“{text}”不是用时的分布"
        );
        Complaint::new("E1208", found, FORMS)
    };
    let refused = || {
        let found = both!(
            "the numbers of \"{text}\" make no distribution",
            "“{text}”的参数不成其为分布"
        );
        let fix = Both::fixed(
            "means and medians lie above 0, cv is at least 0, p90 is not below the median, ranges rise",
            "均值和中位数大于 0，cv 至少为 0，p90 不小于中位数，范围要递增",
        );
        Complaint::new("E1208", found, fix)
    };
    let between = |from: usize, to: usize| read_duration(&words[from..to].join(" "));
    let find = |word: &str| words.iter().position(|known| *known == word);
    let made = match words.first().copied() {
        Some("exponential") => Distribution::exponential(between(1, words.len())?),
        Some(family @ ("lognormal" | "gamma")) if words.get(1) == Some(&"mean") => {
            let cv = find("cv").ok_or_else(wrong)?;
            let mean = between(2, cv.max(2))?;
            let variation = words.get(cv + 1).and_then(|word| read_number(word));
            let variation = variation
                .filter(|_| words.len() == cv + 2)
                .ok_or_else(wrong)?;
            if variation > 100.0 {
                return Err(refused());
            }
            if family == "gamma" {
                Distribution::gamma(mean, variation)
            } else {
                Distribution::lognormal(mean, variation)
            }
        }
        Some("lognormal") if words.get(1) == Some(&"median") => {
            let p90 = find("p90").ok_or_else(wrong)?;
            let median = between(2, p90.max(2))?;
            Distribution::lognormal_median_p90(median, between(p90 + 1, words.len())?)
        }
        Some("uniform") => {
            let to = find("to").ok_or_else(wrong)?;
            Distribution::uniform(between(1, to.max(1))?, between(to + 1, words.len())?)
        }
        Some("lognormal" | "gamma") | None => return Err(wrong()),
        Some(word)
            if word
                .starts_with(|letter: char| letter.is_ascii_digit() || "-+.".contains(letter)) =>
        {
            Some(Distribution::Fixed(read_duration(text)?))
        }
        Some(_) => return Err(wrong()),
    };
    made.filter(usable).ok_or_else(refused)
}

/// Whether the mean is a time that can be simulated.
fn usable(distribution: &Distribution) -> bool {
    let longest = (Span::DAY * 36_500).minutes();
    (0.0..=longest).contains(&distribution.mean_minutes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_keeps_its_mean() {
        let mean = |text: &str| read_distribution(text).unwrap().mean_minutes();
        let close = |text: &str, minutes: f64| {
            assert!(
                (mean(text) - minutes).abs() < 1e-9,
                "{text}: {}",
                mean(text)
            );
        };
        close("12 min", 12.0);
        close("exponential 30 min", 30.0);
        close("lognormal mean 30 min cv 0.8", 30.0);
        close("gamma mean 0.5 h cv 0.5", 30.0);
        close("uniform 5 min to 20 min", 12.5);
        assert!(mean("lognormal median 20 min p90 60 min") > 20.0);
    }

    #[test]
    fn nonsense_is_refused() {
        for bad in [
            "",
            "30",
            "exponential",
            "exponential 0 min",
            "normal 3 min",
            "gamma mean 3 min",
            "gamma mean 3 min cv -1",
            "lognormal mean cv 1",
            "lognormal median 20 min p90 10 min",
            "uniform 20 min to 5 min",
            "lognormal median p90 10 min",
            "gamma cv 0.5 mean 3 min",
            "lognormal mean 3 min cv 0.5 x",
            "-3 min",
            "uniform to 5 min",
        ] {
            assert!(read_distribution(bad).is_err(), "{bad}");
        }
    }
}
