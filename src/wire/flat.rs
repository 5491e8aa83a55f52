//! Values and reports as one row of numbers and one text, to cross into another language in two steps however many
//! strings and findings there are. `src/wasm/pack.js` and `unpack.js` are the other side. Must not know that language's types.

use super::encode::{EdgeEdit, EdgeFinding, EdgeFix, EdgePlace, EdgeReport};
use super::utf16::units;
use super::value::Value;
use crate::report::{Arg, Separate};

/// A row of numbers, and all strings one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flat {
    pub numbers: Vec<u32>,
    pub text: String,
    /// Long strings come each for itself, in order: joining them would copy them once more.
    pub long: Vec<String>,
}

/// What a value is, as the number that begins it.
const NULL: u32 = 0;
const FALSE: u32 = 1;
const TRUE: u32 = 2;
const NUMBER: u32 = 3;
const TEXT: u32 = 4;
const LIST: u32 = 5;
const MAP: u32 = 6;
/// The next of the long strings.
const LONG: u32 = 7;
/// From here on: things that JSON has no word for, in the order of [`OTHERS`].
const OTHER: u32 = 8;

/// Deeper values are cut off by the writer; here it keeps a broken row from using up the stack.
const MAX_DEPTH: u32 = 64;

/// Things that are no JSON values, in the words of the errors.
const OTHERS: [&str; 5] = ["undefined", "function", "symbol", "bigint", "an object that is not plain data"];

/// The value that the row and the text hold: each string, and each number as a string, is followed by a line feed, and
/// lengths are UTF-16 units. `None` where they are no value.
#[must_use]
pub fn value(flat: Flat) -> Option<Value> {
    let long = flat.long.into_iter();
    let mut reader = Reader { numbers: flat.numbers.iter(), text: &flat.text, at: 0, long };
    let value = reader.value(0)?;
    (reader.numbers.len() == 0 && reader.long.len() == 0).then_some(value)
}

struct Reader<'a> {
    numbers: std::slice::Iter<'a, u32>,
    text: &'a str,
    /// Bytes of `text` that were read.
    at: usize,
    long: std::vec::IntoIter<String>,
}

impl Reader<'_> {
    fn value(&mut self, depth: u32) -> Option<Value> {
        if depth > MAX_DEPTH {
            return None;
        }
        Some(match *self.numbers.next()? {
            NULL => Value::Null,
            FALSE => Value::Bool(false),
            TRUE => Value::Bool(true),
            NUMBER => number(self.string()?)?,
            TEXT => Value::Text(self.string()?.to_owned()),
            LONG => Value::Text(self.long.next()?),
            LIST => {
                let count = *self.numbers.next()?;
                (0..count).map(|_| self.value(depth + 1)).collect::<Option<_>>().map(Value::List)?
            }
            MAP => {
                let count = *self.numbers.next()?;
                let member = |_| Some((self.string()?.to_owned(), self.value(depth + 1)?));
                (0..count).map(member).collect::<Option<_>>().map(Value::Map)?
            }
            other => Value::Other(OTHERS.get((other - OTHER) as usize)?),
        })
    }

    fn string(&mut self) -> Option<&str> {
        let length = *self.numbers.next()?;
        let end = after(self.text.as_bytes(), self.at, length)?;
        let string = self.text.get(self.at..end)?;
        self.text[end..].starts_with('\n').then_some(())?;
        self.at = end + 1;
        Some(string)
    }
}

/// A number as JavaScript writes it.
fn number(written: &str) -> Option<Value> {
    match written.parse() {
        Ok(whole) => Some(super::value::number(whole)),
        Err(_) if written.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
            Some(Value::Number(written.to_owned()))
        }
        Err(_) => matches!(written, "NaN" | "Infinity").then(|| Value::Number(written.to_owned())),
    }
}

/// The byte that lies `length` UTF-16 units after byte `at`; `None` past the end, and within a surrogate pair.
fn after(bytes: &[u8], mut at: usize, length: u32) -> Option<usize> {
    // A block has at most as many units as bytes, so none is passed over; counting whole blocks is many times faster
    const BLOCK: usize = 256;
    let mut left = length;
    while left as usize >= BLOCK {
        left -= units(bytes.get(at..at + BLOCK)?);
        at += BLOCK;
    }
    while left > 0 {
        left = left.checked_sub(units(bytes.get(at..=at)?))?;
        at += 1;
    }
    while bytes.get(at).is_some_and(|byte| byte & 0xC0 == 0x80) {
        at += 1;
    }
    Some(at)
}

/// Writes a report; `unpack.js` reads it in the same order.
#[must_use]
pub fn report(report: &EdgeReport<'_>) -> Flat {
    let mut flat = Flat::default();
    flat.string(report.version);
    flat.string(report.verdict.name());
    flat.list(&report.findings, Flat::finding);
    let counts = report.audience;
    flat.numbers.extend([counts.visible, counts.colleagues, counts.outsiders, counts.strangers, counts.unknown]);
    flat.list(report.unread, |flat, field| flat.numbers.push(*field as u32));
    flat
}

impl Flat {
    fn string(&mut self, string: &str) {
        self.numbers.push(units(string.as_bytes()));
        self.text.push_str(string);
    }

    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.numbers.push(u32::try_from(items.len()).unwrap_or(u32::MAX));
        for item in items {
            write(self, item);
        }
    }

    fn finding(&mut self, finding: &EdgeFinding<'_>) {
        self.string(finding.rule);
        self.string(finding.severity.name());
        self.string(finding.message);
        self.string(finding.advice);
        self.list(finding.args.0, |flat, (name, arg)| flat.arg(name, arg));
        self.list(&finding.places, |flat, place| flat.place(*place));
        self.list(&finding.fixes, Flat::fix);
        self.string(finding.key);
    }

    fn arg(&mut self, name: &str, arg: &Arg) {
        self.string(name);
        match arg {
            Arg::Text(text) => {
                self.numbers.push(TEXT);
                self.string(text);
            }
            Arg::Number(number) => {
                self.numbers.push(NUMBER);
                self.string(&number.to_string());
            }
        }
    }

    fn place(&mut self, place: EdgePlace) {
        self.numbers.extend([place.field as u32, place.entry, place.start, place.end]);
    }

    fn fix(&mut self, fix: &EdgeFix<'_>) {
        self.string(fix.id);
        self.string(fix.label);
        self.list(&fix.edits, Flat::edit);
        self.list(fix.drafts, |flat, Separate { to, cc }| {
            flat.list(to, |flat, entry| flat.string(entry));
            flat.list(cc, |flat, entry| flat.string(entry));
        });
    }

    fn edit(&mut self, edit: &EdgeEdit<'_>) {
        match edit {
            EdgeEdit::Move { place, to } => {
                self.numbers.push(0);
                self.place(*place);
                self.numbers.push(*to as u32);
            }
            EdgeEdit::Remove { remove } => {
                self.numbers.push(1);
                self.place(*remove);
            }
            EdgeEdit::Replace { replace, with } => {
                self.numbers.push(2);
                self.place(*replace);
                self.string(with);
            }
            EdgeEdit::Insert { insert, text } => {
                self.numbers.extend([3, *insert as u32]);
                self.string(text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(numbers: &[u32], text: &str) -> Flat {
        Flat { numbers: numbers.to_vec(), text: text.to_owned(), long: Vec::new() }
    }

    #[test]
    fn reads_every_kind() {
        // { "to": ["é", "😀"], "size": 12.5, "least": 0, "on": true, "no": null, "f": <function> }
        let row = [MAP, 6, 2, LIST, 2, TEXT, 1, TEXT, 2, 4, NUMBER, 4, 5, NUMBER, 1, 2, TRUE, 2, NULL, 1, OTHER + 1];
        let read = value(flat(&row, "to\né\n😀\nsize\n12.5\nleast\n0\non\nno\nf\n"));
        let text = |text: &str| Value::Text(text.to_owned());
        let expected = Value::Map(vec![
            ("to".to_owned(), Value::List(vec![text("é"), text("😀")])),
            ("size".to_owned(), Value::Number("12.5".to_owned())),
            ("least".to_owned(), Value::Whole(0)),
            ("on".to_owned(), Value::Bool(true)),
            ("no".to_owned(), Value::Null),
            ("f".to_owned(), Value::Other("function")),
        ]);
        assert_eq!(read, Some(expected));
    }

    #[test]
    fn finds_the_ends_of_long_strings() {
        for text in ["a".repeat(1000), "é".repeat(1000), "x😀ł".repeat(700), format!("{}😀", "a".repeat(255))] {
            let length = u32::try_from(text.encode_utf16().count()).expect("short");
            let read = value(flat(&[TEXT, length], &format!("{text}\n")));
            assert_eq!(read, Some(Value::Text(text)));
        }
    }

    #[test]
    fn takes_long_strings_in_order() {
        let long = vec!["one".to_owned(), "two".to_owned()];
        let list = |long: &[String]| Flat { long: long.to_vec(), ..flat(&[LIST, 2, LONG, LONG], "") };
        let texts = long.iter().cloned().map(Value::Text).collect();
        assert_eq!(value(list(&long)), Some(Value::List(texts)));
        assert_eq!(value(list(&long[..1])), None);
        assert_eq!(value(Flat { long, ..flat(&[NULL], "") }), None);
    }

    #[test]
    fn refuses_rows_that_are_no_value() {
        let rows: [(&[u32], &str); 8] = [
            (&[], ""),
            (&[TEXT, 5], "four\n"),
            (&[TEXT, 1], "😀\n"),
            (&[LIST, u32::MAX], ""),
            (&[MAP, 1, 1], "a\n"),
            (&[NUMBER, 1], "x\n"),
            (&[OTHER + 5], ""),
            (&[NULL, NULL], ""),
        ];
        for (numbers, text) in rows {
            assert_eq!(value(flat(numbers, text)), None, "{numbers:?} {text:?}");
        }
        let deep = [LIST, 1].repeat(1000);
        assert_eq!(value(flat(&deep, "")), None);
    }
}
