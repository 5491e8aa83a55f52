//! Contact cards (RFC 6350 and the older vCards): name and addresses of each.
//! Must not know lists outside a card.

use super::{Address, Recipient};
use crate::text::Span;
use crate::text::escapes::unescape;

/// Reads the lines of a text one after the other, card by card.
#[derive(Default)]
pub(super) struct Cards {
    open: bool,
    name: Option<String>,
    structured: Option<String>,
    name_span: Option<Span>,
    found: Vec<Recipient>,
}

impl Cards {
    /// Whether the line belongs to a card. Those of a finished card are in `out`.
    pub(super) fn take(&mut self, text: &str, start: usize, end: usize, out: &mut Vec<Recipient>) -> bool {
        let line = text[start..end].trim_end();
        if line.trim().eq_ignore_ascii_case("BEGIN:VCARD") {
            self.finish(out);
            self.open = true;
            return true;
        }
        if !self.open {
            return false;
        }
        if line.trim().eq_ignore_ascii_case("END:VCARD") {
            self.finish(out);
            return true;
        }
        self.property(text, start, line);
        true
    }

    /// Hands over what a card holds that the text broke off.
    pub(super) fn finish(&mut self, out: &mut Vec<Recipient>) {
        let card = std::mem::take(self);
        let name = card.name.or(card.structured);
        if card.found.is_empty()
            && let (Some(name), Some(span)) = (&name, card.name_span)
        {
            out.push(Recipient { name: Some(name.clone()), address: None, group: None, span, field: None });
        }
        out.extend(card.found.into_iter().map(|r| Recipient { name: name.clone(), ..r }));
    }

    fn property(&mut self, text: &str, start: usize, line: &str) {
        let Some((head, value)) = line.split_once(':') else { return };
        let at = start + head.len() + 1;
        let name = head.split(';').next().unwrap_or(head);
        let name = name.rsplit('.').next().unwrap_or(name).trim();
        // Lines are folded with a blank, which is none of the value (RFC 6350, 3.2)
        let whole: String = value.split_inclusive(['\r', '\n']).map(unfolded).collect();
        let mut bytes = whole.trim().as_bytes().to_vec();
        if head.to_ascii_uppercase().contains("QUOTED-PRINTABLE") {
            bytes.clear();
            unescape(whole.trim().as_bytes(), b'=', &mut bytes);
        }
        let plain = String::from_utf8_lossy(&bytes).replace("\\,", ",").replace("\\;", ";");
        if plain.is_empty() {
            return;
        }
        if name.eq_ignore_ascii_case("FN") {
            self.name = Some(plain);
            self.name_span = Some(span_of(text, at, value));
        } else if name.eq_ignore_ascii_case("N") {
            let mut parts = plain.split(';').map(str::trim);
            let (last, first) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
            self.structured = Some(format!("{first} {last}").trim().to_owned()).filter(|n| !n.is_empty());
            self.name_span = self.name_span.or(Some(span_of(text, at, value)));
        } else if name.eq_ignore_ascii_case("EMAIL") {
            let address = plain
                .rsplit_once('@')
                .map(|(local, host)| Address::assemble(local.trim_start_matches("mailto:"), host));
            self.found.push(Recipient {
                name: None,
                address,
                group: None,
                span: span_of(text, at, value),
                field: None,
            });
        }
    }
}

fn unfolded(line: &str) -> &str {
    let line = line.trim_end_matches(['\r', '\n']);
    line.strip_prefix([' ', '\t']).unwrap_or(line)
}

fn span_of(text: &str, at: usize, value: &str) -> Span {
    let lead = value.len() - value.trim_start().len();
    debug_assert!(text.is_char_boundary(at));
    Span::new(at + lead, at + lead + value.trim().len())
}
