//! The small letters of all capitals beyond ASCII, as the standard library has them, in runs: its own table is an entry
//! for each letter, which weighs ten times as much.

use std::{fs, path::Path};

/// The small letter of a capital, as `src/text/lower.rs` gives it to what is compiled here and there.
pub fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// First and last capital, the distance between two, and what is added to each.
type Run = (u32, u32, u32, i32);

pub fn compile(out: &Path) {
    let mut runs: Vec<Run> = Vec::new();
    for c in '\u{80}'..=char::MAX {
        let mut small = c.to_lowercase();
        let first = small.next().unwrap_or(c);
        // Of two letters is only İ, which `src/text/lower.rs` knows
        if first != c && (small.next().is_none() || c == 'İ') {
            add(&mut runs, u32::from(c), u32::from(first).wrapping_sub(u32::from(c)).cast_signed());
        }
    }
    let code = format!("static RUNS: [(u32, u32, u32, i32); {}] = {runs:?};\n", runs.len());
    fs::write(out.join("lower.rs"), code).unwrap_or_else(|e| panic!("lower.rs: {e}"));
}

fn add(runs: &mut Vec<Run>, c: u32, more: i32) {
    if let Some((first, last, step, known)) = runs.last_mut()
        && *known == more
        && (c - *last == *step || first == last && c - *last <= 2)
    {
        (*step, *last) = (c - *last, c);
        return;
    }
    runs.push((c, c, 1, more));
}
