// SnappyMail 2. From its own source. Not tried on a running one.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    ...(name === "to" ? [["tr:not([class*='-row']) ul.emailaddresses, .to-row ul.emailaddresses", "the first row has no class of its own"] as const] : []),
    [`.${name}-row`, "the row's class"],
    [`:has(> [data-bind*="emailsTags: ${name}"])`, "the binding of the field that the widget replaces"],
    ...(name === "to" ? [["ul.emailaddresses", "the first address list is To"] as const] : []),
  ],
  chip: [["li[title][draggable]", "one recipient"], ["li:not(.emailaddresses-input)", "one that cannot be dragged"]],
  address: [{ kind: "attribute", name: "title" }, { kind: "text", without: "a" }],
  pending: [["li.emailaddresses-input input", "typed text"], [`[data-bind*="emailsTags: ${name}"]`, "before the widget is ready"]],
  show: name === "to" ? [] : [[`a[data-bind*="toggle: show${name === "cc" ? "Cc" : "Bcc"}"]`, "the link beside To"]],
  remove: [["a.ficon", "the cross on a recipient"]],
});

export const snappymail: Adapter = {
  id: "snappymail",
  name: "SnappyMail",
  hosts: [],
  grade: "A",
  live: false,
  root: [["dialog#V-PopupsCompose", "the compose pop-up"], ["#V-PopupsCompose", "the same in another element"]],
  scope: "root",
  page: [["#rl-app", "the application's element"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [
    { at: [[`input[data-bind="textInput: from"]`, "the sender as text"]], read: [{ kind: "value" }] },
    { at: [[".e-identity", "the choice of identities"]], read: [{ kind: "text" }] },
  ],
  subject: { at: [[`input[name="subject"]`, "the input's name"]], read: [{ kind: "value" }] },
  body: [
    { kind: "rich", at: [[".squire-wysiwyg[contenteditable]", "Squire"], [".squire-wysiwyg", "Squire while it is loading"]] },
    { kind: "plain", at: [["textarea.squire-plain", "plain text"]] },
  ],
  attachments: { at: [[".attachmentList .attachmentItem", "one file"]], read: [{ kind: "text", in: ".attachmentName" }] },
  send: { button: [[`a[data-bind*="command: sendCommand"]`, "the command that the button runs"], ["[data-bind*=sendCommand]", "the same on another element"]], on: "click", keys: true },
  insertion: "type-enter",
};
