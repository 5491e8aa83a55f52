//! From the parts of a message to what its reader sees: one text and the attachments beside it.
//! Must not know where the parts came from.

use super::charset::Charsets;
use super::parts::Part;
use super::problem::{Problems, Trouble};
use super::{flowed, html, transfer};
use crate::draft::{Attachment, Draft, Field};
use crate::text::escapes::base64;

/// Fills body and attachments of the draft.
pub(super) fn fill(draft: &mut Draft, parts: &[Part], charsets: &Charsets, problems: &mut Problems) {
    let mut reader = Reader { parts, charsets, problems, attachments: Vec::new() };
    draft.body = reader.text(0);
    draft.attachments = reader.attachments;
    if draft.body.trim().is_empty()
        && let Some(at) = parts.iter().find(|p| p.content.kind.ends_with("/ms-tnef"))
    {
        reader.problems.add(Trouble::Tnef, Some(Field::Body), at.at, "winmail.dat");
    }
    if draft.body.trim().is_empty()
        && let Some(at) = parts.iter().find(|p| p.content.kind == "text/calendar")
    {
        let name = if at.content.name.is_empty() { unnamed(&at.content.kind) } else { &at.content.name };
        reader.problems.add(Trouble::Invitation, Some(Field::Body), at.at, name);
    }
    if draft.body.trim_start().starts_with("-----BEGIN PGP MESSAGE-----") {
        let at = parts.first().map_or(0, |part| part.at);
        reader.problems.add(Trouble::Encrypted, Some(Field::Body), at, "OpenPGP");
    }
}

struct Reader<'a, 'b, 'c> {
    parts: &'a [Part<'a>],
    charsets: &'c Charsets<'c>,
    problems: &'c mut Problems<'b>,
    attachments: Vec<Attachment>,
}

/// How a reader meets a part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Text {
        html: bool,
    },
    Multipart,
    Attached,
    /// Belongs to another part: a picture inside the text, a signature over it.
    Silent,
}

impl<'a> Reader<'a, '_, '_> {
    fn shown(&self, at: usize, parent: Option<&Part>) -> Shown {
        let content = &self.parts[at].content;
        let within = parent.map_or("", |p| p.content.kind.as_str());
        let text = matches!(content.kind.as_str(), "" | "text" | "text/plain" | "text/html" | "text/enriched");
        let loose = !content.is_attachment && content.name.is_empty();
        let alone = parent.is_none();
        match content.kind.as_str() {
            kind if kind.starts_with("multipart/") => Shown::Multipart,
            _ if text && (alone || !content.is_attachment) => Shown::Text { html: content.kind == "text/html" },
            "application/pgp-signature" | "application/pkcs7-signature" | "application/x-pkcs7-signature" => {
                Shown::Silent
            }
            kind if kind.starts_with("image/") && !content.is_attachment && within == "multipart/related" => {
                Shown::Silent
            }
            _ if within == "multipart/alternative" && loose => Shown::Silent,
            _ => Shown::Attached,
        }
    }

    /// The text of a part, its attachments noted on the way. Depth is bounded by the walk that found the parts.
    fn text(&mut self, at: usize) -> String {
        self.text_within(at, None)
    }

    fn text_within(&mut self, at: usize, parent: Option<&'a Part<'a>>) -> String {
        let part = &self.parts[at];
        match self.shown(at, parent) {
            Shown::Text { .. } => {
                // a named text is shown in its place and offered as a file as well
                if !part.content.name.is_empty() && parent.is_some_and(|p| p.content.kind != "multipart/alternative") {
                    self.attach(part);
                }
                self.decoded(part)
            }
            Shown::Silent => String::new(),
            Shown::Attached => {
                self.attach(part);
                String::new()
            }
            Shown::Multipart => match part.content.kind.as_str() {
                "multipart/alternative" => self.alternative(part),
                "multipart/related" => self.related(part),
                "multipart/encrypted" => {
                    self.problems.add(Trouble::Encrypted, Some(Field::Body), part.at, "OpenPGP");
                    String::new()
                }
                _ => self.mixed(part),
            },
        }
    }

    fn mixed(&mut self, part: &'a Part<'a>) -> String {
        let mut out = String::new();
        for &child in &part.children {
            let text = self.text_within(child, Some(part));
            if !text.trim().is_empty() {
                if !out.is_empty() {
                    out.push('\n');
                }
                out.push_str(&text);
            }
        }
        out
    }

    /// One of several forms of the same text: plain if it says anything, else the richest that does.
    fn alternative(&mut self, part: &'a Part<'a>) -> String {
        let plain = |at: &usize| self.shown(*at, Some(part)) == Shown::Text { html: false };
        let (mut order, rest): (Vec<usize>, Vec<usize>) = part.children.iter().partition(|at| plain(at));
        order.extend(rest.iter().rev());
        let mut out = String::new();
        for child in order {
            let multipart = self.shown(child, Some(part)) == Shown::Multipart;
            // attachments hide in the forms that are not shown as well
            if out.is_empty() || multipart || self.shown(child, Some(part)) == Shown::Attached {
                let text = self.text_within(child, Some(part));
                if out.is_empty() && !text.trim().is_empty() {
                    out = text;
                }
            }
        }
        out
    }

    /// A text with what belongs to it; the rest of the children are pictures and attachments.
    fn related(&mut self, part: &'a Part<'a>) -> String {
        let start = &part.content.start;
        let is_start = |at: &&usize| !start.is_empty() && self.parts[**at].content.id == *start;
        let Some(&root) = part.children.iter().find(is_start).or(part.children.first()) else { return String::new() };
        let mut text = self.text_within(root, Some(part));
        for &child in part.children.iter().filter(|&&child| child != root) {
            let is_text = matches!(self.shown(child, Some(part)), Shown::Text { .. });
            if !is_text || text.trim().is_empty() {
                text.push_str(&self.text_within(child, Some(part)));
            }
        }
        text
    }

    fn attach(&mut self, part: &Part) {
        let content = &part.content;
        if content.kind.ends_with("/pkcs7-mime") || content.kind.ends_with("/x-pkcs7-mime") {
            self.problems.add(Trouble::Encrypted, Some(Field::Body), part.at, "S/MIME");
        }
        let name = if content.name.is_empty() { unnamed(&content.kind) } else { &content.name };
        let size = match content.encoding.as_str() {
            "base64" => transfer::base64_len(part.raw),
            "quoted-printable" => transfer::quoted_printable(part.raw).0.len() as u64,
            _ => part.raw.len() as u64,
        };
        self.attachments.push(Attachment { name: name.to_owned(), size: Some(size), inspection: None });
    }

    /// The text of a leaf as it is shown.
    fn decoded(&mut self, part: &Part) -> String {
        let content = &part.content;
        let mut lose = |trouble, found: &str| self.problems.add(trouble, Some(Field::Body), part.at, found);
        let (bytes, damaged) = match content.encoding.as_str() {
            "base64" => base64(part.raw),
            "quoted-printable" => transfer::quoted_printable(part.raw),
            "" | "7bit" | "8bit" | "binary" | "7-bit" | "8-bit" => (part.raw.to_vec(), false),
            other => {
                lose(Trouble::Transfer, other);
                (part.raw.to_vec(), false)
            }
        };
        if damaged {
            lose(Trouble::BadTransfer, &content.encoding);
        }
        let is_html = content.kind == "text/html";
        let declared = if content.charset.is_empty() && is_html { html::charset(&bytes) } else { None };
        let label = declared.as_deref().unwrap_or(&content.charset);
        let decoded = self.charsets.decode(label, &bytes);
        let text = match decoded {
            Some(decoded) => {
                if decoded.damaged {
                    lose(Trouble::BadBytes, label);
                }
                decoded.text
            }
            None => {
                lose(Trouble::Charset, label);
                self.charsets.header(&bytes)
            }
        };
        if is_html {
            let read = html::read(&text);
            if let Some(inside) = read.cut {
                lose(Trouble::HtmlNotClosed, inside);
            }
            return read.text;
        }
        let text = lines(&text);
        let text = if content.flowed { flowed::unflow(&text, content.delsp) } else { text };
        text.trim_end_matches('\n').to_owned()
    }
}

/// Line ends as `\n`.
fn lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// What mail programs call a part without a name.
fn unnamed(kind: &str) -> &'static str {
    match kind {
        "message/rfc822" => "message.eml",
        "text/calendar" => "invite.ics",
        "text/vcard" | "text/x-vcard" => "contact.vcf",
        "application/pdf" => "unnamed.pdf",
        "text/csv" => "unnamed.csv",
        _ => "unnamed",
    }
}
