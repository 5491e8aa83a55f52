//! The lists of `src/data/hosts` as one label trie. A value has a bit for each list: the low four for the
//! host itself, the high four for the host and all below it. Families, first labels and prefixes stand under
//! top labels of their own, which no host has.

use crate::trie::Trie;
use std::{fs, path::Path};

const LISTS: [(&str, u8); 4] = [("personal", 1), ("individuals", 2), ("shared", 4), ("lists", 8)];

pub fn compile(root: &Path, out: &Path) {
    let mut trie = Trie::default();
    for (list, bit) in LISTS {
        let source = root.join(format!("src/data/hosts/{list}.txt"));
        println!("cargo::rerun-if-changed={}", source.display());
        let text = fs::read_to_string(&source).unwrap_or_else(|e| panic!("{}: {e}", source.display()));
        for line in text.lines() {
            let entry = line.split('#').next().unwrap_or("").trim();
            if !entry.is_empty() {
                assert_eq!(entry, entry.to_lowercase(), "{list}: hosts are in lower case");
                add(&mut trie, entry, bit);
            }
        }
    }
    fs::write(out.join("hosts.bin"), trie.bytes()).unwrap_or_else(|e| panic!("hosts.bin: {e}"));
}

fn add(trie: &mut Trie, entry: &str, bit: u8) {
    if let Some(label) = entry.strip_suffix(".**") {
        trie.add(&format!("{label}.=first"), bit);
    } else if let Some(name) = entry.strip_suffix(".*") {
        trie.add(&format!("{name}.=family"), bit);
    } else if let Some((prefix, suffix)) = entry.split_once("*.") {
        assert!(
            prefix.ends_with('-') && prefix.matches('-').count() == 1,
            "{entry}: a prefix ends with its only hyphen"
        );
        trie.add(&format!("{prefix}.{suffix}.=prefix"), bit);
    } else if let Some(host) = entry.strip_prefix('.') {
        trie.add(host, bit << 4);
    } else {
        trie.add(entry, bit);
    }
}
