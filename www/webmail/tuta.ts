// Tuta. From its own source; field names are translation keys, the same in every language. Not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`[data-testid="tf:${name}_label"]`, "the key of the field's label"],
    [`.bubble-text-field:has([data-testid="tfi:${name}_label"])`, "the bubbles around the named input"],
  ],
  chip: [["button.text-bubble", "one recipient"], [".bubble-text-field button", "the same without its class"]],
  address: [{ kind: "text" }],
  pending: [[`[data-testid="tfi:${name}_label"]`, "the key of the input"], ["input", "the only input of the field"]],
  show: name === "to" ? [] : [["[data-testid='btn:show_action']", "opens Cc and Bcc"]],
  removeMenu: [["[data-testid='btn:remove_action']", "the item of the menu that a recipient opens"]],
});

export const tuta: Adapter = {
  id: "tuta",
  name: "Tuta",
  hosts: ["app.tuta.com", "mail.tutanota.com"],
  grade: "A",
  live: false,
  root: [["#mail-editor", "the editor's dialog"], ["[role=dialog]:has([data-testid='tf:to_label'])", "the dialog by its field"]],
  scope: "root",
  page: [["[data-testid='btn:newMail_action']", "the compose button"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["[data-testid='tfi:sender_label'], [data-testid='tf:sender_label']", "the key of the sender"]], read: [{ kind: "value" }, { kind: "text" }] }],
  subject: { at: [["[data-testid='tfi:subject_label']", "the key of the input"], ["[data-testid='tf:subject_label'] input", "the input in the field"]], read: [{ kind: "value" }] },
  body: [{ kind: "rich", at: [["[data-testid=text_editor] [contenteditable], [data-testid=text_editor][contenteditable]", "Squire"], ["[contenteditable=true]", "the only editor"]] }],
  attachments: { at: [["[data-testid^='attachment']", "one file"]], read: [{ kind: "text" }] },
  send: { button: [["button[data-testid='btn:send_action']", "the key of the action"], ["[data-testid='btn:send_action']", "the same on another element"]], beyond: [["[data-testid='btn:sendLater_action']", "send later"]], on: "click", keys: true },
  insertion: "type-enter",
  limits: ["later-send"],
};
