//! Long values side by side, cut so that what differs stays in sight.

/// Longest value shown, in letters.
const LONGEST: usize = 60;
/// Letters of the beginning that are kept when what differs comes later.
const HEAD: usize = 24;
/// Letters before the first that differs.
const BEFORE: usize = 8;

/// Values of one setting by plan, each short enough for a table and no two that differ alike:
/// where cutting would make them so, they stay whole.
pub fn shortened(values: &[String]) -> Vec<String> {
    let same = common(values);
    let short: Vec<String> = values.iter().map(|value| cut(value, same)).collect();
    let alike = values.iter().enumerate().any(|(at, value)| {
        let mut others = values.iter().zip(&short).take(at);
        others.any(|(other, shown)| other != value && *shown == short[at])
    });
    if alike {
        return values.iter().map(|value| or_dash(value)).collect();
    }
    short
}

/// Letters that all values that are there begin with.
fn common(values: &[String]) -> usize {
    let mut there = values.iter().filter(|value| !value.is_empty());
    let Some(first) = there.next() else {
        return 0;
    };
    let with_first = |value: &String| {
        let pairs = first.chars().zip(value.chars());
        pairs.take_while(|(one, other)| one == other).count()
    };
    there.map(with_first).min().unwrap_or(0)
}

fn cut(value: &str, same: usize) -> String {
    let letters: Vec<char> = value.chars().collect();
    if letters.len() <= LONGEST {
        return or_dash(value);
    }
    if same <= LONGEST / 2 {
        let head: String = letters.iter().take(LONGEST - 1).collect();
        return format!("{head}…");
    }
    let from = same.saturating_sub(BEFORE);
    let head: String = letters.iter().take(HEAD).collect();
    let room = LONGEST - HEAD - 2;
    let part: String = letters.iter().skip(from).take(room).collect();
    let more = if from + room < letters.len() {
        "…"
    } else {
        ""
    };
    format!("{head}…{part}{more}")
}

fn or_dash(value: &str) -> String {
    if value.is_empty() { "—" } else { value }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::shortened;

    fn shown(values: &[&str]) -> Vec<String> {
        let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
        shortened(&values)
    }

    #[test]
    fn what_differs_is_seen_however_late_it_comes() {
        let same = "stages.scene.needs [{ roles = [\"officer\"], number = 1 }, ".repeat(3);
        let (one, other) = (format!("{same}alpha"), format!("{same}beta"));
        let found = shown(&[&one, &other, ""]);
        assert!(found[0].ends_with("alpha") && found[1].ends_with("beta"));
        assert!(found[0].starts_with("stages.scene.needs [{ ro…"));
        assert!(found.iter().all(|text| text.chars().count() <= 60));
        assert_eq!(found[2], "—");
    }

    #[test]
    fn no_two_that_differ_look_alike() {
        let long = "x".repeat(80);
        let (one, other) = (format!("{long}1"), format!("{long}2"));
        let found = shown(&[&one, &other, "y"]);
        assert_eq!(found, [one.as_str(), other.as_str(), "y"]);
        let found = shown(&[&one, &one, "y"]);
        assert_eq!(found[0], found[1]);
        assert_eq!(found[0].chars().count(), 60);
    }

    #[test]
    fn a_value_that_is_the_beginning_of_another_stays_apart() {
        let long = "x".repeat(70);
        let found = shown(&[&long, &format!("{long} and more")]);
        assert_ne!(found[0], found[1]);
    }
}
