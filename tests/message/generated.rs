//! Messages made by rule from a seed: every mix of charset, encoding, nesting, folding and line end.

/// A small generator of numbers (splitmix64): the same messages on every machine.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Numbers(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).expect("small")
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const WORDS: [&str; 12] =
    ["please", "read", "café", "Zoë", "your", "appointment", "naïve", "=3D", "on", "Monday", "ffôn", "x=y"];

fn text(numbers: &mut Numbers, words: usize) -> String {
    (0..words).map(|_| numbers.pick(&WORDS)).collect::<Vec<_>>().join(" ")
}

fn line(numbers: &mut Numbers) -> String {
    let words = 1 + numbers.below(9);
    text(numbers, words)
}

/// The bytes of a text in a charset; what it lacks is left out.
fn encoded(text: &str, charset: &str) -> Vec<u8> {
    match charset {
        "utf-8" => text.as_bytes().to_vec(),
        "iso-8859-1" => text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect(),
        _ => text.chars().filter(char::is_ascii).map(|c| c as u8).collect(),
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let bits = group.iter().enumerate().fold(0u32, |bits, (n, b)| bits | u32::from(*b) << (16 - 8 * n));
        for n in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * n) & 63) as usize];
            out.push(if n > group.len() { '=' } else { char::from(digit) });
        }
    }
    out
}

fn quoted(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut column = 0;
    for &byte in bytes {
        if column > 60 && byte != b'\n' {
            out.push_str("=\n");
            column = 0;
        }
        match byte {
            b'\n' => column = 0,
            _ => column += 3,
        }
        match byte {
            b'\n' | b' ' | b'!'..=b'<' | b'>'..=b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("={byte:02X}")),
        }
    }
    out
}

fn subject(numbers: &mut Numbers) -> String {
    let words = 1 + numbers.below(4);
    let plain = text(numbers, words);
    match numbers.below(3) {
        0 => encoded(&plain, "us-ascii").into_iter().map(char::from).collect::<String>().trim().to_owned(),
        1 => format!("=?utf-8?B?{}?=\n =?utf-8?B?{}?=", base64(plain.as_bytes()), base64(b" and more")),
        _ => {
            let bytes = encoded(&plain, "iso-8859-1");
            let escaped: String = bytes.iter().map(|b| format!("={b:02X}")).collect();
            format!("=?ISO-8859-1?Q?{escaped}?=")
        }
    }
}

/// A text part with its headers, in bytes.
fn leaf(numbers: &mut Numbers) -> Vec<u8> {
    let charset = numbers.pick(&["utf-8", "iso-8859-1", "us-ascii"]);
    let lines: Vec<_> = (0..1 + numbers.below(4)).map(|_| line(numbers)).collect();
    let bytes = encoded(&lines.join("\n"), charset);
    let encoding = numbers.pick(&["7bit", "base64", "quoted-printable"]);
    let mut out =
        format!("Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n").into_bytes();
    match encoding {
        "base64" => {
            let text = base64(&bytes);
            for line in text.as_bytes().chunks(72) {
                out.extend(line);
                out.push(b'\n');
            }
        }
        "quoted-printable" => out.extend(quoted(&bytes).into_bytes()),
        _ => out.extend(bytes),
    }
    out
}

fn attachment(numbers: &mut Numbers) -> Vec<u8> {
    let name = match numbers.below(3) {
        0 => "filename=\"list of names.csv\"".to_owned(),
        1 => "filename*=utf-8''caf%C3%A9%20list.csv".to_owned(),
        _ => "filename*0=\"a long \";\n filename*1=\"name.csv\"".to_owned(),
    };
    let bytes: Vec<u8> = (0..numbers.below(50)).map(|n| (n * 7) as u8).collect();
    format!(
        "Content-Type: application/octet-stream\nContent-Disposition: attachment; {name}\nContent-Transfer-Encoding: base64\n\n{}",
        base64(&bytes)
    )
    .into_bytes()
}

fn multipart(numbers: &mut Numbers, kind: &str, depth: usize, parts: Vec<Vec<u8>>) -> Vec<u8> {
    let boundary = format!("=_{depth}_{}", numbers.below(1000));
    let mut out = format!("Content-Type: multipart/{kind};\n boundary=\"{boundary}\"\n\nIgnore this.\n").into_bytes();
    for part in parts {
        out.extend(format!("--{boundary}\n").as_bytes());
        out.extend(part);
        out.push(b'\n');
    }
    out.extend(format!("--{boundary}--\n").as_bytes());
    out
}

fn html(numbers: &mut Numbers) -> Vec<u8> {
    format!("Content-Type: text/html; charset=utf-8\n\n<p>{}</p>", text(numbers, 3)).into_bytes()
}

fn body(numbers: &mut Numbers, depth: usize) -> Vec<u8> {
    match (depth, numbers.below(4)) {
        (2.., _) | (_, 0) => leaf(numbers),
        (_, 1) => {
            let parts = vec![leaf(numbers), html(numbers)];
            multipart(numbers, "alternative", depth, parts)
        }
        _ => {
            let mut parts = vec![body(numbers, depth + 1)];
            for _ in 0..numbers.below(3) {
                parts.push(attachment(numbers));
            }
            multipart(numbers, "mixed", depth, parts)
        }
    }
}

/// So many messages with their seeds.
pub fn messages(count: u64) -> impl Iterator<Item = (u64, Vec<u8>)> {
    (0..count).map(|seed| {
        let mut numbers = Numbers::new(seed);
        let mut out = format!(
            "From: Desk <desk@example.org>\nTo: a@example.net, b@example.com\nSubject: {}\nMIME-Version: 1.0\n",
            subject(&mut numbers)
        )
        .into_bytes();
        out.extend(body(&mut numbers, 0));
        if numbers.below(2) == 0 {
            return (seed, out);
        }
        let mut crlf = Vec::with_capacity(out.len());
        for byte in out {
            if byte == b'\n' {
                crlf.push(b'\r');
            }
            crlf.push(byte);
        }
        (seed, crlf)
    })
}
