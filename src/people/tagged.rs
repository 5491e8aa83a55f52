//! People with what is nobody's business but theirs right beside the name: "Maria K.: relapse", "Rm 3 Mo - MRSA",
//! "A. Smith (HIV), B. Jones (hep C)". Positions only; who may read them is for the rules.

use std::cell::LazyCell;
use std::sync::LazyLock;

use super::beside::beside;
use super::columns;
use super::dates;
use super::named::is_abbreviated;
use super::plight;
use super::prose::Enumerated;
use super::prose_words::LED;
use super::rated;
use super::records;
use super::sheet_words::{folded, is_said, is_said_in_japanese};
use super::tags::{self, Tag};
use super::told::is_at_work;
use crate::draft::Day;
use crate::text::{Phrases, Searchable, Span, Starts, distinct, put_in_order, sentence, words};

static LEADERS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[LED]));

/// Longer lines are no rows, in bytes.
const ROW: usize = 240;
/// Bytes of one person's fields.
const FIELDS: usize = 600;
/// Bytes of a sentence that are read on either side.
const SENTENCE: usize = 240;
/// Words of the title of a book or a talk.
const TITLE: usize = 3;
/// Letters of a word that has a capital in a title in English.
const LONG: usize = 5;

/// Rows, parts of a line and names with brackets, in these stretches, that tell a private matter of two people at least
/// and of most; `topical` are places that tell what the mail is about, in order. Where there is a subject, rows of figures
/// and decisions count too: by what it says or stands above them they are marks, pay, debts, or tell who was chosen.
///
/// Linear in the length of the text.
#[must_use]
pub fn tagged(
    text: &str,
    starts: &Starts,
    stretches: &[Span],
    topical: &[Span],
    subject: Option<&str>,
) -> Vec<Enumerated> {
    let mut found = Vec::new();
    for stretch in stretches {
        // Most texts have neither rows nor brackets to look at them for
        let befalling = LazyCell::new(|| {
            let mut matters = plight::words(text, starts, *stretch);
            matters.extend(topical.iter().filter(|span| span.overlaps(*stretch)));
            put_in_order(&mut matters);
            matters
        });
        let reader = Reader { text, starts, subject, matters: &|| &befalling, bound: dates::bound(None) };
        found.extend(reader.rows(*stretch));
        let apart = |tagged: &Enumerated| !found.iter().any(|other: &Enumerated| other.span.overlaps(tagged.span));
        let bracketed: Vec<Enumerated> = reader.brackets(*stretch).into_iter().filter(apart).collect();
        found.extend(bracketed);
    }
    found
}

/// Of how many people something private is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Telling {
    Most,
    One,
}

struct Reader<'a> {
    text: &'a str,
    starts: &'a Starts,
    subject: Option<&'a str>,
    /// Words that befall people, in order.
    matters: &'a dyn Fn() -> &'a [Span],
    bound: Day,
}

impl Reader<'_> {
    fn rows(&self, stretch: Span) -> Vec<Enumerated> {
        let mut found = Vec::new();
        let mut run: Vec<Tag> = Vec::new();
        let mut at = stretch.start as usize;
        let mut person: Option<Tag> = None;
        for line in stretch.of(self.text).split('\n') {
            let next = if line.len() <= ROW { labelled(line, at) } else { None };
            let end = at + line.trim_end().len();
            at += line.len() + 1;
            // A field of whoever is named above
            if next.is_none()
                && line.len() <= ROW
                && line.contains(':')
                && let Some(person) = person.as_mut().filter(|person| person.row.len() <= FIELDS)
            {
                let start = if person.matter.is_empty() { at - line.len() - 1 } else { person.matter.start as usize };
                person.matter = Span::new(start, end);
                person.row.end = person.matter.end;
                continue;
            }
            run.extend(person.take().filter(|person| !person.matter.is_empty()));
            person = next;
            if person.is_some() {
                continue;
            }
            let at = at - line.len() - 1;
            let tags = if line.len() <= ROW { tags::of_line(line) } else { Vec::new() };
            if tags.is_empty() && !line.trim().is_empty() && (run.is_empty() || !tags::is_empty_place(line)) {
                found.extend(self.rows_end(stretch, &mut run));
            }
            run.extend(tags.into_iter().map(|tag| tag.shifted(at)));
        }
        run.extend(person.filter(|person| !person.matter.is_empty()));
        found.extend(self.rows_end(stretch, &mut run));
        found
    }

    fn rows_end(&self, stretch: Span, run: &mut Vec<Tag>) -> Option<Enumerated> {
        let run = std::mem::take(run);
        let whole = || self.tells(&run).map(|told| (&run[..], told));
        // The heads of a table look like a row
        let below = || run.split_first().filter(|(head, rows)| !head.sure && rows.len() > 2).map(|(_, rows)| rows);
        let told = whole().or_else(|| below().and_then(|rows| Some((rows, self.tells(rows)?))));
        let rows = below().unwrap_or(&run);
        let most = told.filter(|(_, told)| *told == Telling::Most);
        let rated = || self.is_rated(stretch, &run, rows).then_some((rows, Telling::Most));
        let (run, told) = most.or_else(rated).or(told)?;
        let (first, last) = (run.first()?.row, run.last()?.row);
        Some(self.listed(Span { start: first.start, end: last.end }, run, told))
    }

    /// The subject or what stands above the rows, with the heads of their table, says what each has.
    fn is_rated(&self, stretch: Span, run: &[Tag], rows: &[Tag]) -> bool {
        let (Some(subject), Some(first), Some(head)) = (self.subject, rows.first(), run.first()) else { return false };
        let named = head != first && columns::is_name(head.name.of(self.text));
        let above = Span { start: stretch.start, end: first.row.end };
        (named || self.are_names(rows, false))
            && self.are_distinct(rows)
            && rated::is_rated(self.text, self.starts, (above, subject), rows)
    }

    /// A third of the names and two of them are surely people's, or one where three or more are all written as names or all
    /// tell something.
    fn are_names(&self, run: &[Tag], all_tell: bool) -> bool {
        let sure = run.iter().filter(|tag| tag.sure).count();
        let full = || run.iter().all(|tag| is_full(tag.name.of(self.text)));
        let enough = sure >= 2 || all_tell && run.len() > 2;
        enough && sure * 3 >= run.len() || sure > 0 && run.len() > 2 && full()
    }

    /// Hardly any of the names comes back.
    fn are_distinct(&self, run: &[Tag]) -> bool {
        let names = distinct(run.iter().map(|tag| Searchable::folded_letters(tag.name.of(self.text))));
        names.len() * 4 >= run.len() * 3
    }

    fn brackets(&self, stretch: Span) -> Vec<Enumerated> {
        let all = tags::bracketed(self.text, stretch);
        let mut found = Vec::new();
        for run in all.chunk_by(|last, next| tags::goes_on(self.text, last, next)) {
            let told = self.tells(run) == Some(Telling::Most);
            if !told && !self.is_rated(stretch, run, run) {
                continue;
            }
            let all = Span { start: run[0].row.start, end: run[run.len() - 1].row.end };
            let span = sentence(self.text, stretch, all, SENTENCE, is_abbreviated);
            let whole = span.of(self.text);
            if !plight::works_in(whole) && LEADERS.find(whole).is_empty() {
                found.push(self.listed(span, run, Telling::Most));
            }
        }
        found
    }

    /// Whether these are people and a third of them has a private matter beside them, or one of a few does: no authors with
    /// their books, no speakers, no days with their topics.
    fn tells(&self, run: &[Tag]) -> Option<Telling> {
        let rows = run.len();
        if rows < 2 {
            return None;
        }
        let public = run.iter().filter(|tag| tag.public).count();
        if public * 2 >= rows || !self.are_names(run, true) || !self.are_distinct(run) {
            return None;
        }
        let (mut telling, mut aside) = (0, 0);
        for tag in run {
            let told = beside(tag.matter.of(self.text), self.bound);
            let matters = self.is_told(tag.matter, tag);
            telling += usize::from(matters);
            aside += usize::from(told.year && told.born.is_none() || told.role && !matters);
        }
        let named = !run.iter().any(|tag| self.overlapping(tag.name).next().is_some());
        let enough = self.are_names(run, telling == rows);
        match telling {
            _ if !named || !enough || aside * 2 >= rows => None,
            2.. if telling * 3 >= rows => Some(Telling::Most),
            1.. if run.iter().all(|tag| tag.titled) => Some(Telling::One),
            1.. if rows >= 3 && telling * 4 >= rows && run.iter().any(|tag| self.opens(tag)) => Some(Telling::One),
            _ => None,
        }
    }

    /// One of the first two words is private: "allergic to nuts", and not "report on debts".
    fn opens(&self, tag: &Tag) -> bool {
        let matter = tag.matter.of(self.text).as_bytes();
        let (mut end, mut words) = (0, 0);
        while end < matter.len() && words < 2 {
            end += 1;
            words += usize::from(matter.get(end) == Some(&b' ') && matter[end - 1] != b' ');
        }
        let opening = Span { end: tag.matter.start + end as u32, ..tag.matter };
        self.is_told(opening, tag)
    }

    /// Something befalls somebody there, and nobody is at work on it.
    fn is_told(&self, part: Span, tag: &Tag) -> bool {
        (self.is_said(part) || self.befalls(part)) && !self.is_work(tag)
    }

    fn overlapping(&self, part: Span) -> impl Iterator<Item = Span> {
        let matters = (self.matters)();
        let next = matters.partition_point(|matter| matter.end <= part.start);
        let near = matters[next..].iter().take_while(move |matter| matter.start < part.end);
        near.filter(move |matter| matter.overlaps(part)).copied()
    }

    /// Words that befall people, and no head of a task behind them: "asylum briefing".
    fn befalls(&self, part: Span) -> bool {
        let behind = |matter: Span| Span { start: matter.end.min(part.end), end: part.end }.of(self.text);
        self.overlapping(part).any(|matter| !is_at_work(behind(matter)))
    }

    /// The same for the words that pasted rows have.
    fn is_said(&self, part: Span) -> bool {
        let piece = part.of(self.text);
        let mut buffer = String::new();
        let words = words(piece);
        let end = |word: &str| word.as_ptr() as usize - piece.as_ptr() as usize + word.len();
        let mut said = words.filter(|word| is_said(folded(word, &mut buffer)));
        said.any(|word| !is_at_work(&piece[end(word)..])) || !piece.is_ascii() && is_said_in_japanese(piece)
    }

    fn listed(&self, span: Span, run: &[Tag], telling: Telling) -> Enumerated {
        let titles = run.iter().filter(|tag| may_be_title(tag.matter.of(self.text).trim())).count();
        Enumerated {
            span,
            people: run.iter().map(|tag| tag.row).collect(),
            names: run.iter().map(|tag| tag.name).collect(),
            homes: false,
            concerned: None,
            told: telling == Telling::Most,
            one: telling == Telling::One,
            titled: run.iter().all(|tag| tag.titled),
            titles: titles * 2 >= run.len(),
        }
    }

    /// Somebody's work on such matters, or a book.
    fn is_work(&self, tag: &Tag) -> bool {
        let matter = tag.matter.of(self.text).trim();
        let title = is_title(matter) && tag.name.of(self.text).contains(' ');
        title || plight::works_in(matter)
    }
}

/// A given name and a surname, as names are written.
fn is_full(name: &str) -> bool {
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase);
    name.split(' ').filter(|word| capital(word)).count() >= 2
}

/// "Name: Ann Bell": the person of the fields in the lines below.
fn labelled(line: &str, at: usize) -> Option<Tag> {
    let value = records::labelled(line, columns::is_person_head)?;
    let start = line.len() - line[value..].trim_start().len();
    let end = line.trim_end().len();
    let (row, name) = (Span::new(0, end), Span::new(start.min(end), end));
    let tag = Tag { row, name, matter: Span::new(end, end), sure: true, titled: false, public: false };
    (!name.is_empty()).then(|| tag.shifted(at))
}

/// Three words or more that begin with a capital, or 農村のうつ病, and neither marks nor figures between them: perhaps a book or a talk.
pub(super) fn may_be_title(part: &str) -> bool {
    let written = part.starts_with(char::is_uppercase) && part.split_whitespace().count() >= TITLE;
    (written || part.starts_with(|c| c >= '\u{3040}') && part.contains('の'))
        && !part.contains([',', ';', '('])
        && !part.bytes().any(|b| b.is_ascii_digit())
}

/// The same with a capital for every word that is long.
pub(super) fn is_title(part: &str) -> bool {
    let mut long = part.split_whitespace().filter(|word| word.chars().count() >= LONG);
    may_be_title(part) && long.clone().count() >= 2 && long.all(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        rated(None, text)
    }

    fn rated<'t>(subject: Option<&str>, text: &'t str) -> Vec<&'t str> {
        let whole = [Span::new(0, text.len())];
        let found = tagged(text, &Starts::of(text, &whole), &whole, &[], subject);
        found.iter().flat_map(|tagged| &tagged.names).map(|name| name.of(text)).collect()
    }

    #[test]
    fn people_are_told_of_beside_their_names() {
        for (text, want) in [
            ("Maria K.: diabetes\nJonas: relapsed again\nPriya: violent husband", vec!["Maria K", "Jonas", "Priya"]),
            ("Rm 1 Betty - diabetes\nRm 2 Stan - dementia", vec!["Betty", "Stan"]),
            ("1. Mr Bell; arrested\n2. Ms Dunn; evicted", vec!["Bell", "Dunn"]),
            ("So: Maria K.: diabetes; Jonas: epilepsy", vec!["Maria K", "Jonas"]),
            ("Slots: A. Smith (HIV) 9.00, B. Jones (hepatitis) 9.20.", vec!["A. Smith", "B. Jones"]),
            ("Da sind Anna (Krebs), Peter (Depression) und Lena.", vec!["Anna", "Peter"]),
            ("301 長谷川 脳梗塞\n302 藤田 認知症", vec!["長谷川", "藤田"]),
            ("Case 24-31: A.B., 5, drunk father\nCase 24-35: H.v.L. (8) in foster care", vec!["A.B.", "H.v.L."]),
            (
                "Name: Ann Bell\nAllergy: nuts\nMedicine: insulin\n\nName: Bo Dunn\nMedicine: methadone",
                vec!["Ann Bell", "Bo Dunn"],
            ),
            ("田中美咲さん:入院中\n山本恵さん:妊娠中", vec!["田中美咲", "山本恵"]),
        ] {
            assert_eq!(names(text), want, "{text}");
        }
    }

    #[test]
    fn other_rows_tell_of_nobody() {
        for text in [
            "Maria: website\nJonas: minutes\nPriya: diabetes leaflet",
            "Monday: epilepsy\nTuesday: diabetes",
            "Asthma: inhaler\nDiabetes: insulin",
            "Ann Bell: Grief and Depression Today\nJudith Dunn: Living With Addiction",
            "A.B. Bell: diabetes\nC.D. Dunn: depression",
            "Name: Ann Bell\nPhone: 020 7946 0101\n\nName: Bo Dunn\nPhone: 020 7946 0102",
            "Name: Ann Bell\nTalk: Living With Cancer\n\nName: Bo Dunn\nTalk: Grief and Depression Today",
            "Dr Ann Bell: diabetes\nDr Carl Dunn: epilepsy",
            "Ann Bell - diabetes\nCarl Dunn - epilepsy\nAnn Bell - asthma\nCarl Dunn - allergies",
            "Ann: asylum briefing\nBob: dementia leaflets\nCarol: cake",
            "Ann Bell (asthma) and Carl Dunn (epilepsy) will run the sessions.",
            "With Emma Bell (a widow), Ian Dunn (the killer) and Jo Ray (a vicar).",
            "Our talks by Ann Bell (diabetes research) and Carl Dunn (cancer research).",
        ] {
            assert!(names(text).is_empty(), "{text}: {:?}", names(text));
        }
    }

    #[test]
    fn what_stands_above_gives_figures_and_decisions_their_meaning() {
        for (subject, text) in [
            ("", "Marks\nAnna Sample 45 %\nTom Bell 72 %\nEmma Ray 31 %"),
            ("Results", "Anna Sample 45 %\nTom Bell 72 %\nEmma Ray 31 %"),
            ("", "Enw | Cyflog\nGwenno Sample | 24,300\nIolo Bell | 26,800\nNest Ray | 1,000"),
            ("Salaries", "Name\tNow\tNew\nAnna Sample\t£24,300\t£25,100\nTom Bell\t26,800\t1\nEmma Ray\t1\t2"),
            ("", "Name: Anna Sample\nSalary: £980\n\nName: Tom Bell\nSalary: £720\n\nName: Emma Ray\nSalary: £820"),
            ("", "Noten:\n\nBell, Jonas   4-\nRay, Emma   3\nSample, Anna   2"),
            ("Interviews", "Anna Sample: no, too shy\nTom Bell: offer\nEmma Ray - second choice"),
            ("", "Esito dei colloqui\nAnna Sample: scartata\nTom Bell: assunto\nEmma Ray: scartata, timida"),
            ("面接結果", "見本 恵子:不採用\n例文 太郎:採用\n大橋 拓也:不採用"),
        ] {
            assert_eq!(rated(Some(subject), text).len(), 3, "{text}");
        }
    }

    #[test]
    fn figures_without_such_words_are_nobodys_business() {
        let rows = "Anna Sample 45\nTom Bell 72\nEmma Ray 31";
        for (subject, text) in [
            ("Tickets", rows),
            ("Test match", rows),
            ("Results", rows),
            ("Results", "Anna Sample 45 %\nTom Bell 35 %\nEmma Ray 20 %"),
            ("Exams", "Anna Sample 9.00\nTom Bell 9.30\nEmma Ray 10.15"),
            ("Exams", "Anna Sample 12.05.2026\nTom Bell 13.05.2026\nEmma Ray 14.05.2026"),
            ("Exams", "Algebra Basics 45\nModern Physics 35\nOrganic Matter 20"),
            ("Interviews", "Anna Sample: chair\nTom Bell: finance\nEmma Ray: HR"),
            ("Interviews", "Anna Sample: painter\nTom Bell: poet\nEmma Ray: painter"),
            ("Driving tests", "Anna Sample 4 May\nTom Bell 9 May\nEmma Ray 12 May"),
            ("Test evening", "Anna Sample 4 tickets\nTom Bell 9 tickets\nEmma Ray 12 tickets"),
            ("Interviews", "Anna Sample: room 4\nTom Bell: room 5\nEmma Ray: room 6"),
            ("Saturday", "Anna Sample: yes\nTom Bell: no\nEmma Ray: yes"),
        ] {
            assert!(rated(Some(subject), text).is_empty(), "{text}");
        }
        assert!(rated(None, "Marks\nAnna Sample 45 %\nTom Bell 72 %\nEmma Ray 31 %").is_empty());
    }
}
