// Zimbra's modern client, experimental: facts of 2018 to 2020. Not tried on a running one.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const order: Record<RecipientName, number> = { to: 0, cc: 1, bcc: 2 };

const recipients = (name: RecipientName): Recipients => ({
  box: [[".zimbra-client_address-field_addressField", "To, Cc and Bcc in this order"], ["[class*='address-field_addressField']", "the same class with another prefix"]],
  nth: order[name],
  chip: [["[class*='token-input_token']:not([class*='token-input_tokenInput']):not([class*=tokens])", "one recipient"], ["div[role=button]", "one recipient by its role"]],
  address: [{ kind: "attribute", name: "title", match: "(.*@.*)" }, { kind: "text", without: "button" }],
  pending: [["input.zimbra-client_token-input_tokenInput", "typed text"], ["input[class*='address-field_inputField']", "the same in another layout"]],
  show: [[`[class*='composer_'][class*=${name}Button], button[data-${name}]`, "the button beside To"]],
  remove: [["button", "the cross on a recipient"]],
});

export const zimbraModern: Adapter = {
  id: "zimbra-modern",
  name: "Zimbra (modern)",
  hosts: [],
  grade: "D",
  live: false,
  root: [[".zimbra-client_composer_inner", "the composer"], ["[class*='composer_inner']:has(rich-text-area)", "the same class with another prefix"]],
  scope: "root",
  page: [["[class*='zimbra-client_app']", "the client's frame"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["[class*='composer_from'] [class*=label], [class*='composer_from'] button", "the choice of senders"]], read: [{ kind: "text" }] }],
  subject: { at: [["input.zimbra-client_composer_subject", "its class"], ["input[class*='composer_subject']", "the same with another prefix"]], read: [{ kind: "value" }] },
  body: [{ kind: "rich", at: [["rich-text-area [contenteditable]", "the editor in its element"], ["rich-text-area", "the element itself"]] }, { kind: "plain", at: [["textarea[class*='composer_']", "plain text"]] }],
  attachments: { at: [["[class*='attachment-tile']", "one file"]], read: [{ kind: "attribute", name: "title" }, { kind: "text" }] },
  send: { button: [["button[class$='_send']", "the class ends so"], ["button[class*='composer_send']", "the same with another prefix"]], on: "click", keys: true },
  insertion: "type-enter",
  limits: ["old-facts", "directory-address"],
};
