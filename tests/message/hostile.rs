//! Inputs made to break readers: deep, endless, huge. Each is so long that work which grows faster
//! than the text would not end within the run; each has to end.

use blindcopy::draft::Field;
use blindcopy::message::{Trouble, read};

const HEAD: &str = "From: a@example.org\nTo: b@example.net\n";

fn ends(name: &str, bytes: &[u8]) {
    let message = read(bytes);
    assert!(message.draft.body.len() <= bytes.len() * 4 + 64, "{name} grew");
}

#[test]
fn any_ten_megabytes_are_read_to_their_end() {
    // unoptimised code is ten times slower
    let size = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };
    for unit in [
        "a",
        "\n",
        "\r",
        "\0",
        "=",
        "\"",
        "(",
        "<",
        ":",
        "To: a@example.net\n",
        "To: ",
        " ",
        "x: y\n",
        "a\n",
        "=?",
        "\u{202e}",
        "é",
        "--\n",
        ";",
    ] {
        let text = unit.repeat(size / unit.len());
        ends(unit, text.as_bytes());
        ends(unit, format!("{HEAD}\n{text}").as_bytes());
    }
}

#[test]
fn any_large_header_is_read_to_its_end() {
    let size = if cfg!(debug_assertions) { 400_000 } else { 2_000_000 };
    for unit in [
        "=?utf-8?q?a?= ",
        "=?x?q?a?= ",
        "=?x?q?a?= =?utf-8?q?a?= ",
        "=?utf-8?q?a?=x",
        "=?a?b",
        "a@example.net, ",
        "\n ",
        "\n\t\n b@x;",
        "\"\\",
        "((",
        "<",
    ] {
        let text = unit.repeat(size / unit.len());
        for name in ["To", "Subject", "Content-Type", "Content-Disposition"] {
            ends(unit, format!("{HEAD}{name}: {text}\n\nx").as_bytes());
        }
    }
    for unit in ["; a=b", "; name*1=b", ";name*=x''%41", "; charset=\"a", ";\n boundary=a"] {
        let text = unit.repeat(size / unit.len());
        ends(unit, format!("{HEAD}Content-Type: text/plain{text}\n\nx").as_bytes());
    }
}

#[test]
fn lines_without_headers_are_read_to_their_end() {
    for unit in ["a@b\n", "x\n", "To: a\n\n", "\n\nCc: b\n", "To: a,\nb\n"] {
        let text = unit.repeat(400_000 / unit.len());
        ends(unit, format!("{HEAD}{text}").as_bytes());
        ends(unit, text.as_bytes());
    }
}

#[test]
fn deep_nesting_ends() {
    let mut text = HEAD.to_owned();
    for depth in 0..5_000 {
        text.push_str(&format!("Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"));
    }
    let message = read(text.as_bytes());
    assert!(message.problems.iter().any(|p| p.trouble == Trouble::TooDeep));
    assert!(message.draft.unread.contains(&Field::Body));
    ends(
        "one boundary",
        format!("{HEAD}{}", "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(50_000)).as_bytes(),
    );
}

#[test]
fn many_parts_end() {
    let text = format!("{HEAD}Content-Type: multipart/mixed; boundary=b\n\n{}", "--b\n\nx\n".repeat(100_000));
    ends("parts", text.as_bytes());
    let message = read(text.as_bytes());
    assert!(message.problems.iter().any(|p| p.trouble == Trouble::TooMany));
    assert!(message.draft.body.starts_with("x\nx\n"));
}

#[test]
fn every_beginning_of_a_message_is_read() {
    let whole = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/message/html-only.eml")).expect("a message");
    for end in 0..whole.len() {
        assert!(read(&whole[..end]).draft.body.len() <= end);
    }
}
