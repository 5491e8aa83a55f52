// Proton Mail. From its own source; the addresses of a folded list are not in the page. Not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const testid: Record<RecipientName, string> = { to: "composer:to", cc: "composer:to-cc", bcc: "composer:to-bcc" };

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`.composer-editor-${name}`, "the class of the field's box"],
    [`div:has(> [data-testid="${testid[name]}"]), div:has(> :not(div) > [data-testid="${testid[name]}"])`, "the nearest box around the input with the test id"],
    [`div:has(> [id^="${name}-composer-"])`, "the parent of the input with the id"],
  ],
  chip: [["[data-testid=composer-addresses-item]", "one recipient"], ["[data-testid^=composer-addresses-item]:not([data-testid$=label])", "a variant of the test id"]],
  address: [
    { kind: "attribute", name: "data-testid", in: "[data-testid^='remove-address-button-']", match: "^remove-address-button-(.*)$" },
    { kind: "text", in: "[data-testid=composer-addresses-item-label]" },
  ],
  group: [["[data-testid=composer-addresses-item]:not(:has([data-testid^='remove-address-button-']))", "a group: its members are not in the page"]],
  pending: [[`[data-testid="${testid[name]}"]`, "the input's test id"], [`[id^="${name}-composer-"]`, "the input's id"]],
  more: [[".composer-addresses-fakefield-inner", "the folded summary shows names only"]],
  show: name === "to" ? [] : [[`[data-testid="composer:recipients:${name}-button"]`, "the button beside To"]],
  remove: [["[data-testid^='remove-address-button-']", "the cross on a chip"]],
});

export const proton: Adapter = {
  id: "proton",
  name: "Proton Mail",
  hosts: ["mail.proton.me"],
  grade: "A",
  live: false,
  root: [["section.composer", "the window"], ["[data-testid^='composer-']:has([data-testid='composer:send-button'])", "its test id, numbered"]],
  scope: "root",
  page: [["[data-testid='sidebar:compose']", "the compose button"]],
  to: { ...recipients("to"), more: [["[data-testid='composer:address'], .composer-addresses-fakefield-inner", "the folded summary shows names only"]] },
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["[data-testid='composer:from']", "the sender's choice"]], read: [{ kind: "text" }] }],
  subject: { at: [["[data-testid='composer:subject']", "the test id"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [["iframe[data-testid=rooster-iframe]", "the editor's frame"]], inside: "#rooster-editor" },
    { kind: "plain", at: [["textarea[data-testid=editor-textarea]", "plain text"]] },
  ],
  attachments: { at: [["[data-testid^='attachment-item']", "one file"]], read: [{ kind: "attribute", name: "title" }, { kind: "text" }] },
  send: { button: [["[data-testid='composer:send-button']", "the test id"]], beyond: [["[data-testid*='schedule-send']", "schedule send"]], on: "click", keys: true },
  insertion: "type-enter",
  limits: ["groups", "collapsed", "later-send"],
};
