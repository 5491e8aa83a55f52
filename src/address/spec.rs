//! One addr-spec: local part, host, and the forms in which they compare.
//! Must not know lists or display names.

use std::borrow::Cow;

use super::phrase::unquote;
use super::punycode;
use super::token::{Gap, Kind, Token, is_invisible};
use crate::text::encoded;
use crate::text::lower::smalls;

/// An addr-spec (RFC 5322, 3.4.1; RFC 6532 for other scripts), as far as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Without comments, folding and source route; quotes only where the local part needs them; IDN as written.
    pub text: String,
    at: usize,
    host: String,
}

impl Address {
    /// The local part as in `text`, with its quotes if it has any.
    #[must_use]
    pub fn local(&self) -> &str {
        &self.text[..self.at]
    }

    /// The host in the form that compares: lower case, no trailing dot, A-labels as Unicode.
    /// Empty where the address has none.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address that the tokens between a list's signs write; comments and strays among them are passed over.
    /// `None` where there is no `@`.
    pub(super) fn from_tokens(text: &str, tokens: &[Token]) -> Option<Self> {
        let at = tokens.iter().rposition(|t| t.kind == Kind::At)?;
        let (local, host) = (&tokens[..at], &tokens[at + 1..]);
        if let ([local], [host]) = (local, host)
            && local.kind == Kind::Word
            && host.kind == Kind::Word
            && is_plain(local.of(text))
            && is_plain(host.of(text))
        {
            return Some(Self::assemble(local.of(text), host.of(text)));
        }
        let mut host_text = written(text, host, false);
        let mut local_text = local_part(text, local);
        trim_wrapping(&mut local_text, &mut host_text);
        Some(Self::assemble(&local_text, &host_text))
    }

    /// What RFC 5322 does not allow in it, in words; `None` where it is an addr-spec.
    pub(super) fn fault(&self) -> Option<&'static str> {
        let local = self.local();
        if is_plain(local) && is_plain(&self.host) {
            return None;
        }
        let quoted = local.starts_with('"');
        if local.is_empty() {
            Some("The address has nothing before @")
        } else if !quoted && local.contains('@') {
            Some("The address has more than one @")
        } else if !quoted && local.split('.').any(str::is_empty) {
            Some("The part before @ has a dot too many")
        } else if !self.host.starts_with('[') && self.host.split('.').any(str::is_empty) {
            Some("The host has a dot too many")
        } else if !quoted && local.chars().any(|c| c.is_control() || " ()<>[]:;,\\\"".contains(c)) {
            Some("The part before @ has a sign that needs quotes")
        } else {
            None
        }
    }

    pub(super) fn assemble(local: &str, host: &str) -> Self {
        let local = if local.starts_with("=?") { encoded::plain(local) } else { Cow::Borrowed(local) };
        let (local, host) = without_gateways(&local, host);
        let mut text = String::with_capacity(local.len() + 1 + host.len());
        text.extend([local, "@", host]);
        Address { text, at: local.len(), host: fold_host(host) }
    }
}

/// An address without the names of gateways behind it, which have no dot: `ann@firm.example@FIRM@gateway`.
fn without_gateways<'a>(local: &'a str, host: &'a str) -> (&'a str, &'a str) {
    let first = local.split_once('@').filter(|_| !host.contains('.') && !local.starts_with('"'));
    let inner = first.and_then(|(name, rest)| Some((name, rest.split('@').next().filter(|at| at.contains('.'))?)));
    inner.filter(|(name, _)| !name.is_empty()).unwrap_or((local, host))
}

/// ASCII letters, digits, dashes and single dots between them: nothing to quote, to fold away or to find fault with.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let mut before = b' ';
    let inner = |byte: &u8| {
        let last = std::mem::replace(&mut before, *byte);
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || *byte == b'.' && last != b'.'
    };
    ends(bytes.first()) && ends(bytes.last()) && bytes.iter().all(inner)
}

fn local_part(text: &str, tokens: &[Token]) -> String {
    let pieces: Vec<&Token> = tokens.iter().filter(|t| !matches!(t.kind, Kind::Comment | Kind::Stray)).collect();
    let has_quotes = pieces.iter().any(|t| t.kind == Kind::Quoted);
    let has_blanks = pieces.iter().enumerate().skip(1).any(|(i, t)| needs_space(text, pieces[i - 1], t));
    let plain = written(text, tokens, true);
    if !has_quotes && !has_blanks || is_dot_atom(&plain) {
        return plain;
    }
    let mut quoted = String::with_capacity(plain.len() + 2);
    quoted.push('"');
    for c in plain.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}

/// Tokens without comments and with quotes resolved; blanks only between words of a local part.
fn written(text: &str, tokens: &[Token], spaces: bool) -> String {
    let mut out = String::new();
    let mut last: Option<&Token> = None;
    for token in tokens.iter().filter(|t| !matches!(t.kind, Kind::Comment | Kind::Stray)) {
        if let Some(before) = last
            && spaces
            && needs_space(text, before, token)
        {
            out.push(' ');
        }
        match token.kind {
            Kind::Quoted => out.push_str(&unquote(token.of(text))),
            Kind::At => out.push('@'),
            _ => out.extend(token.of(text).chars().filter(|c| !is_invisible(*c))),
        }
        last = Some(token);
    }
    out
}

/// A blank beside a dot or `@` is obsolete folding (RFC 5322, 4.4), and a line end behind a hyphen is where a program
/// wrapped the address; between words a blank belongs to the name of the mailbox.
fn needs_space(text: &str, before: &Token, token: &Token) -> bool {
    let wrapped = token.gap == Gap::Fold && before.of(text).ends_with('-');
    !token.glued()
        && !wrapped
        && before.kind != Kind::At
        && token.kind != Kind::At
        && !before.of(text).ends_with('.')
        && !token.of(text).starts_with('.')
}

fn is_dot_atom(text: &str) -> bool {
    let is_atext =
        |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || (!c.is_ascii() && !c.is_control());
    text.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atext))
}

/// Takes off what people wrap around an address: `'a@b'`, `[a@b]`, `“a@b”`, a mark behind it.
fn trim_wrapping(local: &mut String, host: &mut String) {
    if host.starts_with('[') && host.ends_with(']') {
        return;
    }
    let kept =
        host.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_') || is_mark(c))).len();
    let cut = host.split_off(kept);
    // `a@b?subject=x` is a link without its scheme; a dot at the end is the end of a sentence or the root.
    host.truncate(host.find('?').unwrap_or(host.len()));
    host.truncate(host.trim_end_matches('.').len());
    let lead = local.len() - local.trim_start_matches(['[', '‘', '“', '„', '«', '•', '·']).len();
    if lead < local.len() {
        local.drain(..lead);
    }
    if cut.contains('\'') && local.starts_with('\'') {
        local.remove(0);
    }
    if cut.contains('}') && local.starts_with('{') {
        local.remove(0);
    }
}

/// Marks that belong to the letter before them (combining accents, vowel signs of Indic scripts).
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5BD | 0x610..=0x61A | 0x64B..=0x65F | 0x900..=0x903 | 0x93A..=0x94F | 0x981..=0xDDF | 0xE31..=0xE4E)
}

/// A host as somebody writes it (policy, link) in the form of [`Address::host`]: lower case, no trailing dot,
/// A-labels as Unicode.
#[must_use]
pub fn fold_host(host: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.';
    if host.bytes().all(plain) && !host.ends_with('.') {
        return host.to_owned();
    }
    if host.is_ascii() && !has_a_label(host) {
        return host.trim_end_matches('.').to_ascii_lowercase();
    }
    let dots = |c: char| if matches!(c, '。' | '．' | '｡') { '.' } else { c };
    let lower: String = host.chars().map(dots).flat_map(smalls).collect();
    let labels: Vec<String> = lower.trim_end_matches('.').split('.').map(punycode::unicode_label).collect();
    labels.join(".")
}

fn has_a_label(host: &str) -> bool {
    host.contains('-') && host.split('.').any(|label| label.get(..4).is_some_and(|p| p.eq_ignore_ascii_case("xn--")))
}
