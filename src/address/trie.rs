//! Sets of host names, read label by label from the right. Must not know what the values mean.
//!
//! The build packs them, so that little has to be fetched; on first use they are unfolded once, in one pass, into a
//! form that is searched in place.
//!
//! Packed: the children by label, then a zero where they are not the root's. A child:
//! `1 + kept + 6 * (kind + 3 * has_children)`, the value where `kind` is 2 (else `kind` is the value), its label
//! without the `kept` bytes that the label before begins with too, and its children where it has any.
//!
//! A node: the number of children (LEB128); for every 8th child but the first its offset in the area that
//! follows (3 bytes); then the children by label. A child: the label, `kind | has_children << 2` (below any
//! byte of a label), the value where `kind` is 3 (else `kind` is the value), and where it has children the
//! length of their node (LEB128) and the node.

use std::sync::OnceLock;

/// A set in its packed form, unfolded on first use.
pub(super) struct Trie {
    packed: &'static [u8],
    unfolded: OnceLock<Vec<u8>>,
}

impl Trie {
    pub(super) const fn new(packed: &'static [u8]) -> Self {
        Trie { packed, unfolded: OnceLock::new() }
    }

    /// The node of the last labels.
    #[inline]
    pub(super) fn root(&'static self) -> Node {
        Node(self.unfolded.get_or_init(|| Packed(self.packed).node()))
    }
}

/// What is left of a packed set.
struct Packed<'a>(&'a [u8]);

/// Bytes of the label before that a label can begin with.
const MOST_KEPT: u8 = 5;

impl Packed<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// Unfolds the children up to their end, and with them all below.
    fn node(&mut self) -> Vec<u8> {
        let (mut area, mut index) = (Vec::new(), Vec::new());
        let (mut count, mut label) = (0, Vec::new());
        while let Some(head) = self.byte().checked_sub(1) {
            let (kept, kinds) = (head % (MOST_KEPT + 1), head / (MOST_KEPT + 1));
            let (mut value, has_children) = (kinds % 3, kinds / 3);
            if value == 2 {
                value = self.byte();
            }
            let length = self.0.iter().position(|byte| *byte < b'*').unwrap_or(self.0.len());
            let (rest, after) = self.0.split_at(length);
            self.0 = after;
            label.truncate(usize::from(kept));
            label.extend_from_slice(rest);
            if count > 0 && count % BLOCK == 0 {
                index.extend_from_slice(&(area.len() as u32).to_le_bytes()[..3]);
            }
            count += 1;
            area.extend_from_slice(&label);
            area.push(value.min(3) | has_children << 2);
            if value >= 3 {
                area.push(value);
            }
            if has_children == 1 {
                let below = self.node();
                put_varint(&mut area, below.len());
                area.extend_from_slice(&below);
            }
        }
        let mut out = Vec::with_capacity(area.len() + index.len() + 4);
        put_varint(&mut out, count);
        out.extend_from_slice(&index);
        out.extend_from_slice(&area);
        out
    }
}

fn put_varint(out: &mut Vec<u8>, mut number: usize) {
    while number >= 128 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node(&'static [u8]);

#[derive(Clone, Copy, Debug)]
pub(super) struct Child {
    pub value: u8,
    pub below: Option<Node>,
}

/// Children between two entries of a node's index.
const BLOCK: usize = 8;

struct Entry {
    label: &'static [u8],
    child: Child,
    rest: &'static [u8],
}

#[inline]
fn varint(bytes: &'static [u8]) -> Option<(usize, &'static [u8])> {
    let mut number = 0;
    for (index, byte) in bytes.iter().enumerate().take(4) {
        number |= usize::from(byte & 127) << (7 * index);
        if byte & 128 == 0 {
            return Some((number, &bytes[index + 1..]));
        }
    }
    None
}

#[inline]
fn entry(bytes: &'static [u8]) -> Option<Entry> {
    let len = bytes.iter().position(|byte| *byte < 8)?;
    let (label, rest) = bytes.split_at(len);
    let (&head, mut rest) = rest.split_first()?;
    let mut value = head & 3;
    if value == 3 {
        let (&own, after) = rest.split_first()?;
        (value, rest) = (own, after);
    }
    let mut below = None;
    if head & 4 != 0 {
        let (size, after) = varint(rest)?;
        let (node, after) = after.split_at_checked(size)?;
        (below, rest) = (Some(Node(node)), after);
    }
    Some(Entry { label, child: Child { value, below }, rest })
}

/// Whether the label at the start of `bytes` sorts behind another.
fn is_after(bytes: &[u8], label: &[u8]) -> bool {
    for (at, byte) in bytes.iter().enumerate() {
        match label.get(at) {
            _ if *byte < 8 => return false,
            Some(other) if other == byte => {}
            other => return other.is_none_or(|other| other < byte),
        }
    }
    false
}

impl Node {
    /// The child with this label, which is in lower case.
    pub(super) fn child(self, label: &str) -> Option<Child> {
        let (count, rest) = varint(self.0)?;
        let blocks = count.saturating_sub(1) / BLOCK;
        let (index, area) = rest.split_at_checked(blocks * 3)?;
        let start = |block: usize| match block {
            0 => 0,
            n => index[n * 3 - 3..n * 3].iter().rev().fold(0, |all, &byte| all << 8 | usize::from(byte)),
        };
        let (mut low, mut high) = (0, blocks);
        while low < high {
            let middle = (low + high).div_ceil(2);
            if is_after(area.get(start(middle)..)?, label.as_bytes()) { high = middle - 1 } else { low = middle }
        }
        let mut rest = area.get(start(low)..)?;
        for _ in 0..BLOCK {
            let found = entry(rest)?;
            if found.label == label.as_bytes() {
                return Some(found.child);
            }
            rest = found.rest;
        }
        None
    }

    /// The child that stands for any label; it sorts before all others.
    pub(super) fn any(self) -> Option<Child> {
        let (count, rest) = varint(self.0)?;
        let blocks = count.saturating_sub(1) / BLOCK;
        let first = entry(rest.get(blocks * 3..)?)?;
        (first.label == b"*").then_some(first.child)
    }
}
