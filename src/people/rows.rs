//! Lists of people in a body: rows that each describe a person, what they tell, and what sort of list it is.
//! Whether the list may go to its readers is for the rules.

use super::beside;
use super::dates;
use super::kinds::{Class, Identifier};
use super::list_words::{ATTENDANCE, CONTACTS};
use super::names;
use super::prose::Enumerated;
use super::records::{self, Record};
use super::sheet_names;
use super::sheet_words::{folded, is_given};
use super::sheets::{self, Sheet};
use crate::address::{self, HostKind};
use crate::text::lower::lowered;
use crate::text::{Body, Searchable, Span, distinct, fold, put_in_order, words};

/// What a list of people is, as far as its own words and data tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListSort {
    /// People the mail is about.
    Concerned,
    /// A team's or an organisation's contact list: names with addresses and telephone numbers of one organisation,
    /// or under words such as "Contacts".
    Contacts,
    /// Who was or will be at a meeting.
    Attendance,
}

/// A list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleList {
    /// From the first row to the end of the last.
    pub span: Span,
    /// One for each row that describes somebody.
    pub rows: Vec<Span>,
    /// The names in them, where one was recognised; in the order of the rows.
    pub names: Vec<Span>,
    /// Distinct people.
    pub count: u32,
    /// What the rows tell: `name`, `address`, `details`, and ids of identifiers; sorted. A date without a label
    /// that stands beside a name in rows of many different years counts as `date-of-birth`.
    pub data: Vec<&'static str>,
    pub sort: ListSort,
    /// It stands in what somebody else wrote before.
    pub quoted: bool,
    /// It lies in the writer's signature (several people's contact lines).
    pub in_signature: bool,
    /// Something is told of each beyond the name, of people who are told from staff, speakers and authors.
    pub described: bool,
    /// Several rows tell of an illness, of care, a crime or a debt.
    pub private_matter: bool,
    /// One row at least does, and homes stand in them.
    pub touched: bool,
    /// What stands beside most of them may be titles of works and talks.
    pub titles: bool,
}

impl PeopleList {
    /// People whom the text names one after the other as a list.
    #[must_use]
    pub fn of_sentence(text: &str, found: Enumerated) -> Self {
        let names = distinct(found.names.iter().map(|name| Searchable::folded_letters(name.of(text))));
        PeopleList {
            span: found.span,
            count: u32::try_from(names.len()).unwrap_or(u32::MAX),
            rows: found.people,
            names: found.names,
            data: match (found.told || found.one, found.homes) {
                (true, _) => vec!["details", "name"],
                (_, true) => vec!["address", "name"],
                _ => vec!["name"],
            },
            sort: ListSort::Concerned,
            quoted: false,
            in_signature: false,
            described: found.told || found.one,
            private_matter: found.told,
            touched: false,
            titles: found.titles,
        }
    }

    /// Whether the rows tell more than how people are called and reached.
    #[must_use]
    pub fn tells_more_than_contact(&self) -> bool {
        self.data.iter().any(|d| !matches!(*d, "name" | "email" | "phone" | "details" | "address"))
    }
}

/// Finds the lists of people in a body; `identifiers` are those of the same text, in order.
///
/// A list has two people at least; rows that hold nothing but a name make one from three on, and only when most of
/// the names are names beyond doubt. Linear in the length of the text.
#[must_use]
pub fn people_rows(text: &str, body: &Body, identifiers: &[Identifier]) -> Vec<PeopleList> {
    people_rows_before(text, body, identifiers, text.len())
}

/// [`people_rows`] as far as the lists end before the byte `until`; those behind may be missing.
#[must_use]
pub fn people_rows_before(text: &str, body: &Body, identifiers: &[Identifier], until: usize) -> Vec<PeopleList> {
    let records = records::read(text, body, identifiers, until);
    let mut lists = Vec::new();
    let mut from = 0;
    for at in 1..=records.len() {
        let parts = records.get(at).is_none_or(|next| !goes_on(&records[at - 1], next));
        if parts {
            lists.extend(list(text, body, identifiers, &records[from..at]));
            from = at;
        }
    }
    with_sheets(text, body, identifiers, lists, until)
}

/// The lists with those that no heading and no number tells: where both are, the one with more rows.
fn with_sheets(
    text: &str,
    body: &Body,
    identifiers: &[Identifier],
    lists: Vec<PeopleList>,
    until: usize,
) -> Vec<PeopleList> {
    let sheets = sheets::read(text, body, identifiers, until);
    if sheets.is_empty() {
        return lists;
    }
    let mut out = Vec::with_capacity(lists.len() + sheets.len());
    let mut lists = lists.into_iter().peekable();
    for sheet in sheets {
        let mut list = of_sheet(text, body, identifiers, &sheet);
        while let Some(before) = lists.next_if(|other| other.span.start < list.span.end) {
            if !before.span.overlaps(list.span) {
                out.push(before);
                continue;
            }
            let sort = if list.private_matter { ListSort::Concerned } else { before.sort };
            let more = before.rows.len() > list.rows.len();
            let data = distinct(before.data.iter().chain(&list.data).copied());
            let (described, private_matter, touched) = (list.described, list.private_matter, list.touched);
            list = PeopleList { described, private_matter, touched, ..if more { before } else { list } };
            list.data = data;
            list.sort = sort;
        }
        out.push(list);
    }
    out.extend(lists);
    out
}

fn of_sheet(text: &str, body: &Body, identifiers: &[Identifier], sheet: &Sheet) -> PeopleList {
    let span = sheet.span();
    let mut data = vec!["name", "details"];
    let kinds = identifiers[sheet.from..sheet.to].iter();
    data.extend(kinds.filter(|i| !matches!(i.class, Class::Organisation | Class::Network)).map(|i| i.kind));
    data.extend(sheet.born.then_some("date-of-birth"));
    data.extend(sheet.home.then_some("address"));
    let names = distinct(sheet.names.iter().map(|name| Searchable::folded_letters(name.of(text))));
    let above = above(text, body, sheet.first_line);
    let has = |words: &[&str]| words.iter().any(|w| fold::find_word(above, w).is_some());
    let sort = match () {
        () if sheet.telling => ListSort::Concerned,
        () if has(ATTENDANCE) => ListSort::Attendance,
        () if has(CONTACTS) => ListSort::Contacts,
        () => ListSort::Concerned,
    };
    PeopleList {
        span,
        count: u32::try_from(names.len()).unwrap_or(u32::MAX),
        rows: sheet.rows.clone(),
        names: sheet.names.clone(),
        data: distinct(data),
        sort,
        quoted: body.is_quoted(span.start),
        in_signature: body.signature.is_some_and(|s| s.overlaps(span)),
        described: true,
        private_matter: sheet.telling,
        touched: sheet.touched,
        titles: sheet.titles,
    }
}

/// Whether the next record belongs to the same list: at most one line between, the same quotation, the same kind.
fn goes_on(last: &Record, next: &Record) -> bool {
    let near = next.first_line <= last.last_line + records::GAP;
    let alike = last.is_name_only() == next.is_name_only() || last.headed == next.headed && last.headed;
    near && alike && last.depth == next.depth
}

fn list(text: &str, body: &Body, identifiers: &[Identifier], records: &[Record]) -> Option<PeopleList> {
    if records.len() < 2 {
        return None;
    }
    let first = records.first()?;
    let last = records.last()?;
    let span = Span { start: first.span.start, end: last.span.end };
    let data = data(records, identifiers);
    if !convincing(text, records, &data) {
        return None;
    }
    let count = count(text, records, identifiers);
    let in_signature = body.signature.is_some_and(|s| s.overlaps(span) && span.start >= s.start);
    let sort = sort(text, body, identifiers, records, &data);
    let described = described(text, records, identifiers, &data);
    let list = PeopleList {
        span,
        rows: records.iter().map(|r| r.span).collect(),
        names: records.iter().filter_map(|r| r.name).collect(),
        count,
        data,
        sort,
        quoted: body.is_quoted(span.start),
        in_signature,
        described,
        private_matter: false,
        touched: false,
        titles: false,
    };
    // One person's signature has several lines; only several people make a list of it.
    (count >= 2 && (!in_signature || count >= 3)).then_some(list)
}

/// Rows that tell how three people are reached, or what their heading says of each.
fn described(text: &str, records: &[Record], identifiers: &[Identifier], data: &[&str]) -> bool {
    let names = || records.iter().filter_map(|record| record.name);
    if records.iter().all(|record| record.headed) {
        let mut buffer = String::new();
        // Surname and given name may stand in cells of their own
        let mut given =
            |name: &str| words(name).any(|word| names::is_given(word) || is_given(folded(word, &mut buffer)));
        let sure = |name: &str| sheet_names::person(name).is_some_and(|person| person.sure);
        let sure = names().map(|name| name.of(text)).filter(|name| sure(name) || given(name)).count();
        let (told, concerned) = (records.iter().any(|r| r.told), records.iter().any(|r| r.concerned));
        return (told || data.len() > 2) && (concerned || sure * 3 >= records.len());
    }
    let mailboxes = |r: &&Record| identifiers[r.from..r.to].iter().any(|i| sheets::is_private_mailbox(text, i));
    let private = data.contains(&"phone") || records.iter().filter(mailboxes).count() * 2 >= records.len();
    let dated = |r: &&Record| beside::beside(r.span.of(text), dates::bound(None)).year;
    // Who wrote what in which year is no secret
    records.len() >= sheets::LEAST && private && records.iter().filter(dated).count() * 2 < records.len()
}

/// What the rows tell. Organisation numbers and network addresses tell nothing about people in a list.
fn data(records: &[Record], identifiers: &[Identifier]) -> Vec<&'static str> {
    let mut data = Vec::new();
    // Few kinds in many rows
    let mut add = |kind: &'static str| {
        if !data.contains(&kind) {
            data.push(kind);
        }
    };
    let years = distinct(records.iter().filter_map(|r| r.year));
    let dated = records.iter().filter(|r| r.year.is_some()).count();
    if dated * 2 >= records.len() && years.len() >= 2 && years.len() * 3 >= dated {
        add("date-of-birth");
    }
    for record in records {
        for identifier in &identifiers[record.from..record.to] {
            if !matches!(identifier.class, Class::Organisation | Class::Network) {
                add(identifier.kind);
            }
        }
        if record.name.is_some() {
            add("name");
        }
        if record.address {
            add("address");
        }
        if record.details {
            add("details");
        }
    }
    put_in_order(&mut data);
    data
}

/// Rows are people when they hold what only people have; bare names must be names beyond doubt.
fn convincing(text: &str, records: &[Record], data: &[&str]) -> bool {
    if records.iter().all(|r| r.headed) {
        return records.iter().filter(|r| r.name.is_some()).count() >= 2;
    }
    if data.iter().any(|d| !matches!(*d, "name" | "address" | "details")) {
        return true;
    }
    let sure = records.iter().filter_map(|r| r.name).filter(|n| {
        let name = n.of(text);
        name.contains(',') || names::is_given(name) || name.chars().next().is_some_and(|c| c >= '\u{3040}')
    });
    let enough = if data.contains(&"address") { 2 } else { 3 };
    records.len() >= enough && sure.count() * 2 >= records.len()
}

/// Distinct people: by name where there is one, else by the first identifier.
fn count(text: &str, records: &[Record], identifiers: &[Identifier]) -> u32 {
    let folded = |s: &str| s.chars().filter(|c| fold::is_word(*c)).map(fold::fold).collect::<String>();
    let spans = records.iter().filter_map(|r| r.name.or_else(|| identifiers.get(r.from).map(|i| i.span)));
    let people = distinct(spans.map(|span| folded(span.of(text))));
    u32::try_from(people.len()).unwrap_or(u32::MAX)
}

/// What sort of list it is. More than contact data makes people concerned of any list.
fn sort(text: &str, body: &Body, identifiers: &[Identifier], records: &[Record], data: &[&str]) -> ListSort {
    if data.iter().any(|d| !matches!(*d, "name" | "email" | "phone" | "details")) {
        return ListSort::Concerned;
    }
    let above = above(text, body, records[0].first_line);
    let has = |words: &[&str]| words.iter().any(|w| fold::find_word(above, w).is_some());
    if has(ATTENDANCE) {
        return ListSort::Attendance;
    }
    if has(CONTACTS) || one_organisation(text, identifiers, records) {
        return ListSort::Contacts;
    }
    ListSort::Concerned
}

/// The nearest line with text above the list, if it is short enough to be a heading or an introduction.
fn above<'a>(text: &'a str, body: &Body, first: usize) -> &'a str {
    let lines = body.lines[..first].iter().rev().take(3);
    lines.map(|l| l.text(text)).find(|t| !t.is_empty()).filter(|t| t.len() <= 160).unwrap_or("")
}

/// Whether the rows' addresses are those of one organisation.
fn one_organisation(text: &str, identifiers: &[Identifier], records: &[Record]) -> bool {
    let mut hosts = Vec::new();
    let mut addresses = 0;
    for identifier in records.iter().flat_map(|r| &identifiers[r.from..r.to]).filter(|i| i.kind == "email") {
        let host = lowered(identifier.span.of(text).rsplit('@').next().unwrap_or(""));
        let kind = HostKind::of(&host);
        if kind.is_personal() || kind.is_individuals() {
            return false;
        }
        hosts.push(address::registrable(&host).to_owned());
        addresses += 1;
    }
    hosts.dedup();
    addresses >= 2 && hosts.len() == 1
}
