//! Words that label a field or a column and name nobody. Folded by case only.
//! Must not know lists or tables.

use crate::text::lower::lowered;
use crate::text::{Label, label};

/// Further labels before a recipient field than those of a quoted header. No native speaker has read the list.
static HEADERS: &[&str] = &[
    "reply-to",
    "sender",
    "recipients",
    "copy",
    "komu",
    "kopie na",
    "címzett",
    "másolat",
    "către",
    "кому",
    "копия",
    "от",
    "προς",
    "κοιν",
    "kime",
    "bilgi",
    "收件人",
    "抄送",
    "密送",
    "받는 사람",
    "참조",
    "אל",
    "עותק",
    "إلى",
    "نسخة",
    "resent-to",
    "resent-cc",
    "resent-bcc",
    "delivered-to",
    "x-original-to",
    "mail-followup-to",
    "followup-to",
    "errors-to",
];

/// Heads of the columns of a table of people. No native speaker has read the list.
static COLUMNS: &[&str] = &[
    "name",
    "names",
    "full name",
    "first",
    "first name",
    "firstname",
    "last",
    "last name",
    "lastname",
    "surname",
    "forename",
    "given name",
    "family name",
    "display name",
    "mail",
    "address",
    "phone",
    "telephone",
    "mobile",
    "organisation",
    "organization",
    "company",
    "department",
    "role",
    "title",
    "id",
    "no",
    "enw",
    "cyfeiriad",
    "vorname",
    "nachname",
    "firma",
    "nom",
    "prénom",
    "nombre",
    "apellido",
    "apellidos",
    "nome",
    "cognome",
    "apelido",
    "naam",
    "voornaam",
    "achternaam",
    "imię",
    "nazwisko",
    "namn",
    "förnamn",
    "efternamn",
    "氏名",
    "名前",
];

/// Heads of the column that the addresses stand in: no person is called so. No native speaker has read the list.
static MAIL_COLUMNS: &[&str] = &[
    "email",
    "emails",
    "e-mail",
    "e-mails",
    "email address",
    "e-mail address",
    "emailaddress",
    "email_address",
    "email addresses",
    "primary email",
    "work email",
    "mail address",
    "ebost",
    "e-bost",
    "cyfeiriad e-bost",
    "cyfeiriad ebost",
    "e-mail-adresse",
    "email-adresse",
    "mailadresse",
    "courriel",
    "adresse e-mail",
    "adresse mail",
    "correo",
    "correo electrónico",
    "indirizzo e-mail",
    "indirizzo email",
    "endereço de e-mail",
    "e-mailadres",
    "adres e-mail",
    "adres email",
    "e-post",
    "e-postadress",
    "メール",
    "メールアドレス",
];

fn is_in(list: &[&str], text: &str) -> bool {
    let text = text.trim().trim_matches('"').trim();
    text.len() <= 40 && list.contains(&lowered(text).as_str())
}

/// Whether `text`, which a colon follows, labels a field: `To`, `Cc`, `An`.
pub(super) fn is_header(text: &str) -> bool {
    let known = label(text.trim()).is_some_and(|label| !matches!(label, Label::Sent | Label::Subject));
    known || is_in(HEADERS, text)
}

/// Whether `text` heads a column of a table: `Name`, `E-mail`.
pub(super) fn is_column(text: &str) -> bool {
    is_in(COLUMNS, text) || is_mail_column(text)
}

/// Whether `text` heads the column of a table that the addresses stand in: `E-mail`.
pub(super) fn is_mail_column(text: &str) -> bool {
    is_in(MAIL_COLUMNS, text)
}
