//! Labels of internationalised domain names in one comparable form (RFC 3492, decoding only).
//! Knows labels; must not know whole hosts or addresses.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;

/// A label as Unicode, with accents composed: `xn--mnchen-3ya` and `mu\u{308}nchen` give `münchen`.
/// A label that does not decode stays as it is. Takes lower case.
pub(super) fn unicode_label(label: &str) -> String {
    let decoded = label.strip_prefix("xn--").and_then(decode);
    compose(decoded.as_deref().unwrap_or(label))
}

/// Decodes at most one DNS label (63 bytes): a longer one would cost quadratic time.
fn decode(encoded: &str) -> Option<String> {
    if encoded.len() > 63 || !encoded.is_ascii() {
        return None;
    }
    let (basic, tail) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut out: Vec<char> = basic.chars().collect();
    let (mut code, mut index, mut bias) = (128u32, 0u32, 72u32);
    let mut digits = tail.bytes();
    while let Some(first) = digits.next() {
        let before = index;
        let (mut weight, mut k, mut byte) = (1u32, BASE, first);
        loop {
            let digit = digit(byte)?;
            index = index.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
            byte = digits.next()?;
        }
        let count = out.len() as u32 + 1;
        bias = adapt(index - before, count, before == 0);
        code = code.checked_add(index / count)?;
        index %= count;
        out.insert(index as usize, char::from_u32(code)?);
        index += 1;
    }
    Some(out.into_iter().collect())
}

fn digit(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(36).map(|value| if byte.is_ascii_digit() { value + 26 } else { value - 10 })
}

fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

/// Letters with their accent as one character, by the combining mark; the letters stand in pairs.
static COMPOSED: &[(char, &str)] = &[
    ('\u{300}', "aàeèiìnǹoòuùwẁyỳ"),
    ('\u{301}', "aácćeégǵiílĺnńoórŕsśuúwẃyýzź"),
    ('\u{302}', "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
    ('\u{303}', "aãeẽiĩnñoõuũyỹ"),
    ('\u{304}', "aāeēiīoōuū"),
    ('\u{306}', "aăeĕgğiĭoŏuŭ"),
    ('\u{307}', "cċeėgġzż"),
    ('\u{308}', "aäeëiïoöuüwẅyÿ"),
    ('\u{30A}', "aåuů"),
    ('\u{30B}', "oőuű"),
    ('\u{30C}', "aǎcčdďeěgǧiǐlľnňoǒrřsštťuǔzž"),
    ('\u{326}', "sștț"),
    ('\u{327}', "cçgģkķlļnņrŗsştţ"),
    ('\u{328}', "aąeęiįoǫuų"),
];

/// Joins Latin letters with the combining accent after them; other text stays.
pub(super) fn compose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let pairs = COMPOSED.iter().find(|(mark, _)| *mark == c).map(|(_, pairs)| *pairs);
        let joined = pairs.and_then(|pairs| {
            let letter = out.chars().next_back()?;
            let mut chars = pairs.chars();
            while let (Some(base), Some(whole)) = (chars.next(), chars.next()) {
                if base == letter {
                    return Some(whole);
                }
            }
            None
        });
        if let Some(whole) = joined {
            out.pop();
            out.push(whole);
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_labels() {
        assert_eq!(unicode_label("xn--mnchen-3ya"), "münchen");
        assert_eq!(unicode_label("xn--hxajbheg2az3al"), "παράδειγμα");
        assert_eq!(unicode_label("xn--80ak6aa92e"), "аррӏе");
        assert_eq!(unicode_label("xn--fsqu00a"), "例子");
        assert_eq!(unicode_label("mu\u{308}nchen"), "münchen");
        assert_eq!(unicode_label("plain"), "plain");
    }

    #[test]
    fn keeps_what_is_not_punycode() {
        for label in ["xn--", "xn--99999999999", "xn--a-é", "xn--\u{10FFFF}"] {
            let _ = unicode_label(label);
        }
        assert_eq!(unicode_label("xn--99999999999"), "xn--99999999999");
    }
}
