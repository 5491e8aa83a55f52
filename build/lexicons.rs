//! Compiles `src/data/lexicons/*.txt` into the tables that `src/topics/table.rs` reads.
//! Knows the form of a lexicon file, nothing of how hits are weighed.

#[path = "../src/topics/class.rs"]
#[allow(dead_code)]
mod class;
#[path = "../src/topics/fold.rs"]
#[allow(dead_code)]
mod fold;
#[path = "../src/topics/topic.rs"]
#[allow(dead_code)]
mod topic;

use class::{Class, LANGUAGES};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use topic::Topic;

/// A word of a pattern: folded bytes and how it matches. No bytes: any word.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    bytes: Vec<u8>,
    flags: u8,
}

/// Class, languages, topics.
type Meta = (u8, u16, u32);

#[derive(Default)]
struct Lexicon {
    /// Pattern and class to languages and topics; one pattern may serve several.
    entries: BTreeMap<(Vec<Word>, u8), (u16, u32)>,
}

/// Reads every lexicon below `root` and writes `lexicons.rs` and `lexicons.bin` into `out`.
///
/// # Panics
/// Stops the build with file, line and reason where a lexicon is malformed.
pub fn compile(root: &Path, out: &Path) {
    let mut lexicon = Lexicon::default();
    for (number, language) in LANGUAGES.iter().enumerate() {
        let path = root.join("src/data/lexicons").join(format!("{language}.txt"));
        println!("cargo::rerun-if-changed={}", path.display());
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => panic!("{}: {error}", path.display()),
        };
        if let Err((line, reason)) = read(&text, number, &mut lexicon) {
            panic!("{}:{line}: {reason}", path.display());
        }
    }
    for source in ["build/lexicons.rs", "src/topics/class.rs", "src/topics/fold.rs", "src/topics/topic.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let (mut code, blob) = tables(&lexicon);
    let path = root.join("src/data/lexicons/hosts.txt");
    println!("cargo::rerun-if-changed={}", path.display());
    match std::fs::read_to_string(&path).map_err(|error| (0, error.to_string())).and_then(|text| hosts(&text)) {
        Ok(list) => {
            let _ = writeln!(code, "pub static HOSTS: [(&str, u32); {}] = {list:?};", list.len());
        }
        Err((line, reason)) => panic!("{}:{line}: {reason}", path.display()),
    }
    for (name, bytes) in [("lexicons.rs", code.as_bytes()), ("lexicons.bin", &blob)] {
        if let Err(error) = std::fs::write(out.join(name), bytes) {
            panic!("{name}: {error}");
        }
    }
}

type Fault = (usize, String);

fn read(text: &str, language: usize, into: &mut Lexicon) -> Result<(), Fault> {
    let mut topics = 0u32;
    let mut class: Option<Class> = None;
    for (number, line) in text.lines().enumerate() {
        let fault = |reason: String| (number + 1, reason);
        let line = line.split('#').next().unwrap_or("").trim();
        if line.is_empty() {
            continue;
        }
        if let Some(names) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            topics = section(names).map_err(fault)?;
            class = None;
            continue;
        }
        let items = match line.split_once(':') {
            Some((key, items)) => {
                class = Some(class_of(key.trim()).map_err(fault)?);
                items
            }
            None => line,
        };
        let class = class.ok_or_else(|| fault("items before any class".to_owned()))?;
        for item in items.split(',').map(str::trim).filter(|item| !item.is_empty()) {
            for pattern in patterns(item, LANGUAGES[language]).map_err(fault)? {
                let (languages, set) = into.entries.entry((pattern, class as u8)).or_default();
                *languages |= 1 << language;
                *set |= topics;
            }
        }
    }
    Ok(())
}

fn section(names: &str) -> Result<u32, String> {
    if names == "grammar" {
        return Ok(0);
    }
    names.split_whitespace().try_fold(0, |set, name| match Topic::from_id(name) {
        Some(topic) => Ok(set | 1 << topic as u8),
        None => Err(format!("no topic is called {name:?}")),
    })
}

/// Lines `host = topic topic`, longest host first, so that the first that fits is the nearest.
fn hosts(text: &str) -> Result<Vec<(String, u32)>, Fault> {
    let mut list = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or("").trim();
        if line.is_empty() {
            continue;
        }
        let (host, names) = line.split_once('=').ok_or_else(|| (number + 1, "no = on the line".to_owned()))?;
        let topics = section(names).map_err(|reason| (number + 1, reason))?;
        list.push((host.trim().to_owned(), topics));
    }
    list.sort_by(|(one, _), (other, _)| other.len().cmp(&one.len()).then(one.cmp(other)));
    Ok(list)
}

fn class_of(key: &str) -> Result<Class, String> {
    let found = Class::ALL.iter().copied().find(|class| class.key() == key);
    found.ok_or_else(|| format!("no class is called {key:?}"))
}

/// Every pattern that an item stands for: alternatives by `/`, hyphens joined and open, German umlauts spelt out.
fn patterns(item: &str, language: &str) -> Result<Vec<Vec<Word>>, String> {
    let mut all: Vec<String> = vec![String::new()];
    for part in item.split_whitespace() {
        let choices: Vec<&str> = part.split('/').collect();
        all = all.iter().flat_map(|head| choices.iter().map(move |choice| format!("{head} {choice}"))).collect();
    }
    if item.contains('-') {
        let joined: Vec<String> = all.iter().map(|text| text.replace('-', "")).collect();
        all.extend(joined);
    }
    if language == "de" {
        let spelt: Vec<String> =
            all.iter().map(|text| text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")).collect();
        all.extend(spelt);
    }
    if language == "cy" {
        let mutated: Vec<String> = all.iter().flat_map(|text| mutations(text)).collect();
        all.extend(mutated);
    }
    let unique: BTreeSet<String> = all.into_iter().collect();
    unique.iter().map(|text| words(text).map_err(|reason| format!("{item:?}: {reason}"))).collect()
}

/// The soft and the aspirate mutation of the first consonant, as Welsh has them after small words.
fn mutations(text: &str) -> Vec<String> {
    const SOFT: &[(&str, &str)] =
        &[("ll", "l"), ("rh", "r"), ("p", "b"), ("t", "d"), ("c", "g"), ("b", "f"), ("d", "dd"), ("g", ""), ("m", "f")];
    const ASPIRATE: &[(&str, &str)] = &[("p", "ph"), ("t", "th"), ("c", "ch")];
    // These stand for single sounds that do not mutate.
    const FIXED: &[&str] = &["ch", "dd", "ff", "ng", "ph", "th"];
    let text = text.trim_start();
    if FIXED.iter().any(|sound| text.starts_with(sound)) {
        return Vec::new();
    }
    let change = |table: &[(&str, &str)]| {
        let (from, to) = table.iter().find(|(from, _)| text.starts_with(from))?;
        let changed = format!("{to}{}", text.strip_prefix(from)?);
        // Without its g a short word is no longer itself.
        (changed.chars().take_while(|c| c.is_alphabetic()).count() >= 4).then_some(changed)
    };
    [change(SOFT), change(ASPIRATE)].into_iter().flatten().collect()
}

fn words(text: &str) -> Result<Vec<Word>, String> {
    let mut list = Vec::new();
    for token in text.split_whitespace() {
        if token == "_" {
            list.push(Word::default());
            continue;
        }
        list.extend(token_words(token)?);
    }
    match list.first() {
        None => Err("nothing to match".to_owned()),
        Some(first) if first.bytes.is_empty() => Err("cannot begin with any word".to_owned()),
        Some(first) if first.bytes[0] >= 0xe3 && first.bytes.len() < 6 => {
            Err("begins with a lone ideograph".to_owned())
        }
        Some(first) if first.flags & 3 != 0 && first.bytes.len() < 4 => Err("a stem needs four letters".to_owned()),
        Some(first) if first.flags & fold::INNER != 0 && first.bytes.len() < 5 => Err("too short for ~".to_owned()),
        Some(_) if list.len() > 6 => Err("more than six words".to_owned()),
        Some(_) if list.iter().any(|word| word.bytes.len() > 60) => Err("a word of more than 60 bytes".to_owned()),
        Some(_) => Ok(list),
    }
}

/// One written token may be several words: hyphens, apostrophes and a change of script part them.
fn token_words(token: &str) -> Result<Vec<Word>, String> {
    let mut flags = 0;
    let mut rest = token;
    if let Some(inner) = rest.strip_prefix('~') {
        flags |= fold::INNER;
        rest = inner;
    }
    if let Some(shout) = rest.strip_prefix("^^") {
        flags |= fold::CAPITALS;
        rest = shout;
    } else if let Some(capital) = rest.strip_prefix('^') {
        flags |= fold::CAPITAL;
        rest = capital;
    }
    let mut ending = 0;
    if let Some(stem) = rest.strip_suffix('*') {
        ending = fold::ANY_ENDING;
        rest = stem;
    } else if let Some(stem) = rest.strip_suffix('+') {
        ending = fold::SHORT_ENDING;
        rest = stem;
    }
    let mut list: Vec<Word> = Vec::new();
    let mut before = fold::Kind::Gap;
    for c in rest.chars() {
        let kind = if c.is_ascii_alphanumeric() {
            fold::Kind::Letter
        } else if c.is_ascii() {
            fold::Kind::Gap
        } else {
            fold::kind(c)
        };
        match kind {
            fold::Kind::Silent => {}
            fold::Kind::Gap | fold::Kind::Stop if c == '-' || c == '\'' || c == '’' => before = fold::Kind::Gap,
            fold::Kind::Gap | fold::Kind::Stop => return Err(format!("{c:?} cannot be matched")),
            _ => {
                if before != kind {
                    list.push(Word::default());
                    before = kind;
                }
                if let Some(word) = list.last_mut() {
                    fold::fold(c, |byte| word.bytes.push(byte));
                }
            }
        }
    }
    if let Some(first) = list.first_mut() {
        first.flags |= flags;
    }
    if let Some(last) = list.last_mut() {
        last.flags |= ending;
    }
    Ok(list)
}

/// Words by bucket, each with the entries that begin with it.
type Buckets<'a> = Vec<BTreeMap<&'a Word, Vec<(&'a [Word], u16)>>>;

fn tables(lexicon: &Lexicon) -> (String, Vec<u8>) {
    let metas: Vec<Meta> = {
        let all: BTreeSet<Meta> =
            lexicon.entries.iter().map(|((_, class), (langs, topics))| (*class, *langs, *topics)).collect();
        all.into_iter().collect()
    };
    let mut filter = vec![0u32; 1 << (fold::FILTER_BITS - 5)];
    let mut tails = filter.clone();
    let mut buckets: Buckets = vec![BTreeMap::new(); 1 << fold::BUCKET_BITS];
    for ((pattern, class), (langs, topics)) in &lexicon.entries {
        let Some((first, rest)) = pattern.split_first() else { continue };
        let hash = fold::spread(fold::key(&first.bytes));
        let bit = (hash >> (32 - fold::FILTER_BITS)) as usize;
        filter[bit / 32] |= 1 << (bit % 32);
        if first.flags & fold::INNER != 0 {
            tails[bit / 32] |= 1 << (bit % 32);
        }
        let meta = metas.binary_search(&(*class, *langs, *topics)).unwrap_or_default();
        let bucket = (hash >> (32 - fold::BUCKET_BITS)) as usize;
        buckets[bucket].entry(first).or_default().push((rest, u16::try_from(meta).unwrap_or(u16::MAX)));
    }
    let (blob, starts) = lay_out(&buckets);
    let mut code = String::new();
    write_array(&mut code, "FILTER", "u32", &filter);
    write_array(&mut code, "TAILS", "u32", &tails);
    write_array(&mut code, "BUCKETS", "u32", &starts);
    let _ = writeln!(code, "pub static METAS: [(u8, u16, u32); {}] = {metas:?};", metas.len());
    (code, blob)
}

/// Word: length, flags, bytes, size of its entries (u16), entries.
/// Entry: number of further words, each length, flags, bytes; number of the meta (u16).
fn lay_out(buckets: &Buckets) -> (Vec<u8>, Vec<u32>) {
    let mut blob = Vec::new();
    let mut starts = Vec::new();
    for bucket in buckets {
        starts.push(u32::try_from(blob.len()).unwrap_or(u32::MAX));
        for (first, entries) in bucket {
            put_word(&mut blob, first);
            let mut body = Vec::new();
            for (rest, meta) in entries {
                body.push(u8::try_from(rest.len()).unwrap_or(u8::MAX));
                rest.iter().for_each(|word| put_word(&mut body, word));
                body.extend(meta.to_le_bytes());
            }
            let Ok(size) = u16::try_from(body.len()) else { panic!("too many entries begin alike") };
            blob.extend(size.to_le_bytes());
            blob.extend(body);
        }
    }
    starts.push(u32::try_from(blob.len()).unwrap_or(u32::MAX));
    (blob, starts)
}

fn put_word(blob: &mut Vec<u8>, word: &Word) {
    blob.push(u8::try_from(word.bytes.len()).unwrap_or(u8::MAX));
    blob.push(word.flags);
    blob.extend(&word.bytes);
}

fn write_array(code: &mut String, name: &str, kind: &str, values: &[u32]) {
    let _ = writeln!(code, "pub static {name}: [{kind}; {}] = {values:?};", values.len());
}
