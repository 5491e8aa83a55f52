//! Whether somebody who is called by a name can be whose mailbox this is: by the letters, however names are shortened,
//! inflected and written without accents. Must not know recipients.

use crate::text::{Searchable, fold};

/// Two names that begin with as many letters alike may be one: "Agnieszko", "agnieszka"; "Tom", "Thomas" does not need it.
const ALIKE: usize = 3;

/// How the kanji that families are often called by begin when they are read. Data a native speaker can correct; none has
/// read it yet.
const READINGS: &str = "松matsu永naga石ishi井i田ta中naka山yama/san川kawa本moto木ki/gi村mura林hayashi小ko/o大o高taka橋hashi藤fuji/to佐sa伊i加ka野no上ue/kami/u下shimo/shita原hara島shima西nishi/sai東higashi/azuma/to北kita南minami森mori清shimi/kiyo水mizu前mae岡oka谷tani内uchi/nai池ike坂saka吉yoshi/kichi青ao平hira今ima長naga/hase/osa福fuku三mi宮miya竹take/chiku新ara/nii/shin安yasu/an阿a斎sai斉sai渡wata鈴suzu黒kuro白shira/haku久ku/hisa遠en近kon/chika後go金kane/kin古furu/ko武take工ku柴shiba桜saku杉sugi丸maru千chi関seki河kawa/ko浜hama市ichi土tsuchi/do星hoshi沢sawa秋aki春haru夏natsu横yoko相ai荒ara飯ii/han馬ba田ta町machi服hatto樋hi望mochi矢ya和wa/kazu";

/// Whether `called` (a name without its title) can be the name of somebody who shows `known`: a display name, or the
/// words of an address. True where the letters do not tell.
#[must_use]
pub fn can_be(called: &str, known: &str) -> bool {
    let first = called.trim_start().chars().next().unwrap_or(' ');
    if first >= '\u{2e80}' {
        return known.contains(first) || is_read(first, known);
    }
    let names = words(called);
    words(known).iter().any(|known| names.iter().any(|name| akin(name, known)))
}

/// Whether a word in Latin letters begins as the kanji is read; true for kanji that are not known.
fn is_read(kanji: char, known: &str) -> bool {
    let Some((_, rest)) = READINGS.split_once(kanji) else { return true };
    let readings = rest.split(|c: char| !c.is_ascii()).next().unwrap_or("");
    words(known).iter().any(|word| readings.split('/').any(|reading| word.starts_with(reading)))
}

/// The words of a name in letters that agree however it is written: "Jürgen", "Juergen"; "Åse", "Aase".
fn words(name: &str) -> Vec<String> {
    let letter = |c: char| fold::is_letter(c) || matches!(c, '\'' | '’');
    let bare = |word: &str| {
        let mut plain = String::new();
        for c in Searchable::letters(word) {
            let umlaut = c == 'e' && plain.ends_with(['a', 'o', 'u']);
            if !umlaut && !plain.ends_with(c) {
                plain.push(c);
            }
        }
        plain
    };
    name.split(|c: char| !letter(c)).map(bare).filter(|word| !word.is_empty()).collect()
}

/// The same name, or one that is short for the other or part of it.
fn akin(a: &str, b: &str) -> bool {
    let alike = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let part = |whole: &str, part: &str| part.len() >= ALIKE && whole.contains(part);
    alike >= ALIKE || a == b || part(a, b) || part(b, a) || is_bent(a, b)
}

/// Two forms of a name of three letters, which end in one vowel or another: Polish "Ewo" is how Ewa is called.
#[must_use]
pub fn is_bent(a: &str, b: &str) -> bool {
    let stem = |name| str::strip_suffix(name, ['a', 'e', 'i', 'o', 'u', 'y']);
    let short = a.chars().count() == ALIKE && b.chars().count() == ALIKE;
    short && stem(a).is_some() && stem(a) == stem(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_written_in_many_ways() {
        for (called, known) in [
            ("Arkwright", "m.arkwright77"),
            ("Agnieszko Domagała", "a.domagala"),
            ("Müller", "mueller.j"),
            ("Van den Berg", "pj.vdberg"),
            ("O'Brien", "kobrien"),
            ("Elizabeth Stone", "Liz Adams"),
            ("Ng", "li.ng"),
            ("松永 浩二", "matsunaga.k"),
            ("龍 一郎", "somebody.else"),
            ("松永 浩二", "松永浩二"),
            ("Anno", "anna.wzor"),
            ("Ewo", "Ewa Wzór"),
        ] {
            assert!(can_be(called, known), "{called} {known}");
        }
        for (called, known) in [
            ("Osei", "w.stroud"),
            ("Delaney", "wilma.stroud"),
            ("松永 浩二", "ishii.kazuo"),
            ("Li", "wilma.stroud"),
            ("Ewo", "Ela Wzór"),
        ] {
            assert!(!can_be(called, known), "{called} {known}");
        }
    }
}
