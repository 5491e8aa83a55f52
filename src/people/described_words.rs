//! Whom and where, for people who are described without a name ("the woman from flat 12"), in the topics' languages.
//! Data a native speaker can read and correct, phrases parted by `|`; none has read any but the English words yet.

use crate::text::fold::WordSet;

/// One person, as neighbours, schools and wards speak of them.
#[rustfmt::skip]
pub(super) const PERSONS: &str = concat!(
    "woman|lady|man|gentleman|person|boy|girl|child|student|pupil|tenant|resident|occupant|occupier|neighbour|patient|mother|mum|father|dad|son|daughter|couple|family|one|owner|leaseholder|lodger|guest|",
    "dynes|ddynes|menyw|fenyw|dyn|bachgen|merch|ferch|plentyn|tenant|denant|cymydog|claf|disgybl|",
    "dame|femme|monsieur|homme|locataire|voisin|voisine|résident|résidente|patient|patiente|élève|enfant|garçon|fille|mère|père|propriétaire|famille|couple|",
    "Frau|Dame|Mann|Herr|Mieter|Mieterin|Bewohner|Bewohnerin|Nachbar|Nachbarin|Patient|Patientin|Schüler|Schülerin|Junge|Mädchen|Kind|Mutter|Vater|Sohn|Tochter|Familie|Ehepaar|Paar|Eigentümer|Eigentümerin|Untermieter|",
    "señora|señor|mujer|hombre|vecino|vecina|inquilino|inquilina|residente|paciente|alumno|alumna|niño|niña|chico|chica|madre|padre|hijo|hija|familia|pareja|propietario|propietaria|",
    "signora|signore|donna|uomo|vicino|vicina|inquilino|inquilina|condomino|condomina|paziente|ospite|alunno|alunna|bambino|bambina|ragazzo|ragazza|figlio|figlia|famiglia|coppia|proprietario|proprietaria|",
    "senhora|senhor|mulher|homem|vizinho|vizinha|inquilina|morador|moradora|condómino|condómina|utente|doente|aluno|aluna|menino|menina|rapaz|rapariga|mãe|pai|filho|filha|família|casal|proprietário|",
    "mevrouw|meneer|vrouw|man|dame|heer|buurvrouw|buurman|huurder|huurster|bewoner|bewoonster|patiënt|patiënte|leerling|jongen|meisje|kind|moeder|vader|zoon|dochter|gezin|stel|",
    "pani|pan|kobieta|mężczyzna|sąsiad|sąsiadka|lokator|lokatorka|najemca|mieszkaniec|mieszkanka|pacjent|pacjentka|uczeń|uczennica|chłopiec|chłopak|dziewczynka|dziewczyna|dziecko|matka|ojciec|syn|córka|rodzina|małżeństwo|",
    "kvinnan|mannen|damen|herren|grannen|hyresgästen|boende|patienten|eleven|pojken|flickan|barnet|mamman|pappan|sonen|dottern|familjen|paret|",
);

/// Behind the place in Japanese: "the woman of room 203".
pub(super) const PERSONS_JA: [&str; 16] = [
    "女性",
    "男性",
    "住人",
    "入居者",
    "患者",
    "奥様",
    "奥さん",
    "ご主人",
    "方は",
    "方が",
    "生徒",
    "児童",
    "男の子",
    "女の子",
    "お子さん",
    "利用者",
];

/// What one household has for itself.
#[rustfmt::skip]
pub(super) const HOMES: &str = "flat|apartment|apt|house|number|no|fflat|rhif|tŷ|appartement|appart|numéro|n|porte|Wohnung|Whg|Haus|Hausnummer|Nummer|Nr|piso|apartamento|puerta|número|interno|appartamento|civico|fração|porta|nummer|huisnummer|mieszkania|mieszkaniu|numeru|spod|lägenhet|portvakten";

/// What several may share: the article has to say that one of them is meant.
#[rustfmt::skip]
pub(super) const SHARED: &str = concat!(
    "room|floor|ward|bed|unit|bay|year|class|form|grade|ystafell|llawr|blwyddyn|dosbarth|chambre|étage|lit|classe|Zimmer|Stock|Stockwerk|Etage|OG|Klasse|Bett|habitación|planta|cama|clase|curso|stanza|camera|piano|letto|classe|andar|quarto|cama|turma|ano|",
    "kamer|verdieping|etage|bed|klas|groep|pokoju|piętra|piętrze|klasy|łóżka|rum|våning|våningen|säng|klass|",
);

#[rustfmt::skip]
static NUMBERED: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "ground", "top", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "premier", "première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "primera", "segunda", "tercera",
    "primo", "secondo", "terzo", "quarto", "sesto", "prima", "seconda", "terza", "primeiro", "terceiro", "eerste", "tweede", "derde", "vierde", "vijfde", "pierwszego", "drugiego", "trzeciego", "czwartego", "piątego", "pierwszym", "drugim", "trzecim", "czwartym", "första", "andra", "tredje", "fjärde", "femte", "cyntaf", "ail", "trydydd", "dwunastki", "jedynki", "dwójki", "trójki", "czwórki", "piątki", "szóstki", "siódemki", "ósemki", "dziewiątki", "dziesiątki",
];

/// Numbers and places in an order, as words.
pub(super) static NUMBERS: WordSet = WordSet::new(NUMBERED);

#[rustfmt::skip]
static INDEFINITE: &[&str] = &[
    "a", "an", "one", "another", "un", "une", "ein", "eine", "einer", "einem", "einen", "una", "uno", "um", "uma", "een", "jeden", "jedna", "en", "ett",
];

/// In front of somebody who is not told apart from others.
pub(super) static INDEFINITES: WordSet = WordSet::new(INDEFINITE);

#[rustfmt::skip]
static NONE: &[&str] = &[
    "any", "each", "every", "some", "no", "if", "chaque", "aucun", "aucune", "jeder", "jede", "kein", "keine", "algún", "alguna", "cada", "ningún", "ninguna", "ogni", "nessun", "nenhum", "nenhuma", "elke", "iedere", "geen", "każdy", "żaden", "varje", "ingen",
];

/// In front of whoever it may be, or of nobody.
pub(super) static NOBODY: WordSet = WordSet::new(NONE);

#[rustfmt::skip]
static JOINING: &[&str] = &[
    "del", "della", "dell", "dal", "dalla", "du", "de", "la", "aus", "der", "vom", "von", "van", "uit", "do", "da", "z", "ze", "spod", "från", "i", "at", "from", "in",
];

/// Between a person and a bare number.
pub(super) static JOINS: WordSet = WordSet::new(JOINING);

#[rustfmt::skip]
static OURS: &[&str] = &[
    "our", "unser", "unsere", "unserem", "unserer", "unseren", "notre", "nuestro", "nuestra", "nostro", "nostra", "nosso", "nossa", "onze", "nasz", "nasza", "vår",
];

/// In front of an office that one person has.
pub(super) static OUR: WordSet = WordSet::new(OURS);

/// Offices that one person of a house, school or club has.
#[rustfmt::skip]
pub(super) const OFFICES: &str = concat!(
    "caretaker|receptionist|headteacher|head teacher|headmaster|headmistress|treasurer|vicar|cleaner|porter|coach|janitor|secretary|Hausmeister|Hausmeisterin|Kassenwart|Kassenwartin|Schatzmeister|Schatzmeisterin|Pfarrer|Pfarrerin|Schulleiter|Schulleiterin|Rektor|Rektorin|Trainer|Trainerin|Sekretärin|",
    "gardien|gardienne|concierge|directeur|directrice|trésorier|trésorière|curé|entraîneur|conserje|portero|portera|tesorero|tesorera|director|directora|entrenador|entrenadora|párroco|portiere|portiera|custode|preside|tesoriere|allenatore|allenatrice|parroco|porteiro|porteira|tesoureiro|tesoureira|treinador|treinadora|diretor|diretora|pároco|",
    "conciërge|penningmeester|rector|pastoor|dozorca|dozorczyni|skarbnik|skarbniczka|dyrektor|dyrektorka|proboszcz|trener|trenerka|vaktmästare|kassör|rektor|kyrkoherde|tränare|",
);

#[rustfmt::skip]
static YEARS_OLD: &[&str] = &[
    "years", "year-old", "months", "jahre", "jahren", "ans", "años", "anni", "anos", "jaar", "lat", "år", "oed",
];

/// Behind a number that is an age.
pub(super) static AGES: WordSet = WordSet::new(YEARS_OLD);
