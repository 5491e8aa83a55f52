//! The second family of texts: letters to the people concerned, and office mail with the same words, one a line.
//!
//! A fixed hash of the line says whether it is held out; a letter goes to two, three or four private people, where the words
//! alone decide. `letters.txt`: topic | subject | text | sender. `desk.txt`: subject | text | sender. `//` ends a line.

use crate::lands::Land;
use crate::texts::Text;

/// Of a hundred texts so many are held out.
const HELD_OUT: u64 = 40;

/// The class under which the kinds of ordinary mail find office texts.
pub const DESK: &str = "desk";

/// The letters of a language.
pub fn letters(land: &Land) -> Vec<Text> {
    lines(land.letters).map(|line| text(line, line.split_once(" | "))).collect()
}

/// The office mail of a language.
pub fn desk(land: &Land) -> Vec<Text> {
    lines(land.desk).map(|line| text(line, Some((DESK, line)))).collect()
}

fn lines(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn text(line: &str, parts: Option<(&str, &str)>) -> Text {
    let (class, rest) = parts.unwrap_or(("", line));
    let mut parts = rest.split(" | ");
    let subject = parts.next().unwrap_or_default().to_owned();
    let body = parts.next().unwrap_or_default().replace("// ", "\n\n");
    Text { class: class.to_owned(), held_out: is_held_out(line), from: parts.next().map(str::to_owned), subject, body }
}

/// FNV-1a, so that the same line falls to the same side on every machine.
fn is_held_out(line: &str) -> bool {
    let hash =
        line.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash >> 32) % 100 < HELD_OUT
}
