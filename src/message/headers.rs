//! Header blocks: where they begin and end, their lines unfolded. Lenient at the top of a message, where people paste;
//! strict inside one. Must not know what a header means, beyond which names there are.

/// One header, its name in lower case, its value as bytes with the folding in place.
#[derive(Clone, Debug)]
pub(super) struct Header<'a> {
    pub name: String,
    pub value: &'a [u8],
    /// Where its line begins.
    pub at: usize,
}

/// How a block ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// At an empty line or the end of the input, as it should.
    AtBlank,
    /// At a line that is no header.
    AtText,
    /// Nothing in it is a header of a message: all of it is body.
    NothingKnown,
}

#[derive(Clone, Debug)]
pub(super) struct Block<'a> {
    pub headers: Vec<Header<'a>>,
    /// Where the body begins.
    pub body: usize,
    /// Where a line stands before the headers that is none.
    pub stray: Option<usize>,
    pub ended: Ended,
}

/// Headers that make a text a message; others may be prose with a colon.
const KNOWN: [&str; 27] = [
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "sent",
    "reply-to",
    "sender",
    "message-id",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
    "content-language",
    "received",
    "return-path",
    "delivered-to",
    "dkim-signature",
    "importance",
    "priority",
    "user-agent",
    "thread-topic",
    "thread-index",
    "authentication-results",
];

/// Those that pasted headers may have an empty line between.
const SHOWN: [&str; 7] = ["from", "to", "cc", "bcc", "subject", "date", "sent"];

/// Those that only a message out of a mail system has: such a block ends at its first empty line.
const MACHINE: [&str; 4] = ["message-id", "mime-version", "received", "content-type"];

/// Longer names are prose.
const LONGEST_NAME: usize = 76;

fn is_known(name: &str) -> bool {
    KNOWN.contains(&name) || ["x-", "list-", "resent-", "arc-"].iter().any(|p| name.starts_with(p))
}

fn is_recipients(name: &str) -> bool {
    matches!(name, "to" | "cc" | "bcc")
}

/// The end of the line at `at`, without its line end, and the beginning of the next.
#[inline(never)]
pub(super) fn line(bytes: &[u8], at: usize) -> (usize, usize) {
    let rest = &bytes[at..];
    let Some(lf) = rest.iter().position(|&b| b == b'\n') else { return (bytes.len(), bytes.len()) };
    let mut end = at + lf;
    while end > at && bytes[end - 1] == b'\r' {
        end -= 1;
    }
    (end, at + lf + 1)
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

/// The name, in lower case, and the length up to and with the colon, of a line that is a header.
#[inline(never)]
fn name(line: &[u8]) -> Option<(String, usize)> {
    let colon = line.iter().take(LONGEST_NAME + 1).position(|&b| b == b':')?;
    let name = line[..colon].trim_ascii_end();
    let fits = !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
    fits.then(|| (String::from_utf8_lossy(name).to_ascii_lowercase(), colon + 1))
}

/// Whether a line is a header that messages have.
pub(super) fn begins_header(line: &[u8]) -> bool {
    name(line).is_some_and(|(name, _)| is_known(&name))
}

/// The headers of a part, from `at`: they end at an empty line, at a line that is none, or at a boundary.
pub(super) fn of_part(bytes: &[u8], mut at: usize) -> (Vec<Header<'_>>, usize) {
    let mut headers: Vec<Header> = Vec::new();
    while at < bytes.len() {
        let (end, next) = line(bytes, at);
        let text = &bytes[at..end];
        if is_blank(text) {
            return (headers, next);
        }
        if text.starts_with(b"--") {
            return (headers, at);
        }
        match (text[0], headers.last_mut(), name(text)) {
            (b' ' | b'\t', Some(last), _) => extend(bytes, last, end),
            (_, _, Some((name, skip))) => headers.push(Header { name, value: &bytes[at + skip..end], at }),
            _ => return (headers, at),
        }
        at = next;
    }
    (headers, bytes.len())
}

fn extend<'a>(bytes: &'a [u8], header: &mut Header<'a>, end: usize) {
    let from = end.min(start_of(bytes, header.value));
    header.value = &bytes[from..end];
}

/// Where `inner`, a slice of `outer`, begins in it.
fn start_of(outer: &[u8], inner: &[u8]) -> usize {
    (inner.as_ptr() as usize).saturating_sub(outer.as_ptr() as usize).min(outer.len())
}

/// The headers at the top of a message or of what was pasted.
pub(super) fn block(bytes: &[u8]) -> Block<'_> {
    let mut at = skip_marks(bytes);
    let start = at;
    let stray = leading_stray(bytes, &mut at);
    let mut headers: Vec<Header> = Vec::new();
    let mut ended = Ended::AtBlank;
    let mut strays_until = None;
    while at < bytes.len() {
        let (end, next) = line(bytes, at);
        let text = &bytes[at..end];
        if is_blank(text) {
            match after_gap(bytes, next, &headers) {
                Some(resumed) => at = resumed,
                None => {
                    at = next;
                    break;
                }
            }
            continue;
        }
        match (text[0], headers.last_mut(), name(text)) {
            (b' ' | b'\t', Some(last), _) => extend(bytes, last, end),
            (_, _, Some((name, skip))) => headers.push(Header { name, value: &bytes[at + skip..end], at }),
            (_, Some(last), None) if goes_on(last, text) => extend(bytes, last, end),
            _ => {
                let until = *strays_until.get_or_insert_with(|| last_unseen(bytes, at, &headers));
                match headers.last_mut() {
                    Some(last) if at < until => extend(bytes, last, end),
                    _ => {
                        ended = Ended::AtText;
                        break;
                    }
                }
            }
        }
        at = next;
    }
    Block { stray, ..settle(headers, start, at, ended) }
}

/// Without an empty line, prose with a colon is no header; without a known header, nothing is.
fn settle(mut headers: Vec<Header>, start: usize, mut body: usize, mut ended: Ended) -> Block {
    if ended == Ended::AtText {
        while let Some(last) = headers.pop_if(|h| !is_known(&h.name)) {
            body = last.at;
        }
    }
    if !headers.iter().any(|h| is_known(&h.name)) {
        headers.clear();
        body = start;
        ended = Ended::NothingKnown;
    }
    Block { headers, body, ended, stray: None }
}

/// Passes over lines before the headers, such as "Forwarded message", where at least two that readers see follow in the
/// same paragraph: one alone may be prose.
fn leading_stray(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let start = *at;
    let (mut first, mut seen): (Option<usize>, Vec<String>) = (None, Vec::new());
    let mut next = start;
    while next < bytes.len() && seen.len() < 2 {
        let (end, after) = line(bytes, next);
        if is_blank(&bytes[next..end]) {
            break;
        }
        let shown = name(&bytes[next..end]).filter(|(name, _)| SHOWN.contains(&name.as_str()));
        if let Some((name, _)) = shown.filter(|(name, _)| !seen.contains(name)) {
            first.get_or_insert(next);
            seen.push(name);
        } else if first.is_none() && name(&bytes[next..end]).is_some_and(|(name, _)| is_known(&name)) {
            // the headers begin with one that readers do not see
            return None;
        }
        next = after;
    }
    *at = first.filter(|first| seen.len() > 1 && *first > start)?;
    Some(start)
}

/// Past empty lines and the `From ` line of an mbox.
fn skip_marks(bytes: &[u8]) -> usize {
    let mut at = 0;
    while at < bytes.len() {
        let (end, next) = line(bytes, at);
        let text = &bytes[at..end];
        if !(is_blank(text) || text.starts_with(b"From ") || text.starts_with(b">From ")) {
            break;
        }
        at = next;
    }
    at
}

/// Where the headers go on after an empty line, as they do when copied from a page that shows them in paragraphs.
fn after_gap(bytes: &[u8], mut at: usize, headers: &[Header]) -> Option<usize> {
    if headers.is_empty() || headers.iter().any(|h| MACHINE.contains(&h.name.as_str())) {
        return None;
    }
    while at < bytes.len() {
        let (end, next) = line(bytes, at);
        if is_blank(&bytes[at..end]) {
            at = next;
            continue;
        }
        let (name, _) = name(&bytes[at..end])?;
        let new = SHOWN.contains(&name.as_str()) && headers.iter().all(|h| h.name != name);
        return new.then_some(at);
    }
    None
}

/// Whether a line that is not indented goes on with a list of recipients, as it does when one was copied.
fn goes_on(last: &Header, text: &[u8]) -> bool {
    let open = last.value.trim_ascii_end().last().is_some_and(|b| matches!(b, b',' | b';'));
    let alone = text.contains(&b'@') && !text.trim_ascii().contains(&b' ');
    is_recipients(&last.name) && (open || alone || last.value.trim_ascii().is_empty() && text.contains(&b'@'))
}

/// Where the last header of the paragraph at `at` begins that a reader needs and that was not there before.
fn last_unseen(bytes: &[u8], mut at: usize, headers: &[Header]) -> usize {
    let mut found = at;
    let mut seen: Vec<String> =
        headers.iter().map(|h| h.name.clone()).filter(|n| SHOWN.contains(&n.as_str())).collect();
    while at < bytes.len() {
        let (end, next) = line(bytes, at);
        if is_blank(&bytes[at..end]) {
            break;
        }
        if let Some((name, _)) = name(&bytes[at..end]).filter(|(name, _)| SHOWN.contains(&name.as_str())) {
            // a header that was there already belongs to a quoted message
            if seen.contains(&name) {
                break;
            }
            found = at;
            seen.push(name);
        }
        at = next;
    }
    found
}

/// A header's value with its folding removed: an indented line end is one space, any other stays a line end.
pub(super) fn unfold(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for (n, line) in value.split('\n').enumerate() {
        let line = line.trim_end_matches('\r');
        if n == 0 {
            out.push_str(line);
        } else if line.starts_with([' ', '\t']) {
            out.push(' ');
            out.push_str(line.trim_start_matches([' ', '\t']));
        } else {
            out.push('\n');
            out.push_str(line);
        }
    }
    // a CR within a line may end it for other readers; here it begins no header
    if out.contains('\r') { out.replace('\r', " ") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> (Vec<String>, String, Ended) {
        let block = block(text.as_bytes());
        (block.headers.into_iter().map(|h| h.name).collect(), text[block.body..].to_owned(), block.ended)
    }

    #[test]
    fn a_block_ends_at_an_empty_line() {
        let (names, body, ended) = names("From: a@example.org\r\nTo: b@example.org\r\n\r\nNote: hello");
        assert_eq!(names, ["from", "to"]);
        assert_eq!(body, "Note: hello");
        assert_eq!(ended, Ended::AtBlank);
    }

    #[test]
    fn prose_with_a_colon_is_no_header() {
        assert_eq!(names("Note: call me\n\nBye"), (vec![], "Note: call me\n\nBye".into(), Ended::NothingKnown));
        let (names, body, ended) = names("Subject: x\nNote: this\nis text");
        assert_eq!((names.len(), body.as_str(), ended), (1, "Note: this\nis text", Ended::AtText));
    }

    #[test]
    fn pasted_recipients_go_on_without_indent() {
        let text = "To: Ann <a@example.org>;\nBob <b@example.org>\nc@example.org\nCc: d@example.org\n\nHi";
        let block = block(text.as_bytes());
        assert_eq!(block.headers.len(), 2);
        assert_eq!(block.headers[0].value, b" Ann <a@example.org>;\nBob <b@example.org>\nc@example.org");
    }

    #[test]
    fn a_line_before_a_needed_header_belongs_to_the_one_above() {
        let (names, body, _) = names("To: Ann Example\nBob Example\nSubject: x\n\nHi");
        assert_eq!(names, ["to", "subject"]);
        assert_eq!(body, "Hi");
    }

    #[test]
    fn empty_lines_between_pasted_headers_are_passed_over() {
        let (names, body, _) = names("From: a@example.org\n\nTo: b@example.org\n\nCc: c@example.org\n\nDear all");
        assert_eq!(names, ["from", "to", "cc"]);
        assert_eq!(body, "Dear all");
        let (names, _, _) = super::tests::names("Message-ID: <1@example.org>\n\nTo: b@example.org\n");
        assert_eq!(names, ["message-id"]);
    }

    #[test]
    fn folding_is_one_space() {
        assert_eq!(unfold(" a\r\n\t b\r\nc"), " a b\nc");
    }
}
