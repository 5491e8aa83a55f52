//! The Public Suffix List as a label trie. Rules of one label are left out: the list's default rule covers them.

use crate::trie::Trie;
use std::{fs, path::Path};

/// Values as `src/address/suffix.rs` knows them.
const RULE: u8 = 1;
const EXCEPTION: u8 = 2;

pub fn compile(root: &Path, out: &Path) {
    let source = root.join("src/data/public-suffix/public_suffix_list.dat");
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(&source).unwrap_or_else(|e| panic!("{}: {e}", source.display()));
    fs::write(out.join("suffixes.bin"), trie(&text).packed()).unwrap_or_else(|e| panic!("suffixes.bin: {e}"));
}

fn trie(text: &str) -> Trie {
    let mut trie = Trie::default();
    for line in text.lines() {
        let rule = line.split_whitespace().next().unwrap_or("");
        if rule.starts_with("//") || !rule.contains('.') {
            continue;
        }
        match rule.strip_prefix('!') {
            Some(host) => trie.add(host, EXCEPTION),
            None => trie.add(rule, RULE),
        }
    }
    trie
}
