//! The pieces of an HTML text: text, start tags, end tags, what is passed over (HTML standard, section 13.2.5, as far as
//! a reader's view needs it). Must not know what an element looks like.

/// One piece, in the order in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// Name as written, and the text of its attributes.
    Start(&'a str, &'a str),
    End(&'a str),
}

/// After so many quotes that never close, quotes mean nothing.
const MOST_OPEN_QUOTES: u32 = 8;

/// Cuts HTML into pieces, linear in its length.
pub(super) struct Pieces<'a> {
    text: &'a str,
    at: usize,
    /// No `>` follows, so no more tags do.
    tagless: bool,
    /// Tags with a quote that never closes; each costs a walk to the end of the text.
    open_quotes: u32,
    /// What was open when the text ended inside it.
    pub cut: Option<&'static str>,
}

impl<'a> Pieces<'a> {
    pub fn new(text: &'a str) -> Self {
        Pieces { text, at: 0, tagless: false, open_quotes: 0, cut: None }
    }

    pub fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = &self.text[self.at..];
            if rest.is_empty() {
                return None;
            }
            if !rest.starts_with('<') || self.tagless {
                return Some(self.text_piece(rest));
            }
            let second = rest.as_bytes().get(1).copied();
            match second {
                Some(b'!' | b'?') => self.pass_comment(rest),
                Some(b'/') if rest.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic) => {
                    let Some(inner) = self.tag(rest, 2) else { continue };
                    return Some(Piece::End(split_name(inner).0));
                }
                Some(b'/') if rest.len() > 2 => self.pass_to(rest, ">"),
                Some(b) if b.is_ascii_alphabetic() => {
                    let Some(inner) = self.tag(rest, 1) else { continue };
                    let (name, attributes) = split_name(inner);
                    return Some(Piece::Start(name, attributes));
                }
                _ => return Some(self.text_piece(rest)),
            }
        }
    }

    /// Text up to the next `<`; a `<` at its start is text.
    fn text_piece(&mut self, rest: &'a str) -> Piece<'a> {
        let len = if self.tagless {
            rest.len()
        } else {
            let from = usize::from(rest.starts_with('<'));
            rest[from..].find('<').map_or(rest.len(), |n| n + from)
        };
        self.at += len;
        Piece::Text(&rest[..len])
    }

    /// The inside of the tag that begins `rest`; `None` where it never ends, and then it is text.
    fn tag(&mut self, rest: &'a str, skip: usize) -> Option<&'a str> {
        let mut len = tag_end(rest, self.open_quotes < MOST_OPEN_QUOTES);
        if len.is_none() {
            // a quote that never closes is no quote, else it would swallow the message
            self.open_quotes += 1;
            len = tag_end(rest, false);
        }
        let Some(len) = len else {
            self.tagless = true;
            return None;
        };
        self.at += len + 1;
        Some(&rest[skip..len])
    }

    fn pass_comment(&mut self, rest: &str) {
        if !rest.starts_with("<!--") || rest.starts_with("<!-->") || rest.starts_with("<!--->") {
            return self.pass_to(rest, ">");
        }
        let mut from = 4;
        while let Some(found) = rest[from..].find("--") {
            from += found;
            let end = &rest[from..];
            if end.starts_with("-->") || end.starts_with("--!>") {
                self.at += from;
                return self.pass_to(end, ">");
            }
            from += 1;
        }
        self.end_inside("a comment");
    }

    fn pass_to(&mut self, rest: &str, end: &str) {
        match rest.find(end) {
            Some(at) => self.at += at + end.len(),
            None => self.end_inside("a tag"),
        }
    }

    fn end_inside(&mut self, what: &'static str) {
        self.at = self.text.len();
        self.cut = Some(what);
    }

    /// Passes over everything up to the end tag of an element whose content is no HTML.
    pub fn pass_raw(&mut self, name: &'static str) {
        let rest = &self.text[self.at..];
        let mut from = 0;
        while let Some(found) = rest[from..].find("</") {
            let at = from + found;
            let end = rest.get(at + 2..at + 2 + name.len());
            if end.is_some_and(|end| end.eq_ignore_ascii_case(name)) {
                self.at += at;
                return;
            }
            from = at + 2;
        }
        self.end_inside(name);
    }
}

/// Where the `>` of the tag that begins `rest` stands.
fn tag_end(rest: &str, quotes: bool) -> Option<usize> {
    let bytes = rest.as_bytes();
    if !quotes {
        return bytes.iter().position(|&b| b == b'>');
    }
    let mut quote = None;
    // a quote counts only where a value begins
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

fn split_name(inner: &str) -> (&str, &str) {
    let len = inner.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(inner.len());
    inner.split_at(len)
}

/// The attributes of a tag with their values, references not decoded.
pub(super) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let ends = |&(_, c): &(usize, char)| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>');
        let (name, after) = rest.split_at(rest.char_indices().skip(1).find(ends).map_or(rest.len(), |(at, _)| at));
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            return Some((name, ""));
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece<'_>> {
        let mut pieces = Pieces::new(text);
        std::iter::from_fn(|| pieces.next()).collect()
    }

    #[test]
    fn tags_and_text_are_told_apart() {
        use Piece::{End, Start, Text};
        assert_eq!(pieces("a<b>c</b >d"), [Text("a"), Start("b", ""), Text("c"), End("b"), Text("d")]);
        assert_eq!(pieces("1 < 2 <3"), [Text("1 "), Text("< 2 "), Text("<3")]);
        assert_eq!(pieces("<a href=\"x>y\">z"), [Start("a", " href=\"x>y\""), Text("z")]);
        assert_eq!(pieces("<a href=\"x>y"), [Start("a", " href=\"x"), Text("y")]);
        assert_eq!(pieces("<p it's>z"), [Start("p", " it's"), Text("z")]);
        assert_eq!(
            pieces("x<!-- <b> -- > -->y<!-->z<!DOCTYPE html><?xml?>!"),
            [Text("x"), Text("y"), Text("z"), Text("!")]
        );
        assert_eq!(pieces("x<a b c"), [Text("x"), Text("<a b c")]);
    }

    #[test]
    fn attributes_are_read() {
        let all: Vec<_> = attributes(" hidden style = 'a: b' class=x y=\"1\" é=2/").collect();
        assert_eq!(all, [("hidden", ""), ("style", "a: b"), ("class", "x"), ("y", "1"), ("é", "2/")]);
        assert_eq!(attributes(" ==\"").count(), 1);
    }
}
