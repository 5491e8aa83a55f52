//! `mailboxes.txt` as sorted slices of words, one for each of its sections.

use std::collections::BTreeSet;
use std::{fs, path::Path};

pub fn compile(root: &Path, out: &Path) {
    let source = root.join("src/data/mailboxes.txt");
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(&source).unwrap_or_else(|e| panic!("{}: {e}", source.display()));
    let mut code = String::new();
    for section in text.split("\n[").skip(1) {
        let (name, body) = section.split_once(']').expect("a section is `[name]`");
        let lines = body.lines().map(|line| line.split('#').next().unwrap_or("").trim());
        let words: BTreeSet<&str> = match name {
            "phrases" => lines.flat_map(|line| line.split('|')).map(str::trim).filter(|w| !w.is_empty()).collect(),
            _ => lines.flat_map(str::split_whitespace).collect(),
        };
        let words: Vec<&str> = words.into_iter().collect();
        code += &format!("static {}: &[&str] = &{words:?};\n", name.to_uppercase());
    }
    fs::write(out.join("mailboxes.rs"), code).unwrap_or_else(|e| panic!("mailboxes.rs: {e}"));
}
