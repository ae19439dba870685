//! The JSON Schema of scenario files, made from the list of keys.

use super::kind::{Kind, Section};
use super::top::{SOURCE, TOP};
use serde_json::{Map, Value, json};

/// The JSON Schema of a scenario file.
pub fn schema() -> Value {
    let mut schema = of_section(&TOP, false);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("gridforce scenario");
    schema["$defs"] = json!({ "distribution": distribution() });
    schema
}

/// A plan that extends another may leave out what its base says, hence no `required`.
fn of_section(section: &Section, needed: bool) -> Value {
    let mut properties = Map::new();
    for key in section.keys {
        let mut value = of_kind(&key.kind);
        value["description"] = json!(key.about);
        properties.insert(key.name.into(), value);
    }
    let mut schema = json!({
        "type": "object",
        "description": section.about,
        "properties": properties,
        "additionalProperties": false,
    });
    let required: Vec<&str> = section
        .keys
        .iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    if needed && !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn of_kind(kind: &Kind) -> Value {
    let text_or_list = || json!({ "oneOf": [text(), { "type": "array", "items": text() }] });
    match kind {
        Kind::Text | Kind::Lines | Kind::Name | Kind::Path | Kind::TimeUnit | Kind::DayOfYear => {
            text()
        }
        Kind::Duration
        | Kind::LongerDuration
        | Kind::Period
        | Kind::Extent
        | Kind::Speed
        | Kind::Rate => described(kind),
        Kind::Money(_) | Kind::Date | Kind::DateTime => described(kind),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Count(least) => json!({ "type": "integer", "minimum": least }),
        Kind::Seed => json!({ "type": "integer", "minimum": 0 }),
        Kind::Number(least, most) => json!({ "type": "number", "minimum": least, "maximum": most }),
        Kind::Share => {
            json!({ "oneOf": [{ "type": "number", "minimum": 0, "maximum": 1 }, described(kind)] })
        }
        Kind::Spread => json!({ "oneOf": [{ "type": "number" }, described(kind)] }),
        Kind::Level => json!({ "type": ["number", "string"] }),
        Kind::Hours | Kind::Windows | Kind::ClockTimes => text_or_list(),
        Kind::Distribution => json!({ "$ref": "#/$defs/distribution" }),
        Kind::DistributionBy => json!({ "anyOf": [
            of_kind(&Kind::Distribution),
            { "type": "object", "additionalProperties": of_kind(&Kind::Distribution) },
        ] }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::List(of, least, most) => {
            let mut list = json!({ "type": "array", "items": of_kind(of), "minItems": least });
            if *most != usize::MAX {
                list["maxItems"] = json!(most);
            }
            list
        }
        Kind::Map(of) => json!({ "type": "object", "additionalProperties": of_kind(of) }),
        Kind::Section(section) => of_section(section, false),
        Kind::Named(section) => {
            json!({ "type": "object", "additionalProperties": of_section(section, false) })
        }
        Kind::Either(kinds) => json!({ "anyOf": kinds.iter().map(of_kind).collect::<Vec<_>>() }),
        Kind::Sources => {
            json!({ "type": "object", "additionalProperties": of_section(&SOURCE, true) })
        }
    }
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn described(kind: &Kind) -> Value {
    json!({ "type": "string", "$comment": kind.in_words().english })
}

fn distribution() -> Value {
    let values = json!({ "type": "array", "items": text(), "minItems": 1 });
    let part = json!({
        "type": "object",
        "properties": { "weight": { "type": "number", "minimum": 0 }, "of": { "$ref": "#/$defs/distribution" } },
        "required": ["weight", "of"],
        "additionalProperties": false,
    });
    json!({ "anyOf": [
        described(&Kind::Distribution),
        { "type": "object", "properties": {
            "values": values,
            "weights": { "type": "array", "items": { "type": "number", "minimum": 0 } },
        }, "required": ["values"], "additionalProperties": false },
        { "type": "object", "properties": { "file": text(), "unit": text() }, "required": ["file"], "additionalProperties": false },
        { "type": "object", "properties": { "mixture": { "type": "array", "items": part, "minItems": 1 } }, "required": ["mixture"], "additionalProperties": false },
    ] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_described() {
        let schema = schema();
        let stage = &schema["properties"]["types"]["additionalProperties"]["properties"]["stages"];
        let deadline = &stage["additionalProperties"]["properties"]["deadline"];
        assert_eq!(deadline["type"], "string");
        assert!(deadline["description"].as_str().unwrap().len() > 5);
    }
}
