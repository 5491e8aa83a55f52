//! Forms that are no RFC 5322 but that people paste: Exchange and Notes names, spelled-out addresses,
//! an address that stands alone in quotes or brackets. Must not know lists.

use super::Address;
use super::found::{Found, span_of};
use super::labels;
use super::phrase::{comment, phrase, unquote};
use super::sites::{self, Site};
use super::token::{self, Kind, Token};
use crate::text::encoded;

/// Prefixes that say how to reach an address, not whose it is.
pub(super) fn is_scheme(word: &str) -> bool {
    ["smtp", "mailto", "sip", "sips", "im", "xmpp", "email", "e-mail", "mail", "internet", "ex", "x500"]
        .iter()
        .any(|s| s.eq_ignore_ascii_case(word))
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// `undisclosed-recipients` without its colon: nobody that the reader would see.
pub(super) fn is_undisclosed(text: &str, tokens: &[Token]) -> bool {
    let span = span_of(tokens);
    if span.len() > 40 || sites::has_address(tokens) {
        return false;
    }
    let words = span.of(text).to_ascii_lowercase().replace([' ', '_'], "-");
    matches!(words.trim_matches(['<', '>', '"']), "undisclosed-recipients" | "undisclosed-recipient")
}

/// Last `/CN=` of an X.500 name (`/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANN`), the way Exchange names a mailbox.
pub(super) fn exchange_name(text: &str, tokens: &[Token]) -> Option<Found> {
    let raw = span_of(tokens).of(text);
    let bare = raw.trim_matches(['<', '>', '[', ']', '"', '\'']);
    let bare =
        ["EX:", "X500:", "IMCEAEX-"].iter().find_map(|p| has_prefix(bare, p).then(|| &bare[p.len()..])).unwrap_or(bare);
    if !has_prefix(bare, "/o=") || sites::has_address(tokens) {
        return None;
    }
    let last = bare.as_bytes().windows(4).rposition(|w| w.eq_ignore_ascii_case(b"/cn="));
    let name = last.map_or(bare, |at| &bare[at + 4..]);
    // Exchange Online puts 32 hexadecimal digits and a hyphen before the alias.
    let name = match name.split_once('-') {
        Some((id, alias)) if id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()) && !alias.is_empty() => alias,
        _ => name,
    };
    let span = span_of(tokens);
    Some(Found {
        name: Some(name.to_owned()),
        address: None,
        span,
        field: None,
        problem: Some("An Exchange name without an address"),
    })
}

/// Whether what stands in angle brackets behind a name is an X.500 name: `Lee, Ann </O=ORG/CN=RECIPIENTS/CN=ALEE>`.
pub(super) fn is_directory_name(text: &str, tokens: &[Token]) -> bool {
    let open = tokens.iter().position(|token| token.kind == Kind::Open);
    open.and_then(|at| tokens.get(at + 1)).is_some_and(|token| has_prefix(token.of(text), "/o="))
}

/// `Ann Lee/Sales/Org@ORG` and `CN=Ann Lee/O=Org@ORG`, as Lotus Notes names a mailbox: not a mail address.
pub(super) fn notes_name(text: &str, tokens: &[Token], sites: &[Site]) -> Option<Found> {
    let [site] = sites else { return None };
    let inner = &tokens[site.inner.0..site.inner.1];
    let at = inner.iter().rposition(|t| t.kind == Kind::At)?;
    let host = span_of(&inner[at + 1..]).of(text);
    // "Ann Lee@ORG": a domain of Notes has capitals, and a name of several words is no local part
    let shouted = host.len() > 1 && host.bytes().all(|b| b.is_ascii_uppercase());
    let spaced = site.form == sites::Form::Bare && tokens[..site.from].iter().any(|t| t.kind == Kind::Word);
    let is_notes = !host.contains('.')
        && !host.is_empty()
        && (shouted && spaced || inner[..at].iter().any(|t| t.kind == Kind::Word && t.of(text).contains('/')));
    if !is_notes {
        return None;
    }
    let raw = match site.form {
        sites::Form::Angle => phrase(text, &tokens[..site.from]).or_else(|| phrase(text, inner))?,
        _ => phrase(text, &tokens[..site.to])?,
    };
    let name = raw.split(['/', '@']).next().unwrap_or(&raw);
    let name = if has_prefix(name, "CN=") { &name[3..] } else { name };
    let span = span_of(tokens);
    Some(Found {
        name: Some(name.trim().to_owned()),
        address: None,
        span,
        field: None,
        problem: Some("A Notes name without a mail address"),
    })
}

/// The address of an entry that encloses it whole in quotes (a CSV cell) or gives it as its only comment
/// (`Ann Lee (ann@example.org)`). There is no other recipient that it could be extra to.
pub(super) fn enclosed_address(text: &str, tokens: &[Token]) -> Option<(Option<String>, Address)> {
    let last = tokens.last()?;
    match last.kind {
        Kind::Quoted if tokens.len() == 1 => whole_address(unquote(last.of(text)).trim_start_matches("mailto:")),
        Kind::Comment => {
            let (name, address) = whole_address(&comment(text, last)?)?;
            let words = phrase(text, &tokens[..tokens.len() - 1]);
            Some((words.or(name), address))
        }
        _ => None,
    }
}

/// Name and address where `text` is nothing but one mailbox, its name before it or a colon between them.
fn whole_address(text: &str) -> Option<(Option<String>, Address)> {
    let mut tokens = Vec::new();
    token::cut(text, 0, text.len(), &mut tokens);
    let mut colons = (0..tokens.len()).filter(|at| tokens[*at].kind == Kind::Colon);
    if let (Some(colon), None) = (colons.next(), colons.next()) {
        let (name, address) = whole_address(&text[tokens[colon].end as usize..])?;
        let head = phrase(text, &tokens[..colon]).filter(|head| !is_scheme(head) && !labels::is_header(head));
        return Some((name.or(head), address));
    }
    let found = sites::find(text, &tokens);
    let [site] = found.as_slice() else { return None };
    let outer = tokens[..site.from].iter().chain(&tokens[site.to..]);
    let apart = |t: &Token| matches!(t.kind, Kind::Semicolon | Kind::Open | Kind::Colon);
    let bare_with_words = site.form == sites::Form::Bare && site.to - site.from < tokens.len();
    if site.form == sites::Form::Link || bare_with_words || outer.clone().any(apart) || site.to < tokens.len() {
        return None;
    }
    let address = Address::from_tokens(text, &tokens[site.inner.0..site.inner.1])?;
    let plain = !address.host().is_empty() && !address.local().is_empty() && !address.local().contains(['@', '"']);
    plain.then(|| (phrase(text, &tokens[..site.from]), address))
}

/// `ann at example dot org`, `ann (at) example [dot] org`: written so that machines do not read it.
pub(super) fn spelled_out(text: &str, tokens: &[Token]) -> Option<(Option<String>, Address)> {
    if tokens.len() > 24 {
        return None;
    }
    let words: Vec<&str> = tokens.iter().map(|t| t.of(text)).collect();
    let says =
        |word: &str, what: &str| word.trim_matches(['(', ')', '[', ']', '{', '}', '<', '>']).eq_ignore_ascii_case(what);
    let mut ats = (0..words.len()).filter(|&i| says(words[i], "at"));
    let (at, None) = (ats.next()?, ats.next()) else { return None };
    let is_dot =
        |i: usize| words.get(i).is_some_and(|w| says(w, "dot") || says(w, "punkt") || says(w, "point") || *w == ".");
    let mut start = at.checked_sub(1)?;
    while start >= 2 && is_dot(start - 1) {
        start -= 2;
    }
    let host = spelled_host(&words[at + 1..], |i| is_dot(at + 1 + i))?;
    let local: String = (start..at).map(|i| if is_dot(i) { "." } else { words[i] }).collect();
    let is_local = local.chars().all(|c| c.is_alphanumeric() || "._-+'".contains(c)) && !local.is_empty();
    is_local.then(|| (phrase(text, &tokens[..start]), Address::assemble(&local, &host)))
}

/// Words that alternate with dots to a host with at least one dot; the last label is a word of letters.
fn spelled_host(words: &[&str], is_dot: impl Fn(usize) -> bool) -> Option<String> {
    let mut host = String::new();
    for (index, word) in words.iter().enumerate() {
        match (index % 2 == 1, is_dot(index)) {
            (true, true) => host.push('.'),
            (false, false) if word.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-')) => {
                host.push_str(word)
            }
            _ => return None,
        }
    }
    let (_, last) = host.rsplit_once('.')?;
    let looks_right = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic) && !host.starts_with('.');
    looks_right.then(|| encoded::plain(&host).into_owned())
}
