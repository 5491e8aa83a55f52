//! The sentence above a reply's quotation: `On Monday Anna <a@example.org> wrote:`, by language.
//! No native speaker has read any but the English forms.

use super::fold::WordSet;
use super::headers::Headers;
use super::words;
use super::{Line, Span, fold};

/// First words of such sentences, a language to a line.
#[rustfmt::skip]
static OPENINGS: &[&str] = &[
    "On", "At", // en
    "Ar", // cy
    "Le", // fr
    "Am", "Den", // de
    "El", // es
    "Il", "In", // it
    "Em", "A", "No", // pt
    "Op", // nl
    "W", "Dnia", "pon", "wt", "śr", "czw", "pt", "sob", "niedz", // pl
    "Den", // sv, da, no
    "ma", "ti", "ke", "to", "pe", "la", "su", // fi
];

/// The verbs in them, in the same order; participles stand for their tense.
#[rustfmt::skip]
static VERBS: &[&str] = &[
    "wrote", "writes", "ysgrifennodd", "écrit", "schrieb", "schrieben", "escribió", "scritto", "escreveu", "schreef", "geschreven", "napisał", "napisała", "pisze", "skrev", "kirjoitti",
];

/// Japanese has no spaces: these end the sentence.
static JAPANESE: [&str; 4] = ["のメール", "は書きました", "が書きました", "書き込みました"];

static FIRST: WordSet = WordSet::new(OPENINGS);
static SAID: WordSet = WordSet::new(VERBS);

/// Longest such sentence in bytes; mail programs break it into up to three lines.
const REACH: usize = 400;

/// An attribution that ends on line `last`: its first line, and what it says of the writer.
pub(super) struct Attribution {
    pub first: usize,
    pub headers: Headers,
}

/// Reads the attribution that ends on line `last`. `quoted_below` is set where quote marks follow,
/// so that less is asked of the sentence.
pub(super) fn ending_at(text: &str, lines: &[Line], last: usize, quoted_below: bool) -> Option<Attribution> {
    let shown = lines[last].text(text);
    if !(shown.ends_with(':') || shown.ends_with('：')) || shown.len() > REACH {
        return None;
    }
    let digit = |n: usize| lines[n].text(text).bytes().any(|b| b.is_ascii_digit());
    if !quoted_below && !(last.saturating_sub(2)..=last).any(digit) {
        return None;
    }
    let first = first_line(text, lines, last);
    let span = Span { start: lines[first].content, end: lines[last].content + Span::new(0, shown.len()).end };
    let sentence = span.of(text);
    let verb = has_verb(sentence);
    let dated = sentence.bytes().any(|b| b.is_ascii_digit());
    let address = address(sentence);
    let enough = if quoted_below {
        verb || address.is_some()
    } else {
        dated && (address.is_some() || (verb && has_time(sentence)))
    };
    if !enough || (!verb && !sentence.starts_with(|c: char| c.is_ascii_digit()) && !quoted_below) {
        return None;
    }
    let from = address.map(|(start, end)| Span::new(name_start(sentence, start), end).shifted(span.start as usize));
    Some(Attribution { first, headers: Headers { span, from, ..Headers::default() } })
}

fn has_verb(sentence: &str) -> bool {
    words::words(sentence).any(|word| SAID.contains(word))
        || (!sentence.is_ascii() && JAPANESE.iter().any(|j| sentence.contains(j)))
}

/// The line on which the sentence begins: the nearest of three that starts with an opening word and has a digit.
fn first_line(text: &str, lines: &[Line], last: usize) -> usize {
    for back in 0..3 {
        let Some(at) = last.checked_sub(back) else { break };
        let line = lines[at];
        let shown = line.text(text);
        if shown.is_empty() || line.depth != lines[last].depth || shown.len() > REACH {
            break;
        }
        let word = words::head(shown, fold::is_letter);
        let opens = FIRST.contains(word);
        if opens && shown.bytes().any(|b| b.is_ascii_digit()) {
            return at;
        }
    }
    last
}

/// `10:12`, `10.12` or `10h12` somewhere in the sentence.
fn has_time(sentence: &str) -> bool {
    sentence.as_bytes().windows(4).any(|w| {
        w[0].is_ascii_digit() && matches!(w[1], b':' | b'.' | b'h') && w[2].is_ascii_digit() && w[3].is_ascii_digit()
    })
}

/// The address in the sentence, brackets included, as a byte range.
fn address(sentence: &str) -> Option<(usize, usize)> {
    let at = sentence.find('@')?;
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"' | ',' | ':' | ';');
    let mut start =
        sentence[..at].rfind(ends).map_or(0, |n| n + sentence[n..].chars().next().map_or(1, char::len_utf8));
    let mut end = sentence[at + 1..].find(ends).map_or(sentence.len(), |n| at + 1 + n);
    let mailto = sentence[..start].strip_suffix(':').and_then(|s| s.strip_suffix("mailto")).map(str::len);
    start = mailto.unwrap_or(start);
    if sentence[..start].ends_with('<') && sentence[end..].starts_with('>') {
        start -= 1;
        end += 1;
    }
    (start < at && end > at + 1).then_some((start, end))
}

/// Where the name in front of an address begins: words without digits, back to the date's last word.
fn name_start(sentence: &str, address: usize) -> usize {
    const DATE_WORDS: [&str; 22] = [
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "uhr",
        "um",
        "at",
        "o",
        "om",
        "kl",
        "kl.",
        "schrieb",
        "skrev",
        "ysgrifennodd",
        "escribió",
        "wrote",
        "a écrit",
        "à",
        "às",
        "alle",
        "on",
        "schreef",
    ];
    let mut start = address;
    let mut words = 0;
    for word in sentence[..address].rsplit([' ', '\u{a0}', '\u{202f}', '\n', '\t']) {
        let at = word.as_ptr() as usize - sentence.as_ptr() as usize;
        let ends_date = word.bytes().any(|b| b.is_ascii_digit() || b == b'>')
            || word.ends_with(',') && words > 0 && !sentence[at..].starts_with('"');
        if ends_date || words == 6 || DATE_WORDS.iter().any(|w| fold::same(w, word)) {
            break;
        }
        if !word.is_empty() {
            start = at;
            words += 1;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn read(text: &str, quoted: bool) -> Option<(&str, &str)> {
        let lines = lines(text);
        let found = ending_at(text, &lines, lines.len() - 1, quoted)?;
        Some((found.headers.span.of(text), found.headers.from.map_or("", |s| s.of(text))))
    }

    #[test]
    fn sentences_of_every_language_are_read_with_their_writer() {
        let cases = [
            ("On Mon, 5 May 2025 at 10:12, Ann Lee <ann@example.org> wrote:", "Ann Lee <ann@example.org>"),
            ("Am Mo., 5. Mai 2025 um 10:12 Uhr schrieb Ann Lee <ann@example.org>:", "Ann Lee <ann@example.org>"),
            ("Le lun. 5 mai 2025 à 10:12, Ann Lee <ann@example.org> a écrit :", "Ann Lee <ann@example.org>"),
            ("El lun, 5 may 2025 a las 10:12, Ann Lee (<ann@example.org>) escribió:", "Ann Lee (<ann@example.org>"),
            (
                "Il giorno lun 5 mag 2025 alle ore 10:12 Ann Lee <ann@example.org> ha scritto:",
                "Ann Lee <ann@example.org>",
            ),
            ("Em seg., 5 de mai. de 2025 às 10:12, Ann Lee <ann@example.org> escreveu:", "Ann Lee <ann@example.org>"),
            ("Op ma 5 mei 2025 om 10:12 schreef Ann Lee <ann@example.org>:", "Ann Lee <ann@example.org>"),
            ("pon., 5 maj 2025 o 10:12 Ann Lee <ann@example.org> napisał(a):", "Ann Lee <ann@example.org>"),
            ("Den mån 5 maj 2025 kl 10:12 skrev Ann Lee <ann@example.org>:", "Ann Lee <ann@example.org>"),
            ("Ar Llun, 5 Mai 2025 am 10:12 ysgrifennodd Ann Lee <ann@example.org>:", "Ann Lee <ann@example.org>"),
            ("2025年5月5日(月) 10:12 安藤 <ann@example.org>:", "安藤 <ann@example.org>"),
            ("On Mon, 5 May 2025 at 10:12, Ann Lee\n<ann@example.org> wrote:", "Ann Lee\n<ann@example.org>"),
            ("On 5 May 2025, at 10:12, ann wrote:", ""),
        ];
        for (text, from) in cases {
            assert_eq!(read(text, false), Some((text, from)), "{text}");
        }
    }

    #[test]
    fn prose_is_no_attribution() {
        for text in [
            "On Monday he wrote:",
            "In her book she wrote:",
            "The agenda for 10:30 is:",
            "Contact ann@example.org:",
            "Le résumé :",
        ] {
            assert_eq!(read(text, false), None, "{text}");
        }
        assert!(read("Ann Lee wrote:", true).is_some());
    }
}
