//! Where in the From field the part of the sender stands that tells a matter. Must not know what it tells.

use crate::address::Recipient;
use crate::text::Span;
use crate::topics::Source;

/// The name, what stands before the `@` and the host, as the From field writes them; all of it for what is written otherwise.
pub(super) struct SenderParts {
    name: Span,
    local: Span,
    host: Span,
}

impl SenderParts {
    pub(super) fn of(from: &str, sender: Option<&Recipient>) -> Self {
        let name = sender.and_then(|sender| sender.name.as_deref());
        // As it is written: the address itself has its host in lower case
        let written = sender.and_then(|sender| sender.address.as_ref()?.text.rsplit_once('@'));
        let local = written.and_then(|(local, _)| Some((local, from.find(&format!("{local}@"))?)));
        let host = written.and_then(|(_, host)| Some((host, from.rfind(&format!("@{host}"))? + 1)));
        let part = |found: Option<(&str, usize)>| {
            let found = found.filter(|(part, _)| !part.is_empty());
            found.map_or(Span::new(0, from.len()), |(part, at)| Span::new(at, at + part.len()))
        };
        SenderParts {
            name: part(name.and_then(|name| Some((name, from.find(name)?)))),
            local: part(local),
            host: part(host),
        }
    }

    /// The part that a hit's `source` names; the host for any that is no part of the sender.
    pub(super) fn span(&self, source: Source) -> Span {
        match source {
            Source::SenderName => self.name,
            Source::SenderLocal => self.local,
            _ => self.host,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address;

    #[test]
    fn the_telling_part_is_found_as_it_is_written() {
        let part = |from: &str, source| {
            let sender = address::parse(from).recipients.into_iter().next();
            SenderParts::of(from, sender.as_ref()).span(source).of(from).to_owned()
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
