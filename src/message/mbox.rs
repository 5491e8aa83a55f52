//! A file of several messages (RFC 4155): where the first ends and how many there are. Must not know what a message holds.

use super::headers;

/// The first message of a file in mbox form, and how many the file holds where that is more than one. Any other
/// text is one message, whole. Linear in the text.
pub(super) fn first(bytes: &[u8]) -> (&[u8], Option<usize>) {
    let start = bytes.len() - bytes.trim_ascii_start().len();
    if !separates(bytes, start) {
        return (bytes, None);
    }
    let (mut at, mut ends, mut count) = (start, bytes.len(), 1);
    let mut after_blank = false;
    while at < bytes.len() {
        let (end, next) = headers::line(bytes, at);
        if after_blank && separates(bytes, at) {
            count += 1;
            ends = ends.min(at);
        }
        after_blank = bytes[at..end].trim_ascii().is_empty();
        at = next;
    }
    (&bytes[..ends], (count > 1).then_some(count))
}

/// Whether the line at `at` parts messages: `From `, who sent it and when, with a header below it. A sentence that
/// begins with the word has none.
fn separates(bytes: &[u8], at: usize) -> bool {
    let (end, next) = headers::line(bytes, at);
    let Some(said) = bytes[at..end].strip_prefix(b"From ") else { return false };
    let dated = said.windows(5).any(|w| w[2] == b':' && [0, 1, 3, 4].iter().all(|&i| w[i].is_ascii_digit()));
    let below = bytes.get(next..headers::line(bytes, next.min(bytes.len())).0).unwrap_or_default();
    dated && headers::begins_header(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &[u8] = b"From desk@example.org Mon Nov  2 09:00:00 2026\nFrom: desk@example.org\n\nHello\n";

    #[test]
    fn several_messages_are_counted_and_the_first_is_cut_out() {
        assert_eq!(first(ONE), (ONE, None));
        let three = [ONE, b"\n", ONE, b"\n", ONE].concat();
        assert_eq!(first(&three), (&three[..ONE.len() + 1], Some(3)));
        let windows: Vec<u8> =
            three.iter().flat_map(|&b| if b == b'\n' { vec![b'\r', b'\n'] } else { vec![b] }).collect();
        assert_eq!(first(&windows).1, Some(3));
    }

    #[test]
    fn what_only_looks_like_the_next_message_is_text() {
        for text in [
            &b"From: a@example.org\n\nFrom desk@example.org Mon Nov  2 09:00:00 2026\nFrom: b@example.org\n"[..],
            b"",
            b"From ",
            b"From now on we meet at 10:30.\n\nFrom Monday 09:00 the desk is open:\nall week\n",
        ] {
            assert_eq!(first(text), (text, None), "{}", String::from_utf8_lossy(text));
        }
        let prose = [ONE, b"\nFrom Monday at 09:00 the office is open.\nBring a chair.\n"].concat();
        assert_eq!(first(&prose), (&prose[..], None));
        let stuffed = [ONE, b"\n>From desk@example.org Mon Nov  2 09:00:00 2026\nSubject: x\n"].concat();
        assert_eq!(first(&stuffed), (&stuffed[..], None));
    }
}
