// SOGo 5: dialog and pop-up, plain text, CKEditor 4 (to 5.9) and 5.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`md-chips[ng-model="editor.message.editable.${name}"]`, "Angular's attribute stays in the page, in every language"],
    [`[ng-model$="editable.${name}"]`, "another widget on the same model"],
  ],
  chip: [["md-chip", "one recipient"]],
  address: [{ kind: "text", in: ".md-chip-content", without: "button" }, { kind: "text", without: "button, .md-chip-remove-container" }],
  group: [["md-chip:has([ng-click^='editor.expandGroup('])", "a group: its members are not in the page"]],
  pending: [["md-autocomplete input", "typed text"], [".md-chip-input-container input", "without autocompletion"]],
  show: name === "to" ? [] : [[`[ng-click="editor.hide${name === "cc" ? "Cc" : "Bcc"} = false"]`, "the button beside To"]],
  remove: [["button.md-chip-remove", "the button; its container does nothing"]],
});

export const sogo: Adapter = {
  id: "sogo",
  name: "SOGo",
  hosts: [],
  grade: "A",
  live: true,
  root: [["md-dialog#mailEditor", "the dialog"], [`form[name="messageForm"]`, "the form, also in a window of its own"]],
  scope: "root",
  page: [["md-fab-actions [ng-click^='mailbox.newMessage'], body[ng-app='SOGo.MailerUI']", "the mail module"]],
  to: { ...recipients("to"), always: true },
  cc: { ...recipients("cc"), always: true },
  bcc: { ...recipients("bcc"), always: true },
  from: [{ at: [[`input[name="from"]`, "the identity in full"], [`md-select[ng-model="editor.message.editable.from"]`, "the choice of identities"]], read: [{ kind: "value" }, { kind: "text" }] }],
  subject: { at: [[`input[name="subject"]`, "the input's name"], [`[ng-model="editor.message.editable.subject"]`, "the model's name"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [["iframe.cke_wysiwyg_frame", "CKEditor 4, to SOGo 5.9"]] },
    { kind: "rich", at: [["#message-content .ck-editor__editable, .ck-editor__editable", "CKEditor 5, from SOGo 5.10"]] },
    { kind: "plain", at: [[`textarea[name="content"]`, "plain text"]] },
  ],
  attachments: { at: [[`md-chips[ng-model="editor.uploader.queue"] md-chip`, "one file"]], read: [{ kind: "text", in: ".md-chip-content", without: "button, md-icon" }] },
  filled: true,
  prior: {
    scope: "body",
    from: { at: [[`[ng-bind$="viewer.message.from[0].email"]`, "the message shown behind the dialog: its sender's address"]], read: [{ kind: "text" }] },
    to: { at: [[`md-chips[ng-model$="viewer.message.to"] md-chip, md-chips[ng-model$="viewer.message.cc"] md-chip`, "its readers, also while they are folded"]], read: [{ kind: "text", in: ".md-chip-content" }] },
  },
  send: { button: [[`[ng-click="editor.send()"]`, "what the button calls"], [`[ng-click^="editor.send("]`, "the same with an argument"]], also: [[`[ng-click*="editor.sendLater"], [ng-click*="editor.schedule"]`, "send later"]], on: "click", keys: false, submit: true },
  insertion: "type-comma",
  limits: ["groups", "scripted-submit"],
};
