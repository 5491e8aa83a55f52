//! A repair's edits applied to a draft: what a host does, done here to verify it.
//! Must not know rules: a repair is plain data.

mod cut;
mod list;
mod shell;

use crate::draft::{Draft, Field};
use crate::report::{Edit, Fix, Place};
use crate::text::put_in_order_by;

/// What happens to the text at a place: taken away, or replaced.
struct Cut<'a> {
    place: Place,
    with: Option<&'a str>,
}

/// The draft after every edit of `fix`, or `None` where a place does not fit it: all edits or none.
///
/// Moved and removed recipients take their separator along; a group, a contact card or an entry that becomes empty
/// goes away.
/// Moves and inserts append in the order of the edits.
#[must_use]
pub fn apply(draft: &Draft, fix: &Fix) -> Option<Draft> {
    let mut cuts = Vec::new();
    let mut appended: Vec<(Field, String)> = Vec::new();
    for edit in &fix.edits {
        match edit {
            Edit::Move { place, to } => {
                appended.push((*to, text_at(draft, *place)?.to_owned()));
                cuts.push(Cut { place: *place, with: None });
            }
            Edit::Remove(place) => cuts.push(Cut { place: *place, with: None }),
            Edit::Replace { place, with } => cuts.push(Cut { place: *place, with: Some(with) }),
            Edit::Insert { field, text } => appended.push((*field, text.clone())),
        }
    }
    put_in_order_by(&mut cuts, |a, b| a.place.cmp(&b.place));
    let mut repaired = draft.clone();
    let same_string = |a: &Cut<'_>, b: &Cut<'_>| (a.place.field, a.place.entry) == (b.place.field, b.place.entry);
    // From the back, so that an entry that goes away does not move those before it
    let strings: Vec<&[Cut<'_>]> = cuts.chunk_by(same_string).collect();
    for cuts in strings.into_iter().rev() {
        let place = cuts[0].place;
        let text = draft.text(place.field, place.entry as usize)?;
        let shorter = without(text, cuts)?;
        put(&mut repaired, place, shorter)?;
    }
    for (field, text) in appended {
        append(&mut repaired, field, text);
    }
    Some(repaired)
}

fn text_at(draft: &Draft, place: Place) -> Option<&str> {
    draft.text(place.field, place.entry as usize)?.get(place.span.start as usize..place.span.end as usize)
}

/// One string after its cuts, which are in order; `None` where they overlap or do not fit.
fn without(text: &str, cuts: &[Cut<'_>]) -> Option<String> {
    let spans = cuts.iter().map(|cut| cut::Cut {
        start: cut.place.span.start as usize,
        end: cut.place.span.end as usize,
        with: cut.with,
    });
    if matches!(cuts[0].place.field, Field::To | Field::Cc | Field::Bcc) {
        return list::take_out(text, &spans.collect::<Vec<_>>());
    }
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for cut in spans {
        text.get(cut.start..cut.end)?;
        kept.push_str(text.get(at..cut.start)?);
        kept.push_str(cut.with.unwrap_or(""));
        at = cut.end;
    }
    kept.push_str(&text[at..]);
    Some(kept)
}

fn put(draft: &mut Draft, place: Place, text: String) -> Option<()> {
    let entry = place.entry as usize;
    let emptied = text.chars().all(|c| c.is_whitespace() || cut::is_separator(c));
    let list = match place.field {
        Field::To => &mut draft.to,
        Field::Cc => &mut draft.cc,
        Field::Bcc => &mut draft.bcc,
        Field::From => {
            draft.from = (!emptied).then_some(text);
            return Some(());
        }
        Field::Subject => {
            draft.subject = text;
            return Some(());
        }
        Field::Body => {
            draft.body = text;
            return Some(());
        }
        Field::Attachments => {
            if emptied {
                draft.attachments.remove(entry);
            } else {
                draft.attachments.get_mut(entry)?.name = text;
            }
            return Some(());
        }
    };
    if emptied {
        list.remove(entry);
    } else {
        *list.get_mut(entry)? = text;
    }
    Some(())
}

fn append(draft: &mut Draft, field: Field, text: String) {
    match field {
        Field::To => draft.to.push(text),
        Field::Cc => draft.cc.push(text),
        Field::Bcc => draft.bcc.push(text),
        Field::From => draft.from = Some(text),
        Field::Subject => draft.subject.push_str(&text),
        Field::Body => draft.body.push_str(&text),
        Field::Attachments => {}
    }
}
