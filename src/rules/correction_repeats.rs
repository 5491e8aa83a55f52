//! A correction, recall or apology about an exposure that exposes the same people again.

use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::audience::Sending;
use crate::draft::Field;
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Found as Phrased, Phrases, Span, Starts, put_in_order, sentence};

pub static RULE: Rule = Rule {
    id: "correction-repeats",
    severity: Severity::Stop,
    message: "This makes good an earlier message, and shows {count:person|people} to each other again",
    advice: "Send it to each separately",
    check,
};

/// Words about an exposure: who says so to the same people shows them again.
#[rustfmt::skip]
const EXPOSURE: &str = "email addresses were visible|email address was visible|e-mail addresses were visible|addresses were visible|\
    addresses visible to|were visible to each other|disclosed your email|disclosed your address|shared your email address|\
    shared your address with|not blind copied|failed to use bcc|did not use bcc|cyfeiriadau e-bost yn weladwy|\
    gyfeiriadau e-bost yn weladwy|adresses étaient visibles|adresses ont été visibles|en copie visible|adressen sichtbar waren|\
    adressen waren sichtbar|offener verteiler|offenen verteiler|offenem verteiler|direcciones eran visibles|\
    direcciones quedaron visibles|indirizzi erano visibili|endereços ficaram visíveis|endereços estavam visíveis|\
    adressen waren zichtbaar|adressen zichtbaar waren|adresy były widoczne|adresser var synliga|adresserna var synliga|アドレスが表示|bccではなく|bccにすべき|\
    bccに入れるべき|bccを忘れ";

/// What the field is called that hides its readers.
const BLIND: &str = "bcc|cci|cco|ccn|udw|blind copy|copi ddall|copie cachée|copie invisible|copia oculta|copia nascosta|cópia oculta|\
    blindkopie|blindkopia|hemlig kopia|dold kopia|ukrytej kopii|ukryta kopia|ukrytą kopię";

/// In front of it these tell that it was not used; behind it those of the second list.
const INSTEAD: &str = "instead of|rather than|without|forgot*|yn lle|heb ddefnyddio|anghofi*|au lieu|oublié|sans|statt|anstatt|\
    vergessen|ohne|en lugar|en vez|sin|olvid*|invece|anziché|senza|dimentica*|em vez|sem|esqueci*|esquece*|in plaats|zonder|vergeten|zamiast|\
    bez|zapomn*|i stället|istället|utan|glöm*";
const FORGOTTEN: &str = "vergessen|vergeten|olvidad*|esquecid*|dimenticat*|glömd*";

/// Said of one another in one sentence these are about an exposure too: what was seen, that it was, and that it was
/// earlier or a pity.
#[rustfmt::skip]
const SEEN: &str = "address*|emails|everybody's email|everyone's email|recipients|mailing list|the list|cyfeiriad*|gyfeiriad*|adres*|\
    mailadres*|mejladres*|postadres*|destinat*|empfänger*|verteiler|direccion*|correos|indirizz*|endereço*|\
    odbiorców|mottagare|アドレス|宛先";
#[rustfmt::skip]
const SHOWN: &str = "visible*|visibil*|visíve*|were showing|in cc|in copy|im cc|shown to|exposed|disclosed|could be seen|could see|could all see|\
    on show|gweladwy|weladwy|i weld|i'w gweld|gallu gweld|apparentes|affichées|divulguées|exposées|en copie|copie cachée|on voyait|\
    pu voir|pouvait voir|pouvaient voir|sichtbar*|einsehbar*|offengelegt|zu sehen|sehen konnte*|sehen können|en copia|a la vista|expuest*|\
    se veían|podían ver|podía ver|podían verse|pudieron ver|pudo ver|in chiaro|espost*|si vedevano|potevano vedere|poteva vedere|\
    potuto vedere|em cópia|à vista|expost*|viam-se|se viam|podiam ver|puderam ver|pôde ver|zichtbaar|zichtbare|te zien|konden zien|kon zien|\
    widoczn*|ujawni*|było widać|mogli zobaczyć|mogły zobaczyć|synlig*|öppet|syntes|kunde se|表示|見える|見えて|見られる|公開";
#[rustfmt::skip]
const EARLIER: &str = "last|earlier|previous|diwethaf|blaenorol|flaenorol|dernier|dernière|précédent|précédente|letzte*|vorherige*|vorige*|\
    anterior|último|última|precedente|ultimo|ultima|laatste|eerdere|poprzedni*|förra|tidigare|senaste|前回|先ほど|先日";
#[rustfmt::skip]
const WHEN: &str = "yesterday|this morning|just now|breach|mistake|in error|ddoe|bore 'ma|y bore yma|ar gam|hier|ce matin|tout à l'heure|\
    par erreur|gestern|gestrige*|heute morgen|heute früh|vorhin|eben|versehentlich|ayer|esta mañana|por error|ieri|stamattina|stamani|\
    per errore|ontem|esta manhã|desta manhã|hoje de manhã|por engano|gisteren|vanochtend|vanmorgen|per ongeluk|wczoraj*|dziś rano|\
    dzisiaj rano|porann*|omyłkowo|przez pomyłkę|igår|i går|i morse|av misstag|昨日|今朝|誤って|誤送信|\
    sorry|apolog*|ymddiheur*|ddrwg|excus*|désolé*|entschuldig*|leid|disculp*|siento|lament*|scus*|spiacen*|desculp*|\
    przepr*|ursäkt*|förlåt|お詫び|申し訳";

/// What is done to an earlier message that was wrong, and what such a message is called.
#[rustfmt::skip]
const TAKEN_BACK: &str = "recall|disregard|ignore*|delete|dilewch|dilëwch|anwybyddwch|rappeler|supprimer|tenir compte|löschen|ignorieren|\
    zurückrufen|eliminen|elimine|ignoren|borren|ignorare|eliminare|cancellare|ignorem|apagar|apaguem|eliminar|negeer|verwijderen|usunięcie|\
    usunąć|zignorować|radera|bortse|破棄|削除|無視";
const MESSAGE: &str = "email|e-mail|mail|message|neges|e-bost|nachricht|correo|mensaje|messaggio|mensagem|bericht|wiadomość|wiadomości|mejl|\
    meddelande|e-post|e-postmeddelande|メール";

const LISTS: [&str; 10] = [EXPOSURE, BLIND, INSTEAD, FORGOTTEN, SEEN, SHOWN, EARLIER, WHEN, TAKEN_BACK, MESSAGE];

/// How far from the word for being seen the others may stand, in bytes.
const SENTENCE: usize = 120;
/// Bytes between words that belong together: an article, a preposition.
const NEAR: u32 = 12;

/// What the writer says of an earlier message, in the subject or in the words written now.
#[derive(Default)]
struct Said {
    exposure: Vec<Place>,
    /// A sentence tells that addresses of an earlier message were to be seen.
    told: Vec<Place>,
    /// The writer takes an earlier message back.
    back: Vec<Place>,
}

fn said(mail: &Mail<'_>) -> Said {
    static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&LISTS));
    let mut said = Said::default();
    let subject = mail.draft.subject.as_str();
    let whole = Span::new(0, subject.len());
    said.add(subject, whole, &WORDS.find_all_within(subject, &Starts::of(subject, &[whole]), whole), Field::Subject);
    let text = mail.draft.body.as_str();
    for words in mail.own_words {
        said.add(text, *words, &WORDS.find_all_within(text, mail.starts, *words), Field::Body);
    }
    said
}

impl Said {
    fn add(&mut self, text: &str, words: Span, found: &Phrased<'_>, field: Field) {
        if found.all().next().is_none() {
            return;
        }
        let lists: Vec<Vec<Span>> = (0..LISTS.len()).map(|list| found.spans(list)).collect();
        let [exposure, blind, instead, forgotten, seen, shown, earlier, when, taken, message] = lists.as_slice() else {
            return;
        };
        let mut exposure = exposure.clone();
        pairs(text, instead, blind, &mut exposure);
        pairs(text, blind, forgotten, &mut exposure);
        let mut own = Vec::new();
        pairs(text, earlier, message, &mut own);
        pairs(text, message, earlier, &mut own);
        let mut told = Vec::new();
        let mut back = Vec::new();
        put_in_order(&mut own);
        for (at, span) in shown.iter().chain(taken).enumerate() {
            let around = sentence(text, words, *span, SENTENCE, |_| false);
            // In order, so that a long text costs no more for each
            let first = |spans: &[Span]| spans.get(spans.partition_point(|span| span.end <= around.start)).copied();
            let has = |spans: &[Span]| first(spans).is_some_and(|span| span.overlaps(around));
            if at >= shown.len() {
                back.extend(has(&own).then_some(*span));
            } else if has(seen) && (has(earlier) || has(when)) {
                told.push(*span);
            }
        }
        for (said, spans) in [(&mut self.exposure, exposure), (&mut self.told, told), (&mut self.back, back)] {
            said.extend(spans.into_iter().map(|span| Place { field, entry: 0, span }));
        }
    }
}

/// Adds two words with next to nothing between them, the first in front. "Instead of Cc, Bcc" asks for it.
fn pairs(text: &str, first: &[Span], second: &[Span], found: &mut Vec<Span>) {
    for a in first {
        let Some(b) = second.get(second.partition_point(|b| b.start < a.end)) else { break };
        let apart = || Span { start: a.end, end: b.start }.of(text).to_ascii_lowercase().contains("cc");
        if b.start - a.end <= NEAR && !apart() {
            found.push(Span { start: a.start, end: b.end });
        }
    }
}

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.audience.sender.sending == Sending::Private && !mail.matter.sensitive {
        return;
    }
    let people: Vec<u32> = mail.audience.private_strangers(true).collect();
    if people.len() < 2 {
        return;
    }
    if exposure::is_family(mail) {
        return;
    }
    let Said { exposure, told, back } = said(mail);
    let (severity, said) = match (exposure.is_empty(), told.is_empty()) {
        (false, _) => (Severity::Stop, exposure),
        (true, false) => (Severity::Warn, told),
        (true, true) => (Severity::Note, back),
    };
    if said.is_empty() {
        return;
    }
    let mut places = exposure::places(mail, &people);
    places.extend(said);
    out.add(Found {
        severity: Some(severity),
        args: vec![("count", Arg::from(people.len()))],
        places,
        fixes: exposure::repairs(mail, &people),
        ..Found::default()
    });
}
