// Open-Xchange App Suite (mailbox.org, IONOS and others). Public sources; not tried on a running one.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`[data-extension-id="${name}"]`, "the extension point's id names the field"],
    [`.row.${name}, .mail-input.${name}`, "the row's class"],
  ],
  chip: [["div.token", "one recipient"], [".token", "the same in another element"]],
  address: [{ kind: "attribute", name: "title" }, { kind: "attribute", name: "data-value" }, { kind: "text", in: ".token-label" }],
  group: [[".token:has(.distribution-list-icon)", "a distribution list"]],
  pending: [["input.tt-input", "typed text"], ["input.token-input", "without suggestions"]],
  show: name === "to" ? [] : [[`[data-type="${name}"]`, "the link beside To"]],
  remove: [["a.close", "the cross on a token"], [".close, button", "the same in another element"]],
});

export const openxchange: Adapter = {
  id: "openxchange",
  name: "Open-Xchange",
  hosts: [],
  grade: "C",
  live: false,
  root: [[".io-ox-mail-compose-window", "the floating window: Send lies in its foot"], [".window-container:has(.io-ox-mail-compose)", "its container"], [".io-ox-mail-compose", "the form alone"]],
  scope: "root",
  page: [["#io-ox-core", "the suite's frame"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [[`[data-extension-id="sender"] .mail-input, [data-extension-id="sender"]`, "the extension point's id"]], read: [{ kind: "text", match: "(\\S.*@\\S+)" }] }],
  subject: { at: [["input[name=subject]", "the input's name"], [`[data-extension-id="subject"] input`, "the extension point's id"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [[".editor iframe", "TinyMCE in a frame"], ["iframe.tox-edit-area__iframe", "its class"]] },
    { kind: "rich", at: [[".contenteditable-editor .mce-content-body", "TinyMCE in the page"], [".mce-content-body[contenteditable]", "the same elsewhere"]] },
    { kind: "plain", at: [["textarea.plain-text", "plain text"]] },
  ],
  attachments: { at: [[".attachment-list .attachment, .mail-attachment-list li", "one file"]], read: [{ kind: "attribute", name: "title" }, { kind: "text", in: ".file" }] },
  send: { button: [[`button[data-action="send"]`, "the action's name"], [`[data-action="send"]`, "the same on another element"]], beyond: [[`[data-action="schedule-send"], [data-name="scheduled"]`, "schedule send"]], on: "click", keys: false },
  insertion: "type-enter",
  limits: ["groups", "later-send"],
};
