//! Hosts and names until their data are compiled in: to be replaced whole by the modules with the real lists.

use super::{Address, Recipient};

#[must_use]
pub fn person_key(address: &Address) -> String {
    let host = fold_host(address.host());
    let host = if host == "googlemail.com" { "gmail.com".to_owned() } else { host };
    let local = address.local().to_lowercase();
    let local = local.split('+').next().unwrap_or(&local).to_owned();
    let local = if host == "gmail.com" { local.replace('.', "") } else { local };
    format!("{local}@{host}")
}

/// Lower case, no trailing dot.
#[must_use]
pub fn fold_host(host: &str) -> String {
    host.trim_end_matches('.').to_lowercase()
}

#[must_use]
pub fn registrable(host: &str) -> &str {
    let labels =
        if host.ends_with(".uk") && host != "parliament.uk" && !host.ends_with(".parliament.uk") { 2 } else { 1 };
    host.rmatch_indices('.').nth(labels).map_or(host, |(at, _)| &host[at + 1..])
}

#[must_use]
pub fn is_personal(host: &str) -> bool {
    const HOSTS: [&str; 25] = [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "hotmail.co.uk",
        "live.com",
        "yahoo.com",
        "yahoo.co.uk",
        "icloud.com",
        "gmx.de",
        "gmx.net",
        "web.de",
        "btinternet.com",
        "sky.com",
        "wp.pl",
        "o2.pl",
        "onet.pl",
        "interia.pl",
        "orange.fr",
        "free.fr",
        "libero.it",
        "proton.me",
        "t-online.de",
        "gmx.at",
        "ymail.com",
    ];
    HOSTS.contains(&host)
}

#[must_use]
pub fn is_individuals(host: &str) -> bool {
    host.ends_with("parliament.uk")
        || host.ends_with(".ac.uk")
        || host.ends_with(".edu")
        || host == "europarl.europa.eu"
}

#[must_use]
pub fn is_shared(host: &str) -> bool {
    host == "nhs.net" || host.ends_with("cjsm.net")
}

#[must_use]
pub fn is_list_host(host: &str) -> bool {
    host.starts_with("lists.") || host == "googlegroups.com"
}

#[must_use]
pub fn looks_like_list(recipient: &Recipient) -> bool {
    let local = recipient.address.as_ref().map_or("", Address::local).to_lowercase();
    ["all", "everyone", "staff", "team"].contains(&local.as_str())
        || local.starts_with("all-")
        || local.ends_with("-list")
}

#[must_use]
pub fn full_name_in(recipient: &Recipient) -> bool {
    surname_of(recipient).is_some()
}

#[must_use]
pub fn surname_of(recipient: &Recipient) -> Option<String> {
    let of = |text: &str, by: &[char]| {
        let tokens: Vec<&str> =
            text.split(by).filter(|t| t.chars().all(char::is_alphabetic) && !t.is_empty()).collect();
        (tokens.len() >= 2).then(|| tokens[tokens.len() - 1].to_lowercase())
    };
    let name = recipient.name.as_deref().and_then(|name| of(name, &[' ']));
    name.or_else(|| recipient.address.as_ref().and_then(|address| of(address.local(), &['.'])))
}
