//! Few private people who have the matter together, and know it: the two sides of a divorce, the parents of one child,
//! brothers and sisters. Judges no matter.

use super::greeted;
use crate::mail::Mail;
use crate::text::{self, Span, is_one_of, words};
use crate::topics::{self, Hit, Source, Topic};

/// More strangers than have one matter together.
const TOGETHER: usize = 4;
/// Words from "your" to the mother: "your late mother".
const OWNED: usize = 2;

/// In each language "your", as it is said to several or out of courtesy, the mother, and the father.
const PARENT: [[&str; 3]; 10] = [
    ["your", "mother mum mam", "father dad"],
    ["eich", "mam fam", "tad dad"],
    ["votre vos", "mère maman", "père papa"],
    ["ihr ihre ihrem ihren ihrer ihres eure euer eurem euren eurer eures", "mutter mama", "vater papa vaters"],
    ["vuestra vuestro", "madre mamá", "padre papá"],
    ["vostra vostro", "madre mamma", "padre papà babbo"],
    ["vossa vosso", "mãe", "pai"],
    ["uw jullie", "moeder mama", "vader papa"],
    ["państwa wasza wasz waszej waszego", "matka matki matce mama mamy mamie", "ojciec ojca ojcu tata taty tacie"],
    ["er ert", "mor mamma", "far pappa"],
];
/// Where each of many looks for a mother of their own.
const PAST: [Topic; 3] = [Topic::AdoptionChildren, Topic::Redress, Topic::CrimeVictims];
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
/// divorce acts for one of them: both are two clients then.
fn are_two_sides(mail: &Mail<'_>) -> bool {
    let adopted = |topic: &Topic| *topic == Topic::AdoptionChildren;
    let disputed = |topic: &Topic| adopted(topic) || matches!(topic, Topic::FamilyLaw | Topic::LegalClaims);
    let greeting = mail.body.greeting.as_ref();
    let both = || mail.matter.topics.iter().all(adopted) && greeting.is_some_and(|g| g.says_two(&mail.draft.body));
    both() || mail.matter.topics.iter().all(disputed) && is_by_mediator(mail)
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
    PARENT.iter().any(|[your, mother, father]| {
        let own = mail.own_words.iter().map(|span| span.of(&mail.draft.body));
        let (mut named, mut owned) = ([false; 2], [false; 2]);
        for part in own.chain([mail.draft.subject.as_str()]) {
            let mut since = OWNED;
            for word in words(part) {
                for (number, parent) in [mother, father].into_iter().enumerate() {
                    let is_parent = is_one_of(word, parent);
                    named[number] |= is_parent;
                    owned[number] |= is_parent && since < OWNED;
                }
                // In German a small letter makes her mother of yours
                let yours = is_one_of(word, your) && !word.starts_with("ihr");
                since = if yours { 0 } else { since + 1 };
            }
        }
        owned[0] && !named[1] || owned[1] && !named[0]
    })
}
