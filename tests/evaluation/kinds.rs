//! The kinds of ordinary mail, each with its share of a company's mail and the way its recipients come about.

use crate::scene::{Answer, Scene, Written};

pub struct Kind {
    pub name: &'static str,
    /// Of 100,000 mails.
    pub share: usize,
    /// Classes of texts that such a mail may carry.
    pub texts: &'static [&'static str],
    pub shape: fn(Scene) -> Scene,
}

const fn kind(name: &'static str, share: usize, texts: &'static [&'static str], shape: fn(Scene) -> Scene) -> Kind {
    Kind { name, share, texts, shape }
}

const WORK: &[&str] = &["office", "office", "hard"];
const DEAL: &[&str] = &["client", "client", "office", "hard", "law"];

pub static KINDS: [Kind; 55] = [
    // Nobody outside, or one person.
    kind("one colleague", 26_070, WORK, |s| s.colleagues(1, 1)),
    kind("one colleague, thread below", 9_000, WORK, |s| s.colleagues(1, 3).answering(Answer::Quoted)),
    kind("a few colleagues", 12_000, WORK, |s| s.colleagues(2, 9)),
    kind("colleagues by name, no address", 1_000, WORK, |s| s.colleagues(2, 12).written(Written::Names)),
    kind("colleagues in Notes form", 300, WORK, |s| s.colleagues(2, 9).written(Written::Notes)),
    kind("colleagues, sender unknown", 200, WORK, |s| s.colleagues(2, 9).written(Written::NoSender)),
    kind("talk of a merge field", 30, &["template"], |s| s.colleagues(1, 4)),
    kind("many colleagues and one outsider", 350, WORK, |s| s.outside(1, 1, 1).colleagues(10, 30)),
    kind("oneself at home in copy", 250, WORK, |s| s.colleagues(1, 3).home()),
    kind("reply with a new colleague", 300, WORK, |s| s.outside(1, 1, 3).answering(Answer::Known).newcomer()),
    kind("many colleagues", 3_500, WORK, |s| s.colleagues(10, 60)),
    kind("notice to the staff", 1_500, &["hr"], |s| s.colleagues(10, 60)),
    kind("one outsider", 16_430, DEAL, |s| s.outside(1, 1, 1)),
    kind("one outsider, thread below", 6_000, DEAL, |s| s.outside(1, 1, 1).answering(Answer::Quoted)),
    kind("one outsider and colleagues", 6_550, DEAL, |s| s.outside(1, 1, 1).colleagues(1, 6)),
    kind("invoice", 3_000, &["invoice"], |s| s.outside(1, 1, 1)),
    kind("service ticket", 2_000, &["it"], |s| s.colleagues(1, 4)),
    kind("applicant", 1_000, &["recruiter"], |s| s.people(1)),
    kind("patient", 700, &["clinic"], |s| s.people(1)),
    kind("tenant", 400, &["landlord"], |s| s.people(1)),
    kind("friend", 1_700, &["friends", "landlord"], |s| s.at_home().people(1)),
    kind("list alone", 800, &["list"], |s| s.list()),
    kind("newsletter in Bcc", 300, &["newsletter"], |s| s.hidden(60)),
    kind("office words, colleagues", 500, &["desk"], |s| s.colleagues(3, 9)),
    kind("clinicians of one trust", 100, &["clinicians"], |s| s.at("exampletrust.nhs.uk").colleagues(4, 14)),
    // Two to four people outside.
    kind("one client firm, 2-4 people", 1_000, DEAL, |s| s.outside(1, 2, 4)),
    kind("one client firm, 2-4 people, colleagues", 500, DEAL, |s| s.outside(1, 2, 4).colleagues(1, 5)),
    kind("two firms", 300, DEAL, |s| s.outside(2, 1, 2)),
    kind("three suppliers", 40, &["client", "hard"], |s| s.outside(3, 1, 1)),
    kind("lawyers, 2-4", 120, &["law"], |s| s.outside(2, 1, 2).colleagues(1, 3)),
    kind("couple", 60, &["client", "landlord", "invoice"], |s| s.couple()),
    kind("family at home", 70, &["family"], |s| s.at_home().couple()),
    kind("a few friends from home", 90, &["friends"], |s| {
        let mut s = s.at_home();
        let n = s.few(2, 4);
        s.people(n)
    }),
    kind("a few friends from the office", 40, &["friends"], |mut s| {
        let n = s.few(2, 4);
        s.people(n)
    }),
    kind("victim and solicitor", 20, &["police"], |s| s.people(1).outside(1, 1, 1).colleagues(1, 1)),
    kind("list with people in Cc", 40, &["list"], |s| s.outside(2, 1, 1).list()),
    kind("office words, three organisations", 40, &["desk"], |s| s.outside(3, 1, 1)),
    kind("office words, two to four private people", 30, &["desk"], |mut s| {
        let n = s.few(2, 4);
        s.people(n)
    }),
    kind("everyday words, two to four private people", 150, &["home"], |mut s| {
        let n = s.few(2, 4);
        s.people(n)
    }),
    // Five people outside and more.
    kind("one client firm, 5 and more", 900, DEAL, |s| s.outside(1, 5, 25).colleagues(0, 5)),
    kind("one client firm, 5 and more, thread below", 450, DEAL, |s| s.outside(1, 5, 25).answering(Answer::Quoted)),
    kind("several firms, several people each", 600, DEAL, |mut s| {
        let n = s.few(2, 6);
        s.outside(n, 3, 8).colleagues(0, 5)
    }),
    kind("lawyers of several firms", 330, &["law"], |mut s| {
        let n = s.few(2, 4);
        s.outside(n, 3, 6).colleagues(1, 4)
    }),
    kind("reply to all, thread known", 550, DEAL, |mut s| {
        let n = s.few(4, 9);
        s.outside(n, 1, 2).answering(Answer::Known)
    }),
    kind("reply to all, thread quoted", 300, DEAL, |mut s| {
        let n = s.few(4, 9);
        s.outside(n, 1, 2).answering(Answer::Quoted)
    }),
    kind("reply to all among private people", 40, &["friends", "neighbours"], |mut s| {
        let n = s.few(5, 20);
        s.people(n).answering(Answer::Known)
    }),
    kind("friends from home, 5-30", 110, &["friends"], |s| {
        let mut s = s.at_home();
        let n = s.few(5, 30);
        s.people(n)
    }),
    kind("neighbours from home", 40, &["neighbours"], |s| {
        let mut s = s.at_home();
        let n = s.few(5, 25);
        s.people(n)
    }),
    kind("school or club, declared", 70, &["club"], |mut s| {
        let n = s.few(8, 30);
        s.people(n).declared()
    }),
    kind("committee of 5-9 organisations", 15, &["committee", "office"], |mut s| {
        let n = s.few(5, 9);
        s.outside(n, 1, 1)
    }),
    kind("office words, five to nine organisations", 30, &["desk"], |mut s| {
        let n = s.few(5, 9);
        s.outside(n, 1, 1)
    }),
    kind("list with many people in Cc", 20, &["list"], |mut s| {
        let n = s.few(5, 9);
        s.outside(n, 1, 1).list()
    }),
    kind("clinicians on a shared host", 5, &["clinicians"], |s| s.at("nhs.net").colleagues(5, 12)),
    // What the engine holds by its own principle: strangers to each other as far as a draft can tell.
    kind("ten organisations and more, one person each", 30, &["committee", "client"], |mut s| {
        let n = s.few(10, 25);
        s.outside(n, 1, 1)
    }),
    kind("five friends and more from the office", 30, &["friends"], |mut s| {
        let n = s.few(5, 9);
        s.people(n)
    }),
];
