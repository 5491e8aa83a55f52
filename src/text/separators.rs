//! Lines that mail programs print above what they quote or forward, by language.
//! Taken from the programs' own interfaces. No native speaker has read any but the English words.

use super::fold;

/// Between dashes: `-----Original Message-----`, `---------- Forwarded message ---------`.
#[rustfmt::skip]
static BETWEEN_DASHES: [&str; 50] = [
    // en, cy
    "Original Message", "Original Appointment", "Forwarded message", "Forwarded by", "Reply message", "Message from", "Neges Wreiddiol", "Neges a anfonwyd ymlaen",
    // fr, de
    "Message d'origine", "Message original", "Message transféré", "Message transmis", "Transféré par", "Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht", "Weitergeleitete Nachricht", "Weitergeleitet von", "Original Nachricht",
    // es, it
    "Mensaje original", "Mensaje reenviado", "Reenviado por", "Messaggio originale", "Messaggio inoltrato", "Inoltrato da",
    // pt, nl
    "Mensagem original", "Mensagem encaminhada", "Mensagem reencaminhada", "Encaminhado por", "Oorspronkelijk bericht", "Origineel bericht", "Doorgestuurd bericht", "Doorgestuurd door",
    // pl, sv
    "Wiadomość oryginalna", "Oryginalna wiadomość", "Wiadomość przekazana", "Przekazana wiadomość", "Treść oryginalnej wiadomości", "Ursprungligt meddelande", "Originalmeddelande", "Vidarebefordrat meddelande", "Vidarebefordrat av",
    // da, no, fi
    "Oprindelig meddelelse", "Videresendt meddelelse", "Opprinnelig melding", "Alkuperäinen viesti",
    // ja
    "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "Original message",
];

/// On a line of their own, as Apple's programs write it.
#[rustfmt::skip]
static ANNOUNCEMENTS: [&str; 16] = [
    "Begin forwarded message", "Start of forwarded message", "Dechrau'r neges a anfonwyd ymlaen",
    "Début du message réexpédié", "Début du message transféré", "Anfang der weitergeleiteten Nachricht",
    "Inicio del mensaje reenviado", "Inizio messaggio inoltrato", "Início da mensagem encaminhada", "Início da mensagem reencaminhada",
    "Begin doorgestuurd bericht", "Początek przekazywanej wiadomości", "Vidarebefordrat brev", "Vidarebefordrat mejl",
    "転送されたメッセージ", "ここから転送されたメッセージです",
];

/// Whether a line says that another message begins below it.
pub(super) fn is_separator(line: &str) -> bool {
    // Most lines begin with a letter and end in a letter or a full stop
    let plain = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'.');
    if plain(line.as_bytes().first()) && plain(line.as_bytes().last()) {
        return false;
    }
    let inner = line.trim_matches(|c: char| matches!(c, '-' | '_' | '=' | '*' | '–' | '—' | '─') || c.is_whitespace());
    let dashes = line.chars().take_while(|c| matches!(c, '-' | '_' | '=' | '*' | '–' | '—' | '─')).count();
    if dashes >= 2 && !inner.is_empty() && inner.len() <= 160 {
        return BETWEEN_DASHES.iter().any(|phrase| fold::word_prefix_len(inner, phrase).is_some());
    }
    let Some(phrase) = inner.strip_suffix(':').or_else(|| inner.strip_suffix('：')) else { return false };
    phrase.len() <= 64 && ANNOUNCEMENTS.iter().any(|wanted| fold::same(wanted, phrase.trim_end()))
}

/// A rule of underscores, as Outlook on the web draws it above a header block.
pub(super) fn is_rule(line: &str) -> bool {
    line.len() >= 10 && line.bytes().all(|b| b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_known_in_every_language() {
        for line in [
            "-----Original Message-----",
            "---------- Forwarded message ---------",
            "-----Ursprüngliche Nachricht-----",
            "-------- Message transféré --------",
            "---- Forwarded by Ann Lee/HOU/ECT on 12/05/2000 10:12 AM ----",
            "Begin forwarded message:",
            "Début du message réexpédié :",
            "--- 元のメッセージ ---",
            "転送されたメッセージ：",
        ] {
            assert!(is_separator(line), "{line}");
        }
        for line in [
            "-- ",
            "--",
            "----------",
            "Original Message",
            "- Original ideas",
            "-- Forwarded-looking person",
            "Forwarded message follows",
            "",
        ] {
            assert!(!is_separator(line), "{line}");
        }
    }
}
