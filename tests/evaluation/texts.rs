//! Reads the texts of the sets: sections that begin with `# class`, then `key: value` lines, a blank line, and the body.
//!
//! `{a|b}` is a choice, `{who}`, `{org}`, `{number}`, `{day}` and `{time}` are filled in, `# class held-out` marks a text
//! that is measured and never tuned on.

use crate::chance::Chance;

pub struct Text {
    pub class: String,
    pub held_out: bool,
    /// Display name and address of the sender; `private` for a person on a mailbox host.
    pub from: Option<String>,
    pub subject: String,
    pub body: String,
}

/// Every section of a file, in order.
pub fn read(source: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    for section in format!("\n{source}").split("\n# ").skip(1) {
        let (title, rest) = section.split_once('\n').unwrap_or((section, ""));
        let (head, body) =
            rest.strip_prefix('\n').map(|body| ("", body)).or(rest.split_once("\n\n")).unwrap_or((rest, ""));
        let value = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
        texts.push(Text {
            class: title.trim_end_matches(" held-out").to_owned(),
            held_out: title.ends_with(" held-out"),
            from: value("from").map(str::to_owned),
            subject: value("subject").unwrap_or_default().to_owned(),
            body: body.trim_end().to_owned(),
        });
    }
    texts
}

/// What the placeholders of a text stand for.
pub struct Filling<'a> {
    pub who: &'a str,
    pub org: &'a str,
}

/// The text with one of each choice and every placeholder filled in.
pub fn vary(text: &str, filling: &Filling, chance: &mut Chance) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inner, next) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        match inner {
            "who" => out.push_str(filling.who),
            "org" => out.push_str(filling.org),
            "number" => out.push_str(&chance.between(1000, 99_999).to_string()),
            "day" => out.push_str(&chance.between(2, 27).to_string()),
            "time" => out.push_str(&format!("{}:{:02}", chance.between(8, 18), chance.below(4) * 15)),
            choices => {
                let choices: Vec<&str> = choices.split('|').collect();
                out.push_str(choices[chance.below(choices.len())]);
            }
        }
        rest = next;
    }
    out.push_str(rest);
    out
}
