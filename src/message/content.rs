//! What a part says it is: type, parameters (RFC 2045, continued and encoded as in RFC 2231), disposition, encoding.
//! Must not read the part itself.

use super::charset::Charsets;
use super::headers::{Header, unfold};
use super::words;
use crate::text::escapes::unescape;

/// A part's description; absent things are empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// `type/subtype` in lower case; empty where nothing is declared.
    pub kind: String,
    pub charset: String,
    pub boundary: String,
    /// File name, of the disposition or else the type.
    pub name: String,
    pub is_attachment: bool,
    /// `format=flowed`, and whether its spaces at line ends go (`delsp`), RFC 3676.
    pub flowed: bool,
    pub delsp: bool,
    /// The root of a `multipart/related`.
    pub start: String,
    pub encoding: String,
    pub id: String,
}

impl Content {
    pub fn of(headers: &[Header], charsets: &Charsets) -> Self {
        let mut content = Content::default();
        for header in headers {
            let value = || unfold(&charsets.header(header.value)).replace('\n', " ");
            match header.name.as_str() {
                "content-type" if content.kind.is_empty() => content.read_type(&value(), charsets),
                "content-disposition" => content.read_disposition(&value(), charsets),
                "content-transfer-encoding" => content.encoding = token(&value()),
                "content-id" => content.id = value().trim().trim_matches(['<', '>']).to_owned(),
                _ => {}
            }
        }
        content
    }

    fn read_type(&mut self, value: &str, charsets: &Charsets) {
        let (kind, parameters) = parameters(value, charsets);
        self.kind = kind;
        for (name, value) in parameters {
            match name.as_str() {
                "charset" => self.charset = value,
                "boundary" => self.boundary = value,
                "name" if self.name.is_empty() => self.name = value,
                "format" => self.flowed = value.eq_ignore_ascii_case("flowed"),
                "delsp" => self.delsp = value.eq_ignore_ascii_case("yes"),
                "start" => self.start = value.trim().trim_matches(['<', '>']).to_owned(),
                _ => {}
            }
        }
    }

    fn read_disposition(&mut self, value: &str, charsets: &Charsets) {
        let (kind, parameters) = parameters(value, charsets);
        self.is_attachment = kind == "attachment";
        if let Some((_, name)) = parameters.into_iter().find(|(name, value)| name == "filename" && !value.is_empty()) {
            self.name = name;
        }
    }

    pub fn is_multipart(&self) -> bool {
        self.kind.starts_with("multipart/")
    }
}

/// The first word, in lower case, without comments.
fn token(value: &str) -> String {
    let mut scan = Scan { text: value, at: 0 };
    scan.space();
    scan.until(&[';', ' ', '\t', '(']).trim_matches('"').to_ascii_lowercase()
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Passes white space and comments.
    fn space(&mut self) {
        let mut depth = 0u32;
        while let Some(next) = self.peek() {
            match next {
                '(' => depth += 1,
                ')' if depth > 0 => depth -= 1,
                '\\' if depth > 0 => {
                    self.bump();
                }
                _ if depth == 0 && !next.is_whitespace() => return,
                _ => {}
            }
            self.bump();
        }
    }

    fn until(&mut self, ends: &[char]) -> &'a str {
        let rest = &self.text[self.at..];
        let len = rest.find(ends).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    /// A quoted string or everything up to the next `;`.
    fn value(&mut self) -> String {
        if self.peek() != Some('"') {
            let raw = self.until(&[';']);
            return raw.split(" (").next().unwrap_or(raw).trim().to_owned();
        }
        self.bump();
        let mut out = String::new();
        while let Some(next) = self.bump() {
            match next {
                '"' => break,
                // file names of Windows hold backslashes that nobody doubled
                '\\' if matches!(self.peek(), Some('"' | '\\')) => out.extend(self.bump()),
                _ => out.push(next),
            }
        }
        self.until(&[';']);
        out
    }
}

/// A piece of a parameter: `name*2*=...` is name, 2, encoded.
struct Piece {
    name: String,
    index: u32,
    encoded: bool,
    value: String,
}

/// Parameters that anything here asks for; the rest is not kept.
const WANTED: [&str; 7] = ["charset", "boundary", "name", "filename", "format", "delsp", "start"];

/// More pieces than any name of a file comes in.
const MOST_PIECES: usize = 100;

/// The value's head in lower case and its parameters, continuations joined.
fn parameters(value: &str, charsets: &Charsets) -> (String, Vec<(String, String)>) {
    let mut scan = Scan { text: value, at: 0 };
    scan.space();
    let head = scan.until(&[';', '(']).split_whitespace().collect::<String>().to_ascii_lowercase();
    scan.until(&[';']);
    let mut pieces: Vec<Piece> = Vec::new();
    while scan.bump().is_some() {
        scan.space();
        let name = scan.until(&['=', ';']).trim().to_ascii_lowercase();
        if scan.peek() != Some('=') {
            continue;
        }
        scan.bump();
        scan.space();
        let value = scan.value();
        let mut parts = name.split('*');
        let base = parts.next().unwrap_or_default().to_owned();
        let index = parts.next().and_then(|n| n.parse().ok());
        if WANTED.contains(&base.as_str()) && pieces.len() < MOST_PIECES {
            let piece = Piece { index: index.unwrap_or(0), encoded: name.ends_with('*'), name: base, value };
            // by name and index; of two with one index, the first stays first
            let at = pieces.iter().rposition(|p| (&p.name, p.index) <= (&piece.name, piece.index));
            pieces.insert(at.map_or(0, |at| at + 1), piece);
        }
    }
    (head, join(&pieces, charsets))
}

fn join(pieces: &[Piece], charsets: &Charsets) -> Vec<(String, String)> {
    let mut joined = Vec::new();
    for run in pieces.chunk_by(|a, b| a.name == b.name) {
        // a plain and an encoded form of one parameter may stand side by side: the encoded one is meant (RFC 6266 4.3)
        let encoded = run.iter().any(|p| p.index == 0 && p.encoded);
        let first = run.iter().position(|p| p.index == 0 && p.encoded == encoded);
        let Some(first) = first else { continue };
        let rest = run.iter().filter(|p| p.index > 0);
        let value = if encoded {
            decode_pieces(&run[first], rest, charsets)
        } else {
            let whole: String = std::iter::once(&run[first]).chain(rest).map(|p| p.value.as_str()).collect();
            words::decode(&whole, charsets, &mut |_| ())
        };
        joined.push((run[first].name.clone(), value));
    }
    joined
}

/// `charset'language'percent-encoded`, the bytes of all pieces decoded as one.
fn decode_pieces<'a>(first: &Piece, rest: impl Iterator<Item = &'a Piece>, charsets: &Charsets) -> String {
    let mut split = first.value.splitn(3, '\'');
    let (charset, start) = match (split.next(), split.next(), split.next()) {
        (Some(charset), Some(_), Some(text)) => (charset, text),
        _ => ("", first.value.as_str()),
    };
    let mut bytes = percent(start);
    for piece in rest {
        if piece.encoded {
            bytes.extend(percent(&piece.value));
        } else {
            bytes.extend(piece.value.as_bytes());
        }
    }
    charsets.decode(charset, &bytes).map_or_else(|| charsets.header(&bytes), |d| d.text)
}

fn percent(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    unescape(text.as_bytes(), b'%', &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, value: &str) -> Content {
        let header = Header { name: name.to_owned(), value: value.as_bytes(), at: 0 };
        Content::of(&[header], &Charsets::new(&|_, _| None))
    }

    #[test]
    fn a_type_is_read_with_comments_and_case() {
        let content = of("content-type", " Text / HTML (old) ; CharSet=\"utf-8\"; boundary=a b ; format=Flowed");
        assert_eq!(content.kind, "text/html");
        assert_eq!((content.charset.as_str(), content.boundary.as_str()), ("utf-8", "a b"));
        assert!(content.flowed);
    }

    #[test]
    fn names_are_continued_and_encoded() {
        let name = |value| of("content-disposition", value).name;
        assert_eq!(name("attachment; filename*0*=utf-8''caf%C3; filename*1*=%A9; filename*2=\".csv\""), "café.csv");
        assert_eq!(name("attachment; filename*1=\"b.csv\"; filename*0=\"a\""), "ab.csv");
        assert_eq!(name("attachment; filename=\"x.csv\"; filename*=iso-8859-1'en'caf%E9.csv"), "café.csv");
        assert_eq!(name("attachment; filename=\"=?utf-8?q?caf=C3=A9?=.csv\""), "café.csv");
        assert_eq!(name("attachment; filename=list of clients.csv; size=3"), "list of clients.csv");
        assert_eq!(name("attachment; filename=\"a;\\\"b\\\".csv\""), "a;\"b\".csv");
    }

    #[test]
    fn broken_parameters_are_passed_over() {
        assert_eq!(of("content-type", "text/plain; ; =; charset; x=; charset=\"utf-8").charset, "utf-8");
        assert_eq!(of("content-type", "").kind, "");
        assert_eq!(of("content-type", "((((").kind, "");
    }
}
