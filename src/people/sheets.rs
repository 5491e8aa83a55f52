//! Runs of rows and of short blocks of one shape, each about a person, without a heading that says so.
//! Rows and what they tell; what sort of list it is, and who may read it, is decided above.

use super::beside::{Beside, beside};
use super::columns;
use super::dates;
use super::kinds::{Class, Identifier};
use super::named::is_talk;
use super::sheet_names::{Person, person};
use super::tagged::{is_title, may_be_title};
use crate::address::HostKind;
use crate::draft::Day;
use crate::text::lower::lowered;
use crate::text::{Body, Line, Span, distinct, fold};

/// Longer lines are no rows, in bytes.
const ROW: usize = 200;
/// In front of the name no more is read, and at no more places looked for one.
const FRONT: usize = 64;
const TRIES: usize = 6;
/// Fewer rows without a heading are no list.
pub(super) const LEAST: usize = 3;
/// Lines that one person's block may have, and how long they are.
const BLOCK: usize = 6;
const CELL: usize = 80;

/// Rows that belong together and describe people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    pub rows: Vec<Span>,
    pub names: Vec<Span>,
    /// Several rows tell of an illness, a crime, a debt and the like.
    pub telling: bool,
    /// One row does, and homes stand in them.
    pub touched: bool,
    /// What stands beside most of them may be titles of works and talks.
    pub titles: bool,
    pub born: bool,
    pub home: bool,
    /// Identifiers in the rows, by their range.
    pub from: usize,
    pub to: usize,
    pub first_line: usize,
}

impl Sheet {
    /// From the first row to the end of the last.
    pub(super) fn span(&self) -> Span {
        let start = self.rows.first().map_or(0, |row| row.start);
        Span { start, end: self.rows.last().map_or(start, |row| row.end) }
    }
}

/// A line or a block that names a person.
#[derive(Clone, Debug)]
struct Row {
    span: Span,
    name: Span,
    person: Person,
    /// What stands in front of the name has no figure in it: a group, a role.
    label: Option<Span>,
    first_line: usize,
    last_line: usize,
    depth: u8,
}

/// Reads the sheets of a body up to the byte `until`.
pub(super) fn read(text: &str, body: &Body, identifiers: &[Identifier], until: usize) -> Vec<Sheet> {
    let mut reader =
        Reader { text, identifiers, bound: dates::bound(None), run: Vec::new(), fillers: 0, out: Vec::new() };
    let skipped: Vec<Span> = body.quotes.iter().filter_map(|quote| quote.headers).map(|headers| headers.span).collect();
    let apart = |line: &Line| (line.span.start as usize) < until && !within(&skipped, line.span);
    for (number, line) in body.lines.iter().enumerate() {
        if apart(line) { reader.line(number, *line) } else { reader.close() }
    }
    reader.close();
    reader.blocks(&body.lines, &apart);
    reader.out
}

fn within(skipped: &[Span], line: Span) -> bool {
    let next = skipped.partition_point(|headers| headers.end <= line.start);
    skipped.get(next).is_some_and(|headers| headers.start < line.end.max(line.start + 1))
}

struct Reader<'a> {
    text: &'a str,
    identifiers: &'a [Identifier],
    bound: Day,
    run: Vec<Row>,
    /// Lines within the run that name nobody, and whether the last line was one.
    fillers: usize,
    out: Vec<Sheet>,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: Line) {
        let shown = line.text(self.text);
        if shown.is_empty() {
            if self.run.last().is_some_and(|last| last.last_line + 1 < number) {
                self.close();
            }
            return;
        }
        let row = if shown.len() <= ROW { row(shown, number, line) } else { None };
        let follows = self.run.last().is_none_or(|last| last.depth == line.depth && number <= last.last_line + 2);
        match row {
            Some(row) => {
                if !follows {
                    self.close();
                }
                self.run.push(row);
            }
            // One line in several may name somebody whose name is told by nothing
            None if follows
                && shown.len() <= ROW / 2
                && self.run.last().is_some_and(|last| last.last_line + 1 == number) =>
            {
                self.fillers += 1;
            }
            None => self.close(),
        }
    }

    fn close(&mut self) {
        let fillers = std::mem::take(&mut self.fillers);
        let run = std::mem::take(&mut self.run);
        if run.len() >= LEAST && fillers * 3 <= run.len() + 1 {
            self.out.extend(self.sheet(&run));
        }
    }

    /// Blocks of two to six short lines, parted by blank lines or rules, whose first line is a name and no more.
    fn blocks(&mut self, lines: &[Line], apart: &dyn Fn(&Line) -> bool) {
        let text = self.text;
        let mut found = Vec::new();
        let parts = |line: &Line| {
            let shown = line.text(text);
            shown.is_empty() || shown.bytes().all(|b| matches!(b, b'-' | b'_' | b'*' | b'='))
        };
        let mut at = 0;
        let mut run: Vec<Row> = Vec::new();
        while at < lines.len() {
            if parts(&lines[at]) {
                at += 1;
                continue;
            }
            let len = lines[at..].iter().take_while(|line| !parts(line)).count();
            let block = &lines[at..at + len];
            match block_row(text, block, at).filter(|_| block.iter().all(apart)) {
                Some(row) => run.push(row),
                None => found.extend(self.blocks_end(&mut run)),
            }
            at += len;
        }
        found.extend(self.blocks_end(&mut run));
        let mut found = found.into_iter().peekable();
        for sheet in std::mem::take(&mut self.out) {
            while let Some(before) = found.next_if(|block: &Sheet| block.span().start < sheet.span().start) {
                self.out.push(before);
            }
            self.out.push(sheet);
        }
        self.out.extend(found);
    }

    fn blocks_end(&self, run: &mut Vec<Row>) -> Option<Sheet> {
        let run = std::mem::take(run);
        if run.len() < LEAST {
            return None;
        }
        // A run of rows may be parted by blank lines too
        let (first, last) = (run.first()?.span, run.last()?.span);
        let after = self.out.partition_point(|sheet| sheet.span().end <= first.start);
        let free = self.out.get(after).is_none_or(|sheet| sheet.span().start >= last.end);
        if free { self.sheet(&run) } else { None }
    }

    /// The run as a sheet, if most of its rows tell something of a person beyond the name.
    fn sheet(&self, run: &[Row]) -> Option<Sheet> {
        let (rows, sure) = (run.len(), run.iter().filter(|row| row.person.sure).count());
        let told = self.people(run, sure)?;
        let count = |is: &dyn Fn(&Told) -> bool| told.iter().filter(|row| is(row)).count();
        let most = |n: usize| n * 4 >= rows * 3;
        let public = run.iter().filter(|row| row.person.public).count();
        let numbered = count(&|row| row.number);
        // Speakers, works and staff come in rows too
        let aside =
            public.max(count(&|row| row.beside.role)).max(count(&|row| row.beside.year && row.beside.born.is_none()));
        if aside * 2 >= rows && numbered * 2 < rows {
            return None;
        }
        if self.are_works(run, &told) && numbered * 2 < rows {
            return None;
        }
        let years = distinct(told.iter().filter_map(|row| row.beside.born));
        let born = count(&|row| row.beside.born.is_some()) * 2 >= rows && years.len() >= 2;
        let references = distinct(told.iter().filter_map(|row| row.reference).map(|span| span.of(self.text)));
        let filed = most(references.len());
        let strong = |row: &Told| row.is_strong() || born && row.beside.born.is_some();
        let some = |row: &Told| strong(row) || row.beside.place || row.beside.money || filed && row.reference.is_some();
        let strongest = count(&strong);
        let private = run.iter().filter(|row| row.person.private).count();
        let described = strongest >= 2 && strongest * 2 >= rows
            || strongest >= 1 && most(count(&some))
            || most(count(&|row| row.beside.place)) && sure * 2 >= rows
            || most(count(&|row| row.beside.money)) && private * 2 >= rows
            || filed && sure * 2 >= rows && run.iter().zip(&told).all(|(row, told)| told.is_bare(row));
        let (said, homes) = (count(&|row| row.beside.said), count(&|row| row.beside.home));
        described.then(|| Sheet {
            rows: run.iter().map(|row| row.span).collect(),
            names: run.iter().map(|row| row.name).collect(),
            telling: said >= 2,
            touched: said >= 1 && homes >= 2,
            titles: self.most_behind(run, &[':', '-', '–', '—', ','], may_be_title),
            born,
            home: homes >= 2,
            from: told.iter().map(|row| row.from).min().unwrap_or(0),
            to: told.iter().map(|row| row.to).max().unwrap_or(0),
            first_line: run[0].first_line,
        })
    }

    /// What the rows tell, where they are surely of people by their names or by what all of them tell.
    fn people(&self, run: &[Row], sure: usize) -> Option<Vec<Told>> {
        let known = sure >= 2 && sure * 3 >= run.len();
        if !known && !self.told(run.first()?).beside.home || self.are_roles(run) {
            return None;
        }
        let told: Vec<Told> = run.iter().map(|row| self.told(row)).collect();
        // Firms and wards have homes, too, but neither relatives nor illnesses, or they share their last words
        let last = |row: &Row| row.name.of(self.text).rsplit(' ').next().unwrap_or("");
        let lasts = || distinct(run.iter().map(last)).len();
        let private = |row: &Told| row.beside.said || row.beside.kin;
        let at_home = || told.iter().all(|row| row.beside.home) && told.iter().any(private) && lasts() == run.len();
        (known || at_home()).then_some(told)
    }

    /// Every row has another word in front of its name: who does what, and not whom something is told of.
    fn are_roles(&self, run: &[Row]) -> bool {
        let labels: Vec<&str> = run.iter().filter_map(|row| row.label).map(|span| span.of(self.text)).collect();
        let different = distinct(labels.iter().copied());
        let named = labels.iter().all(|label| columns::is_name(label.trim_end_matches([':', ' '])));
        !labels.is_empty() && !named && different.len() * 4 > labels.len() * 3
    }

    /// Days with their topics and who speaks (a matter in front of names that come back, or of hours some of which have
    /// none: a programme opens and closes, appointments have a matter each), and authors with their books.
    fn are_works(&self, run: &[Row], told: &[Told]) -> bool {
        let names = distinct(run.iter().map(|row| row.name.of(self.text)));
        let ahead = told.iter().filter(|row| row.ahead).count();
        let long = || {
            run.iter().filter(|row| is_talk(&self.text[row.span.start as usize..row.name.start as usize])).count() * 2
                >= run.len()
        };
        let works = names.len() * 4 < run.len() * 3 || ahead < run.len() && long();
        ahead * 2 >= run.len() && works || self.most_behind(run, &[':', '-', '–', '—'], is_title)
    }

    /// What stands behind a name and one of the marks is so in half of the rows.
    fn most_behind(&self, run: &[Row], marks: &[char], is: fn(&str) -> bool) -> bool {
        let behind = |row: &Row| Span { start: row.name.end, end: row.span.end }.of(self.text).trim_start();
        run.iter().filter(|row| is(behind(row).strip_prefix(marks).map_or("", str::trim))).count() * 2 >= run.len()
    }

    fn told(&self, row: &Row) -> Told {
        let from = self.identifiers.partition_point(|identifier| identifier.span.start < row.span.start);
        let to = from + self.identifiers[from..].iter().take_while(|i| i.span.start < row.span.end).count();
        let front = Span { start: row.span.start, end: row.name.start };
        let back = Span { start: row.name.end, end: row.span.end };
        let (before, behind) = (beside(front.of(self.text), self.bound), beside(back.of(self.text), self.bound));
        let at = |part: Span, found: Option<(usize, usize)>| {
            found.map(|(start, end)| Span::new(part.start as usize + start, part.start as usize + end))
        };
        let kinds = || self.identifiers[from..to].iter();
        let number = kinds().any(|i| i.kind != "email" && !matches!(i.class, Class::Organisation | Class::Network));
        let mailbox = kinds().any(|i| is_private_mailbox(self.text, i));
        let reference = at(front, before.reference).or(at(back, behind.reference));
        // "3 June, diabetes, Ann Bell": a day's topic
        let dated = dates::names_month(front.of(self.text));
        let before = Beside { said: before.said && !dated, ..before };
        let ahead = before.said && !behind.said;
        Told { beside: joined(before, behind), ahead, reference, number, mailbox, from, to }
    }
}

/// What a row tells, with its identifiers' range.
struct Told {
    beside: Beside,
    /// Something private stands in front of the name alone.
    ahead: bool,
    reference: Option<Span>,
    number: bool,
    mailbox: bool,
    from: usize,
    to: usize,
}

impl Told {
    fn is_strong(&self) -> bool {
        self.number || self.mailbox || self.beside.said || self.beside.kin || self.beside.home || self.beside.plate
    }

    /// Nothing but a reference stands beside the name.
    fn is_bare(&self, row: &Row) -> bool {
        self.reference.is_some_and(|reference| row.span.len() <= reference.len() + row.name.len() + 16)
    }
}

/// An address where private people have theirs: those of firms are published.
pub(super) fn is_private_mailbox(text: &str, identifier: &Identifier) -> bool {
    identifier.kind == "email"
        && identifier.span.of(text).rsplit('@').next().is_some_and(|host| HostKind::of(&lowered(host)).is_personal())
}

/// What stands in front and behind; a date in front is an appointment.
fn joined(before: Beside, behind: Beside) -> Beside {
    Beside {
        said: before.said || behind.said,
        kin: before.kin || behind.kin,
        home: before.home || behind.home,
        place: before.place || behind.place,
        money: before.money || behind.money,
        plate: before.plate || behind.plate,
        year: before.year || behind.year,
        role: before.role || behind.role,
        ..behind
    }
}

/// A line that names a person at its beginning or behind a number, a bracket or a group.
fn row(shown: &str, number: usize, line: Line) -> Option<Row> {
    let start = line.content as usize;
    let (at, person) = find(shown)?;
    let name = Span::new(start + at + person.start, start + at + person.end);
    let front = shown[..at].trim_start_matches(|c: char| !fold::is_word(c));
    let label = !front.is_empty() && !front.bytes().any(|b| b.is_ascii_digit() || b == b'@');
    Some(Row {
        span: Span::new(start, start + shown.len()),
        name,
        person,
        label: label.then(|| Span::new(start, start + at)),
        first_line: number,
        last_line: number,
        depth: line.depth,
    })
}

/// Where in a line its person stands.
fn find(shown: &str) -> Option<(usize, Person)> {
    // A sentence ends with a full stop, a heading with a colon
    if shown.ends_with(':') || shown.len() > 100 && shown.ends_with('.') {
        return None;
    }
    let mut tries = 0;
    let (mut before, mut figure) = (' ', false);
    let mut ready = true;
    for (at, c) in shown.char_indices().take_while(|(at, _)| *at <= FRONT) {
        let begins = fold::is_letter(c) && !fold::is_word(before) && !matches!(before, '.' | '\'' | '’' | '@' | '-');
        if begins && ready {
            let named = if c.is_uppercase() || c >= '\u{3040}' || tries == 0 { person(&shown[at..]) } else { None };
            if named.is_some() {
                return named.map(|person| (at, person));
            }
            tries += 1;
            ready = false;
            if tries == TRIES {
                return None;
            }
        }
        match c {
            '0'..='9' => figure = true,
            ' ' | '\u{a0}' | '\u{3000}' => ready |= std::mem::take(&mut figure) || before == ' ',
            '\t' | '|' | ';' | ':' | '(' | '/' | '-' | '–' | '—' | '、' | '：' | ',' | '>' => ready = true,
            _ => {}
        }
        before = c;
    }
    None
}

/// A block whose first line is a name, or a label and a name.
fn block_row(text: &str, block: &[Line], number: usize) -> Option<Row> {
    if !(2..=BLOCK).contains(&block.len()) || block.iter().any(|line| line.span.len() > CELL) {
        return None;
    }
    let (first, last) = (block.first()?, block.last()?);
    let mut row = row(first.text(text), number, *first)?;
    let behind = text.get(row.name.end as usize..row.span.end as usize)?;
    let alone = behind.chars().all(|c| !fold::is_word(c))
        || behind.trim_start().starts_with(['&', '+'])
        || behind.contains(" and ");
    row.span.end = last.content + Span::new(0, last.text(text).len()).end;
    row.last_line = number + block.len() - 1;
    (alone && last.depth == first.depth).then_some(row)
}
