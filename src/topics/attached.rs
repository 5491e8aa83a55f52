//! What the names of attached files say: a file that is called by hardly more than a matter is one person's paper, and
//! handed to several it is each one's. Must not know points.

use super::class::Class;
use super::scan::{Event, Style, Wanted};
use super::sender;
use super::texts::Source;

/// Bytes of letters that may follow the matter: "form". Two ideographs are a word.
const FORM: usize = 5;

/// A file that goes with the mail, and the words of its name.
pub struct Attached<'a> {
    pub source: Source,
    pub name: &'a str,
    events: Vec<Event>,
}

/// The files with these numbers and names.
pub fn read<'a>(files: &[(u32, &'a str)], wanted: Wanted) -> Vec<Attached<'a>> {
    let read = |(number, name): &(u32, &'a str)| {
        let mut events = Vec::new();
        sender::scan_whole(name, Style::Name, wanted, &mut events);
        Attached { source: Source::Attachment(*number), name, events }
    };
    files.iter().map(read).collect()
}

impl Attached<'_> {
    /// "Witness statement form.pdf"; neither "Poster bereavement café.pdf" nor "Disciplinary procedure.pdf".
    pub fn matters(&self) -> impl Iterator<Item = &Event> {
        let bare = self.name.rsplit_once('.').map_or(self.name, |(bare, _)| bare);
        let letters = |part: Option<&str>| -> usize {
            part.unwrap_or("").split(|c: char| !c.is_alphabetic()).map(str::len).sum()
        };
        self.events.iter().filter(move |event| {
            matches!(event.class, Class::Hint | Class::Strong)
                && letters(bare.get(..event.span.start as usize)) == 0
                && letters(bare.get(event.span.end as usize..)) <= FORM
        })
    }
}
