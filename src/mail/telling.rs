//! Where in the From field the part of the sender stands that tells a matter. Must not know what it tells.

use crate::address::Recipient;
use crate::text::Span;
use crate::topics::Source;

/// The name, what stands before the `@` or the host, as `from` writes it; all of it where that is written otherwise.
pub(super) fn part_of_sender(from: &str, sender: Option<&Recipient>, source: Source) -> Span {
    let found = sender.and_then(|sender| {
        // As it is written: the address itself has its host in lower case
        let written = sender.address.as_ref().and_then(|address| address.text.rsplit_once('@'));
        let (part, at) = match source {
            Source::SenderName => {
                let name = sender.name.as_deref()?;
                (name, from.find(name)?)
            }
            Source::SenderLocal => {
                let local = written?.0;
                (local, from.find(&format!("{local}@"))?)
            }
            _ => {
                let host = written?.1;
                (host, from.rfind(&format!("@{host}"))? + 1)
            }
        };
        (!part.is_empty()).then(|| Span::new(at, at + part.len()))
    });
    found.unwrap_or_else(|| Span::new(0, from.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address;

    #[test]
    fn the_telling_part_is_found_as_it_is_written() {
        let part = |from: &str, source| {
            let sender = address::parse(from).recipients.into_iter().next();
            part_of_sender(from, sender.as_ref(), source).of(from).to_owned()
        };
        let from = "Clinig Iechyd Rhywiol – Ŵyl <Clinic@Example.ORG>";
        assert_eq!(part(from, Source::SenderName), "Clinig Iechyd Rhywiol – Ŵyl");
        assert_eq!(part(from, Source::SenderLocal), "Clinic");
        assert_eq!(part(from, Source::SenderHost), "Example.ORG");
        assert_eq!(part("clinic@example.org", Source::SenderHost), "example.org");
        assert_eq!(part("clinic@clinic.example", Source::SenderHost), "clinic.example");
        let encoded = "=?utf-8?q?Cl=C3=ADnica?= <a @ example.org>";
        assert_eq!(part(encoded, Source::SenderName), encoded);
        assert_eq!(part(encoded, Source::SenderHost), encoded);
    }
}
