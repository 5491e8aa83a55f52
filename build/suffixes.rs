//! The Public Suffix List as a label trie. Rules of one label are left out: the list's default rule covers them.

use crate::trie::Trie;
use std::{fs, path::Path};

/// Values as `src/address/suffix.rs` knows them.
const ICANN: u8 = 1;
const PRIVATE: u8 = 2;
const EXCEPTION: u8 = 4;

pub fn compile(root: &Path, out: &Path) {
    let source = root.join("src/data/public-suffix/public_suffix_list.dat");
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(&source).unwrap_or_else(|e| panic!("{}: {e}", source.display()));
    fs::write(out.join("suffixes.bin"), trie(&text).bytes()).unwrap_or_else(|e| panic!("suffixes.bin: {e}"));
}

fn trie(text: &str) -> Trie {
    let mut trie = Trie::default();
    let mut section = ICANN;
    for line in text.lines() {
        if line.contains("BEGIN PRIVATE DOMAINS") {
            section = PRIVATE;
        }
        let rule = line.split_whitespace().next().unwrap_or("");
        if rule.starts_with("//") || !rule.contains('.') {
            continue;
        }
        match rule.strip_prefix('!') {
            Some(host) => trie.add(host, EXCEPTION),
            None => trie.add(rule, section),
        }
    }
    trie
}
