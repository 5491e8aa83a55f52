//! Writes sets of host names as the packed label trie that `src/address/trie.rs` unfolds; see there for the format.

use std::collections::BTreeMap;

/// Bytes of the label before that a label can begin with, as `src/address/trie.rs` knows it.
const MOST_KEPT: usize = 5;

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
            assert!(label.bytes().all(|byte| byte >= b'*'), "{host}: a byte that stands for structure");
            node = node.children.entry(label.as_bytes().to_vec()).or_default();
        }
        node.value |= value;
    }

    /// The packed form of the children, without the end of their list.
    pub fn packed(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut last: &[u8] = &[];
        for (label, child) in &self.children {
            let same = label.iter().zip(last).take_while(|(one, other)| one == other).count();
            let kept = same.min(MOST_KEPT);
            let kind = child.value.min(2);
            let has_children = u8::from(!child.children.is_empty());
            let kinds = kind + 3 * has_children;
            out.push(1 + kept as u8 + (MOST_KEPT as u8 + 1) * kinds);
            if kind == 2 {
                out.push(child.value);
            }
            out.extend(&label[kept..]);
            if has_children == 1 {
                out.extend(child.packed());
                out.push(0);
            }
            last = label;
        }
        out
    }
}
