//! Which parts of a dotted key are keys, and which are names that somebody chose.

use super::kind::Kind;
use super::top::TOP;

/// The keys within a dotted key such as `units.car.post`: `units`, `post`. Names of named tables
/// may be left out, as sources do; a name that is also a key of its table counts as the key.
pub fn keys_within(dotted: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut here = &Kind::Section(&TOP);
    for part in dotted.split('.') {
        let section = match here {
            Kind::Section(section) | Kind::Named(section) => section,
            Kind::Map(below) => {
                here = below;
                continue;
            }
            _ => break,
        };
        // What is no key is a name, or a piece of a name that holds dots.
        if let Some(key) = section.key(part) {
            found.push(part);
            here = tables(&key.kind);
        }
    }
    found
}

/// The kind itself, or the one of several that holds further keys.
fn tables(kind: &'static Kind) -> &'static Kind {
    let has_keys = |kind: &&Kind| matches!(kind, Kind::Section(_) | Kind::Named(_) | Kind::Map(_));
    match kind {
        Kind::Either(kinds) => kinds.iter().find(has_keys).unwrap_or(kind),
        _ => kind,
    }
}

#[cfg(test)]
mod tests {
    use super::keys_within;

    #[test]
    fn names_are_no_keys() {
        for (dotted, keys) in [
            ("units.travel-team", "units"),
            ("units.travel-team.post", "units post"),
            ("units.a.b.post", "units post"),
            ("cells.residents", "cells residents"),
            (
                "types.rates.stages.settled.on_scene",
                "types stages on_scene",
            ),
            ("types.theft.rate", "types rate"),
            ("costs.items.report-room", "costs items"),
            ("unheard.of", ""),
        ] {
            assert_eq!(keys_within(dotted).join(" "), keys, "{dotted}");
        }
    }
}
