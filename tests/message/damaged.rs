//! Sound messages with bytes changed, doubled and taken away: whatever comes out, nothing panics and no recipient is lost.

use blindcopy::message::{html_to_text, read};

use crate::generated::{Numbers, messages};

/// Pieces that mean something to a reader of mail.
const PIECES: [&str; 20] = [
    "\n\n",
    "\r",
    "\n--",
    "--\n",
    "=?utf-8?q?",
    "?=",
    "=",
    "\"",
    ";",
    "boundary=",
    "\n ",
    ":",
    "<",
    "</td>",
    "<!--",
    "&#x",
    "\0",
    "\u{202e}",
    "Content-Type: multipart/mixed\n",
    "é",
];

#[test]
fn damaged_messages_are_read() {
    for (seed, mut message) in messages(300) {
        let mut numbers = Numbers::new(seed ^ 0xD00D);
        for _ in 0..1 + numbers.below(20) {
            let at = numbers.below(message.len().max(1));
            if message.len() < 2 {
                break;
            }
            match numbers.below(4) {
                0 => message[at] = u8::try_from(numbers.below(256)).expect("a byte"),
                1 => {
                    message.remove(at);
                }
                2 => message.truncate(at.max(1)),
                _ => {
                    let piece = PIECES[numbers.below(PIECES.len())];
                    message.splice(at..at, piece.bytes());
                }
            }
        }
        let read = read(&message);
        assert!(read.draft.body.len() <= message.len() * 4 + 64, "seed {seed}");
        let _ = html_to_text(&String::from_utf8_lossy(&message));
    }
}

#[test]
fn noise_is_read() {
    for seed in 0..300 {
        let mut numbers = Numbers::new(seed);
        let noise: Vec<u8> =
            (0..numbers.below(600)).flat_map(|_| PIECES[numbers.below(PIECES.len())].bytes()).collect();
        let message = read(&noise);
        assert!(message.draft.body.len() <= noise.len() * 4 + 64, "seed {seed}");
        let _ = html_to_text(&String::from_utf8_lossy(&noise));
    }
}

#[test]
fn no_recipient_is_lost_below_the_headers() {
    for (seed, message) in messages(200) {
        let mut numbers = Numbers::new(seed);
        let body =
            message.windows(2).position(|w| w == b"\n\n").or_else(|| message.windows(4).position(|w| w == b"\r\n\r\n"));
        let body = body.expect("a body") + 4;
        let mut damaged = message.clone();
        if body < damaged.len() {
            let at = body + numbers.below(damaged.len() - body);
            damaged.truncate(at);
            damaged.extend(b"\xff\x00--=_");
        }
        assert_eq!(read(&damaged).draft.to, ["a@example.net, b@example.com"], "seed {seed}");
    }
}
