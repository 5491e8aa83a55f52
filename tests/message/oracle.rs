//! The same messages through mail-parser, another reader of mail, as a second opinion.

use blindcopy::message::read;
use mail_parser::{MessageParser, MimeHeaders};

use crate::generated::messages;

#[test]
fn generated_messages_are_read_alike() {
    let mut compared = 0;
    for (seed, message) in messages(400) {
        let ours = read(&message).draft;
        let theirs = MessageParser::default().parse(&message).expect("a message");
        let show = || format!("seed {seed}:\n{}", String::from_utf8_lossy(&message));
        assert_eq!(ours.subject, theirs.subject().unwrap_or(""), "{}", show());
        let text = theirs.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        assert_eq!(ours.body, text.trim_end_matches('\n'), "{}", show());
        let names: Vec<_> = ours.attachments.iter().map(|a| a.name.clone()).collect();
        let expected: Vec<_> = theirs.attachments().map(|a| a.attachment_name().unwrap_or("").to_owned()).collect();
        assert_eq!(names, expected, "{}", show());
        let sizes: Vec<_> = ours.attachments.iter().filter_map(|a| a.size).collect();
        let expected: Vec<_> = theirs.attachments().map(|a| a.contents().len() as u64).collect();
        assert_eq!(sizes, expected, "{}", show());
        compared += 1;
    }
    assert_eq!(compared, 400);
}
