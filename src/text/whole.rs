//! Where a phrase ends that a word left open: "as a victim of" goes on to "this crime". For marks that people read;
//! must not know what the words mean.

use super::Span;
use super::fold::WordSet;
use super::{fold, words};

/// Words that nothing ends with: of them and their like, what is meant comes next.
#[rustfmt::skip]
static LEADING: &[&str] = &[
    "of", "a", "an", "the", "to", "for", "with", "by", "in", "from", "about", "against", "your", "their", "our",
    "this", "that", "these", "those", "de", "du", "des", "la", "le", "les", "un", "une", "au", "aux", "pour",
    "sur", "votre", "vos", "der", "die", "das", "dem", "den", "ein", "eine", "einer", "eines", "von", "vom",
    "zu", "zur", "zum", "für", "mit", "über", "ihr", "ihre", "ihrer", "ihres", "del", "el", "los", "las", "una",
    "por", "para", "con", "su", "sus", "di", "della", "dei", "il", "lo", "per", "suo", "sua", "van", "het",
    "een", "voor", "met", "uw", "do", "da", "dos", "um", "uma", "em", "seu", "w", "z", "dla", "na", "av", "en",
    "ett", "för", "med", "din", "ditt", "y", "yr", "eich", "am", "gan",
];
static OPEN: WordSet = WordSet::new(LEADING);

/// Open words that may follow each other: "of the", "about your".
const MOST_OPEN: usize = 2;

/// The span, and behind an open word what that leads to in the same sentence; the span as it is where nothing follows.
#[must_use]
pub fn to_phrase_end(text: &str, span: Span) -> Span {
    let last = words::tail(span.of(text), fold::is_letter);
    if !OPEN.contains(last) {
        return span;
    }
    let mut end = span.end as usize;
    for _ in 0..=MOST_OPEN {
        let Some((word, word_end)) = next_word(text, end) else { return span };
        end = word_end;
        if !OPEN.contains(word) {
            return Span::new(span.start as usize, end);
        }
    }
    span
}

/// The word behind one blank or line end, and where it ends.
fn next_word(text: &str, from: usize) -> Option<(&str, usize)> {
    let start = from + text.get(from..)?.chars().next().filter(|c| matches!(c, ' ' | '\n' | '\u{a0}'))?.len_utf8();
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let word = text[start..].split(|c| !is_letter(c)).next().filter(|word| word.starts_with(char::is_alphanumeric))?;
    Some((word, start + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_word_takes_what_it_leads_to() {
        for (before, marked, expected) in [
            ("you ", "as a victim of| this crime.", "as a victim of this crime"),
            ("", "as a victim of| crime, and", "as a victim of crime"),
            ("", "als Opfer der| Straftat.", "als Opfer der Straftat"),
            ("", "victim of|\nabuse", "victim of\nabuse"),
            ("", "your statement| of facts", "your statement"),
            ("", "as a victim of|.", "as a victim of"),
            ("", "as a victim of|", "as a victim of"),
            ("", "a victim of| of the of it", "a victim of"),
            ("", "被害者|の方", "被害者"),
            ("", "dioddefwr y| drosedd", "dioddefwr y drosedd"),
        ] {
            let text = format!("{before}{}", marked.replace('|', ""));
            let span = Span::new(before.len(), before.len() + marked.find('|').unwrap_or(marked.len()));
            assert_eq!(to_phrase_end(&text, span).of(&text), expected);
        }
    }
}
