//! The organisation's own words, from its policy.

use super::{Findings, Found, Rule};
use crate::draft::{Draft, Field};
use crate::mail::Mail;
use crate::policy::{RulePolicy, Terms};
use crate::report::{Arg, Place, Severity};
use crate::text::{Searchable, put_in_order};

pub static RULE: Rule = Rule {
    id: "own-terms",
    severity: Severity::Stop,
    message: "\u{201c}{word}\u{201d} is a word that your organisation watches",
    advice: "Check who may read it",
    check,
};

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let terms = &policy.policy.terms;
    if terms.is_empty() || !mail.reaches_outside() {
        return;
    }
    let texts = texts(mail.draft, terms);
    for term in terms {
        let fields: &[Field] = if term.fields.is_empty() { &[Field::Subject, Field::Body] } else { &term.fields };
        let mut places: Vec<Place> = Vec::new();
        for (field, entry, text) in texts.iter().filter(|(field, ..)| fields.contains(field)) {
            let spans = term.words.iter().flat_map(|word| text.find(word));
            places.extend(spans.map(|span| Place { field: *field, entry: *entry, span }));
        }
        put_in_order(&mut places);
        places.dedup();
        if let Some(first) = places.first() {
            let text = mail.draft.text(first.field, first.entry as usize).unwrap_or("");
            let word = Arg::from(first.span.of(text));
            let mut args = vec![("word", word), ("term", Arg::from(term.id.as_str()))];
            let said = term.message.as_deref().map(|message| ("message", Arg::from(message)));
            let variant = said.is_some().then_some(("own", "{message}"));
            args.extend(said);
            out.add(Found { severity: Some(term.level), variant, args, places, ..Found::default() });
        }
    }
}

/// Every string in which some term is looked for, folded once.
fn texts(draft: &Draft, terms: &[Terms]) -> Vec<(Field, u32, Searchable)> {
    let mut texts = Vec::new();
    for field in Field::ALL {
        let by_default = matches!(field, Field::Subject | Field::Body);
        let looked = |term: &Terms| term.fields.contains(&field) || (by_default && term.fields.is_empty());
        if terms.iter().any(looked) {
            let entries = (0u32..).map_while(|entry| Some((entry, draft.text(field, entry as usize)?)));
            // The single fields have one entry however often they are asked
            let single = matches!(field, Field::From | Field::Subject | Field::Body);
            let entries = entries.take(if single { 1 } else { usize::MAX });
            for (entry, text) in entries {
                texts.push((field, entry, Searchable::new(text)));
                if field == Field::Attachments {
                    // Names of files join their words by other marks than blanks
                    let spaced: String = text.chars().map(|c| if "_-.+".contains(c) { ' ' } else { c }).collect();
                    texts.push((field, entry, Searchable::new(&spaced)));
                }
            }
        }
    }
    texts
}
