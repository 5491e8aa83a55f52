//! Character references of HTML: numeric ones, those of HTML 4, and the letters and signs that mail programs add.
//! Data and look-up alone.

use super::charset::table;

/// U+00A0 to U+00FF in order (HTML 4.01, section 24.2). These are read without their semicolon too.
const LATIN_1: &str = "\
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
    times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
    ugrave uacute ucirc uuml yacute thorn yuml";

/// Further names with their code points in hexadecimal, in order of the bytes of the name (HTML 4.01, sections 24.3 and
/// 24.4; Latin Extended-A and ASCII signs as the HTML standard names them).
const OTHERS: &str = "\
    Abreve=102 Alpha=391 Amacr=100 Aogon=104 Beta=392 Cacute=106 Ccaron=10c Chi=3a7 Dagger=2021 Dcaron=10e \
    Delta=394 Dstrok=110 Ecaron=11a Emacr=112 Eogon=118 Epsilon=395 Eta=397 Gamma=393 Gbreve=11e Hat=5e Idot=130 \
    Imacr=12a Iota=399 Kappa=39a Lacute=139 Lambda=39b Lcaron=13d Lstrok=141 Mu=39c Nacute=143 Ncaron=147 \
    NewLine=a NoBreak=2060 Nu=39d OElig=152 Odblac=150 Omega=3a9 Omicron=39f Phi=3a6 Pi=3a0 Prime=2033 Psi=3a8 \
    Racute=154 Rcaron=158 Rho=3a1 Sacute=15a Scaron=160 Scedil=15e Sigma=3a3 Tab=9 Tau=3a4 Tcaron=164 Tcedil=162 \
    Theta=398 Udblac=170 Umacr=16a Upsilon=3a5 Uring=16e Wcirc=174 Xi=39e Ycirc=176 Yuml=178 Zacute=179 \
    Zcaron=17d Zdot=17b ZeroWidthSpace=200b Zeta=396 abreve=103 alefsym=2135 alpha=3b1 amacr=101 amp=26 and=2227 \
    ang=2220 aogon=105 apos=27 ast=2a asymp=2248 bdquo=201e beta=3b2 bsol=5c bull=2022 cacute=107 cap=2229 \
    ccaron=10d check=2713 chi=3c7 circ=2c6 clubs=2663 colon=3a comma=2c commat=40 cong=2245 crarr=21b5 cup=222a \
    dArr=21d3 dagger=2020 darr=2193 dash=2010 dcaron=10f delta=3b4 diams=2666 dollar=24 dstrok=111 ecaron=11b \
    emacr=113 empty=2205 emsp=2003 ensp=2002 eogon=119 epsilon=3b5 equals=3d equiv=2261 eta=3b7 euro=20ac \
    excl=21 exist=2203 fnof=192 forall=2200 frasl=2044 gamma=3b3 gbreve=11f ge=2265 grave=60 gt=3e hArr=21d4 \
    hairsp=200a half=bd harr=2194 hearts=2665 hellip=2026 horbar=2015 hyphen=2010 imacr=12b image=2111 \
    infin=221e inodot=131 int=222b iota=3b9 isin=2208 kappa=3ba lArr=21d0 lacute=13a lambda=3bb lang=2329 \
    larr=2190 lbrace=7b lbrack=5b lcaron=13e lceil=2308 ldquo=201c le=2264 lfloor=230a lowast=2217 lowbar=5f \
    loz=25ca lpar=28 lrm=200e lsaquo=2039 lsquo=2018 lstrok=142 lt=3c mdash=2014 minus=2212 mu=3bc nabla=2207 \
    nacute=144 ncaron=148 ndash=2013 ne=2260 ni=220b notin=2209 nsub=2284 nu=3bd num=23 numsp=2007 odblac=151 \
    oelig=153 oline=203e omega=3c9 omicron=3bf oplus=2295 or=2228 otimes=2297 part=2202 percnt=25 period=2e \
    permil=2030 perp=22a5 phi=3c6 pi=3c0 piv=3d6 plus=2b prime=2032 prod=220f prop=221d psi=3c8 puncsp=2008 \
    quest=3f quot=22 rArr=21d2 racute=155 radic=221a rang=232a rarr=2192 rbrace=7d rbrack=5d rcaron=159 \
    rceil=2309 rdquo=201d real=211c rfloor=230b rho=3c1 rlm=200f rpar=29 rsaquo=203a rsquo=2019 sacute=15b \
    sbquo=201a scaron=161 scedil=15f sdot=22c5 semi=3b sigma=3c3 sigmaf=3c2 sim=223c sol=2f spades=2660 sub=2282 \
    sube=2286 sum=2211 sup=2283 supe=2287 tau=3c4 tcaron=165 tcedil=163 there4=2234 theta=3b8 thetasym=3d1 \
    thinsp=2009 tilde=2dc trade=2122 uArr=21d1 uarr=2191 udblac=171 umacr=16b upsih=3d2 upsilon=3c5 uring=16f \
    verbar=7c vert=7c wcirc=175 weierp=2118 xi=3be ycirc=177 zacute=17a zcaron=17e zdot=17c zeta=3b6 zwj=200d \
    zwnj=200c";

/// The longest name above.
const LONGEST: usize = 14;

/// The character that the reference at the start of `text`, which begins with `&`, stands for, and its length.
#[must_use]
pub fn reference(text: &str) -> Option<(char, usize)> {
    let inner = text.get(1..)?;
    if let Some(number) = inner.strip_prefix('#') {
        return numeric(number).map(|(c, len)| (c, len + 2));
    }
    let len = inner.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let name = &inner[..len];
    if inner[len..].starts_with(';') {
        return named(name).map(|c| (c, len + 2));
    }
    // the oldest names stand without a semicolon too, even before a letter
    (2..=len.min(6)).rev().find_map(|n| old(&name[..n]).map(|c| (c, n + 1)))
}

fn numeric(text: &str) -> Option<(char, usize)> {
    let (digits, radix, prefix) = match text.strip_prefix(['x', 'X']) {
        Some(hex) => (hex, 16, 1),
        None => (text, 10, 0),
    };
    let len = digits.chars().take_while(|c| c.is_digit(radix)).count();
    if len == 0 {
        return None;
    }
    // leading zeros may be any number; what is too long is no character
    let significant = digits[..len].trim_start_matches('0');
    let code = if significant.len() > 8 { u32::MAX } else { u32::from_str_radix(significant, radix).unwrap_or(0) };
    let character = match code {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9F => windows_1252(u8::try_from(code).unwrap_or(b'?')),
        _ => char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Some((character, prefix + len + usize::from(digits[len..].starts_with(';'))))
}

/// The character of a Windows-1252 byte, which pages mean by the numbers that Unicode has for control characters.
fn windows_1252(byte: u8) -> char {
    table("windows-1252").and_then(|table| table.character(byte)).unwrap_or(char::from(byte))
}

fn old(name: &str) -> Option<char> {
    match name {
        "amp" | "AMP" => Some('&'),
        "lt" | "LT" => Some('<'),
        "gt" | "GT" => Some('>'),
        "quot" | "QUOT" => Some('"'),
        _ => latin_1(name),
    }
}

fn latin_1(name: &str) -> Option<char> {
    let at = LATIN_1.split(' ').position(|n| n == name)?;
    u8::try_from(0xA0 + at).ok().map(char::from)
}

fn named(name: &str) -> Option<char> {
    let other = || {
        let hex = OTHERS.split(' ').find_map(|entry| entry.strip_prefix(name)?.strip_prefix('='))?;
        char::from_u32(u32::from_str_radix(hex, 16).ok()?)
    };
    old(name).or_else(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(LATIN_1.split(' ').count(), 96);
        for entry in OTHERS.split(' ') {
            let (name, hex) = entry.split_once('=').expect("name=hex");
            assert!(name.len() <= LONGEST && u32::from_str_radix(hex, 16).is_ok(), "{entry}");
            assert!(named(name).is_some(), "{name}");
        }
    }

    #[test]
    fn references_are_read() {
        for (text, expected, len) in [
            ("&amp;x", '&', 5),
            ("&eacute;", 'é', 8),
            ("&eacutex", 'é', 7),
            ("&nbsp x", '\u{a0}', 5),
            ("&zcaron;", 'ž', 8),
            ("&ZeroWidthSpace;", '\u{200b}', 16),
            ("&#65;", 'A', 5),
            ("&#x1F600;", '😀', 9),
            ("&#0000065 ", 'A', 9),
            ("&#128;", '€', 6),
            ("&#xD800;", '\u{FFFD}', 8),
            ("&#99999999999;", '\u{FFFD}', 14),
        ] {
            assert_eq!(reference(text), Some((expected, len)), "{text}");
        }
        for text in ["&", "& x", "&;", "&#;", "&#x;", "&nosuchname;", "&mdash", "&é;"] {
            assert_eq!(reference(text), None, "{text}");
        }
    }
}
