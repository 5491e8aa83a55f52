// Yahoo Mail, classic and new. Facts from Mailvelope and others; not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`[data-test-id="container-${name}"]`, "the test id of the row"],
    [`div:has(> #message-${name}-field), div:has(> :not(div) > #message-${name}-field)`, "the nearest box around the input"],
    [`div:has(> input[aria-labelledby="${name}"])`, "the new layout"],
  ],
  chip: [["[data-test-id=pill]", "the test id of a chip"], ["[data-test-id=y-pill]", "the new layout"]],
  address: [{ kind: "attribute", name: "title", match: "(.*@.*)" }, { kind: "attribute", name: "title", in: "[title*='@']" }, { kind: "text" }],
  pending: [[`#message-${name}-field`, "the input's id"], [`input[aria-labelledby="${name}"]`, "the new layout"], [`input[role=combobox][id*="${name}-field"]`, "the new layout's combobox"]],
  show: [[`[data-test-id="btn-${name}"]`, "the button beside To"]],
  remove: [[".pill-close button", "the cross on a chip"], ["button", "the only button in a chip"]],
});

export const yahoo: Adapter = {
  id: "yahoo",
  name: "Yahoo Mail",
  hosts: ["mail.yahoo.com"],
  grade: "B",
  live: false,
  root: [
    ["[data-test-id=compose]", "the test id of the pane"],
    ["div:has(> .compose-header):has([data-test-id=rte], #editorPlainText)", "the pane that holds header and editor"],
    ["form:has(#message-to-field)", "the form of the classic layout"],
    ["div:has(> * input[aria-labelledby='to']):has([data-test-id=compose-send-button])", "the new layout"],
  ],
  scope: "root",
  page: [["a[data-test-id=compose-button]", "the compose button"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["[data-test-id=container-from], #from-field", "shown with several identities"]], read: [{ kind: "value" }, { kind: "text" }] }],
  subject: { at: [["input[data-test-id=compose-subject]", "the test id"], ["#compose-subject-input", "the id"]], read: [{ kind: "value" }] },
  body: [
    { kind: "rich", at: [["#editor-container [data-test-id=rte] [contenteditable]", "the editor in its container"], ["[data-test-id=rte][contenteditable], [data-test-id=rte] [contenteditable]", "the editor alone"], ["div[role=textbox][contenteditable]", "the editor by its role"]] },
    { kind: "plain", at: [["#editorPlainText", "plain text"]] },
  ],
  attachments: { at: [["[data-test-id=attachment-container] [title]", "a file's card"]], read: [{ kind: "attribute", name: "title" }] },
  send: { button: [["button[data-test-id=compose-send-button]", "the test id"]], beyond: [["[data-test-id*=schedule-send]", "schedule send"]], on: "click", keys: true },
  insertion: "type-comma",
  limits: ["later-send", "groups"],
};
