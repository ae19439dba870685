//! Every choice of some sites, one after the other.

use super::{NoPlacement, Placement};

/// Most placements that are looked at.
const MOST: f64 = 2e7;

/// The best of all choices of `chosen` out of `sites`, with repetition if `repeated`;
/// `worth` is larger for the better, and the first of equals in the order of site numbers
/// is kept. The value of the result is its worth.
pub(super) fn best_choice(
    sites: usize,
    chosen: usize,
    repeated: bool,
    mut worth: impl FnMut(&[usize]) -> f64,
) -> Result<Placement, NoPlacement> {
    let from = if repeated {
        (sites + chosen).saturating_sub(1)
    } else {
        sites
    };
    if chosen > 0 && (sites == 0 || from < chosen) {
        return Err(NoPlacement::Infeasible(
            "there are fewer sites than are to be taken",
        ));
    }
    let count = (0..chosen).fold(1.0, |count, k| count * (from - k) as f64 / (k + 1) as f64);
    if count > MOST {
        return Err(NoPlacement::TooMany(count));
    }
    let mut choice: Vec<usize> = if repeated {
        vec![0; chosen]
    } else {
        (0..chosen).collect()
    };
    let mut best = Placement {
        sites: choice.clone(),
        value: worth(&choice),
    };
    while advance(&mut choice, sites, repeated) {
        let value = worth(&choice);
        if value > best.value {
            best.value = value;
            best.sites.clone_from(&choice);
        }
    }
    Ok(best)
}

/// Goes to the next choice in the order of site numbers; false after the last.
fn advance(choice: &mut [usize], sites: usize, repeated: bool) -> bool {
    let count = choice.len();
    for place in (0..count).rev() {
        let last = if repeated {
            sites - 1
        } else {
            sites - (count - place)
        };
        if choice[place] < last {
            choice[place] += 1;
            for later in place + 1..count {
                choice[later] = choice[later - 1] + usize::from(!repeated);
            }
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(sites: usize, chosen: usize, repeated: bool) -> usize {
        let mut seen = 0;
        best_choice(sites, chosen, repeated, |_| {
            seen += 1;
            0.0
        })
        .unwrap();
        seen
    }

    #[test]
    fn all_choices_are_seen_once() {
        assert_eq!(count(5, 2, false), 10);
        assert_eq!(count(5, 2, true), 15);
        assert_eq!(count(4, 0, false), 1);
        assert_eq!(count(3, 3, false), 1);
        assert!(best_choice(2, 3, false, |_| 0.0).is_err());
        assert!(matches!(
            best_choice(200, 10, false, |_| 0.0),
            Err(NoPlacement::TooMany(_))
        ));
    }
}
