// Zoho Mail. Three public sources; the fields differ by order alone. Not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const order: Record<RecipientName, number> = { to: 0, cc: 1, bcc: 2 };

const recipients = (name: RecipientName): Recipients => ({
  box: [[".zmCTxt.zmdrop.recipient-field", "To, Cc and Bcc in this order"], [".recipient-field", "the same with other layout classes"]],
  nth: order[name],
  chip: [[".SC_cs", "one recipient"]],
  address: [
    { kind: "attribute", name: "data-tooltip", match: "(.*@.*)" },
    { kind: "attribute", name: "data-tooltip", in: "[data-tooltip*='@']" },
    { kind: "value", in: "input" },
    { kind: "text" },
  ],
  pending: [[":scope > input, .zmcpInput input, .SC_inp input", "typed text"], ["input:not(.SC_cs input)", "any input outside a chip"]],
  show: [[`[data-event="${name}"], .zmCCBcc [data-type="${name}"]`, "the link beside To"]],
  remove: [[".SC_cls, .zmClose, [data-event=remove]", "the cross on a chip"], ["i, b", "its only icon"]],
});

export const zoho: Adapter = {
  id: "zoho",
  name: "Zoho Mail",
  hosts: ["mail.zoho.com", "mail.zoho.eu", "mail.zoho.in", "mail.zoho.com.au", "mail.zoho.jp", "mail.zohocloud.ca"],
  grade: "C",
  live: false,
  root: [[".SC_mclst.zmCnew", "the compose pane"], [".SCm:has(.recipient-field)", "its outer pane"]],
  scope: "root",
  page: [[".zmApp, #zmailapp, .zm_sgrp", "the mail application"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["[id^='zm_fromaddr_Cmp']", "the sender of this window"]], read: [{ kind: "text" }] }],
  subject: { at: [["[id^='zmsub_Cmp']", "the id carries the window's number"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [[".zmCE iframe.ze_area", "the editor's frame"], ["iframe.ze_area", "the frame elsewhere"]], inside: ".ze_body" },
    { kind: "plain", at: [["textarea.ze_area, .zmTxtArea", "plain text"]] },
  ],
  attachments: { at: [[".zmAtt .SC_att, [data-attname]", "one file"]], read: [{ kind: "attribute", name: "data-attname" }, { kind: "text" }] },
  send: { button: [[".SCmb .SCtxt[data-event=s]", "the toolbar's send event"], ["[data-event=s]", "the event elsewhere"]], beyond: [["[data-event=schedule], [data-event=sl]", "schedule send"]], on: "mouse", keys: true },
  insertion: "type-enter",
  limits: ["later-send", "old-facts"],
};
