//! Sets of host names, read label by label from the right, straight from the bytes that the build wrote.
//! No allocation, nothing built at start. Must not know what the values mean.
//!
//! A node: the number of children (LEB128); for every 8th child but the first its offset in the area that
//! follows (3 bytes); then the children by label. A child: the label, `kind | has_children << 2` (below any
//! byte of a label), the value where `kind` is 3 (else `kind` is the value), and where it has children the
//! length of their node (LEB128) and the node.

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
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Node(bytes)
    }

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
