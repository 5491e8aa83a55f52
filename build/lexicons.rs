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

#[path = "prune.rs"]
mod prune;

use class::{Class, LANGUAGES};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use topic::Topic;

/// A word of an entry: folded letters and the marks of how it matches. `_` is any word.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    before: String,
    letters: String,
    after: String,
}

/// The entries of one class in one section of one language.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    language: usize,
    topics: u32,
    class: Class,
    entries: BTreeSet<Vec<Word>>,
}

/// Reads every lexicon below `root` and writes `lexicons.rs` and `lexicons.bin` into `out`.
///
/// # Panics
/// Stops the build with file, line and reason where a lexicon is malformed.
pub fn compile(root: &Path, out: &Path) {
    let mut groups = Vec::new();
    for (number, language) in LANGUAGES.iter().enumerate() {
        let path = root.join("src/data/lexicons").join(format!("{language}.txt"));
        let text = source(&path);
        if let Err((line, reason)) = read(&text, number, &mut groups) {
            panic!("{}:{line}: {reason}", path.display());
        }
    }
    let path = root.join("src/data/lexicons/hosts.txt");
    let hosts = match hosts(&source(&path)) {
        Ok(hosts) => hosts,
        Err((line, reason)) => panic!("{}:{line}: {reason}", path.display()),
    };
    for source in
        ["build/lexicons.rs", "build/prune.rs", "src/topics/class.rs", "src/topics/fold.rs", "src/topics/topic.rs"]
    {
        println!("cargo::rerun-if-changed={source}");
    }
    let groups = prune::prune(groups);
    let (blob, topics) = lay_out(&groups);
    let mut code = String::new();
    let entries: usize = groups.iter().map(|group| group.entries.len()).sum();
    let _ = writeln!(code, "pub const ENTRIES: usize = {entries};");
    let _ = writeln!(code, "pub static TOPICS: [u32; {}] = {topics:?};", topics.len());
    let _ = writeln!(code, "pub static HOSTS: [(&str, u32); {}] = {hosts:?};", hosts.len());
    for (name, bytes) in [("lexicons.rs", code.as_bytes()), ("lexicons.bin", blob.as_bytes())] {
        if let Err(error) = std::fs::write(out.join(name), bytes) {
            panic!("{name}: {error}");
        }
    }
}

fn source(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

type Fault = (usize, String);

/// A phrase that is broken at a line's end would be two entries, or one that nothing matches.
const UNENDED: &str = "ends without a comma, but the next line goes on: end this line with a comma, keep a phrase on one line, \
                       or begin the next line with a class and a colon";

fn read(text: &str, language: usize, groups: &mut Vec<Group>) -> Result<(), Fault> {
    let (mut topics, mut class) = (0, None);
    // The line before, where it ends without a comma and so cannot go on.
    let mut ended: Option<usize> = None;
    for (number, line) in text.lines().enumerate() {
        let fault = |reason: String| (number + 1, reason);
        let line = line.split('#').next().unwrap_or("").trim();
        if line.is_empty() {
            continue;
        }
        if let Some(names) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            (topics, class) = (section(names).map_err(fault)?, None);
            ended = None;
            continue;
        }
        let items = match line.split_once(':') {
            Some((key, items)) => {
                class = Some(class_of(key.trim()).map_err(fault)?);
                items
            }
            None => match ended {
                Some(before) => return Err((before, UNENDED.to_owned())),
                None => line,
            },
        };
        ended = (!line.ends_with(',')).then_some(number + 1);
        let class = class.ok_or_else(|| fault("items before any class".to_owned()))?;
        let known =
            groups.iter().position(|group| (group.language, group.topics, group.class) == (language, topics, class));
        let place = known.unwrap_or_else(|| {
            groups.push(Group { language, topics, class, entries: BTreeSet::new() });
            groups.len() - 1
        });
        for item in items.split(',').map(str::trim).filter(|item| !item.is_empty()) {
            groups[place].entries.extend(entries(item, LANGUAGES[language], class).map_err(fault)?);
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

/// Every entry that an item stands for: alternatives by `/`; English words with a hyphen joined too; names of German
/// services with their umlauts spelt out, as hosts have them; Welsh words with their first consonant softened.
fn entries(item: &str, language: &str, class: Class) -> Result<Vec<Vec<Word>>, String> {
    let mut all: Vec<String> = vec![String::new()];
    for part in item.split_whitespace() {
        let choices: Vec<&str> = part.split('/').collect();
        all = all.iter().flat_map(|head| choices.iter().map(move |choice| format!("{head} {choice}"))).collect();
    }
    let more: Vec<String> = match language {
        "en" if item.contains('-') => all.iter().map(|text| text.replace('-', "")).collect(),
        "de" if matches!(class, Class::Service | Class::Firm | Class::Calling) => {
            all.iter().map(|text| text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")).collect()
        }
        "cy" if matches!(
            class,
            Class::Strong | Class::Theme | Class::Thing | Class::Role | Class::Service | Class::Calling
        ) =>
        {
            all.iter().filter_map(|text| softened(text)).collect()
        }
        _ => Vec::new(),
    };
    let unique: BTreeSet<String> = all.into_iter().chain(more).collect();
    let list: Result<Vec<_>, _> = unique.iter().map(|text| words(text)).collect();
    let list = list.map_err(|reason| format!("{item:?}: {reason}"))?;
    if class.is_grammar() {
        return Ok(list);
    }
    let list = list.into_iter().filter_map(without_article);
    Ok(match language {
        "pl" => list.map(|entry| without_vowels(entry, 5)).collect(),
        "es" | "it" | "pt" => list.map(|entry| without_vowels(entry, 7)).collect(),
        _ => list.collect(),
    })
}

/// The words of at least so many letters, open behind their last consonant: the last vowel shows gender, number and case.
fn without_vowels(mut entry: Vec<Word>, least: usize) -> Vec<Word> {
    for word in &mut entry {
        let open = word.letters.ends_with(['a', 'e', 'i', 'o', 'y']) && word.letters.len() >= least;
        if open && word.after.is_empty() && !word.before.contains('^') {
            word.letters.pop();
            "+".clone_into(&mut word.after);
        }
    }
    entry
}

/// Articles: left out at the beginning of an entry, because they begin too much to be worth a look each time.
const ARTICLES: &[&str] = &[
    "a", "an", "das", "de", "den", "der", "die", "een", "el", "gli", "het", "i", "il", "l", "la", "las", "le", "les",
    "lo", "los", "o", "os", "the", "un", "una", "une", "y", "yr",
];

/// Words that begin so much else that an entry cannot begin with them.
const COMMON: &[&str] = &[
    "are", "ar", "at", "au", "av", "do", "e", "en", "et", "for", "fur", "im", "in", "is", "it", "na", "no", "of", "on",
    "or", "para", "per", "por", "to", "van", "von", "w", "was", "were", "yn", "z",
];

/// The entry from its first word that is no article; nothing where it is left with one word or begins with a common one.
fn without_article(mut entry: Vec<Word>) -> Option<Vec<Word>> {
    let is = |word: &&Word, list: &[&str]| list.contains(&word.letters.as_str()) && word.before.is_empty();
    let articles = entry.iter().take_while(|word| is(word, ARTICLES)).count();
    let left = entry.split_off(articles);
    let common = left.len() > 1 && left.first().is_some_and(|first| is(&first, COMMON));
    ((left.len() > 1 || articles == 0) && !common).then_some(left)
}

/// The soft mutation of the first consonant, as Welsh has it after small words.
fn softened(text: &str) -> Option<String> {
    const SOFT: &[(&str, &str)] =
        &[("ll", "l"), ("rh", "r"), ("p", "b"), ("t", "d"), ("c", "g"), ("b", "f"), ("d", "dd"), ("g", ""), ("m", "f")];
    // These stand for single sounds that do not mutate.
    const FIXED: &[&str] = &["ch", "dd", "ff", "ng", "ph", "th"];
    let text = text.trim_start();
    if FIXED.iter().any(|sound| text.starts_with(sound)) {
        return None;
    }
    let (from, to) = SOFT.iter().find(|(from, _)| text.starts_with(from))?;
    let changed = format!("{to}{}", text.strip_prefix(from)?);
    // Without its g a short word is no longer itself.
    (changed.chars().take_while(|c| c.is_alphabetic()).count() >= 4).then_some(changed)
}

fn words(text: &str) -> Result<Vec<Word>, String> {
    let mut list = Vec::new();
    for token in text.split_whitespace() {
        match token {
            "_" => list.push(Word { letters: "_".to_owned(), ..Word::default() }),
            token => list.extend(token_words(token)?),
        }
    }
    let bytes = |word: &Word| word.letters.len();
    match list.first() {
        None => Err("nothing to match".to_owned()),
        Some(first) if first.letters == "_" => Err("cannot begin with any word".to_owned()),
        Some(first) if first.letters.as_bytes()[0] >= 0xe3 && bytes(first) < 6 => {
            Err("begins with a lone ideograph".to_owned())
        }
        Some(first) if matches!(first.after.as_str(), "*" | "+") && bytes(first) < 4 => {
            Err("a stem needs four letters".to_owned())
        }
        Some(first) if first.before.contains('~') && bytes(first) < 6 => Err("too short for ~".to_owned()),
        Some(_) if list.len() > 6 => Err("more than six words".to_owned()),
        Some(_) if list.iter().any(|word| bytes(word) > 60) => Err("a word of more than 60 bytes".to_owned()),
        Some(_) => Ok(list),
    }
}

/// One written token may be several words: hyphens, apostrophes and a change of script part them.
fn token_words(token: &str) -> Result<Vec<Word>, String> {
    let core = token.trim_start_matches(['~', '^']);
    let before = &token[..token.len() - core.len()];
    if !["", "~", "^", "^^", "~^"].contains(&before) {
        return Err(format!("{before:?} is no mark"));
    }
    let letters = core.trim_end_matches(['*', '+', '=']);
    let after = &core[letters.len()..];
    if after.len() > 1 {
        return Err(format!("{after:?} is no mark"));
    }
    let mut list: Vec<Word> = Vec::new();
    let mut last = fold::Kind::Gap;
    for c in letters.chars() {
        let kind = fold::kind_of(c);
        match kind {
            fold::Kind::Silent => {}
            fold::Kind::Gap | fold::Kind::Stop if matches!(c, '-' | '\'' | '’') => last = fold::Kind::Gap,
            fold::Kind::Gap | fold::Kind::Stop => return Err(format!("{c:?} cannot be matched")),
            _ => {
                if last != kind {
                    list.push(Word::default());
                    last = kind;
                }
                let mut folded = Vec::new();
                fold::fold(c, |byte| folded.push(byte));
                if let (Some(word), Ok(folded)) = (list.last_mut(), std::str::from_utf8(&folded)) {
                    word.letters.push_str(folded);
                }
            }
        }
    }
    // A genitive's s is passed over in texts too.
    if letters.ends_with("'s") || letters.ends_with("’s") {
        list.pop();
    }
    if let Some(first) = list.first_mut() {
        before.clone_into(&mut first.before);
    }
    if let Some(last) = list.last_mut() {
        after.clone_into(&mut last.after);
    }
    Ok(list)
}

/// Lines: `!` with class, language and topics of the entries that follow, or an entry; one that begins with a blank
/// has the first word of the one above. Also the sets of topics.
fn lay_out(groups: &[Group]) -> (String, Vec<u32>) {
    let topics: BTreeSet<u32> = groups.iter().map(|group| group.topics).collect();
    let topics: Vec<u32> = topics.into_iter().collect();
    let mut blob = String::new();
    let digit = |number: usize| char::from(b' ' + u8::try_from(number).unwrap_or(0));
    for group in groups.iter().filter(|group| !group.entries.is_empty()) {
        let set = topics.binary_search(&group.topics).unwrap_or(0);
        let _ = writeln!(blob, "!{}{}{}", digit(group.class as usize), digit(group.language), digit(set));
        let mut above = String::new();
        for entry in &group.entries {
            let words: Vec<String> =
                entry.iter().map(|word| format!("{}{}{}", word.before, word.letters, word.after)).collect();
            let line = words.join(" ");
            let shared = words.len() > 1 && words.first() == Some(&above);
            let _ = writeln!(blob, "{}", if shared { line.get(above.len()..).unwrap_or(&line) } else { &line });
            above = words.into_iter().next().unwrap_or_default();
        }
    }
    (blob, topics)
}
