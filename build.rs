//! Compiles the data under `src/data` into the tables that the crate includes. One module a kind of data.

#[path = "build/charsets.rs"]
mod charsets;
#[path = "build/hosts.rs"]
mod hosts;
#[path = "build/lexicons.rs"]
mod lexicons;
#[path = "build/lower.rs"]
mod lower;
#[path = "build/mailboxes.rs"]
mod mailboxes;
#[path = "build/suffixes.rs"]
mod suffixes;
#[path = "build/trie.rs"]
mod trie;

/// Where the crate has what the modules of both ask for.
mod text {
    pub(crate) use crate::lower;
}

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let root = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    let (root, out) = (Path::new(&root), Path::new(&out));
    lexicons::compile(root, out);
    charsets::compile(root, out);
    suffixes::compile(root, out);
    hosts::compile(root, out);
    mailboxes::compile(root, out);
    lower::compile(out);
}
