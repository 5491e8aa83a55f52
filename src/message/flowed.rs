//! Flowed text, RFC 3676: lines that a mail program broke become the paragraphs that were written.

/// Joins the flowed lines of `text`, whose lines end with `\n`. `delsp` says that the space at a break goes.
pub(super) fn unflow(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // the quote depth of a line that goes on
    let mut open: Option<usize> = None;
    for line in text.split('\n') {
        let depth = line.len() - line.trim_start_matches('>').len();
        let content = &line[depth..];
        let content = content.strip_prefix(' ').unwrap_or(content);
        let signature = content == "-- ";
        if open.is_some_and(|quoted| quoted != depth || signature) {
            out.push('\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            out.extend(std::iter::repeat_n('>', depth));
            out.push(' ');
        }
        let flows = content.ends_with(' ') && !signature;
        out.push_str(if flows && delsp { &content[..content.len() - 1] } else { content });
        open = flows.then_some(depth);
        if !flows {
            out.push('\n');
        }
    }
    out.pop();
    out
}

#[cfg(test)]
mod tests {
    use super::unflow;

    #[test]
    fn flowed_lines_are_joined() {
        assert_eq!(unflow("Dear all, \nplease \nread.\nBye", false), "Dear all, please read.\nBye");
        assert_eq!(unflow("日 \n本", true), "日本");
        assert_eq!(unflow("> a \n> b\n>> c \nd", false), "> a b\n>> c \nd");
        assert_eq!(unflow(" From me\n-- \nAnn", false), "From me\n-- \nAnn");
        assert_eq!(unflow("", false), "");
    }
}
