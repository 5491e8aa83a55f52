// What buttons, menu items and keys that open an answer are called, in webmails of which nothing else is known. Data only.
// Names that programs use come first; words in a person's language must be the whole label, and have been read by no native speaker.

/** Words in ids, classes and the like, cut at separators and at changes of case: "btn:replyAll_action", "io.ox/mail/actions/reply-all". */
export const NAMES = {
  reply: /^(?:reply|replyall|replytoall|respond)$/u,
  forward: /^(?:forward|fwd)$/u,
} as const;

/** After such a name come those that only look like one: a header field, a list's mark, a setting. */
export const NOT = /^(?:to|address|field|input|header|status|settings?|count|time|date)$/u;

/** Whole labels, without punctuation and without a key in brackets, in lower case. */
export const LABELS = {
  reply: /^(?:reply(?: (?:to )?all)?|reply to (?:all|everyone)|ateb(?: (?:pawb|i bawb|at bawb))?|(?:allen )?antworten|répondre(?: à tous)?|responder(?: a todos)?|rispondi(?: a tutti)?|responder|(?:allen )?beantwoorden|(?:allen )?antwoorden|odpowiedz(?: wszystkim)?|svara(?: alla)?|(?:全員に)?返信)$/u,
  forward: /^(?:forward|anfon ymlaen|ymlaen|weiterleiten|transférer|reenviar|encaminhar|inoltra|doorsturen|przekaż|prześlij dalej|vidarebefordra|転送)$/u,
} as const;

/** Keys outside a field: what Gmail began and Proton, Fastmail, Tuta, Outlook and others took over, with and without Shift or Ctrl. */
export const KEYS: Readonly<Record<string, "reply" | "forward">> = { r: "reply", a: "reply", f: "forward" };

/** Attributes that programs write; a person's text never stands in them where it has no blank. */
export const ATTRIBUTES = ["data-testid", "data-test-id", "data-action", "data-event", "data-command", "data-bind", "data-name", "data-icon", "name", "id"];
