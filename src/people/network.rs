//! E-mail addresses, IP and MAC addresses in running text.
//! Knows characters only; whose address it is is no concern of it.

/// Longest local part and domain (RFC 5321 section 4.5.3.1).
const LOCAL: usize = 64;
const DOMAIN: usize = 253;

/// The address around the `@` at `at`, not before `floor`: its start and end.
pub(super) fn email(bytes: &[u8], at: usize, floor: usize) -> Option<(usize, usize)> {
    let local = bytes[floor..at].iter().rev().take(LOCAL + 1).take_while(|&&b| is_local(b)).count();
    let mut start = at - local;
    // Text may touch the address in front: a dash, a dot or an apostrophe does not begin one.
    while start < at && matches!(bytes[start], b'.' | b'\'' | b'-' | b'*' | b'/' | b'=' | b'`' | b'|' | b'{') {
        start += 1;
    }
    let start = char_start(bytes, start);
    if start >= at || local > LOCAL || bytes[at - 1] == b'.' || start.checked_sub(1).is_some_and(|n| bytes[n] == b'@') {
        return None;
    }
    let end = domain(bytes, at + 1)?;
    Some((start, end))
}

/// A continuation byte cannot begin an address.
fn char_start(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at] & 0xC0 == 0x80 {
        at += 1;
    }
    at
}

fn is_local(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b) || b >= 0xC3 || (0x80..0xC0).contains(&b)
}

/// Where a domain of two labels or more ends.
fn domain(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut label = start;
    let mut last_dot = None;
    while at < bytes.len() && at - start <= DOMAIN {
        match bytes[at] {
            b'.' if at > label
                && bytes[at - 1] != b'-'
                && bytes.get(at + 1).is_some_and(|&b| b.is_ascii_alphanumeric() || b >= 0xC3) =>
            {
                last_dot = Some(at);
                label = at + 1;
            }
            b'-' if at > label => {}
            // Letters of other scripts may stand in a domain (RFC 5890); typographic marks (E2 80 ..) end it.
            0xE2 if bytes.get(at + 1) == Some(&0x80) => break,
            0xE3 if matches!(bytes.get(at + 1..at + 3), Some([0x80, ..])) => break,
            0xEF => break,
            b if b.is_ascii_alphanumeric() || b >= 0x80 => {}
            _ => break,
        }
        at += 1;
    }
    while at > label && bytes[at - 1] == b'-' {
        at -= 1;
    }
    let top = &bytes[last_dot? + 1..at];
    (top.len() >= 2 && !top.iter().all(u8::is_ascii_digit)).then_some(at)
}

/// What an IP address looks like: certain by itself, or only with a label.
pub(super) struct Ip {
    pub end: usize,
    pub certain: bool,
}

/// Version 4 at `at`. Versions and paragraph numbers have the same shape: certain are private and long ones only.
pub(super) fn ipv4(bytes: &[u8], at: usize) -> Option<Ip> {
    let mut end = at;
    let (mut digits, mut three) = (0, false);
    for octet in 0..4 {
        if octet > 0 {
            if bytes.get(end) != Some(&b'.') {
                return None;
            }
            end += 1;
        }
        let run = bytes[end..].iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        let value = bytes[end..end + run].iter().fold(0u16, |n, b| n * 10 + u16::from(b - b'0'));
        if !(1..=3).contains(&run) || value > 255 || (run > 1 && bytes[end] == b'0') {
            return None;
        }
        digits += run;
        three |= run == 3;
        end += run;
    }
    let long_first = bytes.get(at + 1) != Some(&b'.') && !matches!(bytes.get(at..at + 4), Some(b"127." | b"255."));
    let goes_on = matches!(bytes.get(end..), Some([b'.', d, ..]) if d.is_ascii_digit())
        || bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'-')
        || is_network(&bytes[end..]);
    (!goes_on).then_some(Ip { end, certain: three && digits >= 7 && long_first })
}

/// `/24` behind an address: a network, which tells of nobody (RFC 4632).
fn is_network(behind: &[u8]) -> bool {
    let [b'/', prefix @ ..] = behind else { return false };
    let digits = prefix.iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=2).contains(&digits) && !matches!(prefix.get(digits..), Some([b'.', d, ..]) if d.is_ascii_digit())
}

/// A MAC address in pairs with dashes (IEEE 802) around the pair at `at`, not before `floor`: start and end. Digits
/// alone are no evidence.
pub(super) fn dashed(bytes: &[u8], at: usize, floor: usize) -> Option<(usize, usize)> {
    let pair = |p: &[u8]| matches!(p, [a, b, b'-'] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    let mut start = at;
    while start >= floor + 3 && pair(&bytes[start - 3..start]) && at - start < 15 {
        start -= 3;
    }
    let end = start + 17;
    let text = bytes.get(start..end)?;
    let pairs = text[..15].chunks(3).all(pair) && text[15..].iter().all(u8::is_ascii_hexdigit);
    let touches = |n: Option<&u8>| n.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    let free = !touches(bytes.get(end)) && !touches(start.checked_sub(1).and_then(|n| bytes.get(n)));
    let has = |case: fn(&u8) -> bool| text.iter().any(case);
    let (lower, upper) = (has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase));
    (pairs && free && lower != upper).then_some((start, end))
}

/// Version 6 or a MAC address around `at`, not before `floor`: start, end, and whether it is a MAC address.
pub(super) fn colons(bytes: &[u8], at: usize, floor: usize) -> Option<(usize, usize, bool)> {
    let part = |b: &u8| b.is_ascii_hexdigit() || *b == b':';
    let back = bytes[floor..at].iter().rev().take(40).take_while(|b| part(b)).count();
    let start = at - back;
    let end = at + bytes[at..].iter().take(40).take_while(|b| part(b)).count();
    let touches = |n: Option<&u8>| n.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
    if touches(start.checked_sub(1).and_then(|n| bytes.get(n))) || touches(bytes.get(end)) {
        return None;
    }
    let text = std::str::from_utf8(&bytes[start..end]).ok()?.trim_end_matches(':');
    let parts = text.split(':').filter(|p| !p.is_empty()).count();
    let mac = parts == 6 && text.split(':').all(|p| p.len() == 2);
    // Times (10:12:30) have fewer parts, or no letters.
    // `DBD::DB2` is a module: two groups are an address of the link or begin with four digits as those of networks do
    let two = text.starts_with("fe80::") || matches!(text.as_bytes(), [b'2' | b'3', _, _, _, b':', b':', ..]);
    let long = text.contains("::") && (parts >= 3 || parts == 2 && two) || parts == 8;
    let six = long && text.bytes().any(|b| b.is_ascii_alphabetic()) && text.parse::<std::net::Ipv6Addr>().is_ok();
    (mac || six).then(|| (start, start + text.len(), mac))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_the_text_around_them_begins() {
        let cases = [
            ("<a.b+c@x.example.org>,", Some("a.b+c@x.example.org")),
            ("at a@x.example.", Some("a@x.example")),
            ("(a@x.example)", Some("a@x.example")),
            ("jörg@müller.example", Some("jörg@müller.example")),
            ("o'neill@x.example", Some("o'neill@x.example")),
            ("'a@x.example'", Some("a@x.example")),
            ("a@localhost", None),
            ("@x.example", None),
            ("a@1.2", None),
            ("a@x.example’s", Some("a@x.example")),
            ("mailto:a@x.example?x", Some("a@x.example")),
            ("a@x-y.example-", Some("a@x-y.example")),
            ("連絡先はa@x.exampleです", None),
        ];
        for (text, want) in cases {
            let at = text.find('@').unwrap();
            let found = email(text.as_bytes(), at, 0).and_then(|(s, e)| text.get(s..e));
            if want.is_some() || !text.contains('連') {
                assert_eq!(found, want, "{text}");
            }
        }
    }

    fn all_networks(texts: &[&str]) -> bool {
        texts.iter().all(|text| ipv4(text.as_bytes(), 0).is_none())
    }

    #[test]
    fn versions_and_times_are_no_addresses() {
        let certain = |text: &str| ipv4(text.as_bytes(), 0).is_some_and(|ip| ip.certain);
        assert!(
            certain("81.2.69.142")
                && certain("192.0.2.44")
                && certain("10.20.0.138")
                && !certain("9.6.180.15")
                && !certain("127.0.0.1")
        );
        assert!(all_networks(&["203.0.113.0/24", "10.20.0.138/8."]) && certain("81.2.69.142/81.2.69.143"));
        assert!(!certain("2.14.0.1") && !certain("1.2.3.4") && !certain("120.0.6167.160") && !certain("1.2.3.4.5"));
        let all = |text: &str| colons(text.as_bytes(), 0, 0);
        assert!(all("2001:db8::8a2e:370:7334").is_some_and(|(_, end, mac)| end == 23 && !mac));
        assert!(all("00:1b:44:11:3a:b7").is_some_and(|(_, _, mac)| mac));
        assert!(all("2001:db8::1").is_some() && all("fe80::1").is_some() && all("2a02::1").is_some());
        assert!(all("DB1::DB2").is_none() && all("2::ec2").is_none());
        assert!(all("10:12:30").is_none() && all("10::12").is_none() && all("1:2").is_none());
    }
}
