//! One entry of a list, between separators: whose name and which address.
//! Must not know groups, fields or the lines around the entry.

use super::found::{Found, span_of};
use super::leads::{is_connective, is_lead, trimmed};
use super::phrase::{comment, phrase};
use super::sites::{self, Form, Site};
use super::token::{self, Gap, Kind, Token};
use super::{Address, legacy, link};
use crate::text::Span;

pub(super) const NO_ADDRESS: &str = "The entry has no address";

/// Everybody whom the entry names: usually one, several where separators are missing, none where it is only signs.
pub(super) fn read(text: &str, tokens: &[Token]) -> Vec<Found> {
    let tokens = trimmed(text, tokens);
    if tokens.is_empty() || legacy::is_undisclosed(text, tokens) {
        return Vec::new();
    }
    if let Some(found) = legacy::exchange_name(text, tokens) {
        return vec![found];
    }
    let sites = settled(text, tokens, sites::find(text, tokens));
    if sites.is_empty() {
        return by_comments(text, tokens);
    }
    if let Some(found) = legacy::notes_name(text, tokens, &sites) {
        return vec![found];
    }
    let mut out = Vec::with_capacity(sites.len());
    let entry = Entry::new(text, tokens, &sites);
    for index in 0..sites.len() {
        entry.read_site(index, &mut out);
    }
    out
}

/// The sites that are recipients: an address that serves as the name of the bracketed one behind it is none,
/// nor is a mention (`@name`) beside a real address.
fn settled(text: &str, tokens: &[Token], sites: Vec<Site>) -> Vec<Site> {
    if sites.len() == 1 {
        return sites;
    }
    let last_angle = sites.iter().rposition(|s| s.form == Form::Angle);
    let several = sites.len() > 1;
    let keep = |index: usize, site: &Site| {
        if site.form != Form::Bare || !several {
            return true;
        }
        let next = sites.get(index + 1).filter(|n| n.form != Form::Bare);
        let between = next.map(|n| &tokens[site.to..n.from]);
        let names_next = between.is_some_and(|b| b.iter().all(|t| t.kind != Kind::Quoted && is_wrapping(text, t)));
        if names_next || tokens[site.from].kind == Kind::At {
            return false;
        }
        let in_name = last_angle.is_some_and(|last| last > index);
        !in_name || Address::from_tokens(text, &tokens[site.from..site.to]).is_some_and(|a| is_plausible(&a))
    };
    let kept: Vec<Site> = sites.iter().enumerate().filter(|(i, s)| keep(*i, s)).map(|(_, s)| *s).collect();
    if kept.is_empty() { sites } else { kept }
}

fn is_wrapping(text: &str, token: &Token) -> bool {
    matches!(token.kind, Kind::Comment | Kind::Stray) || matches!(token.of(text), "[" | "'" | "-" | "–")
}

/// An address needs a host; without a local part (`@example.org`) the host must be one beyond doubt (`@ann` is a mention).
fn is_readable(address: &Address) -> bool {
    !address.host().is_empty() && (!address.local().is_empty() || address.host().contains('.'))
}

/// Whether an address among the words of a name can be a recipient of its own.
fn is_plausible(address: &Address) -> bool {
    let host = address.host();
    let label = host.rsplit_once('.').map_or("", |(_, last)| last);
    label.chars().count() >= 2
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && address.local().chars().any(char::is_alphanumeric)
        && !address.local().contains('@')
}

fn is_word(token: &Token) -> bool {
    !matches!(token.kind, Kind::Comment | Kind::Stray | Kind::Open | Kind::Close)
}

/// An entry with its sites, and what holds for all of them.
struct Entry<'a> {
    text: &'a str,
    tokens: &'a [Token],
    sites: &'a [Site],
    /// Several addresses that start the entry, the last with words behind it: names follow their addresses.
    names_follow: bool,
    has_stray: bool,
}

impl<'a> Entry<'a> {
    fn new(text: &'a str, tokens: &'a [Token], sites: &'a [Site]) -> Self {
        let edges = sites.first().zip(sites.last());
        let names_follow = sites.len() > 1
            && edges.is_some_and(|(first, last)| {
                !tokens[..first.from].iter().any(is_word) && tokens[last.to..].iter().any(is_word)
            });
        let has_stray = tokens.iter().any(|t| t.kind == Kind::Stray && t.of(text) != ")");
        Entry { text, tokens, sites, names_follow, has_stray }
    }

    fn read_site(&self, index: usize, out: &mut Vec<Found>) {
        let (text, tokens, site) = (self.text, self.tokens, &self.sites[index]);
        let floor = if index == 0 { 0 } else { after_asides(tokens, self.sites[index - 1].to) };
        let next = self.sites.get(index + 1).map_or(tokens.len(), |n| n.from);
        let takes_rest = index + 1 == self.sites.len() || self.names_follow;
        let end = if takes_rest { next } else { after_asides(tokens, site.to).min(next) };
        let mut start = if self.names_follow && index > 0 { site.from } else { floor.min(site.from) };
        while index > 0 && start < site.from && !tokens[start + 1].glued() && is_lead(text, &tokens[start]) {
            start += 1;
        }
        let name = site_name(text, without_brackets(text, &tokens[start..site.from]), &tokens[site.to..end], index > 0);
        let span = span_of(&tokens[start..end]);
        let inner = &tokens[site.inner.0..site.inner.1];
        if let Some(link) = inner.iter().find(|t| t.kind == Kind::Link) {
            out.extend(linked(text, link, name, span));
            return;
        }
        let inner = without_route(text, inner);
        let address = Address::from_tokens(text, inner).filter(is_readable);
        let problem = self.problem(site, address.as_ref());
        let name = if address.is_some() { name } else { name.or_else(|| phrase(text, inner)) };
        out.push(Found { name, address, span, field: None, problem });
    }

    fn problem(&self, site: &Site, address: Option<&Address>) -> Option<&'static str> {
        let Some(address) = address else { return Some("The address has no host after @") };
        let before = site.from.checked_sub(1).map(|i| &self.tokens[i]);
        let inner = &self.tokens[site.inner.0..site.inner.1];
        let glued_quotes = inner.windows(2).any(|w| w[1].glued() && both_words(self.text, w));
        if site.form == Form::Bare && before.is_some_and(|t| t.kind == Kind::Open) {
            Some("< is not closed")
        } else if self.has_stray {
            Some("A quote or bracket is not closed")
        } else if glued_quotes {
            Some("Quotes stand inside a word of the address")
        } else {
            address.fault()
        }
    }
}

/// The recipients of a link. The only one of a link that stands with a name gets the name and `around`,
/// the span of both; else each has the span of its own part of the link.
fn linked(text: &str, link: &Token, name: Option<String>, around: Span) -> Vec<Found> {
    let mut out = Vec::new();
    for piece in link::pieces(text, link) {
        let first = out.len();
        let mut tokens = Vec::new();
        token::cut(&piece.text, 0, piece.text.len(), &mut tokens);
        // People encode whole lists, so the decoded piece is cut again; a link within a link is none
        let entries = tokens.split(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon));
        let entries = entries.filter(|e| !e.iter().any(|t| t.kind == Kind::Link));
        let found = entries.flat_map(|entry| read(&piece.text, entry));
        out.extend(found.map(|one| Found { field: piece.field, span: piece.written(one.span), ..one }));
        // Blanks around go along with the only one
        if let [only] = &mut out[first..] {
            only.span = piece.span;
        }
    }
    if let [only] = out.as_mut_slice() {
        only.span = around;
        only.name = name.or_else(|| only.name.take());
    }
    out
}

/// A quoted string and a word, or two quoted strings, without a dot between them.
fn both_words(text: &str, pair: &[Token]) -> bool {
    let [one, other] = pair else { return false };
    pair.iter().any(|t| t.kind == Kind::Quoted)
        && pair.iter().all(|t| matches!(t.kind, Kind::Word | Kind::Quoted))
        && !one.of(text).ends_with('.')
        && !other.of(text).starts_with('.')
}

/// One past the comments that directly follow a site: they speak of it, not of the next.
fn after_asides(tokens: &[Token], from: usize) -> usize {
    let mut to = from;
    while tokens
        .get(to)
        .is_some_and(|t| matches!(t.kind, Kind::Comment | Kind::Stray | Kind::Close) && t.gap != Gap::Fold)
    {
        to += 1;
    }
    to
}

/// Without the `[` of `Name [mailto:a@b]` and a `<` that stayed open.
fn without_brackets<'a>(text: &str, mut tokens: &'a [Token]) -> &'a [Token] {
    while let Some((last, rest)) = tokens.split_last() {
        let bracket = matches!(last.kind, Kind::Open | Kind::Stray) || matches!(last.of(text), "[" | "'" | "{");
        if !bracket {
            break;
        }
        tokens = rest;
    }
    tokens
}

/// The addr-spec of `<@a,@b:user@c>` and `<smtp:user@c>`.
fn without_route<'a>(text: &str, inner: &'a [Token]) -> &'a [Token] {
    let Some(colon) = inner.iter().position(|t| t.kind == Kind::Colon) else { return inner };
    let is_route = inner[0].kind == Kind::At;
    let is_scheme = colon == 1 && legacy::is_scheme(inner[0].of(text));
    if is_route || is_scheme { &inner[colon + 1..] } else { inner }
}

fn site_name(text: &str, before: &[Token], after: &[Token], follows: bool) -> Option<String> {
    let is_name = |name: &String| !(follows && is_connective(name));
    let has_words = |tokens: &[Token]| tokens.iter().any(is_word);
    if has_words(before)
        && let Some(name) = phrase(text, before).filter(is_name)
    {
        return Some(name);
    }
    if has_words(after) {
        let words: Vec<Token> = outside_angles(after).into_iter().filter(is_word).collect();
        if let Some(name) = phrase(text, &words).filter(|n| n.chars().any(char::is_alphanumeric) && !n.starts_with('@'))
        {
            return Some(name);
        }
    }
    last_comment(text, after).or_else(|| last_comment(text, before))
}

fn last_comment(text: &str, tokens: &[Token]) -> Option<String> {
    tokens.iter().rev().filter(|t| t.kind == Kind::Comment).find_map(|t| comment(text, t))
}

/// An entry without signs of an address: everybody whose address stands in brackets, `Ann (a@x) and Bob (b@y)`.
fn by_comments(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut from = 0;
    for at in 0..tokens.len() {
        if tokens[at].kind == Kind::Comment && legacy::enclosed_address(text, &tokens[at..=at]).is_some() {
            out.extend(without_address(text, trimmed(text, &tokens[from..=at])));
            from = at + 1;
        }
    }
    match out.last_mut() {
        Some(last) => {
            last.span.end = span_of(tokens).end;
            last.name = last.name.take().or_else(|| phrase(text, &tokens[from..]));
        }
        None => out.extend(without_address(text, tokens)),
    }
    out
}

fn without_address(text: &str, tokens: &[Token]) -> Option<Found> {
    let span = span_of(tokens);
    let found = |name, address, problem| Found { name, address, span, field: None, problem };
    if let Some(address) = legacy::enclosed_address(text, tokens) {
        return Some(found(address.0, Some(address.1), None));
    }
    if let Some((name, address)) = legacy::spelled_out(text, tokens) {
        return Some(found(name, Some(address), None));
    }
    if tokens.iter().all(|t| t.kind == Kind::Comment) {
        return None;
    }
    let outside: Vec<Token> = outside_angles(tokens);
    if let Some(address) = quoted_in_angles(text, tokens) {
        return Some(found(phrase(text, &outside), Some(address), None));
    }
    let words = if outside.iter().any(is_word) { phrase(text, &outside) } else { last_comment(text, &outside) };
    let words = words.map(|n| n.trim_matches(['<', '>', ' ']).to_owned());
    let inside = || phrase(text, tokens).map(|n| n.trim_matches(['<', '>', ' ']).to_owned());
    let Some(name) = words.or_else(inside).filter(|n| n.chars().any(char::is_alphanumeric)) else {
        let (name, problem) = wordless(text, tokens)?;
        return Some(found(Some(name), None, Some(problem)));
    };
    let problem = if outside.len() < tokens.len() {
        "There is no address between < and >"
    } else if name.contains('@') {
        "An address in quotes is not taken as a recipient"
    } else {
        NO_ADDRESS
    };
    Some(found(Some(name), None, Some(problem)))
}

/// The address of `Ann Lee <"ann@example.org">` and `<a href="mailto:ann@example.org">Ann Lee</a>`.
fn quoted_in_angles(text: &str, tokens: &[Token]) -> Option<Address> {
    let open = tokens.iter().position(|t| t.kind == Kind::Open)?;
    let close = sites::closing_angle(tokens, open)?;
    tokens[open + 1..close].chunks(1).find_map(|one| Some(legacy::enclosed_address(text, one)?.1))
}

/// Name and problem of an entry without letters that is more than signs of a list: bytes that were no text, an
/// emblem (`🏠`) that names a contact. Somebody is behind it.
fn wordless(text: &str, tokens: &[Token]) -> Option<(String, &'static str)> {
    let is_broken = |c: char| c == char::REPLACEMENT_CHARACTER || c.is_control() && !c.is_whitespace();
    let is_private = |c: char| matches!(u32::from(c), 0xE000..=0xF8FF | 0xF_0000..);
    let is_emblem = |c: char| matches!(u32::from(c), 0x1_F000..=0x1_FAFF);
    let entry = span_of(tokens).of(text);
    let broken = entry.chars().any(|c| is_broken(c) || is_private(c));
    if !broken && !entry.chars().any(is_emblem) {
        return None;
    }
    let shown = |c: char| if is_broken(c) { char::REPLACEMENT_CHARACTER } else { c };
    let name = phrase(text, tokens).unwrap_or_else(|| entry.chars().map(shown).collect());
    let name = name.trim_matches(['<', '>', ' ']).to_owned();
    Some((name, if broken { "The entry cannot be read" } else { NO_ADDRESS }))
}

/// The tokens that stand in no pair of angle brackets.
fn outside_angles(tokens: &[Token]) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let close = if tokens[at].kind == Kind::Open { sites::closing_angle(tokens, at) } else { None };
        match close {
            Some(close) => at = close,
            None => out.push(tokens[at]),
        }
        at += 1;
    }
    out
}
