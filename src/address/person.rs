//! One person counts once: the form of an address that is the same however the person writes it.
//! Must not know names, fields or audiences.

use super::Address;
use super::phrase::unquote;
use super::punycode::compose;
use crate::text::lower::lowered;

/// Hosts of one and the same account, by the provider's own word, and signs of the local part it ignores.
struct Provider {
    host: &'static str,
    aliases: &'static [&'static str],
    ignores: &'static [char],
    /// A sign that is as good as another: Yandex takes `a-b` and `a.b` for one login.
    same: Option<(char, char)>,
}

/// Sources: Google Account help "Dots don't matter" and "googlemail.com"; Apple support "iCloud Mail addresses"
/// (me.com and mac.com keep working for the same account); Proton support "Addresses and aliases" (one account
/// has its name at proton.me, protonmail.com and pm.me; dots, hyphens and underscores do not count);
/// Yandex ID help "Login" (same mailbox at every Yandex host; hyphen and dot are one).
static PROVIDERS: [Provider; 4] = [
    Provider { host: "gmail.com", aliases: &["googlemail.com"], ignores: &['.'], same: None },
    Provider { host: "icloud.com", aliases: &["me.com", "mac.com"], ignores: &[], same: None },
    Provider {
        host: "proton.me",
        aliases: &["protonmail.com", "protonmail.ch", "pm.me"],
        ignores: &['.', '-', '_'],
        same: None,
    },
    Provider {
        host: "yandex.ru",
        aliases: &["ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"],
        ignores: &[],
        same: Some(('-', '.')),
    },
];

/// A key that two addresses share if and only if they evidently reach one person: case, quotes, a `+tag`,
/// trailing dots, IDN form and what the provider ignores make no difference. Not an address to write to.
#[must_use]
pub fn person_key(address: &Address) -> String {
    let host = address.host();
    let provider = PROVIDERS.iter().find(|p| p.host == host || p.aliases.contains(&host));
    let local = address.local();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    if provider.is_none() && local.bytes().all(is_plain) {
        // What most addresses are: nothing to take away but the case
        let mut key = String::with_capacity(local.len() + 1 + host.len());
        key.extend([local, "@", host]);
        key[..local.len()].make_ascii_lowercase();
        return key;
    }
    let plain = if local.starts_with('"') { unquote(local) } else { local.to_owned() };
    let lower = compose(&lowered(&plain));
    let untagged = match lower.split_once('+') {
        Some((name, _)) if !name.is_empty() => name,
        _ => lower.as_str(),
    };
    let Some(provider) = provider else { return format!("{untagged}@{host}") };
    let swap = |c: char| provider.same.filter(|same| same.0 == c).map_or(c, |same| same.1);
    let name: String = untagged.chars().filter(|c| !provider.ignores.contains(c)).map(swap).collect();
    format!("{name}@{}", provider.host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        Address::new(text).map(|a| person_key(&a)).unwrap_or_default()
    }

    #[test]
    fn counts_one_person_once() {
        for (one, other) in [
            ("Reader.One@gmail.com", "readerone+club@googlemail.com"),
            ("reader@example.org", "READER@EXAMPLE.ORG."),
            ("reader+news@example.org", "reader@example.org"),
            ("\"reader\"@example.org", "reader@example.org"),
            ("reader@bücher.example", "reader@xn--bcher-kva.example"),
            ("reader@bu\u{308}cher.example", "reader@BÜCHER.example"),
            ("reader@me.com", "reader@icloud.com"),
            ("rea-der.one@proton.me", "reader_one@protonmail.com"),
            ("reader-one@yandex.com", "reader.one@ya.ru"),
            ("J\u{d6}RG@example.org", "jo\u{308}rg@example.org"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
            assert!(!key(one).is_empty(), "{one}");
        }
    }

    #[test]
    fn keeps_people_apart() {
        for (one, other) in [
            ("reader.one@example.org", "readerone@example.org"),
            ("reader@outlook.com", "reader@hotmail.com"),
            ("reader-one@yahoo.com", "reader@yahoo.com"),
            ("+one@example.org", "+two@example.org"),
            ("reader@example.org", "reader@mail.example.org"),
        ] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }
}
