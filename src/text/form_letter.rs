//! Form letters: what an organisation writes to each reader as one of many, and never to two of them jointly. The
//! salutation calls one reader by what the reader is to the sender, or by nothing at all, and the letter is about the
//! reader's own application, claim or appointment. Must not know recipients, topics or rules.

use std::sync::LazyLock;

use super::form_words::{ANYBODY, CALLED, JAPANESE_CALLED, JAPANESE_ENDS, JAPANESE_OWN, JAPANESE_RESULT, OPEN, OWN};
use super::{Body, Line, Span, fold};

/// How many bytes of a line can be a salutation.
const REACH: usize = 120;
/// Words of a headline that says hardly more than "your application".
const HEADLINE: usize = 5;

/// Where the text or its headline tells one unnamed reader of what is the reader's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormLetter {
    pub in_subject: bool,
    pub span: Span,
}

/// Whether a mail is a form letter to one reader, and the words that show it. `fresh`: what the writer wrote now;
/// `by_office`: no person's name stands as the sender.
#[must_use]
pub fn form_letter(subject: &str, text: &str, body: &Body, fresh: &[Span], by_office: bool) -> Option<FormLetter> {
    let in_subject = |span| FormLetter { in_subject: true, span };
    let in_text = |span| FormLetter { in_subject: false, span };
    if calls_one_reader(text, body) {
        let headline = own(subject, Span::new(0, subject.len())).map(in_subject);
        let words = || fresh.iter().find_map(|stretch| own(text, *stretch));
        return headline.or_else(|| words().map(in_text));
    }
    // "Hello," and no greeting at all name nobody either: then the headline has to say all of it, or an office writes.
    let bare = body.greeting.as_ref().is_none_or(|g| g.names.is_empty() && !g.plural && !g.anonymous);
    if !bare || !is_bare(text, body) {
        return None;
    }
    // Letters in Japanese often greet nobody: fewer headlines say enough there.
    let japanese = body.greeting.is_none() && subject.chars().any(|c| c >= '\u{3040}');
    if japanese && !JAPANESE_RESULT.iter().any(|result| subject.contains(result)) {
        return None;
    }
    let office = || fresh.first().filter(|_| by_office).and_then(|stretch| own(text, *stretch));
    headline(subject).map(in_subject).or_else(|| office().map(in_text))
}

/// Whether organisations call a reader so: no name, though German writes it like one.
#[must_use]
pub fn is_called(word: &str) -> bool {
    has_exactly(CALLED, word)
}

/// One of the first three lines with text is the salutation of a form letter.
#[must_use]
pub fn calls_one_reader(text: &str, body: &Body) -> bool {
    first_lines(body).any(|line| {
        let line = line.text(text);
        latin(line) || japanese(line)
    })
}

fn first_lines(body: &Body) -> impl Iterator<Item = &Line> {
    let start = body.fresh.first().map_or(u32::MAX, |fresh| fresh.start);
    let end = body.fresh.first().map_or(0, |fresh| fresh.end);
    let inside = body.lines.iter().skip_while(move |l| l.span.start < start).take_while(move |l| l.span.start < end);
    inside.filter(|line| !line.is_blank()).take(3)
}

/// "Hello," and nothing more of the reader on the line.
fn is_bare(text: &str, body: &Body) -> bool {
    let Some(greeting) = &body.greeting else { return true };
    let rest = text.get(greeting.span.end as usize..).unwrap_or("");
    rest.trim_start_matches([',', '!', '.', ':', ' ']).starts_with(['\n', '\r'])
}

/// `Dear client,` or `Sehr geehrte Kundin, sehr geehrter Kunde,`: nothing but such words up to the mark that ends it.
fn latin(line: &str) -> bool {
    let mut end = None;
    let mut opened = "";
    for (at, word) in words(line).take_while(|(at, _)| *at < REACH) {
        let whole = line.get(at..).unwrap_or("");
        // Forms for both: "Patient:in", "adhérent(e)", "Estimado/a"
        let both = whole.get(word.len()..).is_some_and(|rest| rest.starts_with([':', '*', '(', '_', '·', '/']));
        if has_exactly(OPEN, word) {
            opened = word;
        } else if has_exactly(CALLED, word) || has_exactly(ANYBODY, word) {
            // In German "geehrte Mieter" are several, and "geehrter Mieter" is one
            if word.ends_with("er") && has_exactly("geehrte liebe werte", opened) && !both {
                return false;
            }
            end = Some(at + word.len());
        } else if !is_ending(line, at, word) {
            break;
        }
    }
    let rest = end.and_then(|end| line.get(end..)).map(after_both);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([',', '!', ':', '.', '-', '–', ';']))
}

/// A feminine ending behind its mark: the "in" of "Patient:in".
fn is_ending(line: &str, at: usize, word: &str) -> bool {
    let before = line.get(..at).unwrap_or("");
    word.len() <= 3 && before.ends_with([':', '*', '(', '_', '·', '/'])
}

/// What follows a word behind the ending for the other sex.
fn after_both(rest: &str) -> &str {
    let bare = rest.trim_start_matches([':', '*', '(', '_', '·', '/']);
    if bare.len() == rest.len() {
        return rest.trim_start();
    }
    let ending = bare.trim_start_matches(|c: char| fold::is_letter(c));
    if bare.len() - ending.len() <= 4 && bare.len() > ending.len() {
        ending.trim_start_matches(')').trim_start()
    } else {
        rest.trim_start()
    }
}

/// `患者様`, `お客様各位`: the line is what the reader is, and a title.
fn japanese(line: &str) -> bool {
    let line = line.trim_end_matches(['、', '。', ',', ' ', '　']);
    if line.is_ascii() {
        return false;
    }
    let bare = |line: &str| {
        let line = line.trim_start_matches('ご');
        JAPANESE_CALLED.split_whitespace().any(|called| called == line)
    };
    bare(line) && line.ends_with(['様', 'ま'])
        || JAPANESE_ENDS.split_whitespace().any(|end| line.strip_suffix(end).is_some_and(bare))
}

/// The first place in a stretch that tells the reader of what is the reader's own.
fn own(text: &str, stretch: Span) -> Option<Span> {
    let from = stretch.start as usize;
    let part = stretch.of(text);
    let mut before: Option<Your> = None;
    for (number, (at, word)) in words(part).enumerate() {
        if let Some(your) = before.filter(|your| is_near(part, *your, (number, at))) {
            let ends = at + word.len();
            if (0..OWN.len()).any(|n| your.languages & 1 << n != 0 && has(OWN[n].1, word)) {
                return Some(Span::new(from + your.start, from + ends));
            }
        }
        let languages = your(word);
        if languages != 0 {
            before = Some(Your { languages, number, start: at, end: at + word.len() });
        }
    }
    let said = |own: &str| part.find(own).map(|at| Span::new(from + at, from + at + own.len()));
    if part.is_ascii() { None } else { JAPANESE_OWN.split_whitespace().find_map(said) }
}

#[derive(Clone, Copy)]
struct Your {
    /// A bit for each row of `OWN`.
    languages: u16,
    number: usize,
    start: usize,
    end: usize,
}

/// The words for "your", each with the bit of its row: asked for every word of a letter.
static YOURS: LazyLock<Vec<(&str, u16)>> = LazyLock::new(|| {
    let rows = OWN.iter().zip((0..).map(|row| 1 << row));
    rows.flat_map(|((your, _), bit)| your.split_whitespace().map(move |word| (word.trim_end_matches('='), bit)))
        .collect()
});

fn your(word: &str) -> u16 {
    // A small letter makes the German "Ihr" hers or theirs
    if word.len() > 8 || word.starts_with("ihr") {
        return 0;
    }
    let Some(first) = word.chars().next().map(fold::fold) else { return 0 };
    let same = YOURS.iter().filter(|(your, _)| your.starts_with(first) && fold::same(your, word));
    same.fold(0, |all, (_, bit)| all | bit)
}

/// At most one longer word between them, and no mark: "your housing application".
fn is_near(part: &str, your: Your, (number, at): (usize, usize)) -> bool {
    let gap = part.get(your.end..at).unwrap_or("").trim();
    let plain = gap.chars().all(|c| fold::is_letter(c) || c == '-' || c == '\'' || c == '’');
    plain && (number == your.number + 1 || number == your.number + 2 && gap.len() > 3)
}

/// A headline that says hardly more than "your application".
fn headline(subject: &str) -> Option<Span> {
    let said = own(subject, Span::new(0, subject.len()))?;
    let article = words(subject).take_while(|(at, _)| *at < said.start as usize).all(|(_, word)| word.len() <= 2);
    (article && words(subject).count() <= HEADLINE).then_some(said)
}

/// Whether the word is in the list, or goes on from a word of it by up to three letters.
fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|entry| match entry.strip_suffix('=') {
        Some(entry) => fold::same(entry, word),
        None if entry.len() < 5 => fold::same(entry, word),
        None => fold::prefix_len(word, entry).is_some_and(|n| word[n..].chars().count() <= 3),
    })
}

fn has_exactly(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|entry| fold::same(entry.trim_end_matches('='), word))
}

/// Runs of letters and digits, with where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    let runs = text.split(|c: char| !fold::is_word(c)).filter(|word| !word.is_empty());
    runs.map(move |word| (word.as_ptr() as usize - start, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(subject: &'a str, text: &'a str) -> Option<&'a str> {
        let body = Body::parse(text);
        let fresh = [Span::new(0, text.len())];
        let letter = form_letter(subject, text, &body, &fresh, false)?;
        Some(letter.span.of(if letter.in_subject { subject } else { text }))
    }

    #[test]
    fn a_salutation_to_one_unnamed_reader_and_what_is_the_readers_own() {
        let letters = [
            ("Dear client, your appointment is on Tuesday at 10.", "your appointment"),
            ("Dear Sir or Madam,\n\nWe look at your housing application now.", "your housing application"),
            ("Annwyl gwsmer,\n\nMae eich hawliad gyda ni.", "eich hawliad"),
            ("Cher assuré, chère assurée,\n\nvotre sinistre est ouvert.", "votre sinistre"),
            ("Sehr geehrte Kundin, sehr geehrter Kunde,\n\nIhr Antrag liegt vor.", "Ihr Antrag"),
            ("Dear valued customer,\n\nyour claim is with us.", "your claim"),
            ("Sehr geehrte Damen und Herren,\n\nIhr Antrag liegt vor.", "Ihr Antrag"),
            ("Sehr geehrte/r Versicherungsnehmer/in,\n\nIhr Antrag liegt vor.", "Ihr Antrag"),
            ("Estimado/a afiliado/a:\n\nSu solicitud está en curso.", "Su solicitud"),
            ("Gentile Signore/a,\n\nla Sua pratica è aperta.", "Sua pratica"),
            ("Exmo.(a) Senhor(a),\n\nO seu processo está aberto.", "seu processo"),
            ("Geachte heer/mevrouw,\n\nuw aanvraag is binnen.", "uw aanvraag"),
            ("Szanowna Pani, Szanowny Panie,\n\nPana wniosek jest u nas.", "Pana wniosek"),
            ("Bästa kund,\n\nDin skada är anmäld.", "Din skada"),
            ("お客様各位\n\n給付についてお知らせします。", "給付"),
        ];
        for (text, own) in letters {
            assert_eq!(said("", text), Some(own), "{text}");
        }
    }

    #[test]
    fn several_readers_names_and_trade_make_none() {
        let others = [
            "Dear clients,\n\nyour application is here.",
            "Dear Anna and Tom,\n\nyour application is here.",
            "Dear client services team,\n\nyour application is here.",
            "Dear Sirs,\n\nyour application is here.",
            "Dear supplier,\n\nyour application is here.",
            "Dear customer,\n\nyour order is here.",
            "Liebe Mieter,\n\nIhr Antrag liegt vor.",
            "Geachte heer Jansen,\n\nuw aanvraag is binnen.",
            "Bonjour Madame Exemple,\n\nvotre dossier est ouvert.",
            "Dear client,\n\nyour help with the case was great.",
            "お取引先各位\n\n給付についてお知らせします。",
        ];
        for text in others {
            assert_eq!(said("", text), None, "{text}");
        }
    }

    #[test]
    fn an_office_needs_no_salutation() {
        let of_office = |subject: &str, text: &str| {
            let body = Body::parse(text);
            form_letter(subject, text, &body, &[Span::new(0, text.len())], true).is_some()
        };
        assert!(of_office("Examination", "Please attend on Monday. Failure to attend may affect your claim."));
        assert!(of_office("Eingangsbestätigung", "Guten Tag,\n\nIhre Meldung ist eingegangen."));
        assert!(of_office("Your complaint", "There is a delay of four months."));
        assert!(!of_office("Examination", "Hi both,\n\nfailure to attend may affect your claim."));
        assert!(!of_office("Examination", "Dear Ann,\n\nfailure to attend may affect your claim."));
        assert!(!of_office("Delivery", "Your order leaves on Monday."));
        assert_eq!(said("Examination", "Failure to attend may affect your claim."), None);
        assert_eq!(said("Your complaint", "There is a delay of four months."), Some("Your complaint"));
    }

    #[test]
    fn a_bare_greeting_needs_a_headline_that_says_it_all() {
        assert_eq!(said("Your application", "Hello,\n\nTwo papers are missing."), Some("Your application"));
        assert_eq!(said("La sua domanda", "Buongiorno,\n\nmanca un documento."), Some("sua domanda"));
        assert_eq!(said("Papers for your application to the lottery fund", "Hello,\n\nTwo are missing."), None);
        assert_eq!(said("Your application", "Hi both,\n\nTwo papers are missing."), None);
        assert_eq!(said("Your application", "Hi Anna,\n\nTwo papers are missing."), None);
        assert_eq!(said("Papers", "Hello,\n\nTwo papers of your application are missing."), None);
    }
}
