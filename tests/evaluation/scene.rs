//! One ordinary mail in the making: its sender, and the few ways in which its recipients come about.

use crate::chance::Chance;
use crate::lands::Land;
use crate::people::{People, Person, firm, firms};

/// What the mail answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing.
    New,
    /// A message whose recipients the host knows; they were all visible in it.
    Known,
    /// A message that only stands quoted below, with its header.
    Quoted,
    /// The sender's own earlier message, quoted.
    Own,
}

/// How the host shows sender and recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// With addresses.
    Addresses,
    /// Names that the address book has resolved, without the addresses.
    Names,
    /// `Name/Unit/Organisation@Organisation`, as Notes writes.
    Notes,
    /// With addresses, and nobody can tell who is sending.
    NoSender,
}

/// Who is in which field, and around it.
pub struct Scene<'a> {
    pub crowd: People<'a>,
    pub chance: Chance,
    pub sender: Person,
    pub private_sender: bool,
    pub to: Vec<Person>,
    pub cc: Vec<Person>,
    pub bcc: Vec<Person>,
    /// Added to Cc of an answer, and not among the readers of the message answered.
    pub newcomers: Vec<Person>,
    pub answer: Answer,
    pub written: Written,
    /// The policy says that these people know each other.
    pub declared: bool,
}

impl<'a> Scene<'a> {
    /// Somebody in an office, with nobody addressed yet.
    pub fn new(land: &'a Land, mut chance: Chance) -> Self {
        let mut crowd = People::new(land);
        let own = firm(&mut chance);
        let sender = crowd.member(&own, &mut chance);
        let (to, cc, bcc) = (Vec::new(), Vec::new(), Vec::new());
        Scene {
            crowd,
            chance,
            sender,
            private_sender: false,
            to,
            cc,
            bcc,
            newcomers: Vec::new(),
            answer: Answer::New,
            written: Written::Addresses,
            declared: false,
        }
    }

    /// The sender writes from home.
    pub fn at_home(mut self) -> Self {
        let host = self.crowd.mailbox_host(&mut self.chance);
        self.sender = self.crowd.private(host, &mut self.chance);
        self.private_sender = true;
        self
    }

    /// The sender works at this host.
    pub fn at(mut self, host: &str) -> Self {
        self.sender = self.crowd.member(host, &mut self.chance);
        self
    }

    /// Mostly small numbers with a long tail: at least `low`, at most `high`.
    pub fn few(&mut self, low: usize, high: usize) -> usize {
        let mut n = low;
        while n < high && self.chance.percent(62) {
            n += 1;
        }
        n
    }

    pub fn colleagues(mut self, low: usize, high: usize) -> Self {
        let host = self.sender.host().to_owned();
        let n = self.few(low, high);
        for _ in 0..n {
            let person = self.crowd.member(&host, &mut self.chance);
            self.place(person);
        }
        self
    }

    /// `hosts` organisations, each with `low` to `high` people.
    pub fn outside(mut self, hosts: usize, low: usize, high: usize) -> Self {
        for host in firms(hosts, &mut self.chance) {
            let n = self.few(low, high);
            self = self.members(&host, n);
        }
        self
    }

    pub fn members(mut self, host: &str, n: usize) -> Self {
        for _ in 0..n {
            let person = self.crowd.member(host, &mut self.chance);
            self.place(person);
        }
        self
    }

    /// Private people at mailbox hosts.
    pub fn people(mut self, n: usize) -> Self {
        for _ in 0..n {
            let host = self.crowd.mailbox_host(&mut self.chance);
            let person = self.crowd.private(host, &mut self.chance);
            self.place(person);
        }
        self
    }

    /// Two people with one family name and their own mailboxes.
    pub fn couple(mut self) -> Self {
        let host = self.crowd.mailbox_host(&mut self.chance);
        let one = self.crowd.private(host, &mut self.chance);
        let other = self.crowd.mailbox_host(&mut self.chance);
        let two = self.crowd.relative(&one, other, &mut self.chance);
        self.to.extend([one, two]);
        self
    }

    /// The sender's own mailbox at home, in Cc.
    pub fn home(mut self) -> Self {
        let host = self.crowd.mailbox_host(&mut self.chance);
        let local =
            self.sender.address.split('@').next().unwrap_or_default().trim_end_matches(char::is_numeric).to_owned();
        let sender = self.sender.clone();
        self.cc.push(Person { address: format!("{local}.zz0@{host}"), ..sender });
        self
    }

    pub fn newcomer(mut self) -> Self {
        let host = self.sender.host().to_owned();
        let person = self.crowd.member(&host, &mut self.chance);
        self.newcomers.push(person);
        self
    }

    /// A mailing list in To; whoever is there already is kept in Cc, as list culture has it.
    pub fn list(mut self) -> Self {
        let host = firm(&mut self.chance);
        let name = self.chance.pick(&["devel", "users", "announce", "discuss", "wg-parser", "staff-list"]).to_owned();
        self.cc.append(&mut self.to);
        self.to.push(Person { given: String::new(), family: name.to_owned(), address: format!("{name}@lists.{host}") });
        self
    }

    /// The mail goes to the sender, everybody else reads along in Bcc.
    pub fn hidden(mut self, n: usize) -> Self {
        self = self.people(n);
        self.bcc.append(&mut self.to);
        self.bcc.append(&mut self.cc);
        self.to.push(self.sender.clone());
        self
    }

    pub fn answering(mut self, answer: Answer) -> Self {
        self.answer = answer;
        self
    }

    pub fn written(mut self, written: Written) -> Self {
        self.written = written;
        self
    }

    pub fn declared(mut self) -> Self {
        self.declared = true;
        self
    }

    /// The first in To, the others mostly in To and sometimes in Cc.
    fn place(&mut self, person: Person) {
        if self.to.is_empty() || self.chance.percent(70) { self.to.push(person) } else { self.cc.push(person) }
    }
}
