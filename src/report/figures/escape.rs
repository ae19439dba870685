//! The escaping of whatever a scenario calls its things.

/// Text made safe for HTML and SVG, in content and in quoted attributes; control characters are dropped.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_stays_dangerous() {
        assert_eq!(
            escape("<a b='c\"'>&\u{7}"),
            "&lt;a b=&#39;c&quot;&#39;&gt;&amp;"
        );
    }
}
