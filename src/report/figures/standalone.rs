//! A fragment made into a picture of its own, for papers and slides.

use crate::language::Language;

/// Patterns that the fragments refer to; a page carries them once.
pub const HATCH: &str = concat!(
    "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">",
    "<path d=\"M0 0V6\" stroke=\"#7d8793\" stroke-width=\"1.1\" opacity=\".55\"/></pattern>",
    "<pattern id=\"water\" width=\"14\" height=\"10\" patternUnits=\"userSpaceOnUse\"><rect width=\"14\" height=\"10\" fill=\"#eaf1f6\"/>",
    "<path d=\"M0 6q3.5-3 7 0t7 0\" fill=\"none\" stroke=\"#d3e2ec\"/></pattern></defs>"
);

/// Rules for the marks of the fragments; the page has the same in its style sheet.
const STYLE: &str = include_str!("marks.css");

/// The fragment with patterns, rules, the shapes that it draws again and one language.
pub fn standalone(fragment: &str, shapes: &str, language: Language) -> String {
    let Some(end) = fragment.find('>') else {
        return String::new();
    };
    let (head, body) = fragment.split_at(end + 1);
    let hidden = language.pick("zh", "en");
    let font = "text{font-family:\"Noto Sans\",\"Noto Sans SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif}";
    let shapes = if fragment.contains("<use ") {
        format!("<defs>{shapes}</defs>")
    } else {
        String::new()
    };
    format!("{head}<style>{STYLE}{font}.{hidden}{{display:none}}</style>{HATCH}{shapes}{body}\n")
}
