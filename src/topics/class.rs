//! What an entry of a lexicon does in the weighing, and the languages. Plain data, shared with the
//! lexicon compiler: must not name anything else of the crate.

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)+) => {
        /// The part that an entry of a lexicon plays. `src/data/lexicons/README.md` explains each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $name,)+ }

        impl Class {
            /// Every class, in the order of the numbers that the compiled lexicons hold.
            pub const ALL: &'static [Class] = &[$(Class::$name,)+];

            /// The key before the colon in a lexicon.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Class::$name => $key,)+ }
            }

            /// Small words that show who is spoken to. They take no words away from other entries.
            #[must_use]
            pub const fn is_grammar(self) -> bool {
                (self as u8) <= Class::Everyday as u8
            }

            /// A set with this class alone.
            #[must_use]
            pub const fn bit(self) -> u64 {
                1 << self as u8
            }
        }
    };
}

classes! {
    /// Second-person possessive: your.
    Your = "your",
    /// Second-person pronoun: you.
    You = "you",
    /// First-person possessive: our.
    Our = "our",
    /// Opens a greeting: dear.
    Dear = "dear",
    /// Speaks to whoever it may concern: if you.
    If = "if",
    /// Puts the reader into a role: as a.
    As = "as",
    /// A person of the writer's own family: my mother, Dad.
    Mine = "mine",
    /// First-person singular possessive: my.
    My = "my",
    /// What readers are called who take part in the work: authors, volunteers, suppliers, trustees.
    Capacity = "capacity",
    /// What such readers bring: manuscript, talk, tender.
    Contribution = "contribution",
    /// Heads a mail among people at work: press release, rota, running order.
    Desk = "desk",
    /// Where people concerned meet: group, circle, coffee morning.
    Gathering = "gathering",
    /// Speaks to one reader of what is between the two of them: thank you for your call. Takes no place with others.
    One = "one",
    /// Trade with private people: flights, insurance, boilers. Only before several of them.
    Everyday = "everyday",
    /// Makes a theme a matter of work: conference, policy, training.
    Office = "office",
    /// Papers that pass over a desk: attached, draft, review.
    Paper = "paper",
    /// Trade with suppliers: invoice, purchase order.
    Trade = "trade",
    /// A department that does not write to the people concerned: procurement, press office.
    BackOffice = "back-office",
    /// Harmless; takes its words away from every other entry.
    Neutral = "neutral",
    /// Names a matter of a person concerned by itself: witness statement, rent arrears.
    Strong = "strong",
    /// Names a subject that people are concerned by, and others work on: domestic abuse, HIV.
    Theme = "theme",
    /// A matter as soon as it is the reader's: divorce, debts.
    Own = "own",
    /// Common in offices; a matter when it is the reader's: statement, appointment.
    Thing = "thing",
    /// What a person concerned did or suffered: reported, gave evidence.
    Did = "did",
    /// Company that gives a common word its meaning: officer, clinic, caseworker.
    Company = "company",
    /// What a person concerned is called: survivor, patient, claimant.
    Role = "role",
    /// Addresses the reader as concerned, by itself.
    Told = "told",
    /// Like a thing or deed with the address built in: ご相談.
    Yours = "yours",
    /// What "our" turns into the reader's: our support group.
    Ours = "ours",
    /// Names a service for people concerned, in a sender or the name of a list.
    Service = "service",
    /// Tells a topic only where an organisation writes to several private people: chemo, bailiff, widows.
    Hint = "hint",
    /// Says something there, in company: nurse, suspect, tablets.
    Trace = "trace",
    /// A sender that may write to people concerned: solicitors, council.
    Firm = "firm",
    /// A sender who serves people one at a time: psychologist, doula, detective.
    Calling = "calling",
}

/// The languages of the lexicons, by the ids that a policy uses (BCP 47), in the order of their bits.
pub const LANGUAGES: &[&str] = &["en", "cy", "fr", "de", "es", "it", "pt", "nl", "pl", "sv", "ja"];

/// Japanese in a set of languages: it counts characters and needs no word for you.
pub const JAPANESE: u16 = 1 << 10;
const _: () = assert!(matches!(LANGUAGES[10].as_bytes(), b"ja"));
