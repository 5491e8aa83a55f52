//! Made-up people and organisations: a name, a host, a local part that carries a mark no living person's mailbox has.

use std::collections::HashSet;

use crate::chance::Chance;
use crate::lands::{JAPANESE_LOCAL, Land, plain_letter};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub given: String,
    pub family: String,
    pub address: String,
}

impl Person {
    pub fn host(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(_, host)| host)
    }

    pub fn name(&self) -> String {
        if self.is_japanese() {
            format!("{} {}", self.family, self.given)
        } else {
            format!("{} {}", self.given, self.family)
        }
    }

    pub fn is_japanese(&self) -> bool {
        self.family.chars().any(|c| c >= '\u{3040}')
    }
}

/// Draws people and hosts; counts them, so that no address comes twice within one draft.
pub struct People<'a> {
    pub land: &'a Land,
    serial: usize,
    /// Names given away so far, by position in the country's tables.
    used: HashSet<(usize, usize)>,
}

impl<'a> People<'a> {
    pub fn new(land: &'a Land) -> Self {
        People { land, serial: 0, used: HashSet::new() }
    }

    /// Somebody with a mailbox at a host where anybody can have one.
    pub fn private(&mut self, host: &str, chance: &mut Chance) -> Person {
        let (given, family, g, f) = self.names(chance);
        self.serial += 1;
        let n = self.serial;
        let local = match chance.below(9) {
            0 | 1 => format!("{g}.{f}.zz{n}"),
            2 => format!("{g}{f}zz{n}"),
            3 => format!("{}{f}_zz{n}", initial(&g)),
            4 => format!("{f}-zz{n}"),
            5 => format!("{g}zz{n}.{}", chance.between(1950, 2004)),
            6 => format!(
                "{}zz{n}",
                chance.pick(&["bluebird", "sunny.day", "fishing.fan", "nightowl", "mum-of-three", "no1dad"])
            ),
            7 => format!("ZZ{n}.{f}"),
            _ => format!("{g}_{f}_zz{n}"),
        };
        Person { given, family, address: format!("{local}@{host}") }
    }

    /// A member of an organisation.
    pub fn member(&mut self, host: &str, chance: &mut Chance) -> Person {
        let (given, family, g, f) = self.names(chance);
        self.serial += 1;
        let local = format!("{g}.{f}{}", self.serial);
        Person { given, family, address: format!("{local}@{host}") }
    }

    /// Somebody else with the same family name.
    pub fn relative(&mut self, of: &Person, host: &str, chance: &mut Chance) -> Person {
        let mut person = self.private(host, chance);
        let mut f = local_of(&of.family);
        if let Some(at) = self.land.family.iter().position(|name| *name == of.family) {
            f = self.family_local(at);
        }
        self.serial += 1;
        person.address = format!("{}.{f}.zz{}@{host}", chance.pick(&["a", "b", "jo", "m"]), self.serial);
        person.family.clone_from(&of.family);
        person
    }

    pub fn mailbox_host(&self, chance: &mut Chance) -> &'static str {
        // The first hosts of a country's table are its most used ones.
        let hosts = self.land.mailboxes;
        let most = if chance.percent(60) { hosts.len().min(5) } else { hosts.len() };
        hosts[chance.below(most)]
    }

    fn names(&mut self, chance: &mut Chance) -> (String, String, String, String) {
        let mut draw = || (chance.below(self.land.given.len()), chance.below(self.land.family.len()));
        let (mut g, mut f) = draw();
        // Namesakes are rare, except where there are more people than names.
        for _ in 0..4 {
            if self.used.insert((g, f)) {
                break;
            }
            (g, f) = draw();
        }
        let given = self.land.given[g];
        let local = if self.land.code == "ja" { JAPANESE_LOCAL[0][g].to_owned() } else { local_of(given) };
        (given.to_owned(), self.land.family[f].to_owned(), local, self.family_local(f))
    }

    fn family_local(&self, at: usize) -> String {
        if self.land.code == "ja" { JAPANESE_LOCAL[1][at].to_owned() } else { local_of(self.land.family[at]) }
    }
}

/// A host of an invented organisation, under a reserved top-level domain.
pub fn firm(chance: &mut Chance) -> String {
    // Words that no slip of the finger turns into one another.
    const FIRST: [&str; 44] = [
        "harbour",
        "northern",
        "alder",
        "kestrel",
        "quarry",
        "silver",
        "meridian",
        "oaktree",
        "castle",
        "riverside",
        "summit",
        "granite",
        "lumen",
        "falcon",
        "delta",
        "orchard",
        "beacon",
        "cobalt",
        "prairie",
        "anchor",
        "maple",
        "vertex",
        "bridge",
        "corvus",
        "tidal",
        "ember",
        "juniper",
        "polar",
        "saffron",
        "willow",
        "onyx",
        "zenith",
        "badger",
        "canyon",
        "dolphin",
        "evergreen",
        "fjord",
        "glacier",
        "heron",
        "ivory",
        "jasmine",
        "kingfisher",
        "lighthouse",
        "mosaic",
    ];
    const SECOND: [&str; 34] = [
        "gate",
        "meadows",
        "works",
        "partners",
        "energy",
        "legal",
        "logistics",
        "media",
        "foods",
        "textiles",
        "systems",
        "capital",
        "consulting",
        "pharma",
        "steel",
        "printing",
        "travel",
        "design",
        "motors",
        "water",
        "builders",
        "freight",
        "analytics",
        "glass",
        "insurance",
        "holdings",
        "robotics",
        "ceramics",
        "shipping",
        "furniture",
        "optics",
        "seeds",
        "tools",
        "paper",
    ];
    let (first, second) = (chance.below(FIRST.len()), chance.below(SECOND.len()));
    // One name has one ending.
    let end = if (first + second) % 3 == 0 { "example" } else { "test" };
    format!("{}-{}.{end}", FIRST[first], SECOND[second])
}

/// Hosts of `n` different invented organisations.
pub fn firms(n: usize, chance: &mut Chance) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::with_capacity(n);
    let mut seen = HashSet::new();
    while hosts.len() < n {
        let mut host = firm(chance);
        while !seen.insert(host.clone()) {
            host = format!(
                "{}-{}",
                chance.pick(&["united", "royal", "global", "second", "western", "urban"]),
                firm(chance)
            );
        }
        hosts.push(host);
    }
    hosts
}

fn initial(name: &str) -> &str {
    name.get(..1).unwrap_or("x")
}

/// The ASCII spelling of a Latin name, for a local part.
fn local_of(name: &str) -> String {
    let mut out = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if let Some(plain) = plain_letter(c) {
            out.push_str(plain);
        }
    }
    out
}
