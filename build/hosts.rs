//! The lists of `src/data/hosts` as label tries: hosts, families, first labels and prefixes. A value has a bit for
//! each list: the low four for the host itself, the high four for the host and all below it.

use crate::trie::Trie;
use std::{fs, path::Path};

const LISTS: [(&str, u8); 4] = [("personal", 1), ("individuals", 2), ("shared", 4), ("lists", 8)];

pub fn compile(root: &Path, out: &Path) {
    let mut tries = Tries::default();
    for (list, bit) in LISTS {
        let source = root.join(format!("src/data/hosts/{list}.txt"));
        println!("cargo::rerun-if-changed={}", source.display());
        let text = fs::read_to_string(&source).unwrap_or_else(|e| panic!("{}: {e}", source.display()));
        for line in text.lines() {
            let entry = line.split('#').next().unwrap_or("").trim();
            if !entry.is_empty() {
                assert_eq!(entry, entry.to_lowercase(), "{list}: hosts are in lower case");
                tries.add(entry, bit);
            }
        }
    }
    for (name, trie) in
        [("hosts", tries.hosts), ("families", tries.families), ("firsts", tries.firsts), ("prefixes", tries.prefixes)]
    {
        let target = out.join(name).with_extension("bin");
        fs::write(&target, trie.packed()).unwrap_or_else(|e| panic!("{}: {e}", target.display()));
    }
}

#[derive(Default)]
struct Tries {
    hosts: Trie,
    families: Trie,
    firsts: Trie,
    prefixes: Trie,
}

impl Tries {
    fn add(&mut self, entry: &str, bit: u8) {
        if let Some(label) = entry.strip_suffix(".**") {
            self.firsts.add(label, bit);
        } else if let Some(name) = entry.strip_suffix(".*") {
            self.families.add(name, bit);
        } else if let Some((prefix, suffix)) = entry.split_once("*.") {
            assert!(
                prefix.ends_with('-') && prefix.matches('-').count() == 1,
                "{entry}: the only hyphen ends a prefix"
            );
            self.prefixes.add(&format!("{prefix}.{suffix}"), bit);
        } else if let Some(host) = entry.strip_prefix('.') {
            self.hosts.add(host, bit << 4);
        } else {
            self.hosts.add(entry, bit);
        }
    }
}
