// Horde IMP, dynamic and basic view: plain text fields (Debian's 6.2) and the address widget of later versions.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [[`#send${name}`, "the dynamic view's row"], [`form#compose:has(textarea[name="${name}"])`, "a view without rows"], [`form[name="compose"]:has([name="${name}"])`, "the basic view"]],
  always: true,
  whole: [[`textarea#${name}`, "posted by the dynamic view"], [`textarea[name="${name}"], input[name="${name}"]`, "posted by the basic view"]],
  chip: [["li.hordeACListItem", "the address widget"]],
  address: [{ kind: "attribute", name: "title" }, { kind: "text" }],
  pending: [["input.hordeACTrigger", "text that the widget takes over when Send is pressed"]],
  show: [[`#toggle${name}`, "the link beside To"]],
  remove: [["img.hordeACItemRemove", "the cross on a recipient"]],
});

export const horde: Adapter = {
  id: "horde",
  name: "Horde",
  hosts: [],
  grade: "A",
  live: true,
  root: [["form#compose", "the dynamic view"], [`form[name="compose"]:has([name="to"])`, "the basic view"]],
  scope: "page",
  page: [["#horde-head, #horde-page, #hordeDeleteDrag", "the frame of every Horde page"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [
    { at: [["select#identity", "several identities"]], read: [{ kind: "text", in: "option:checked" }] },
    { at: [["#from, input[name=from]", "the basic view"]], read: [{ kind: "value" }] },
  ],
  subject: { at: [["input#subject", "the dynamic view"], ["input[name=subject]", "the basic view"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [[".cke_contents iframe, td.cke_contents iframe, iframe.cke_wysiwyg_frame", "CKEditor 3 and 4"], ["iframe[title*=composeMessage]", "the title names the field"]] },
    { kind: "plain", at: [["textarea#composeMessage", "plain text"], ["textarea[name=message]", "the basic view"]] },
  ],
  attachments: { at: [["#attach_list li", "one file"]], read: [{ kind: "text", in: ".attachName" }, { kind: "text", without: "span, img" }] },
  kind: [
    { kind: "reply_all", address: "[?&](?:type|actionID)=reply_(?:all|auto|list)\\b" },
    { kind: "reply", address: "[?&](?:type|actionID)=reply\\b" },
    { kind: "forward", address: "[?&](?:type|actionID)=(?:forward|redirect)_?\\w*" },
  ],
  filled: true,
  send: {
    button: [["#send_button", "the dynamic view"], ["input[name=btn_send_message]", "the basic view"]],
    also: [["#send_button_redirect", "redirect"]],
    on: "click",
    keys: true,
    submit: true,
  },
  insertion: "set-value",
  limits: ["scripted-submit", "sender-unknown"],
};
