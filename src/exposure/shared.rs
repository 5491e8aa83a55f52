//! Few private people who have the matter together, and know it: the two sides of a divorce, the parents of one child,
//! brothers and sisters. Judges no matter.

use super::greeted;
use crate::address;
use crate::mail::Mail;
use crate::text::fold::WordSet;
use crate::text::lower::lowered;
use crate::text::{self, Span, is_one_of, words};
use crate::topics::{self, Hit, Source, Topic};

/// More strangers than have one matter together.
const TOGETHER: usize = 4;
/// Words from "your" to the mother: "your late mother".
const OWNED: usize = 2;

/// Languages, a bit each: a word of one says nothing about a word of another ("as far as your mother" names no "far").
const EN: u16 = 1;
const CY: u16 = 1 << 1;
const FR: u16 = 1 << 2;
const DE: u16 = 1 << 3;
const ES: u16 = 1 << 4;
const IT: u16 = 1 << 5;
const PT: u16 = 1 << 6;
const NL: u16 = 1 << 7;
const PL: u16 = 1 << 8;
const SV: u16 = 1 << 9;

/// "Your", as it is said to several or out of courtesy.
#[rustfmt::skip]
const YOUR: [(&str, u16); 30] = [
    ("your", EN), ("eich", CY), ("votre", FR), ("vos", FR), ("ihr", DE), ("ihre", DE), ("ihrem", DE), ("ihren", DE), ("ihrer", DE),
    ("ihres", DE), ("eure", DE), ("euer", DE), ("eurem", DE), ("euren", DE), ("eurer", DE), ("eures", DE), ("vuestra", ES),
    ("vuestro", ES), ("vostra", IT), ("vostro", IT), ("vossa", PT), ("vosso", PT), ("uw", NL), ("jullie", NL), ("państwa", PL),
    ("wasza", PL), ("wasz", PL), ("waszej", PL), ("er", SV), ("ert", SV),
];
#[rustfmt::skip]
const MOTHER: [(&str, u16); 20] = [
    ("mother", EN), ("mum", EN), ("mam", EN | CY), ("fam", CY), ("mère", FR), ("maman", FR), ("mutter", DE), ("mama", DE | ES | NL | PL),
    ("madre", ES | IT), ("mamma", IT | SV), ("mãe", PT), ("moeder", NL), ("matka", PL), ("matki", PL), ("matce", PL), ("mamy", PL),
    ("mamie", PL), ("mor", SV), ("matkę", PL), ("mamę", PL),
];
#[rustfmt::skip]
const FATHER: [(&str, u16); 20] = [
    ("father", EN), ("dad", EN | CY), ("tad", CY), ("père", FR), ("papa", FR | DE | ES | IT | NL), ("vater", DE), ("vaters", DE),
    ("padre", ES | IT), ("babbo", IT), ("pai", PT), ("vader", NL), ("ojciec", PL), ("ojca", PL), ("ojcu", PL), ("tata", PL),
    ("taty", PL), ("tacie", PL), ("far", SV), ("pappa", SV), ("tatę", PL),
];
static YOURS: WordSet = WordSet::new(&words_of(&YOUR));
static MOTHERS: WordSet = WordSet::new(&words_of(&MOTHER));
static FATHERS: WordSet = WordSet::new(&words_of(&FATHER));

const fn words_of<const N: usize>(table: &[(&'static str, u16); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = table[at].0;
        at += 1;
    }
    words
}

/// Where each of many looks for a mother of their own.
const PAST: [Topic; 3] = [Topic::AdoptionChildren, Topic::Redress, Topic::CrimeVictims];
/// What two sign with each other, or come to together.
#[rustfmt::skip]
const CONTRACTS: [&str; 11] = [
    "prenup", "cohabitation", "contrat de mariage", "ehevertr", "capitulaciones", "convenzione matrimoniale", "convenção antenupcial",
    "samenlevings", "intercyz", "samboavtal", "samarbetssamtal",
];
/// How a divorce is called for which both ask.
#[rustfmt::skip]
const MUTUAL: [&str; 13] = [
    "joint application", "joint petition", "mutual", "ar y cyd", "mutuel", "einvernehmlich", "mutuo acuerdo", "consensual", "mútuo",
    "gezamenlijk verzoek", "porozumieni", "bez orzekania", "gemensam ansökan",
];
/// What the parents of a child are called.
const PARENTS: &str = "parents rieni eltern padres genitori pais ouders rodzice föräldrar";
/// "Of", in front of the child's name.
const OF: &str = "of i de d von di do da dos van till";

/// Whether the few who would see each other have the matter together, and whoever writes knows it.
pub(super) fn is_known(mail: &Mail<'_>) -> bool {
    let has = |topic| mail.matter.topics.contains(&topic);
    // Whom somebody hides from may be among them
    !has(Topic::Abuse)
        && (greeted::names_all(mail)
            || mail.audience.strangers().take(TOGETHER + 1).count() <= TOGETHER
                && (are_a_pair(mail) && (are_two_sides(mail) || are_parents(mail))
                    || !PAST.into_iter().any(has) && have_one_parent(mail)))
}

/// Not more than two private people, whoever acts for them.
fn are_a_pair(mail: &Mail<'_>) -> bool {
    mail.audience.private_strangers(true).take(3).count() <= 2
}

/// A mediator writes to both sides at once, and "Dear both" about an adoption speaks to the two who adopt. Whoever acts in a
/// divorce acts for one of them: both are two clients then, unless the two ask for it jointly.
fn are_two_sides(mail: &Mail<'_>) -> bool {
    let adopted = |topic: &Topic| *topic == Topic::AdoptionChildren;
    let disputed = |topic: &Topic| adopted(topic) || matches!(topic, Topic::FamilyLaw | Topic::LegalClaims);
    let greeting = mail.body.greeting.as_ref();
    let both = || greeting.is_some_and(|g| g.says_two(&mail.draft.body));
    let all = |of: &dyn Fn(&Topic) -> bool| mail.matter.topics.iter().all(of);
    all(&adopted) && both()
        || all(&disputed) && is_by_mediator(mail)
        || mail.matter.topics.contains(&Topic::FamilyLaw) && are_joint(mail, both() || have_one_surname(mail))
}

/// All strangers have the same surname.
pub(super) fn have_one_surname(mail: &Mail<'_>) -> bool {
    let mut surnames =
        mail.audience.strangers().map(|(index, _)| mail.audience.recipient(index).and_then(address::surname_of));
    let Some(Some(first)) = surnames.next() else {
        return false;
    };
    surnames.all(|surname| surname.as_ref() == Some(&first))
}

/// Whether the mail is about what two sign with each other, or what two who are a `couple` ask for together: a marriage
/// contract, a divorce by mutual consent. Not where it greets one.
fn are_joint(mail: &Mail<'_>, couple: bool) -> bool {
    let own = mail.own_words.iter().map(|span| span.of(&mail.draft.body));
    let texts: Vec<String> = own.chain([mail.draft.subject.as_str()]).map(lowered).collect();
    let has = |list: &[&str]| texts.iter().any(|text| list.iter().any(|one| text.contains(one)));
    let greets_one = || {
        let one = mail.body.greeting.as_ref().is_some_and(|greeting| !greeting.plural);
        one || text::calls_one_reader(&mail.draft.body, mail.body)
    };
    !greets_one() && (has(&CONTRACTS) || couple && has(&MUTUAL))
}

fn is_by_mediator(mail: &Mail<'_>) -> bool {
    let sender = mail.audience.sender.recipient.as_ref();
    let name = sender.and_then(|sender| sender.name.as_deref()).unwrap_or("");
    let address = sender.and_then(|sender| sender.address.as_ref()).map_or("", |address| address.text.as_str());
    let signature = mail.body.signature.map_or("", |signature| signature.of(&mail.draft.body));
    [name, address, signature].into_iter().any(topics::is_mediator)
}

/// The greeting calls them the parents of one child by its name: "Dear parents of Leo", "Dear Leo's parents".
fn are_parents(mail: &Mail<'_>) -> bool {
    let Some(greeting) = &mail.body.greeting else { return false };
    let (start, body) = (greeting.span.start as usize, mail.draft.body.as_str());
    let line = text::head(&body[start..], |c| !matches!(c, ',' | ':' | '!' | '\n'));
    let said: Vec<&str> = words(line).collect();
    let Some(at) = said.iter().position(|word| is_one_of(word, PARENTS)) else { return false };
    let behind = || match said.get(at + 1..) {
        Some([of, name]) if is_one_of(of, OF) => Some(*name),
        _ => None,
    };
    let before = || (at >= 2 && said[at - 1] == "s").then(|| said[at - 2]);
    behind().or_else(before).is_some_and(|name| {
        // "Liebe Eltern von Sternenkindern" are many
        let begins = start + (name.as_ptr() as usize - line.as_ptr() as usize);
        let span = Span::new(begins, begins + name.len());
        let tells = |hit: &Hit| hit.source == Source::Body && hit.span.overlaps(span);
        name.starts_with(char::is_uppercase) && !mail.matter.hits.iter().any(tells)
    })
}

/// The mail is about one mother or one father of all its readers; "your mum or dad" is anybody's.
fn have_one_parent(mail: &Mail<'_>) -> bool {
    let own = mail.own_words.iter().map(|span| span.of(&mail.draft.body));
    let (mut mothers, mut fathers) = (Parent::default(), Parent::default());
    for part in own.chain([mail.draft.subject.as_str()]) {
        let (mut yours, mut since) = (0, OWNED);
        for word in words(part) {
            let meant = if since < OWNED { yours } else { 0 };
            mothers.hear(MOTHERS.find(word).map(|at| MOTHER[at].1), meant);
            fathers.hear(FATHERS.find(word).map(|at| FATHER[at].1), meant);
            since += 1;
            // In German a small letter makes her mother of yours
            if let Some(at) = YOURS.find(word).filter(|_| !word.starts_with("ihr")) {
                (yours, since) = (YOUR[at].1, 0);
            }
        }
    }
    mothers.owned & !fathers.named != 0 || fathers.owned & !mothers.named != 0
}

/// The languages in which a parent is named, and said to be the readers'.
#[derive(Default)]
struct Parent {
    named: u16,
    owned: u16,
}

impl Parent {
    /// `meant` are the languages in which "your" stands right before.
    fn hear(&mut self, languages: Option<u16>, meant: u16) {
        let languages = languages.unwrap_or(0);
        self.named |= languages;
        self.owned |= languages & meant;
    }
}
