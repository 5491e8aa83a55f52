// Nextcloud Mail. From its own source; a folded list shows its first recipient only. Not tried on a running one.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`.v-select:has(#${name})`, "the select around the named input"],
    [`#${name}.v-select, div#${name}`, "the id on the select itself"],
    [`.composer-fields:has(#${name})`, "the row"],
  ],
  chip: [[".vs__selected.ncselect__tag--recipient", "one recipient"], [".vs__selected", "a select without the recipient's class"]],
  address: [{ kind: "attribute", name: "title" }, { kind: "attribute", name: "title", in: "[title*='@']" }, { kind: "text", without: "button" }],
  group: [[".vs__selected:not([title*='@']):has(.account-multiple-icon)", "a group: its members are not in the page"]],
  pending: [["input.vs__search", "typed text"]],
  more: [[".recipient-overflow", "the list is folded: only its first recipient is in the page"]],
  show: [[".copy-toggle", "the link beside To"]],
  remove: [[".delete-recipient", "the cross on a recipient"], ["button.vs__deselect", "the select's own cross"]],
});

export const nextcloud: Adapter = {
  id: "nextcloud",
  name: "Nextcloud Mail",
  hosts: [],
  grade: "A",
  live: false,
  root: [[".message-composer", "the composer"], ["#content-vue .modal-container:has(.composer-fields)", "the dialog around it"]],
  scope: "root",
  page: [["#mail-content, #content.app-mail, #content-vue.app-mail", "the mail application"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [[".v-select:has(#from) .vs__selected", "the chosen sender"], ["#from .vs__selected", "the id on the select itself"]], read: [{ kind: "text" }] }],
  subject: { at: [["input#subject[name=subject]", "id and name"], ["#subject", "the id alone"]], read: [{ kind: "value" }] },
  body: [{ kind: "rich", at: [[".ck-editor__editable", "CKEditor 5, also for plain text"], ["[contenteditable=true][role=textbox]", "the editor by its role"]] }],
  attachments: { at: [[".composer-attachments li, .attachments li", "one file"]], read: [{ kind: "attribute", name: "title" }, { kind: "text" }] },
  send: { button: [[".composer-actions-right button[type=submit]", "the only submit of the action row"], ["button[type=submit]", "the only submit of the composer"]], on: "click", keys: true, submit: true },
  insertion: "type-enter",
  limits: ["collapsed", "groups", "later-send"],
};
