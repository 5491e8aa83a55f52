//! Words for people whom a sentence names one after the other, and for streets, in the topics' languages.
//! Data a native speaker can read and correct, phrases parted by `|`; none has read any but the English words yet.

use crate::text::fold::WordSet;

/// Several people of whom being one of them tells something. Tenants, applicants and witnesses are named every day.
#[rustfmt::skip]
pub(super) const CONCERNED: &str = concat!(
    "victims|survivors|patients|complainants|claimants|debtors|defaulters|suspects|offenders|the accused|whistleblowers|informants|those affected|those arrested|those who complained|those who reported|people who complained|those infected|those who tested positive|those in arrears|tenants in arrears|made redundant are|at risk of redundancy|those dismissed|let go|laid off|given notice|those on sick leave|",
    "dioddefwyr|goroeswyr|cleifion|achwynwyr|y rhai a gwynodd|victimes|survivantes|plaignants|plaignantes|mauvais payeurs|débiteurs|suspects|mis en cause|malades|à licencier|Opfer|zu entlassen|zu kündigen|entlassen werden|Betroffenen|Geschädigten|Patienten|Patientinnen|Beschwerdeführer|Schuldner|Verdächtigen|Beschuldigten|Erkrankten|",
    "víctimas|supervivientes|pacientes|denunciantes|morosos|deudores|sospechosos|acusados|afectados|a despedir|vittime|pazienti|denuncianti|morosi|debitori|sospettati|indagati|da licenziare|vítimas|utentes|doentes|queixosos|denunciantes|devedores|suspeitos|arguidos|a dispensar|",
    "slachtoffers|patiënten|klagers|wanbetalers|schuldenaren|verdachten|te ontslaan|ontslagen worden|ofiary|do zwolnienia|pokrzywdzeni|pokrzywdzonymi|pacjenci|dłużnicy|dłużnikami|podejrzani|podejrzanymi|skarżący|offren|brottsoffren|patienterna|gäldenärerna|misstänkta|sägas upp|anmälarna|解雇対象：|解雇対象者は|被害者は|患者は|滞納者は|容疑者は|申立人は|通報者は|感染者は|被害者：|患者：|滞納者：|",
);

/// Where the same words are a manner of speaking: whoever always comes.
#[rustfmt::skip]
pub(super) const IDIOMS: &str = "usual suspects|suspects habituels|üblichen Verdächtigen|sospechosos habituales|sospechosos de siempre|suspeitos do costume|suspeitos de sempre|gebruikelijke verdachten|vanliga misstänkta";

/// What comes from people who are to be kept out of it.
#[rustfmt::skip]
pub(super) const COMPLAINTS: &str = "complaints|complaint|allegations|cwynion|plaintes|Beschwerden|Anzeigen|quejas|denuncias|lamentele|segnalazioni|queixas|klachten|meldingen|skargi|klagomål|anmälningar";

#[rustfmt::skip]
static BEING: &[&str] = &[
    "are", "were", "include", "included", "including", "namely", "named", "yw", "oedd", "sef", "sont", "étaient", "sind", "waren", "nämlich", "son", "eran", "sono", "erano", "são", "eram", "zijn", "waren", "namelijk", "są", "byli", "är", "var",
];

/// Between words for people and the first of their names.
pub(super) static ARE: WordSet = WordSet::new(BEING);

#[rustfmt::skip]
static COMING: &[&str] = &["from", "gan", "de", "von", "vom", "di", "da", "van", "od", "från"];

/// Between a complaint and the first of the names.
pub(super) static FROM: WordSet = WordSet::new(COMING);

#[rustfmt::skip]
static LISTING: &[&str] = &[
    "and", "a", "ac", "et", "und", "sowie", "y", "e", "ed", "en", "i", "oraz", "och", "as", "well",
];

/// Between the last names.
pub(super) static ANDS: WordSet = WordSet::new(LISTING);

#[rustfmt::skip]
static STREET: &[&str] = &[
    "Street", "St", "Road", "Rd", "Lane", "Ln", "Avenue", "Ave", "Close", "Drive", "Way", "Court", "Place", "Terrace", "Crescent", "Gardens", "Grove", "Hill", "Square", "Row", "Mews", "Walk", "Rise", "Heol", "Stryd", "Ffordd", "Lôn", "rue", "avenue", "boulevard", "bd", "place", "chemin", "allée", "impasse", "quai", "route", "calle", "c", "avenida", "avda", "plaza", "paseo", "via", "viale", "piazza", "corso", "vicolo", "rua", "travessa", "praça", "largo", "ul", "ulica", "ulicy", "aleja", "al", "os", "plac",
];

/// Words that streets are called by, in front of the name or behind it.
pub(super) static STREETS: WordSet = WordSet::new(STREET);

/// What the names of streets end with where it is one word. Folded.
pub(super) const STREET_ENDS: [&str; 19] = [
    "strasse", "straße", "str", "weg", "gasse", "platz", "allee", "ring", "damm", "ufer", "straat", "laan", "plein",
    "kade", "gracht", "gatan", "vagen", "grand", "stigen",
];

/// In a sentence about who gives courses.
pub(super) const LED: &str = "sessions|run by|led by|leads|intervenants|Referenten|Leitung|ponentes|relatori|oradores|docenten|prowadz*|ledare|講師";
