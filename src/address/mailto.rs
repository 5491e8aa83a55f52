//! Where a `mailto:` link ends that stands in a list. Must not know what the link says.

/// End of a `mailto:` link (RFC 6068) at `at`, without the punctuation that follows it in a list.
pub(super) fn end(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    if !rest.get(..7)?.eq_ignore_ascii_case(b"mailto:") {
        return None;
    }
    let (mut len, mut queried) = (7, false);
    while let Some(&byte) = rest.get(len) {
        let ends = match byte {
            b';' => !rest[..len].ends_with(b"&amp"),
            // The list that the link stands in goes on, not the link's own
            b',' if !queried => !names_address(&rest[len + 1..]),
            b'?' => {
                queried = true;
                false
            }
            b'<' | b'>' | b'"' | b']' | b')' | b'|' => true,
            _ => byte.is_ascii_whitespace() || byte.is_ascii_control(),
        };
        if ends {
            break;
        }
        len += 1;
    }
    while len > 7 && matches!(rest[len - 1], b',' | b'.' | b'\'') {
        len -= 1;
    }
    while !text.is_char_boundary(at + len) {
        len += 1;
    }
    Some(at + len)
}

/// Whether what follows a comma in a link is an address, its `@` spelled out or not.
fn names_address(rest: &[u8]) -> bool {
    let ends = |b: &&u8| matches!(b, b',' | b';' | b'?' | b'<' | b'"') || b.is_ascii_whitespace();
    rest.iter().take_while(|b| !ends(b)).any(|b| matches!(b, b'@' | b'%'))
}
