//! The words that a mail opens with: whom it greets by name, and whether it greets several.
//! No native speaker has read any but the English words.

use super::fold::{self, WordSet};
use super::{Line, Span};
use super::{floor, words};

/// Whom the first line greets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Greeting {
    /// From the greeting word to the last word of the greeting.
    pub span: Span,
    /// The names greeted, without titles: `Anna`, `Smith`, `Anna Smith`.
    pub names: Vec<Span>,
    /// A title stands in front of a name: `Dear Mr Smith`.
    pub titled: bool,
    /// `Dear all`, `Hi both`, `Liebe Kolleginnen und Kollegen`, or more than one name.
    pub plural: bool,
    /// `Dear Sir or Madam`, `Sehr geehrte Damen und Herren`: nobody in particular.
    pub anonymous: bool,
}

struct Words {
    #[expect(dead_code, reason = "names the row for readers")]
    language: &'static str,
    /// What a greeting begins with.
    open: &'static [&'static str],
    /// Words for several people.
    several: &'static [&'static str],
    /// Titles in front of names.
    titles: &'static [&'static str],
    /// "And".
    and: &'static [&'static str],
    /// Nobody in particular.
    nobody: &'static [&'static str],
}

#[rustfmt::skip]
static WORDS: [Words; 11] = [
    Words { language: "en", open: &["Dear", "Hi", "Hiya", "Hello", "Hey", "Good morning", "Good afternoon", "Good evening", "Morning", "Afternoon", "Evening", "Greetings", "My dear", "FAO"], several: &["all", "both", "everyone", "everybody", "team", "colleagues", "colleague", "folks", "friends", "members", "guys", "parents", "carers", "residents", "neighbours", "customers", "clients", "patients", "students", "volunteers", "participants", "survivors", "tenants", "applicants", "candidates", "subscribers", "ladies", "families", "councillors", "partners", "sirs", "attendees", "delegates", "there all", "two"], titles: &["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Lord", "Lady", "Rev", "Cllr", "Councillor", "Judge", "PC", "DC", "DS", "DI", "Sgt", "Captain"], and: &["and", "or"], nobody: &["Sir or Madam", "Sir/Madam", "Sir / Madam", "Sir, Madam", "Madam or Sir", "Customer", "Applicant", "Resident", "Sir", "Madam", "Patient", "Parent", "there", "Subscriber", "Member"] },
    Words { language: "cy", open: &["Annwyl", "Helo", "Bore da", "Prynhawn da", "Noswaith dda", "Shwmae", "Haia", "Hylo", "S'mae"], several: &["bawb", "pawb", "gyfeillion", "gydweithwyr", "ffrindiau", "gyd", "aelodau", "rieni", "drigolion", "dîm", "oll", "ddau", "ddwy"], titles: &["Mr", "Mrs", "Ms", "Dr", "Yr Athro", "Y Parch", "Cyng"], and: &["a", "ac", "neu"], nobody: &["Syr neu Fadam", "Syr/Madam", "Syr"] },
    Words { language: "fr", open: &["Bonjour", "Bonsoir", "Cher", "Chère", "Chers", "Chères", "Salut", "Coucou", "Madame", "Monsieur", "Mesdames", "Messieurs"], several: &["tous", "toutes", "à tous", "collègues", "amis", "amies", "Mesdames", "Messieurs", "parents", "membres", "adhérents", "l'équipe", "équipe", "confrères", "patients", "clients", "deux"], titles: &["M", "Mme", "Mlle", "Monsieur", "Madame", "Mademoiselle", "Maître", "Me", "Docteur", "Dr", "Professeur", "Pr", "le", "la"], and: &["et", "ou"], nobody: &["Madame, Monsieur", "Monsieur, Madame", "Madame ou Monsieur", "Mesdames, Messieurs", "Madame", "Monsieur"] },
    Words { language: "de", open: &["Liebe", "Lieber", "Liebes", "Sehr geehrte", "Sehr geehrter", "Hallo", "Guten Tag", "Guten Morgen", "Guten Abend", "Moin", "Servus", "Grüß Gott", "Grüezi", "Werte", "Werter", "Ihr Lieben"], several: &["alle", "allen", "zusammen", "Kolleginnen", "Kollegen", "Kolleg:innen", "Kolleg*innen", "Team", "Leute", "Freunde", "Eltern", "Mitglieder", "Damen", "Herren", "Lieben", "beide", "miteinander", "Runde", "Patienten", "Mandanten", "Betroffene", "beiden", "zwei"], titles: &["Herr", "Frau", "Herrn", "Dr", "Prof", "Familie"], and: &["und", "oder"], nobody: &["Damen und Herren", "Herren und Damen"] },
    Words { language: "es", open: &["Estimado", "Estimada", "Estimados", "Estimadas", "Querido", "Querida", "Queridos", "Queridas", "Hola", "Buenos días", "Buenas tardes", "Buenas noches", "Buenas", "Apreciado", "Apreciada", "Muy señor", "Muy señores"], several: &["todos", "todas", "a todos", "a todas", "compañeros", "compañeras", "equipo", "amigos", "colegas", "padres", "familias", "señores", "socios", "vecinos", "clientes", "pacientes", "dos", "ambos", "ambas"], titles: &["Sr", "Sra", "Srta", "Don", "Doña", "D", "Dña", "Dr", "Dra", "señor", "señora"], and: &["y", "e", "o"], nobody: &["señor o señora", "señor/señora", "señor/a", "señores", "señor mío", "señores míos"] },
    Words { language: "it", open: &["Gentile", "Gentili", "Egregio", "Egregi", "Caro", "Cara", "Cari", "Care", "Ciao", "Buongiorno", "Buonasera", "Salve", "Spettabile", "Spett.le", "Gentilissimo", "Gentilissima", "Gentilissimi"], several: &["tutti", "tutte", "a tutti", "colleghi", "colleghe", "amici", "genitori", "soci", "signori", "clienti", "pazienti", "ragazzi", "due", "entrambi", "entrambe"], titles: &["Sig", "Sig.ra", "Signor", "Signora", "Signore", "Dott", "Dott.ssa", "Dottor", "Dottoressa", "Prof", "Prof.ssa", "Avv", "Ing"], and: &["e", "ed", "o"], nobody: &["Signore o Signora", "Signore/Signora", "Signori", "Cliente"] },
    Words { language: "pt", open: &["Caro", "Cara", "Caros", "Caras", "Prezado", "Prezada", "Prezados", "Prezadas", "Olá", "Bom dia", "Boa tarde", "Boa noite", "Exmo", "Exma", "Exmos", "Estimado", "Estimada", "Estimados", "Oi", "Querido", "Querida", "Queridos"], several: &["todos", "todas", "a todos", "colegas", "equipe", "equipa", "amigos", "pessoal", "senhores", "pais", "clientes", "pacientes", "sócios", "membros", "dois", "duas", "ambos", "ambas"], titles: &["Sr", "Sra", "Senhor", "Senhora", "Dr", "Dra", "Eng", "Prof", "Dona"], and: &["e", "ou"], nobody: &["Senhor ou Senhora", "Senhor(a)", "Senhores", "Senhoras e Senhores", "Cliente"] },
    Words { language: "nl", open: &["Beste", "Geachte", "Hallo", "Hoi", "Dag", "Lieve", "Goedemorgen", "Goedemiddag", "Goedenavond", "Goedendag", "Waarde"], several: &["allen", "allemaal", "iedereen", "collega's", "team", "mensen", "ouders", "leden", "vrienden", "beiden", "bewoners", "cliënten", "patiënten", "dames", "heren", "allebei", "twee"], titles: &["heer", "mevrouw", "de heer", "dhr", "mw", "mevr", "dr", "drs", "prof", "meneer"], and: &["en", "of"], nobody: &["heer/mevrouw", "heer, mevrouw", "heer of mevrouw", "mevrouw, heer", "mevrouw/heer", "mijnheer, mevrouw", "lezer", "klant"] },
    Words { language: "pl", open: &["Szanowny", "Szanowna", "Szanowni", "Drogi", "Droga", "Drodzy", "Drogie", "Cześć", "Dzień dobry", "Witam", "Witaj", "Hej", "Dobry wieczór"], several: &["wszyscy", "wszystkich", "wszystkim", "Państwo", "Państwa", "koleżanki", "koledzy", "rodzice", "przyjaciele", "zespole", "klienci", "pacjenci", "członkowie", "obaj", "obie", "oboje"], titles: &["Pan", "Pani", "Panie", "Panu", "dr", "prof", "Państwo"], and: &["i", "oraz", "lub"], nobody: &["Państwo", "Panie i Panowie", "Pani/Panie", "Panie/Pani", "Kliencie"] },
    Words { language: "sv", open: &["Hej", "Hejsan", "Bästa", "Kära", "Käre", "God morgon", "God dag", "Hallå", "Tjena", "Hej på er"], several: &["alla", "allihopa", "kollegor", "vänner", "föräldrar", "medlemmar", "team", "båda", "er", "kunder", "patienter", "deltagare", "två"], titles: &["Herr", "Fru", "Dr", "Professor"], and: &["och", "eller"], nobody: &["kund", "mottagare"] },
    Words { language: "ja", open: &[], several: &["各位", "皆様", "皆さま", "皆さん", "みなさま", "みなさん", "みんな"], titles: &[], and: &["、", "と"], nobody: &["ご担当者様", "担当者様"] },
];

/// Words that begin a sentence after "Hi Tom, " and are no names.
#[rustfmt::skip]
static NOT_NAMES: [&str; 26] = ["Thanks", "Thank", "Please", "Hope", "I", "We", "Just", "As", "Further", "Following", "Happy", "See", "The", "This", "It", "Your", "My", "Danke", "Merci", "Gracias", "Grazie", "Obrigado", "Bedankt", "Tack", "Diolch", "Dziękuję"];

#[rustfmt::skip]
static TWO: &[&str] = &[
    "both", "two", "beide", "beiden", "zwei", "deux", "ambos", "ambas", "dos", "dois", "duas", "entrambi", "entrambe", "due",
    "allebei", "twee", "obaj", "obie", "oboje", "båda", "två", "ddau", "ddwy",
];
/// Words for two readers, as greetings have them.
static PAIR: WordSet = WordSet::new(TWO);

impl Greeting {
    /// "Dear both": whoever writes so knows that two people read it, and lets each of them know.
    #[must_use]
    pub fn says_two(&self, text: &str) -> bool {
        // "Bonjour à tous les deux," goes on behind what greets
        let rest = text.get(self.span.start as usize..).unwrap_or("");
        let line = rest.split([',', '!', ':', '.', '\n']).next().unwrap_or("");
        self.plural && words::words(line).any(|word| PAIR.contains(word))
    }
}

/// Small words and repeated greeting words in front of a name or a word for several people.
static FILLERS: [&str; 37] = [
    "a", "à", "to", "er", "på", "the", "aan", "o", "liebe", "lieber", "cher", "chère", "caro", "cara", "cari",
    "querido", "querida", "estimado", "estimada", "beste", "drogi", "droga", "kära", "dear", "sehr", "geehrte",
    "geehrter", "szanowny", "szanowna", "gentile", "prezado", "prezada", "ihr", "you", "los", "os", "jullie",
];

/// Small words inside names: "Van den Berg".
static PARTICLES: [&str; 16] =
    ["de", "den", "der", "van", "von", "la", "del", "della", "da", "do", "dos", "di", "du", "ter", "ten", "af"];

/// Behind a name these tell of somebody: "Hello, Mr Smith, born on 3 May, is in hospital".
static BORN: [&str; 10] = ["born", "geb", "née", "né", "nacido", "nacida", "nato", "nata", "geboren", "ur"];

/// How many bytes of a line can be a greeting.
const REACH: usize = 160;
/// Longer lines are no names alone.
const NAMES: usize = 48;

/// The greeting in one of the first three lines with text of the first fresh stretch.
pub(super) fn read(text: &str, lines: &[Line], region: Span) -> Option<Greeting> {
    let first = lines.partition_point(|l| l.span.start < region.start);
    let inside = lines[first..].iter().take_while(|l| l.span.start < region.end);
    let mut opening = inside.filter(|l| !l.is_blank()).take(3);
    let first = opening.clone().next()?;
    let greeted = opening.find_map(|line| {
        let shown = line.text(text);
        latin(shown).or_else(|| japanese(shown)).map(|g| shift(g, line.content as usize))
    });
    greeted.or_else(|| names_alone(first.text(text)).map(|g| shift(g, first.content as usize)))
}

/// Names without a word of greeting: "Ruth, Jim: your pieces run on Sunday", "Otis and Fern,". Each is a single word.
fn names_alone(line: &str) -> Option<Greeting> {
    let marks = [": ", " - ", " – ", " — "];
    let mark = marks.iter().filter_map(|mark| line.find(mark)).min();
    let end = mark.or_else(|| Some(line.trim_end().strip_suffix([',', ':'])?.len())).filter(|end| *end <= NAMES)?;
    let head = &line[..end];
    WORDS.iter().find_map(|words| {
        let mut greeting = Greeting::default();
        people(head, 0, end, words, &mut greeting);
        let single = |name: &Span| name.of(head).chars().all(fold::is_letter);
        let whole = greeting.span.end as usize == end && !greeting.titled && !greeting.plural;
        let several = greeting.names.len() > 1 && greeting.names.iter().all(single);
        (whole && several).then_some(Greeting { plural: true, ..greeting })
    })
}

fn shift(greeting: Greeting, by: usize) -> Greeting {
    let names = greeting.names.into_iter().map(|n| n.shifted(by)).collect();
    Greeting { span: greeting.span.shifted(by), names, ..greeting }
}

/// `Dear Anna and Tom,` in a language that writes words apart.
fn latin(line: &str) -> Option<Greeting> {
    let (words, open) = opening(line).or_else(|| title(line))?;
    // "Monsieur Garnier,"
    let titled = WORDS.iter().any(|w| any(w.titles, &line[..open]));
    let mut greeting = Greeting { span: Span::new(0, open), titled, ..Greeting::default() };
    let rest = &line[open..floor(line, REACH.max(open))];
    let start = open + rest.len() - rest.trim_start_matches([' ', '\u{a0}', ',']).len();
    let nobody = WORDS
        .iter()
        .flat_map(|w| w.nobody)
        .filter_map(|n| fold::word_prefix_len(&line[start..], n))
        .filter(|n| ends_greeting(&line[start + n..]))
        .max();
    if let Some(n) = nobody {
        greeting.anonymous = true;
        greeting.span.end = Span::new(0, start + n).end;
        return Some(greeting);
    }
    let end = open + rest.len();
    people(line, start, end, words, &mut greeting);
    while let Some((start, words)) = greets_again(line, greeting.span.end as usize, end) {
        let before = greeting.span.end;
        people(line, start, end, words, &mut greeting);
        if greeting.span.end == before {
            break;
        }
    }
    greeting.plural |= greeting.names.len() > 1;
    // "Hi, Mr Smith is ill"
    let rest = &line[greeting.span.end as usize..];
    if line[open..start].contains(',') && greeting.span.end as usize > open && (!ends_greeting(rest) || tells_on(rest))
    {
        return Some(Greeting { span: Span::new(0, open), ..Greeting::default() });
    }
    if open == 0 && (greeting.names.is_empty() || line[greeting.span.end as usize..].trim() != ",") {
        return None;
    }
    // A sentence may begin like a greeting ("Dear me, that was close", "Best of luck").
    let alone = ends_greeting(&line[greeting.span.end as usize..]) || greeting.span.end as usize > open;
    alone.then_some(greeting)
}

/// A title opens a line that ends with a comma behind names: "Pani Anno, Panie Janie,". They begin at once.
fn title(line: &str) -> Option<(&'static Words, usize)> {
    let first = words::head(line, |c| !matches!(c, ' ' | '.' | '\u{a0}'));
    let titled = |words: &&Words| any(words.titles, first);
    WORDS
        .iter()
        .find(titled)
        .filter(|_| first.starts_with(char::is_uppercase) && line.trim_end().ends_with(','))
        .map(|words| (words, 0))
}

/// Behind a comma the greeting turns to somebody else: "Dear Anna, dear Tom", "Sehr geehrte Frau Lang, sehr geehrter
/// Herr Krüger". In small letters, as a sentence or a closing does not begin.
fn greets_again(line: &str, at: usize, end: usize) -> Option<(usize, &'static Words)> {
    let rest = line.get(at..end)?;
    let next = rest.trim_start().strip_prefix(',')?.trim_start();
    let (words, open) = opening(next).filter(|_| next.starts_with(char::is_lowercase))?;
    let named = next[open..].trim_start();
    Some((end - named.len(), words))
}

/// Behind the comma stands what is told of the one named.
fn tells_on(rest: &str) -> bool {
    let next = words::head(rest.trim_start_matches([',', ' ']), fold::is_letter);
    any(&BORN, next)
}

/// Nothing but punctuation follows, or a comma, dash or exclamation mark with the first sentence behind it.
fn ends_greeting(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with([',', '!', ':', '.', '-', '–', ';', '，', '、'])
}

fn opening(line: &str) -> Option<(&'static Words, usize)> {
    let first = line.as_bytes().first()? | 0x20;
    let mut best = None;
    for words in &WORDS {
        for open in words.open {
            if open.as_bytes()[0] | 0x20 == first {
                let found = fold::word_prefix_len(line, open);
                if found > best.map(|(_, n)| n) {
                    best = found.map(|n| (words, n));
                }
            }
        }
    }
    best
}

/// Reads names, titles and words for several people up to the first word that is none of them.
fn people(line: &str, start: usize, end: usize, words: &'static Words, greeting: &mut Greeting) {
    let mut name: Option<Span> = None;
    let mut fresh_part = false;
    for (at, token) in tokens(line, start, end) {
        let bare = token.trim_end_matches(['.', ':', '!', ';']);
        let ends = at + token.len();
        if matches!(token, "," | "&" | "/")
            || (name.is_some() || greeting.plural || greeting.titled) && joins(words, &line[..start], token)
        {
            // "Mr and Mrs Lowe" are two of one name
            greeting.plural |= token != "," && name.is_none() && greeting.titled;
            greeting.names.extend(name.take());
            if token == "," && !list_goes_on(&line[ends..], words) {
                break;
            }
            fresh_part = true;
        } else if WORDS.iter().any(|w| any(w.several, bare)) && (name.is_none() || bare.starts_with(char::is_lowercase))
        {
            greeting.plural = true;
        } else if WORDS.iter().any(|w| any(w.titles, bare)) && name.is_none() {
            greeting.titled = true;
            fresh_part = true;
            continue;
        } else if name.is_none() && any(&FILLERS, bare) || name.is_some() && PARTICLES.contains(&token) {
            continue;
        } else if bare.chars().next().is_some_and(char::is_uppercase) && !(fresh_part && NOT_NAMES.contains(&bare)) {
            let span = name.get_or_insert(Span::new(at, at));
            span.end = Span::new(0, at + bare.len()).end;
        } else {
            break;
        }
        if token != "," {
            greeting.span.end = Span::new(0, at + bare.len().max(1)).end;
        }
        if bare.len() < token.len() {
            break;
        }
    }
    greeting.names.extend(name);
}

/// "And" of the language, or of another that greets with the same word: "Hej Anna och Erik", "Hallo Anna en Erik".
fn joins(words: &Words, opened: &str, token: &str) -> bool {
    let opened = opened.trim_end_matches([' ', ',', '\u{a0}']);
    any(words.and, token) || WORDS.iter().any(|other| any(other.and, token) && any(other.open, opened))
}

fn any(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| fold::same(w, word))
}

/// After a comma: another name that is again followed by a comma, "and" or the line's end.
fn list_goes_on(rest: &str, words: &Words) -> bool {
    let part = rest.trim_start();
    let stop = part.find([',', '&', '/', '!', ':', '.']).unwrap_or(part.len());
    let mut names = 0;
    for word in part[..stop].split_whitespace() {
        if names == 0 && any(&FILLERS, word) {
            continue;
        }
        if any(words.and, word) {
            return names > 0;
        }
        if !word.chars().next().is_some_and(char::is_uppercase) || NOT_NAMES.contains(&word) {
            return false;
        }
        names += 1;
    }
    (1..=3).contains(&names)
}

/// Words and the marks `,`, `&`, `/` between them, with their offsets.
fn tokens(line: &str, start: usize, end: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = line.get(at..end)?;
        at += rest.len() - rest.trim_start().len();
        let rest = line.get(at..end)?;
        let c = rest.chars().next()?;
        let len = if matches!(c, ',' | '&' | '/') {
            1
        } else {
            rest.find(|c: char| c.is_whitespace() || matches!(c, ',' | '&' | '/')).unwrap_or(rest.len())
        };
        let found = (at, &rest[..len]);
        at += len;
        Some(found)
    })
}

/// `山田様、` or `各位` on a short line of its own.
fn japanese(line: &str) -> Option<Greeting> {
    if line.len() > REACH || line.is_ascii() {
        return None;
    }
    let words = WORDS.last()?;
    let trimmed = line.trim_end_matches([',', '、', '，', '。', ' ']);
    let span = Span::new(0, trimmed.len());
    if words.nobody.iter().any(|n| trimmed.ends_with(n)) {
        return Some(Greeting { span, anonymous: true, ..Greeting::default() });
    }
    if words.several.iter().any(|s| trimmed.ends_with(s)) {
        return Some(Greeting { span, plural: true, ..Greeting::default() });
    }
    if !(trimmed.ends_with('様') || trimmed.ends_with("さん") || trimmed.ends_with('殿')) {
        return None;
    }
    let mut names = Vec::new();
    let mut from = 0;
    while let Some((at, mark)) =
        ["様", "さん", "殿"].iter().filter_map(|m| Some((from + trimmed[from..].find(m)?, m.len()))).min()
    {
        let name = trimmed[from..at].trim_start_matches(['、', ',', '，', ' ', '\u{3000}', '・']);
        if !name.is_empty() && name.chars().count() <= 12 {
            names.push(Span::new(at - name.len(), at));
        }
        from = at + mark;
    }
    Some(Greeting { span, titled: true, plural: names.len() > 1, names, anonymous: false })
}
