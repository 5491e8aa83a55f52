// Fastmail. From single public sources of 2026; Cc and Bcc by analogy. Not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`.v-EmailInput:has(input[id$="-${name}-input"])`, "the widget around the named input"],
    [`.v-Compose-${name} .v-EmailInput, .v-Compose-${name}`, "a row that is named"],
    [`.v-EmailInput:has(textarea[id$="-${name}-input"]), .v-EmailInput:has(textarea[name="${name}"])`, "the older text field"],
  ],
  whole: [["textarea.v-EmailInput-input", "older: plain text with commas"]],
  chip: [["ul.v-EmailInput-tokens > li", "one token each"]],
  address: [{ kind: "attribute", name: "title", in: "[title*='@']", match: "(.*@.*)" }, { kind: "text", without: "button" }],
  pending: [[`input[id$="-${name}-input"]`, "the input's id ends with the field"], ["input.v-EmailInput-input", "the input's class"]],
  show: [[`.s-add-${name}, button[class*="${name}"]`, "the button beside To"]],
  remove: [["button", "the only button in a token"]],
});

export const fastmail: Adapter = {
  id: "fastmail",
  name: "Fastmail",
  hosts: ["app.fastmail.com"],
  grade: "C",
  live: false,
  root: [[".v-Compose", "the compose view"]],
  scope: "root",
  page: [[".s-compose, .v-MainNavToolbar .s-new-message", "the compose button"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [[".v-Compose-from, .v-ComposeFrom", "the sender's choice"]], read: [{ kind: "text" }] }],
  subject: { at: [["input[id$='-subject-input']", "the id ends with the field"], [".v-TextInput-input", "the only plain text input"]], read: [{ kind: "value" }] },
  body: [
    { kind: "rich", at: [["div.v-RichText-input[role=textbox]", "the editor"], ["div.v-RichText-input", "the editor without the role"]] },
    { kind: "plain", at: [["textarea.v-PlainText-input, .v-Compose textarea:not(.v-EmailInput-input)", "plain text"]] },
  ],
  attachments: { at: [[".v-FileButton, .v-Compose-attachment", "one file"]], read: [{ kind: "attribute", name: "title" }, { kind: "text" }] },
  send: { button: [[".v-Button.s-send", "the state class of the button"], [".s-send", "the same on another element"]], beyond: [[".s-send-later, .s-schedule", "schedule send"]], on: "click", keys: true },
  insertion: "type-enter",
  limits: ["directory-address", "later-send", "old-facts"],
};
