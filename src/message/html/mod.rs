//! HTML as a reader sees it, as text: blocks on lines, cells by tabs, quotes with `>`, nothing that is not shown.
//! Must not know mail; linear in its input, whatever that is.

mod elements;
mod entities;
mod page;
mod tags;

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
        let (c, len) = entities::reference(&rest[at..]).unwrap_or(('&', 1));
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
mod tests;
