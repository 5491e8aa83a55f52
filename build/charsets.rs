//! `charsets.txt` as two Rust tables: names with the number of their set, and the sets.

use std::fmt::Write;
use std::{fs, path::Path};

pub fn compile(root: &Path, out: &Path) {
    let source = root.join("src/data/charsets.txt");
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(&source).unwrap_or_else(|e| panic!("{}: {e}", source.display()));
    fs::write(out.join("charsets.rs"), tables(&text)).unwrap_or_else(|e| panic!("charsets.rs: {e}"));
}

fn tables(text: &str) -> String {
    let mut names: Vec<(&str, usize)> = Vec::new();
    let mut tables = String::new();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let mut count = 0;
    for line in lines {
        let (labels, characters) = line.split_once(" | ").expect("a set is `names | characters`");
        names.extend(labels.split_whitespace().map(|name| (name, count)));
        let units: Vec<u16> = characters.chars().map(|c| if c == ' ' { 0 } else { unit(c) }).collect();
        assert_eq!(units.len(), 128, "{labels}: a set has 128 characters");
        // Less its byte: letters in a row become the same number again and again, which is small to fetch
        let less: Vec<u16> = (128..).zip(&units).map(|(byte, unit)| unit.wrapping_sub(byte)).collect();
        write!(tables, "{less:?},").expect("a String takes all");
        count += 1;
    }
    names.sort_unstable();
    let list: String = names.iter().map(|(name, set)| format!("({name:?}, {set}),")).collect();
    format!("static NAMES: [Set; {}] = [{list}];\nstatic TABLES: [[u16; 128]; {count}] = [{tables}];\n", names.len())
}

fn unit(character: char) -> u16 {
    u16::try_from(u32::from(character)).unwrap_or_else(|_| panic!("{character}: a character beyond U+FFFF"))
}
