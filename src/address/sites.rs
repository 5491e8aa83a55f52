//! Where in an entry addresses stand: in angle brackets, bare, or as a `mailto:` link.
//! Must not know names, groups or how entries are separated.

use super::token::{Gap, Kind, Token};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `<addr-spec>`; the inner tokens may start with a source route or a scheme.
    Angle,
    Bare,
    Link,
}

/// Tokens `from..to`, of which `inner.0..inner.1` write the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Site {
    pub form: Form,
    pub from: usize,
    pub to: usize,
    pub inner: (usize, usize),
}

/// The `>` of the `<` at `open`, or `None` where a separator or another `<` comes first.
/// Commas are allowed in a source route only (`<@a,@b:user@c>`, RFC 5322, 4.4).
pub(super) fn closing_angle(tokens: &[Token], open: usize) -> Option<usize> {
    let is_route = tokens.get(open + 1).is_some_and(|t| t.kind == Kind::At);
    for (at, token) in tokens.iter().enumerate().skip(open + 1) {
        match token.kind {
            Kind::Close => return Some(at),
            Kind::Comma if is_route && tokens.get(at + 1).is_some_and(|t| matches!(t.kind, Kind::At | Kind::Comma)) => {
            }
            Kind::Open | Kind::Comma | Kind::Semicolon | Kind::Tab => return None,
            _ => {}
        }
    }
    None
}

/// Whether these tokens hold an address.
pub(super) fn has_address(tokens: &[Token]) -> bool {
    tokens.iter().any(|t| matches!(t.kind, Kind::At | Kind::Link))
}

/// The sites of one entry, in order. Linear: a `<` looks no further than the next one.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Site> {
    let mut sites: Vec<Site> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let floor = sites.last().map_or(0, |s| s.to);
        match tokens[at].kind {
            Kind::Open => {
                if let Some(close) = closing_angle(tokens, at) {
                    if has_address(&tokens[at + 1..close]) {
                        sites.push(Site { form: Form::Angle, from: at, to: close + 1, inner: (at + 1, close) });
                    }
                    at = close;
                }
            }
            Kind::Link => sites.push(Site { form: Form::Link, from: at, to: at + 1, inner: (at, at + 1) }),
            Kind::At => {
                let (from, to) = (bare_start(text, tokens, at, floor), bare_end(text, tokens, at));
                sites.push(Site { form: Form::Bare, from, to, inner: (from, to) });
                at = to - 1;
            }
            _ => {}
        }
        at += 1;
    }
    sites
}

fn is_part(token: &Token) -> bool {
    matches!(token.kind, Kind::Word | Kind::Quoted | Kind::Literal)
}

fn is_aside(token: &Token) -> bool {
    matches!(token.kind, Kind::Comment | Kind::Stray)
}

/// First token of the local part before the `@` at `at`.
fn bare_start(text: &str, tokens: &[Token], at: usize, floor: usize) -> usize {
    let mut from = at;
    while from > floor && is_aside(&tokens[from - 1]) {
        from -= 1;
    }
    if from == floor || !is_part(&tokens[from - 1]) {
        return at;
    }
    from -= 1;
    while from > floor {
        let (before, first) = (&tokens[from - 1], &tokens[from]);
        let starts_dotted = first.of(text).starts_with('.');
        if is_aside(before) && from - 1 > floor {
            let beyond = &tokens[from - 2];
            let joined = before.glued()
                && (first.glued() && before.kind == Kind::Stray || starts_dotted || beyond.of(text).ends_with('.'));
            if !joined || !is_part(beyond) {
                break;
            }
            from -= 2;
            continue;
        }
        let quoted_name = before.kind == Kind::Quoted && first.kind == Kind::Word && !starts_dotted;
        let joined = if first.glued() { !quoted_name } else { starts_dotted || before.of(text) == "." };
        if !is_part(before) || !joined {
            break;
        }
        from -= 1;
    }
    from
}

/// One past the last token of the host after the `@` at `at`.
fn bare_end(text: &str, tokens: &[Token], at: usize) -> usize {
    let mut to = at + 1;
    let mut first = to;
    while tokens.get(first).is_some_and(is_aside) {
        first += 1;
    }
    match tokens.get(first) {
        Some(t) if is_part(t) || t.kind == Kind::At && t.glued() => to = first + 1,
        _ => return to,
    }
    while let Some(next) = tokens.get(to) {
        let last = &tokens[to - 1];
        let after = tokens.get(to + 1);
        let open_dot = last.of(text) == ".";
        let dotted = |t: &Token| t.kind == Kind::Word && continues_host(text, t, tokens.get(to + 1));
        let joined = if is_part(next) || next.kind == Kind::At {
            next.glued() && !closes(last) || open_dot || dotted(next)
        } else {
            false
        };
        if joined {
            to += 1;
        } else if is_aside(next) && next.glued() && after.is_some_and(|t| joins_over_aside(text, open_dot, next, t)) {
            to += 2;
        } else {
            break;
        }
    }
    to
}

fn closes(token: &Token) -> bool {
    token.kind == Kind::Quoted
}

/// `.example` or a lone `.` with a word behind it go on with the host; `...` does not.
fn continues_host(text: &str, token: &Token, after: Option<&Token>) -> bool {
    let rest = token.of(text).strip_prefix('.');
    match rest {
        Some("") => after.is_some_and(|t| t.kind == Kind::Word),
        Some(rest) => rest.starts_with(char::is_alphanumeric),
        None => false,
    }
}

fn joins_over_aside(text: &str, open_dot: bool, aside: &Token, after: &Token) -> bool {
    let dotted = after.of(text).starts_with('.') && after.gap != Gap::Fold;
    after.kind == Kind::Word && (dotted || open_dot || aside.kind == Kind::Stray && after.glued())
}
