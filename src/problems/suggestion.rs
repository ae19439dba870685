//! The known word that a mistyped one was probably meant to be.

/// The word of `known` most like `word`, when one is alike enough; the first of equals.
pub fn nearest_word<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let lower = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        let likeness = strsim::jaro_winkler(&lower, &candidate.to_lowercase());
        if likeness > best.map_or(0.8, |(best, _)| best) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_only_what_is_alike() {
        let known = ["officer", "auxiliary", "volunteer"];
        assert_eq!(nearest_word("offcer", known), Some("officer"));
        assert_eq!(nearest_word("Officer", known), Some("officer"));
        assert_eq!(nearest_word("boat", known), None);
    }
}
