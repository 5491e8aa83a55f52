// Any form with recipients and a body: words by which fields name themselves, and the parts of common chip widgets.
// Words in a person's language are the weakest evidence and stand last.
import type { Adapter, Extract, RecipientName, Recipients, Rungs } from "./grammar";

/** Parts of a name or id, cut at separators and at changes of case. */
export const NAMES: Record<RecipientName | "subject" | "body", RegExp> = {
  to: /^(to|recipients?|sendto|send_to|mailto|tofield|toaddress|addressee|destinatari\w*|destinataires?|empfaenger|an)$/u,
  cc: /^(cc|carboncopy|copy|copie|kopie|ccfield)$/u,
  bcc: /^(bcc|cci|cco|ccn|blindcopy|blindcarboncopy|bkopie|bccfield)$/u,
  subject: /^(subject|subj|betreff|objet|asunto|oggetto|pwnc)$/u,
  body: /^(body|message|content|text|msg|nachricht|mensaje|messaggio|neges)$/u,
};

/** What labels say, in full, without punctuation: English, Welsh, German, French, Spanish, Italian, Portuguese, Dutch. */
export const LABELS: Record<RecipientName | "subject", RegExp> = {
  to: /^(to|recipients?|at|i|an|à|para|a|aan|destinataires?|destinatari|empfänger)$/u,
  cc: /^(cc|copy|copi|kopie|copie)$/u,
  bcc: /^(bcc|blind copy|copi gudd|blindkopie|cci|cco|ccn)$/u,
  subject: /^(subject|pwnc|betreff|objet|asunto|oggetto|assunto|onderwerp)$/u,
};

export const CHIPS: Rungs = [
  ["tag[value]", "Tagify"],
  [".select2-selection__choice", "Select2"],
  [".choices__item[data-value]:not(.choices__item--choice)", "Choices.js"],
  [".ts-control .item[data-value], .selectize-input .item[data-value]", "Tom Select and Selectize"],
  [".token[data-value], .token[title]", "bootstrap-tokenfield and its kin"],
  [".vs__selected", "vue-select"],
  [".MuiChip-root", "MUI Autocomplete"],
  ["mat-chip-row, mat-chip", "Angular Material"],
  [".v-chip", "Vuetify"],
  ["[data-email], [data-address]", "a chip that names its address"],
  ["[role=option][title*='@'], [role=listitem][title*='@'], li[title*='@']", "a list of addresses"],
];

export const ADDRESS: readonly Extract[] = [
  ...["data-email", "data-address", "data-hovercard-id", "email", "value", "data-value", "title", "aria-label"].map((name) => ({ kind: "attribute" as const, name, match: "(.*@.*)" })),
  { kind: "attribute", name: "href", in: "a[href^='mailto:']", match: "^mailto:([^?]*)" },
  { kind: "text", without: "button, [role=button], .select2-selection__choice__remove" },
];

export const SEND: Rungs = [
  ["button[name*=send i]:not([type=reset]), input[type=submit][name*=send i]", "a control named send"],
  ["button[id*=send i], input[id*=send i][type=submit], input[id*=send i][type=button], a[id*=send i]", "an id with send"],
  ["[data-action*=send i]:is(button, a, input, [role=button])", "an action named send"],
  ["button[class*=send i], [role=button][class*=send i], a[class*=send i]", "a class with send"],
  ["button[type=submit], input[type=submit]", "the form's own submit"],
  ["button:not([type])", "a button without a type submits"],
];

const recipients = (): Recipients => ({
  box: [],
  chip: CHIPS,
  address: ADDRESS,
  remove: [["button, [role=button], .remove, .close, a", "the cross on a chip"]],
});

/** The runtime fills the boxes in; this is what all such pages share. */
export const generic: Adapter = {
  id: "generic",
  name: "",
  hosts: [],
  grade: "D",
  live: true,
  root: [],
  scope: "root",
  to: recipients(),
  cc: recipients(),
  bcc: recipients(),
  from: [{ at: [["input[name=from i], select[name=from i], input[name=sender i]", "named so"]], read: [{ kind: "text", in: "option:checked" }, { kind: "value" }] }],
  subject: { at: [], read: [{ kind: "value" }] },
  body: [],
  kind: [
    { kind: "reply_all", address: "(?:^|[/?&=#_.:-])(?:reply[_-]?all|reply_to_all|reply/all)(?=$|[/?&=#_.:-])" },
    { kind: "reply", address: "(?:^|[/?&=#_.:-])reply(?=$|[/?&=#_.:-])" },
    { kind: "forward", address: "(?:^|[/?&=#_.:-])(?:forward|fwd)(?=$|[/?&=#_.:-])" },
  ],
  filled: true,
  returns: true,
  send: { button: SEND, on: "click", keys: true, submit: true },
  insertion: "set-value",
  limits: ["scripted-submit", "sender-unknown"],
};
