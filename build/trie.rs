//! Writes sets of host names as the label trie that `src/address/trie.rs` reads; see there for the format.

use std::collections::BTreeMap;

/// Children between two entries of a node's index, as `src/address/trie.rs` knows it.
const BLOCK: usize = 8;

#[derive(Default)]
pub struct Trie {
    value: u8,
    children: BTreeMap<Vec<u8>, Trie>,
}

impl Trie {
    /// Adds a value to the host's; the host's labels are read from its last to its first.
    pub fn add(&mut self, host: &str, value: u8) {
        let mut node = self;
        for label in host.rsplit('.') {
            assert!(!label.is_empty() && label.len() < 64, "{host}: a label is empty or too long");
            node = node.children.entry(label.as_bytes().to_vec()).or_default();
        }
        node.value |= value;
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut out = varint(self.children.len());
        let mut area = Vec::new();
        let mut index = Vec::new();
        for (number, (label, child)) in self.children.iter().enumerate() {
            if number > 0 && number % BLOCK == 0 {
                index.push(area.len());
            }
            let kind = child.value.min(3);
            let has_children = u8::from(!child.children.is_empty());
            area.extend(label);
            area.push(kind | has_children << 2);
            if kind == 3 {
                area.push(child.value);
            }
            if !child.children.is_empty() {
                let below = child.bytes();
                area.extend(varint(below.len()));
                area.extend(below);
            }
        }
        for offset in index {
            out.extend(&(offset as u32).to_le_bytes()[..3]);
        }
        out.extend(area);
        out
    }
}

fn varint(mut number: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while number >= 128 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
    out
}
