//! Digits as people group them: runs with one separator between, read from a start.
//! Knows no kinds; spans are exact, separators are kept.

/// At most so many groups and digits are read from one start.
const MOST_GROUPS: usize = 10;
pub(super) const MOST_DIGITS: usize = 24;

/// Groups of digits that begin at one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    digits: [u8; MOST_DIGITS],
    /// Digits up to and with group `n`.
    upto: [u8; MOST_GROUPS],
    lens: [u8; MOST_GROUPS],
    ends: [usize; MOST_GROUPS],
    /// What stands in front of group `n`: a space, `-`, `.`, `/` or `)`.
    seps: [u8; MOST_GROUPS],
    pub count: usize,
}

/// The first groups of a [`Groups`], taken as one number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number<'a> {
    pub digits: &'a [u8],
    pub lens: &'a [u8],
    /// The separator, 0 with one group, `?` where they differ.
    pub sep: u8,
    pub start: usize,
    pub end: usize,
}

impl Groups {
    /// Reads groups from `start`, which must be at a digit. The length of the first run is given even when nothing
    /// can be used of it.
    pub(super) fn read(bytes: &[u8], start: usize) -> Groups {
        let mut groups = Groups::default();
        let mut at = start;
        let mut total = 0;
        let mut sep = 0;
        let mut open = start.checked_sub(1).is_some_and(|n| bytes[n] == b'(');
        while groups.count < MOST_GROUPS {
            let run = bytes[at..].iter().take(MOST_DIGITS + 1).take_while(|b| b.is_ascii_digit()).count();
            let end = at + run;
            // A group that touches a letter is no group of digits.
            if run == 0 || total + run > MOST_DIGITS || bytes.get(end).is_some_and(|&b| is_word(b)) {
                break;
            }
            for (slot, byte) in groups.digits[total..].iter_mut().zip(&bytes[at..end]) {
                *slot = byte - b'0';
            }
            total += run;
            groups.lens[groups.count] = run as u8;
            groups.upto[groups.count] = total as u8;
            groups.ends[groups.count] = end;
            groups.seps[groups.count] = sep;
            groups.count += 1;
            let Some((kind, len)) = separator(&bytes[end..]) else { break };
            // A bracket that was not opened counts a list: `1) 020 7946 0123`
            open |= bytes[end..end + len].contains(&b'(');
            if kind == b')' && !open || matches!(kind, b'/' | b'-') && total >= 8 && is_another(&bytes[end..], len) {
                break;
            }
            sep = kind;
            at = end + len;
        }
        groups
    }

    /// The first `count` groups as one number.
    pub(super) fn first(&self, count: usize, start: usize) -> Number<'_> {
        let seps = &self.seps[1..count.max(1)];
        let sep = match seps.first() {
            None => 0,
            Some(&first) if seps.iter().all(|&s| s == first) => first,
            Some(_) => b'?',
        };
        Number {
            digits: &self.digits[..usize::from(self.upto[count - 1])],
            lens: &self.lens[..count],
            sep,
            start,
            end: self.ends[count - 1],
        }
    }

    /// The length of the group behind the first `count`.
    pub(super) fn next_len(&self, count: usize) -> Option<u8> {
        (count < self.count).then(|| self.lens[count])
    }

    /// Whether a further group hangs on the first `count` by a mark that is no space.
    pub(super) fn goes_on(&self, count: usize) -> bool {
        count < self.count && matches!(self.seps[count], b'-' | b'.' | b'/')
    }
}

/// ASCII letters, digits and `_`.
#[inline]
#[must_use]
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether a whole number follows a slash, or a dash between blanks, behind a whole number: two of them are told apart.
fn is_another(bytes: &[u8], len: usize) -> bool {
    let part = |b: &&u8| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'.');
    let behind = bytes[len..].iter().take(16).take_while(part);
    (bytes[0] == b'/' || len == 3 && bytes[0] == b' ') && behind.filter(|b| b.is_ascii_digit()).count() >= 8
}

/// A separator in front of another digit: what it counts as and its length.
fn separator(bytes: &[u8]) -> Option<(u8, usize)> {
    let (kind, len) = match bytes {
        [b')', behind @ ..] if mark(behind).is_some_and(|(kind, _)| kind != b'.') => {
            (b')', 1 + mark(behind).map_or(0, |(_, len)| len))
        }
        [b' ', b'(', ..] => (b')', 2),
        [b')' | b'(', ..] => (b')', 1),
        [b' ', b'-' | b'/', b' ', ..] => (bytes[1], 3),
        [b'/', ..] => (b'/', 1),
        _ => mark(bytes)?,
    };
    bytes.get(len).is_some_and(u8::is_ascii_digit).then_some((kind, len))
}

/// A space, dash or dot in any of their widths: what it counts as and its length.
pub(super) fn mark(bytes: &[u8]) -> Option<(u8, usize)> {
    Some(match bytes {
        [mark @ (b' ' | b'-' | b'.'), ..] => (*mark, 1),
        // No-break space; en, em, figure, thin and other spaces; narrow no-break space
        [0xC2, 0xA0, ..] => (b' ', 2),
        [0xE2, 0x80, 0x80..=0x8A | 0xAF, ..] => (b' ', 3),
        // Hyphens that do and do not break, figure and en dash, minus
        [0xE2, 0x80, 0x90..=0x93, ..] | [0xE2, 0x88, 0x92, ..] => (b'-', 3),
        _ => return None,
    })
}

/// The mark that a text ends with, as [`mark`] reads it.
pub(super) fn mark_behind(bytes: &[u8]) -> Option<(u8, usize)> {
    (1..=3).find_map(|n| mark(&bytes[bytes.len().checked_sub(n)?..]).filter(|(_, len)| *len == n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_lengths_ends_and_separators() {
        let text = "943 476\u{a0}5919 x".as_bytes();
        let groups = Groups::read(text, 0);
        let number = groups.first(3, 0);
        assert_eq!((number.lens, number.sep, number.end), (&[3, 3, 4][..], b' ', 13));
        assert_eq!(number.digits, [9, 4, 3, 4, 7, 6, 5, 9, 1, 9]);
        let groups = Groups::read(b"020) 7946-0123", 0);
        assert_eq!(groups.count, 1);
        let groups = Groups::read(b"(020) 7946-0123", 1);
        assert_eq!((groups.count, groups.first(3, 1).sep), (3, b'?'));
        assert_eq!(Groups::read(b"44051401359/44051401359", 0).count, 1);
        assert_eq!(Groups::read(b"943 476 5919 / 943 476 5870", 0).count, 3);
        assert_eq!(Groups::read(b"030/1234567/89", 0).count, 3);
        assert_eq!(Groups::read(b"12a", 0).count, 0);
        assert_eq!(Groups::read(&[b'1'; 60], 0).count, 0);
    }
}
