//! A link in the message opens something to anyone who has it.

use super::{Findings, Found, Rule};
use crate::mail::Mail;
use crate::people::Promise;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Span, bytes};

pub static RULE: Rule = Rule {
    id: "sharing-links",
    severity: Severity::Warn,
    message: "This link opens to anyone who gets it: {link}",
    advice: "Share it with the people meant, by name",
    check,
};

/// What a link opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opens {
    /// A document or a folder, to whoever holds the link.
    Share,
    /// The answers that people gave to a form.
    Answers,
    /// A board or a base that the web can read.
    Board,
    /// A form to be filled in, which shows nobody's answers.
    Nothing,
}

/// Host (none: any), what the rest of the link has to contain (every part), and what it opens. The shapes are those that the
/// services' own "anyone with the link" dialogs make.
#[rustfmt::skip]
const LINKS: [(&str, &[&str], Opens); 53] = [
    ("docs.google.com", &["/forms/", "viewanalytics"], Opens::Answers),
    ("docs.google.com", &["/forms/", "#responses"], Opens::Answers),
    ("docs.google.com", &["/pubhtml"], Opens::Share),
    ("docs.google.com", &["/viewform"], Opens::Nothing),
    ("docs.google.com", &["usp=shar"], Opens::Share),
    ("docs.google.com", &["usp=drive_link"], Opens::Share),
    ("drive.google.com", &["usp=shar"], Opens::Share),
    ("drive.google.com", &["usp=drive_link"], Opens::Share),
    ("forms.office.com", &["analysispage"], Opens::Answers),
    ("forms.office.com", &["analyzerid"], Opens::Answers),
    ("forms.office.com", &["token="], Opens::Answers),
    ("typeform.com", &["/report/"], Opens::Answers),
    ("surveymonkey.com", &["/results/"], Opens::Answers),
    ("trello.com", &["/b/"], Opens::Board),
    ("airtable.com", &["/shr"], Opens::Board),
    ("miro.com", &["/app/board/", "share_link_id"], Opens::Board),
    ("padlet.com", &["/"], Opens::Board),
    ("dropbox.com", &["/s/"], Opens::Share),
    ("dropbox.com", &["/scl/"], Opens::Share),
    ("dropbox.com", &["/sh/"], Opens::Share),
    ("sharepoint.com", &["/g/"], Opens::Share),
    ("1drv.ms", &["/"], Opens::Share),
    ("onedrive.live.com", &["authkey="], Opens::Share),
    ("we.tl", &["/t-"], Opens::Share),
    ("wetransfer.com", &["/downloads/"], Opens::Share),
    ("box.com", &["/s/"], Opens::Share),
    ("forms.cloud.microsoft", &["analysispage"], Opens::Answers),
    ("forms.cloud.microsoft", &["analyzertoken"], Opens::Answers),
    ("typeform.com", &["/form/", "/results"], Opens::Answers),
    ("jotform.com", &["/tables/"], Opens::Answers),
    ("jotform.com", &["/report/"], Opens::Answers),
    ("mentimeter.com", &["/results"], Opens::Answers),
    ("notion.so", &["pvs="], Opens::Share),
    ("notion.site", &["/"], Opens::Share),
    ("icloud.com", &["/numbers/"], Opens::Share),
    ("icloud.com", &["/pages/"], Opens::Share),
    ("icloud.com", &["/keynote/"], Opens::Share),
    ("icloud.com", &["/iclouddrive/"], Opens::Share),
    ("share.icloud.com", &["/"], Opens::Share),
    ("mega.nz", &["/file/"], Opens::Share),
    ("mega.nz", &["/folder/"], Opens::Share),
    ("pcloud.link", &["/publink/"], Opens::Share),
    ("swisstransfer.com", &["/d/"], Opens::Share),
    ("transfernow.net", &["/dl/"], Opens::Share),
    ("zohoexternal.com", &["/external/"], Opens::Share),
    ("docs.zoho.com", &["/file/"], Opens::Share),
    ("canva.com", &["/design/", "sharebutton"], Opens::Share),
    ("acrobat.adobe.com", &["/link/"], Opens::Share),
    ("public.tableau.com", &["/views/"], Opens::Board),
    ("smartsheet.com", &["/b/publish"], Opens::Board),
    ("view.monday.com", &["/"], Opens::Board),
    ("", &["/index.php/s/"], Opens::Share),
    ("", &["s=download", "token="], Opens::Share),
];

/// Longer lines say more than what is behind their link, in bytes.
const LINE: usize = 300;
/// Letters and digits of a token of those.
const CLOUD_TOKEN: usize = 15;
/// Links that one link may carry, as those do that scanners of mail put in front of another's.
const WRAPPED: usize = 4;
/// What a link names, with its slash, has some characters.
const SHORTEST_PATH: usize = 4;

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.audience.people.is_empty() {
        return;
    }
    for (opens, span) in links(&mail.draft.body[..mail.body.fresh_end()]) {
        if mail.body.is_quoted(span.start) {
            continue;
        }
        // A shared document is everyday work; people's answers and a matter of the people concerned are not
        let severity = match (mail.matter.sensitive, opens) {
            (true, _) => Severity::Warn,
            (false, Opens::Answers) => Severity::Note,
            (false, _) if names_the_concerned(mail, span) => Severity::Note,
            (false, _) => continue,
        };
        let variant = (opens == Opens::Answers)
            .then_some(("answers", "This link shows the answers people gave to a form: {link}"));
        let host = span.of(&mail.draft.body).split("//").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or("");
        out.add(Found {
            severity: Some(severity),
            variant,
            args: vec![("link", Arg::from(host))],
            places: vec![Place::in_body(span)],
            ..Found::default()
        });
    }
}

/// The line around the link, or the link itself, says that people's records are behind it.
fn names_the_concerned(mail: &Mail<'_>, link: Span) -> bool {
    let text = mail.draft.body.as_str();
    let line = mail.body.lines.get(mail.body.line_at(link.start)).map_or("", |line| line.span.of(text));
    let name = link.of(text).rsplit('/').next().unwrap_or("");
    let concerned = Some(Promise::Concerned);
    (line.len() <= LINE && Promise::of_text(line) == concerned) || Promise::of_name(name) == concerned
}

/// Every link of the text that opens to anyone, in order.
fn links(text: &str) -> Vec<(Opens, Span)> {
    let (mut found, mut run, mut inner) = (Vec::new(), 0, 0);
    let is_link = |colon: &usize| text.as_bytes()[*colon..].starts_with(b"://");
    for colon in bytes::places(text.as_bytes(), b':').filter(is_link) {
        let scheme = text[..colon].rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |i| i + 1);
        let scheme = if text.is_char_boundary(scheme) { scheme } else { colon };
        let from = colon + 3;
        inner += 1;
        if from > run {
            let ends = |c: char| c.is_whitespace() || "<>\"'»）」".contains(c);
            (run, inner) = (text[from..].find(ends).map_or(text.len(), |length| from + length), 0);
        } else if inner > WRAPPED {
            continue;
        }
        let end = from + text[from..run].trim_end_matches(['.', ',', ';', ')', ':', '!', '?']).len();
        if let Some(opens) = opened(&text[from..end]) {
            found.push((opens, Span::new(scheme, end)));
        }
    }
    found
}

fn opened(link: &str) -> Option<Opens> {
    let link = link.to_ascii_lowercase();
    let (host, path) = link.split_at(link.find('/')?);
    // The front page of a service shares nothing
    if path.len() < SHORTEST_PATH {
        return None;
    }
    let on = |known: &str| {
        known.is_empty() || host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    let fits = |(known, parts, _): &&(&str, &[&str], Opens)| on(known) && parts.iter().all(|part| path.contains(part));
    let known = LINKS.iter().find(fits).map(|(.., opens)| *opens);
    known.or_else(|| is_cloud_token(path).then_some(Opens::Share)).filter(|opens| *opens != Opens::Nothing)
}

/// `/s/qWxZ7Hn3Lm2PkTd`: a share of the clouds that offices run themselves, whatever their host is called.
fn is_cloud_token(path: &str) -> bool {
    path.strip_prefix("/s/")
        .is_some_and(|token| token.len() == CLOUD_TOKEN && token.bytes().all(|b| b.is_ascii_alphanumeric()))
}
