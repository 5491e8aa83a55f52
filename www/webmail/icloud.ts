// iCloud Mail, experimental: the text is written in a frame of another site, whose own script hands it over. Not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const order: Record<RecipientName, number> = { to: 0, cc: 1, bcc: 2 };

const recipients = (name: RecipientName): Recipients => ({
  box: [["ui-autocomplete-token-field[role=list]", "To, Cc and Bcc in this order"], ["ui-autocomplete-token-field", "the same without the role"]],
  nth: order[name],
  chip: [["ui-autocomplete-token", "one recipient"], ["[role=listitem]", "one recipient by its role"]],
  address: [{ kind: "attribute", name: "title", match: "(.*@.*)" }, { kind: "attribute", name: "aria-label", match: "(.*@.*)" }, { kind: "text" }],
  pending: [["textarea", "typed text"]],
  remove: [["[role=button], button", "the cross on a token"]],
});

export const icloud: Adapter = {
  id: "icloud",
  name: "iCloud Mail",
  hosts: ["www.icloud.com"],
  grade: "D",
  live: false,
  root: [["ui-pane.modal:has(ui-autocomplete-token-field)", "the compose pane"], ["[role=dialog]:has(ui-autocomplete-token-field)", "the pane by its role"]],
  scope: "root",
  page: [["iframe[data-name=mail2]", "the frame of the mail application"], ["ui-main-pane, ui-split-view", "inside that frame"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["ui-pop-up-button[aria-label*='@'], ui-popup-button", "the sender's choice"]], read: [{ kind: "attribute", name: "aria-label", match: "(\\S+@\\S+)" }, { kind: "text" }] }],
  subject: { at: [["ui-text-area textarea", "the only text area of the header"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [["iframe.remote-ui-application-i-frame-view", "a frame of another site"], ["iframe[src*='mail2-rte']", "the same frame by its address"]], inside: ".editor-content[contenteditable], div[role=textbox][contenteditable]", foreign: true },
    { kind: "rich", at: [[".editor-content[contenteditable], div[role=textbox][contenteditable]", "where the text is in no frame"]] },
  ],
  send: { button: [["ui-button.send, ui-button[class*=send]", "a class, where there is one"], ["ui-button[aria-label='Send Message']", "the English label"]], on: "click", keys: false },
  insertion: "type-enter",
  limits: ["foreign-frame", "old-facts", "sender-unknown"],
};
