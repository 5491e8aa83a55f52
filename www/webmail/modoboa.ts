// Modoboa 2: Vuetify's combobox, plain text and TipTap. The fields differ by order alone.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const order: Record<RecipientName, number> = { to: 0, cc: 1, bcc: 2 };

const labels: Record<RecipientName, string> = { to: "^(to|à|an|a|para|do|naar)\\b", cc: "^(cc|copia)\\b", bcc: "^(bcc|cci|cco|ccn)\\b" };

const recipients = (name: RecipientName): Recipients => ({
  box: [[".v-combobox", "To, Cc and Bcc in this order; Cc and Bcc once their buttons were pressed"]],
  nth: order[name],
  label: { row: ".v-row", match: labels[name] },
  ...(name === "to" ? {} : { showText: name === "cc" ? "cc|copia" : "bcc|cci|cco|ccn" }),
  chip: [[".v-combobox__selection:has(.v-chip)", "one recipient"], [".v-chip", "one recipient without the outer element"]],
  address: [{ kind: "text", in: ".v-chip__content", without: "button" }, { kind: "text", without: "button" }],
  pending: [["input[role=combobox]", "typed text"]],
  remove: [["button.v-chip__close", "the cross on a recipient"], ["[data-testid=close-chip]", "its test id"]],
});

export const modoboa: Adapter = {
  id: "modoboa",
  name: "Modoboa",
  hosts: [],
  grade: "A",
  live: true,
  root: [["#app:has(.v-combobox):has(textarea.v-field__input, .tiptap.ProseMirror)", "a single page application: the whole of it"]],
  scope: "root",
  page: [["#app .v-application", "Vuetify's frame"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [[".v-select .v-select__selection-text", "the choice of senders"], [".v-select input[type=hidden]", "its value"]], read: [{ kind: "text" }, { kind: "value" }] }],
  subject: { at: [["input.v-field__input[type=text]:not([role=combobox])", "the only plain text input"]], read: [{ kind: "value" }] },
  body: [
    { kind: "rich", at: [["div.tiptap.ProseMirror[contenteditable]", "TipTap"]] },
    { kind: "plain", at: [["textarea.v-field__input", "plain text"]] },
  ],
  kind: [
    { kind: "reply_all", address: "/webmail/reply\\?(?:.*&)?all=true" },
    { kind: "reply", address: "/webmail/reply\\b" },
    { kind: "forward", address: "/webmail/forward\\b" },
  ],
  filled: true,
  send: { button: [["button.bg-primary:has(.mdi-send)", "the button with the paper plane"], ["button.bg-primary:not(.v-btn--icon)", "the only primary button with words on it"]], beyond: [[".v-overlay-container .v-list-item:has(.mdi-send-clock-outline)", "schedule sending: in the menu beside Send"]], on: "click", keys: false },
  insertion: "type-enter",
  limits: ["later-send"],
};
