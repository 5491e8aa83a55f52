//! HTML as a reader sees it, as text: blocks on lines, cells by tabs, quotes with `>`, nothing that is not shown.
//! Must not know mail; linear in its input, whatever that is.

mod elements;
mod page;
mod tags;

use crate::text::entities::reference;
use elements::{Elements, Kind};
use page::Page;
use tags::{Piece, Pieces};

/// Text out of HTML.
#[derive(Debug)]
pub(super) struct Read {
    pub text: String,
    /// What the HTML ends inside of, so that what follows was not read.
    pub cut: Option<&'static str>,
}

/// The text that a reader of this HTML sees: lines by `\n`, table cells by `\t`, each quoted line after `> `.
///
/// Hidden elements, scripts, styles and comments are left out, links are their text, pictures are nothing.
#[must_use]
pub fn to_text(html: &str) -> String {
    read(html).text
}

pub(super) fn read(html: &str) -> Read {
    let mut pieces = Pieces::new(html);
    let mut elements = Elements::default();
    let mut page = Page::default();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => {
                if !text.trim().is_empty() {
                    elements.leave_head(&mut page);
                }
                if elements.shown() {
                    put(text, elements.preformatted(), &mut page);
                }
            }
            Piece::Start(name, attributes) => {
                let name = name.to_ascii_lowercase();
                elements.start(&name, attributes, &mut page);
                if let Kind::Raw(name) = elements::kind(&name) {
                    pieces.pass_raw(name);
                }
            }
            Piece::End(name) => elements.end(&name.to_ascii_lowercase(), &mut page),
        }
    }
    Read { text: page.finish(), cut: pieces.cut }
}

/// Writes text with its character references decoded.
fn put(text: &str, preformatted: bool, page: &mut Page) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        rest[..at].chars().for_each(|c| page.put(c, preformatted));
        let (c, len) = reference(&rest[at..]).unwrap_or(('&', 1));
        page.put(c, preformatted);
        rest = &rest[at + len..];
    }
    rest.chars().for_each(|c| page.put(c, preformatted));
}

/// The character set that the HTML itself declares near its start.
pub(super) fn charset(html: &[u8]) -> Option<String> {
    let head = html[..html.len().min(1024)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let after = head.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
    let label: String = after.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.:".contains(*c)).collect();
    // what could be read up to here is no UTF-16
    (!label.is_empty() && !label.starts_with("utf-16")).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::{charset, read, to_text};

    #[track_caller]
    fn is(html: &str, text: &str) {
        assert_eq!(to_text(html), text, "{html}");
    }

    #[test]
    fn blocks_are_lines() {
        is("<p>Dear all,</p><p>Please   read\n this.</p>", "Dear all,\n\nPlease read this.");
        is("<div>a</div><div><br></div><div>b</div>", "a\n\nb");
        is("a<br>b<BR/>c<div>d<br></div>e", "a\nb\nc\nd\ne");
        is("<p class=MsoNormal>a<o:p></o:p></p><p class=MsoNormal>b</p>", "a\nb");
        is("<p style='margin:0'>a<p style='margin: 0 0 0'>b", "a\nb");
        is("<ul><li>Ann<li>Bob</li></ul><ol><li><p>Cy</p></ol>", "Ann\nBob\n\nCy");
        is("<h1>Title</h1>text<hr>more", "Title\n\ntext\nmore");
        is("<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\nd");
        is("<b>Dear</b> <i>all</i> , <span> x</span>", "Dear all , x");
    }

    #[test]
    fn cells_are_parted_by_tabs() {
        is(
            "<table><tr><th>Name</th><th>Born</th></tr><tr><td>Ann</td><td>1970</td></tr></table>",
            "Name\tBorn\nAnn\t1970",
        );
        is(
            "<table><tr><td><p>Ann</p></td><td><p>1970</p></td></tr><tr><td><p>Bob</p><td>1980</table>x",
            "Ann\t1970\nBob\t1980\nx",
        );
        is("<table><tr><td></td><td>b</td></tr><tr><td>c<td><td>d</table>", "\tb\nc\t\td");
        is("<table><tr><td>One<p>Two</p></td></tr></table>after", "One\n\nTwo\nafter");
        is("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>", "a\tb\tc");
        is("a<table>\n <tr>\n <td>b</td>\n <td>c</td>\n </tr>\n</table>d", "a\nb\tc\nd");
        is("x<td>y</td>z", "xyz");
    }

    #[test]
    fn quotes_are_marked() {
        is(
            "Yes<div>On Monday Ann wrote:<blockquote><p>a</p><p>b</p><blockquote>c</blockquote></blockquote></div>Bye",
            "Yes\nOn Monday Ann wrote:\n\n> a\n>\n> b\n>\n>> c\nBye",
        );
        is(&"<blockquote>".repeat(500), "");
        is(&format!("{}x", "<blockquote>".repeat(500)), ">>>>>>>> x");
    }

    #[test]
    fn what_is_not_shown_is_left_out() {
        is("<head><title>t</title><style>p{}</style></head><body>a<script>b</script>c<!-- d -->e</body>", "ace");
        is("<head><meta charset=utf-8>text", "text");
        is("a<div style=\"color:red; DISPLAY : none !important\">b<div>c</div>d</div>e", "ae");
        is(
            "a<span hidden>b</span>c<span style='visibility:hidden'>d</span>e<span style='font-size:0px'>f</span>g",
            "aceg",
        );
        is("<p hidden>a<p>b", "b");
        is("<ul><li hidden>a<li>b</ul>", "b");
        is("<table><tr><td style='display:none'>a<td>b</table>", "b");
        is("<!--[if mso]><p>a</p><![endif]--><![if !mso]>b<![endif]>", "b");
        is("<style>a</STYLE >b", "b");
        is("<span style='font-size:0.9em'>a</span><span style='display:inline'>b</span>", "ab");
    }

    #[test]
    fn references_and_signs_are_characters() {
        is(
            "Zo&euml; &lt;z@example.org&gt; &amp;amp; &#8364;&#x20AC; a&nbsp;b & c &unknown; 1 < 2",
            "Zoë <z@example.org> &amp; €€ a b & c &unknown; 1 < 2",
        );
        is("<a href='mailto:z@example.org'>Zoë</a>", "Zoë");
    }

    #[test]
    fn what_is_cut_is_said() {
        assert_eq!(read("a<style>b").cut, Some("style"));
        assert_eq!(read("a<!-- b").cut, Some("a comment"));
        assert_eq!(read("a<b").cut, None);
        assert_eq!(read("<p>a</p>").cut, None);
    }

    #[test]
    fn a_declared_character_set_is_found() {
        assert_eq!(charset(b"<meta charset=\"windows-1250\">").as_deref(), Some("windows-1250"));
        assert_eq!(charset(b"<META content='text/html; charset=ISO-8859-2'>").as_deref(), Some("iso-8859-2"));
        assert_eq!(charset(b"<p>charset</p>"), None);
    }

    #[test]
    fn hostile_html_is_read_to_its_end() {
        // Work that grows faster than the text would not end within the run
        let long = |unit: &str| unit.repeat(500_000 / unit.len());
        for text in [
            long("<"),
            long("<a "),
            long("<a x=\"><b\" "),
            long("<a x='"),
            long("<!-- -- "),
            long("<!-- -- -->"),
            long("</x>"),
            long("<div>"),
            long("<p><table>"),
            long("<table><tr><td>"),
            long("<blockquote><br>x"),
            long("<script></"),
            long("<br>"),
            long("&"),
            long("&#0"),
            long("<li>"),
            format!("<div>{}", long("<p x>")),
            format!("{}{}", "<b>".repeat(255), long("</i>")),
        ] {
            let out = to_text(&text);
            assert!(out.len() <= text.len() * 4, "{}", &text[..20]);
        }
    }
}
