//! The words that mail programs print in front of a quoted header's values, by language.
//! Taken from the programs' own interfaces. No native speaker has read any but the English words.

use super::bytes;
use super::fold::WordSet;

/// Which value of a header block a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    From,
    Sent,
    To,
    Cc,
    Bcc,
    Subject,
    /// Part of a block, of no interest (`Importance:`, `Message-ID:`).
    Other,
}

/// One language's labels. Latin ones compare without case and accents.
struct Words {
    #[expect(dead_code, reason = "names the row for readers")]
    language: &'static str,
    from: &'static [&'static str],
    sent: &'static [&'static str],
    to: &'static [&'static str],
    cc: &'static [&'static str],
    bcc: &'static [&'static str],
    subject: &'static [&'static str],
}

#[rustfmt::skip]
static WORDS: [Words; 14] = [
    Words { language: "en", from: &["From"], sent: &["Sent", "Date", "Sent at"], to: &["To"], cc: &["Cc", "CC"], bcc: &["Bcc"], subject: &["Subject"] },
    Words { language: "cy", from: &["Oddi wrth", "O"], sent: &["Anfonwyd", "Dyddiad"], to: &["At", "I"], cc: &["Copi", "Copi at"], bcc: &["Bcc"], subject: &["Pwnc", "Testun"] },
    Words { language: "fr", from: &["De", "Expéditeur"], sent: &["Envoyé", "Date", "Envoyé le", "Date d'envoi"], to: &["À", "Destinataire", "Destinataires", "Pour"], cc: &["Cc", "Copie", "Copie à"], bcc: &["Cci"], subject: &["Objet", "Sujet"] },
    Words { language: "de", from: &["Von", "Absender"], sent: &["Gesendet", "Datum", "Gesendet am"], to: &["An", "Empfänger"], cc: &["Cc", "Kopie"], bcc: &["Bcc", "Blindkopie"], subject: &["Betreff", "Betr", "Thema"] },
    Words { language: "es", from: &["De", "Remitente"], sent: &["Enviado", "Enviado el", "Fecha"], to: &["Para", "Destinatario"], cc: &["CC", "Copia"], bcc: &["CCO"], subject: &["Asunto"] },
    Words { language: "it", from: &["Da", "Mittente"], sent: &["Inviato", "Data", "Inviato il"], to: &["A", "Per", "Destinatario"], cc: &["Cc", "Copia"], bcc: &["Ccn"], subject: &["Oggetto"] },
    Words { language: "pt", from: &["De", "Remetente"], sent: &["Enviado", "Enviada", "Enviada em", "Enviado em", "Data"], to: &["Para", "Destinatário"], cc: &["Cc", "Com cópia"], bcc: &["Cco", "Bcc"], subject: &["Assunto"] },
    Words { language: "nl", from: &["Van", "Afzender"], sent: &["Verzonden", "Datum", "Verstuurd"], to: &["Aan"], cc: &["CC", "Kopie"], bcc: &["BCC"], subject: &["Onderwerp"] },
    Words { language: "pl", from: &["Od", "Nadawca"], sent: &["Wysłano", "Data", "Wysłane"], to: &["Do", "Adresat"], cc: &["DW", "Kopia"], bcc: &["UDW"], subject: &["Temat"] },
    Words { language: "sv", from: &["Från", "Avsändare"], sent: &["Skickat", "Datum", "Skickades"], to: &["Till"], cc: &["Kopia", "Kopia till"], bcc: &["Hemlig kopia"], subject: &["Ämne", "Ärende"] },
    Words { language: "da", from: &["Fra"], sent: &["Sendt", "Dato"], to: &["Til"], cc: &["Cc", "Kopi"], bcc: &["Bcc"], subject: &["Emne"] },
    Words { language: "no", from: &["Fra"], sent: &["Sendt", "Dato"], to: &["Til"], cc: &["Kopi"], bcc: &["Blindkopi"], subject: &["Emne"] },
    Words { language: "fi", from: &["Lähettäjä"], sent: &["Lähetetty", "Päivämäärä"], to: &["Vastaanottaja"], cc: &["Kopio"], bcc: &["Piilokopio"], subject: &["Aihe"] },
    Words { language: "ja", from: &["差出人", "送信者", "From"], sent: &["送信日時", "日時", "日付"], to: &["宛先"], cc: &["CC", "写し"], bcc: &["BCC"], subject: &["件名"] },
];

/// Longest label in bytes, blanks and stars around it included: a colon further right is no label's.
pub(super) const REACH: usize = 48;

const FIELDS: [Label; 6] = [Label::From, Label::Sent, Label::To, Label::Cc, Label::Bcc, Label::Subject];

impl Words {
    const fn forms(&self, field: usize) -> &'static [&'static str] {
        match field {
            0 => self.from,
            1 => self.sent,
            2 => self.to,
            3 => self.cc,
            4 => self.bcc,
            _ => self.subject,
        }
    }
}

const COUNT: usize = {
    let (mut n, mut at) = (0, 0);
    while at < WORDS.len() * FIELDS.len() {
        n += WORDS[at / FIELDS.len()].forms(at % FIELDS.len()).len();
        at += 1;
    }
    n
};

/// All forms of all languages, and what each announces.
static FLAT: ([&str; COUNT], [Label; COUNT]) = {
    let mut flat = ([""; COUNT], [Label::Other; COUNT]);
    let (mut n, mut at) = (0, 0);
    while at < WORDS.len() * FIELDS.len() {
        let forms = WORDS[at / FIELDS.len()].forms(at % FIELDS.len());
        let mut form = 0;
        while form < forms.len() {
            flat.0[n] = forms[form];
            flat.1[n] = FIELDS[at % FIELDS.len()];
            n += 1;
            form += 1;
        }
        at += 1;
    }
    flat
};

static FORMS: WordSet = WordSet::new(&FLAT.0);

/// The label that `word` is, in any language; never [`Label::Other`].
#[must_use]
pub fn label(word: &str) -> Option<Label> {
    FORMS.find(word).map(|at| FLAT.1[at])
}

/// A label at the start of a line: what it is and where in the line its value begins.
pub(super) fn leading(line: &str) -> Option<(Label, usize)> {
    let (name, value) = split(line)?;
    let known = label(name);
    known.or_else(|| technical(name).then_some(Label::Other)).map(|label| (label, value))
}

/// The words before a colon and where the text behind it begins; stars of a plain-text bold are left out.
fn split(line: &str) -> Option<(&str, usize)> {
    let bytes = line.as_bytes();
    let near = bytes.get(..64).unwrap_or(bytes);
    let mut at = 0;
    let (colon, width) = loop {
        at = bytes::position(near, at, [b':', 0xEF]).filter(|at| *at <= REACH)?;
        if near[at] == b':' {
            break (at, 1);
        }
        if bytes[at..].starts_with("：".as_bytes()) {
            break (at, 3);
        }
        at += 1;
    };
    let name = line[..colon].trim_matches(|c: char| c == '*' || c == '_' || c.is_whitespace());
    let rest = line[colon + width..].trim_start_matches(|c: char| c == '*' || c.is_whitespace());
    (!name.is_empty()).then_some((name, line.len() - rest.len()))
}

/// `Message-ID`, `X-Mailer`, `Reply-To`, `Importance`: a technical field or one that Outlook adds.
fn technical(name: &str) -> bool {
    let ascii = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let known = [
        "importance",
        "sensitivity",
        "attachments",
        "priority",
        "received",
        "sender",
        "organization",
        "wichtigkeit",
        "anlagen",
        "importancia",
        "pièces jointes",
        "allegati",
        "organisation",
        "list-id",
    ];
    (ascii && name.contains('-') && name.len() > 4) || known.iter().any(|k| super::fold::same(k, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_in_every_language() {
        let cases = [
            ("From: a", Label::From, 6),
            ("*From:* a", Label::From, 8),
            ("De : a", Label::From, 5),
            ("DE\u{a0}: a", Label::From, 6),
            ("Envoye : x", Label::Sent, 9),
            ("Betreff: x", Label::Subject, 9),
            ("差出人： x", Label::From, 13),
            ("Oddi wrth:\tx", Label::From, 11),
            ("Ämne: x", Label::Subject, 7),
            ("Do: x", Label::To, 4),
            ("Message-ID: <x>", Label::Other, 12),
            ("CCO: x", Label::Bcc, 5),
        ];
        for (line, want, value) in cases {
            assert_eq!(leading(line), Some((want, value)), "{line}");
        }
        for line in ["Note: x", "no colon", ": x", "The meeting starts at 10:30", ""] {
            assert_eq!(leading(line), None, "{line}");
        }
    }
}
