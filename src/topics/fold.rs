//! How words are made alike: case, accents, ligatures, full-width letters, invisible characters.
//! Plain functions, shared with the lexicon compiler: must not name anything else of the crate but the small letters,
//! which that compiler has from the standard library.

use crate::text::lower::small;

/// What a character is to the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of a word; `base` gives what it folds to.
    Letter,
    /// Written without spaces: every character can begin a word.
    Ideograph,
    /// Inside a word and not seen: soft hyphen, combining accent, zero-width joiner.
    Silent,
    /// Ends a sentence.
    Stop,
    /// Anything else.
    Gap,
}

/// The kind of any character.
#[must_use]
pub fn kind_of(c: char) -> Kind {
    match c {
        c if c.is_ascii_alphanumeric() => Kind::Letter,
        c if c.is_ascii() => Kind::Gap,
        c => kind(c),
    }
}

/// The kind of a character outside ASCII.
#[must_use]
pub fn kind(c: char) -> Kind {
    match c {
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Kind::Silent,
        '。' | '！' | '？' | '…' | '\u{2029}' => Kind::Stop,
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}' | '々' => Kind::Ideograph,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => Kind::Ideograph,
        // Dashes and quotes, of which mails are full; the rest of the block has no letters either
        '\u{2000}'..='\u{206f}' => Kind::Gap,
        // Latin letters with accents, without a search
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Kind::Letter,
        // Greek and Cyrillic
        '\u{391}'..='\u{3a1}' | '\u{3a3}'..='\u{3f5}' | '\u{400}'..='\u{481}' => Kind::Letter,
        c if c.is_alphanumeric() => Kind::Letter,
        _ => Kind::Gap,
    }
}

/// The plain letters of a Latin letter with an accent or a ligature; `None` where there are none.
#[must_use]
pub fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ª' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'º' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' | 'Ẁ'..='ẅ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ' | 'ỳ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

/// Hands the folded bytes of one character to `put`. Silent characters give none.
pub fn fold(c: char, mut put: impl FnMut(u8)) {
    if c.is_ascii() {
        put(c.to_ascii_lowercase() as u8);
        return;
    }
    if kind(c) == Kind::Silent {
        return;
    }
    if let Some(letters) = plain(c) {
        letters.bytes().for_each(put);
        return;
    }
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        _ => small(c),
    };
    let mut room = [0; 4];
    c.encode_utf8(&mut room).bytes().for_each(put);
}

/// Letters of a word that may be inflected without a mark in the lexicon.
pub const INFLECTED: usize = 5;
/// Any ending of up to three letters.
pub const SHORT_ENDING: u8 = 1;
/// Any ending.
pub const ANY_ENDING: u8 = 2;
/// Any ending of up to two letters.
pub const USUAL_ENDING: u8 = 3;
/// The bits of the ending.
pub const ENDINGS: u8 = 3;
/// Must begin with a capital.
pub const CAPITAL: u8 = 4;
/// Must be all capitals.
pub const CAPITALS: u8 = 8;
/// May stand inside or at the end of a longer word.
pub const INNER: u8 = 16;
