//! Messages of our own making and what must be read out of each, and the same beside another reader of mail.

mod damaged;
mod generated;
mod hostile;
mod oracle;

use blindcopy::draft::{Draft, Kind};
use blindcopy::message;
use serde_json::{Value, json};

/// The draft as the wire writes it, absent things left out.
fn shown(draft: &Draft) -> Value {
    let mut map = serde_json::Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.is_null() || value == json!([]) || value == json!("");
        if !empty {
            map.insert(name.to_owned(), value);
        }
    };
    put("from", json!(draft.from));
    put("to", json!(draft.to));
    put("cc", json!(draft.cc));
    put("bcc", json!(draft.bcc));
    put("subject", json!(draft.subject));
    put("body", json!(draft.body));
    let attachments: Vec<_> = draft.attachments.iter().map(|a| json!({"name": a.name, "size": a.size})).collect();
    put("attachments", json!(attachments));
    put(
        "kind",
        draft.kind.map_or(Value::Null, |kind| match kind {
            Kind::New => json!("new"),
            Kind::Reply => json!("reply"),
            Kind::ReplyAll => json!("reply_all"),
            Kind::Forward => json!("forward"),
        }),
    );
    put("unread", json!(draft.unread));
    Value::Object(map)
}

#[test]
fn every_message_gives_its_draft() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/message");
    let mut read = 0;
    for entry in std::fs::read_dir(&folder).expect("tests/message") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|e| e != "eml") {
            continue;
        }
        read += 1;
        let expected = std::fs::read_to_string(path.with_extension("json")).expect("a .json beside every .eml");
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        let message = message::read(&std::fs::read(&path).expect("a message"));
        assert_eq!(shown(&message.draft), expected["draft"], "{}", path.display());
        let problems: Vec<_> = message.problems.iter().map(ToString::to_string).collect();
        assert_eq!(json!(problems), expected["problems"], "{}", path.display());
    }
    assert!(read >= 25, "only {read} messages were found");
}

#[test]
fn a_host_decodes_what_the_reader_does_not_know() {
    let bytes = b"To: =?koi8-r?B?5NE=?= <a@example.net>\nContent-Type: text/plain; charset=koi8-r\n\n\xc4\xc1\n";
    let decoder = |label: &str, _: &[u8]| (label == "koi8-r").then(|| "да".to_owned());
    let message = message::read_with(bytes, &decoder);
    assert_eq!(message.draft.to, ["да <a@example.net>"]);
    assert_eq!(message.draft.body, "да");
    assert!(message.problems.is_empty());
}
