//! The topics a mail can be about, and sets of them. Plain data, shared with the lexicon compiler:
//! must not name anything else of the crate.

macro_rules! topics {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// What a mail is about. The ids are public and stable: policies name them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Topic { $($(#[$doc])* $name,)+ }

        impl Topic {
            /// Every topic, in the order of the numbers that the compiled lexicons hold.
            pub const ALL: &'static [Topic] = &[$(Topic::$name,)+];

            /// The id that a policy uses.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Topic::$name => $id,)+ }
            }
        }
    };
}

topics! {
    /// Victims of crime and witnesses.
    CrimeVictims = "crime-victims",
    /// Police, prosecution, courts, prison and probation.
    PoliceCourts = "police-courts",
    /// Sexual health and HIV.
    SexualHealth = "sexual-health",
    /// Any other health matter.
    Health = "health",
    /// Mental health.
    MentalHealth = "mental-health",
    /// Domestic, sexual and child abuse.
    Abuse = "abuse",
    /// Addiction and recovery.
    Addiction = "addiction",
    /// Gender identity and sexuality.
    GenderSexuality = "gender-sexuality",
    /// Disability and special needs.
    Disability = "disability",
    /// Clients of lawyers, and claimants.
    LegalClaims = "legal-claims",
    /// Divorce, custody and other family law.
    FamilyLaw = "family-law",
    /// Debts, arrears, welfare benefits.
    DebtsBenefits = "debts-benefits",
    /// Housing need, eviction, homelessness.
    Housing = "housing",
    /// Asylum and immigration.
    AsylumImmigration = "asylum-immigration",
    /// Grievances, discipline, redundancy, sickness at work.
    Employment = "employment",
    /// Whistle-blowing.
    WhistleBlowing = "whistle-blowing",
    /// Adoption, fostering and the protection of children.
    AdoptionChildren = "adoption-children",
    /// Groups in which people concerned meet.
    SupportGroups = "support-groups",
    /// Inquiries and schemes that make good old wrongs.
    Redress = "redress",
}

impl Topic {
    /// The topic with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Topic> {
        Topic::ALL.iter().copied().find(|topic| topic.id() == id)
    }
}

/// A set of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TopicSet(pub u32);

/// Topics of those who treat people.
pub const CARE: TopicSet = TopicSet::of(Topic::Health).with(Topic::MentalHealth).with(Topic::SexualHealth);

impl TopicSet {
    /// No topic.
    pub const NONE: TopicSet = TopicSet(0);
    /// Every topic.
    pub const ALL: TopicSet = TopicSet((1 << Topic::ALL.len()) - 1);

    /// The set of one topic.
    #[must_use]
    pub const fn of(topic: Topic) -> Self {
        TopicSet(1 << topic as u8)
    }

    /// The set with this topic.
    #[must_use]
    pub const fn with(self, topic: Topic) -> Self {
        TopicSet(self.0 | 1 << topic as u8)
    }

    /// The set without this topic.
    #[must_use]
    pub const fn without(self, topic: Topic) -> Self {
        TopicSet(self.0 & !(1 << topic as u8))
    }

    /// Whether the topic is in the set.
    #[must_use]
    pub const fn has(self, topic: Topic) -> bool {
        self.0 & 1 << topic as u8 != 0
    }

    /// The topics that are in both.
    #[must_use]
    pub const fn and(self, other: TopicSet) -> Self {
        TopicSet(self.0 & other.0)
    }

    /// The topics that are in either.
    #[must_use]
    pub const fn or(self, other: TopicSet) -> Self {
        TopicSet(self.0 | other.0)
    }

    /// No topic is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The topics of the set, in their fixed order.
    pub fn iter(self) -> impl Iterator<Item = Topic> {
        Topic::ALL.iter().copied().filter(move |topic| self.has(*topic))
    }
}
