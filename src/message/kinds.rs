//! Files that people take for a message and that are none, told by how they begin. Must not know messages.

use super::problem::Trouble;

/// The first bytes of files that are often dropped instead of a message, and the name of their kind in any language.
const OTHERS: [(&[u8], &str); 9] = [
    (b"PK\x03\x04", "ZIP, DOCX, XLSX"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"!BDN", "PST"),
    (b"\x78\x9F\x3E\x22", "winmail.dat"),
    (b"\x1F\x8B", "GZIP"),
];

/// A compound file (MS-CFB, 2.2): an Outlook message, or an old Office document.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// An Outlook message's first storage for names (MS-OXMSG, 2.2.3), as the directory spells it.
const NAMED: &str = "__nameid_version1.0";

/// How a calendar object begins (RFC 5545, 3.4).
const CALENDAR: &[u8] = b"BEGIN:VCALENDAR";

/// Why `bytes` are no message, and what they are; `None` where they may be one.
pub(super) fn no_message(bytes: &[u8]) -> Option<(Trouble, &'static str)> {
    if bytes.get(..CALENDAR.len()).is_some_and(|start| start.eq_ignore_ascii_case(CALENDAR)) {
        return Some((Trouble::InvitationFile, ""));
    }
    if bytes.starts_with(COMPOUND) {
        let named: Vec<u8> = NAMED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_mail = bytes.windows(named.len()).any(|window| window == named);
        let office = (Trouble::OtherFile, "DOC, XLS");
        return Some(if is_mail { (Trouble::OutlookFile, "") } else { office });
    }
    let is_other = |(start, _): &&(&[u8], &str)| bytes.starts_with(start);
    OTHERS.iter().find(is_other).map(|(_, what)| (Trouble::OtherFile, *what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_how_they_begin() {
        let outlook: Vec<u8> =
            [COMPOUND, &[0; 512], &NAMED.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
        assert_eq!(no_message(&outlook), Some((Trouble::OutlookFile, "")));
        assert_eq!(no_message(COMPOUND).map(|(trouble, _)| trouble), Some(Trouble::OtherFile));
        assert_eq!(no_message(b"begin:vcalendar\r\nVERSION:2.0\r\n"), Some((Trouble::InvitationFile, "")));
        assert_eq!(no_message(b"%PDF-1.7\n"), Some((Trouble::OtherFile, "PDF")));
        for message in [&b"From: a@b.example\n\nPK"[..], b"", b"PK", b"{\"to\": []}", b"Dear all"] {
            assert_eq!(no_message(message), None);
        }
    }
}
