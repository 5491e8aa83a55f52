//! The second family of texts, one a line: letters to the people concerned, office mail with the same words, and what
//! organisations write to private people on ordinary days.
//!
//! A fixed hash of the line says whether it is held out; a letter goes to two, three or four private people, where the words
//! alone decide. `letters.txt`: topic | subject | text | sender. `desk.txt` and `home.txt`: subject | text | sender. `//` ends a line.

use crate::lands::Land;
use crate::texts::Text;

/// Of a hundred texts so many are held out.
const HELD_OUT: u64 = 40;

/// Letters below this line were looked at before they were added.
const SEEN: &str = "# Never held out";

/// The classes under which the kinds of ordinary mail find office texts and those to private people.
const ORDINARY: [&str; 2] = ["desk", "home"];

/// The letters of a language.
pub fn letters(land: &Land) -> Vec<Text> {
    let seen = land.letters.find(SEEN).unwrap_or(land.letters.len());
    let (open, seen) = land.letters.split_at(seen);
    let open = lines(open).map(|line| text(line, line.split_once(" | ")));
    let seen = lines(seen).map(|line| Text { held_out: false, ..text(line, line.split_once(" | ")) });
    open.chain(seen).collect()
}

/// The ordinary mail of a language.
pub fn ordinary(land: &Land) -> impl Iterator<Item = Text> {
    let [desk, home] = ORDINARY;
    let desk = lines(land.desk).map(move |line| text(line, Some((desk, line))));
    desk.chain(lines(land.home).map(move |line| text(line, Some((home, line)))))
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
    let hash = line
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash >> 32) % 100 < HELD_OUT
}
