//! The second family of texts, one a line: letters to the people concerned, office mail with the same words, and what
//! organisations write to private people on ordinary days.
//!
//! A fixed hash of the line says whether it is held out; a letter goes to two, three or four private people, where the words
//! alone decide. `letters.txt`: topic | subject | text | sender. `desk.txt` and `home.txt`: subject | text | sender. `//` ends a line.

use crate::lands::Land;
use crate::texts::Text;

/// Of a hundred texts so many are held out.
const HELD_OUT: u64 = 40;

/// Texts below this line were looked at before they were added.
const SEEN: &str = "# Never held out";

/// The classes under which the kinds of ordinary mail find office texts and those to private people.
const ORDINARY: [&str; 2] = ["desk", "home"];

/// The letters of a language.
pub fn letters(land: &Land) -> Vec<Text> {
    lines(land.letters).map(|(line, seen)| text(line, line.split_once(" | "), seen)).collect()
}

/// The ordinary mail of a language.
pub fn ordinary(land: &Land) -> impl Iterator<Item = Text> {
    let [desk, home] = ORDINARY;
    let desk = lines(land.desk).map(move |(line, seen)| text(line, Some((desk, line)), seen));
    desk.chain(lines(land.home).map(move |(line, seen)| text(line, Some((home, line)), seen)))
}

/// The lines with a text, and whether they were looked at.
fn lines(source: &'static str) -> impl Iterator<Item = (&'static str, bool)> {
    let (open, seen) = source.split_at(source.find(SEEN).unwrap_or(source.len()));
    let all = open.lines().map(|line| (line, false)).chain(seen.lines().map(|line| (line, true)));
    all.filter(|(line, _)| !line.is_empty() && !line.starts_with('#'))
}

fn text(line: &str, parts: Option<(&str, &str)>, seen: bool) -> Text {
    let (class, rest) = parts.unwrap_or(("", line));
    let mut parts = rest.split(" | ");
    let subject = parts.next().unwrap_or_default().to_owned();
    let body = parts.next().unwrap_or_default().replace("// ", "\n\n");
    let held_out = !seen && is_held_out(line);
    Text { class: class.to_owned(), held_out, from: parts.next().map(str::to_owned), subject, body }
}

/// FNV-1a, so that the same line falls to the same side on every machine.
fn is_held_out(line: &str) -> bool {
    let hash = line
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash >> 32) % 100 < HELD_OUT
}
