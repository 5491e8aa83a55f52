// Zimbra's classic client. From its own source; a bubble may show a name only. Not tried on a running one.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`[id^="zv__COMPOSE"][id$="_${name}_row"]`, "the row's id ends with the field"],
    [`td:has(> [id$="_${name}_control"]), div:has(> [id$="_${name}_control"])`, "the parent of the named input"],
    [`.addrBubbleHolder:has([id$="_${name}_control"])`, "the bubbles around the input"],
  ],
  chip: [["span.addrBubble", "one recipient"]],
  address: [{ kind: "attribute", name: "title", match: "(.*@.*)" }, { kind: "attribute", name: "aria-label", match: "(.*@.*)" }, { kind: "text" }],
  group: [["span.addrBubble:has(.ImgGroup, [class*=DistributionList])", "a distribution list"]],
  pending: [[`[id$="_${name}_control"]`, "typed text"]],
  show: name === "bcc" ? [["[id$='_toggle_bcc'], [id$='_show_bcc']", "the link beside Cc"]] : [],
  remove: [["[id$='_remove']", "the cross on a bubble"]],
});

export const zimbraClassic: Adapter = {
  id: "zimbra-classic",
  name: "Zimbra (classic)",
  hosts: [],
  grade: "A",
  live: false,
  root: [["[id^='zv__COMPOSE']:has([id$='_to_control']):has([id$='_subject_control'])", "the view of one compose tab"]],
  scope: "root",
  page: [["#z_shell, #skin_container_app_main", "the shell of the client"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [
    { at: [["[id$='_identity_control'], [id$='_from_select']", "the choice of identities"]], read: [{ kind: "text" }] },
  ],
  subject: { at: [["input[id$='_subject_control']", "the id ends with the field"], ["input.subjectField, [id$='_subject_control'] input", "its class"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [["iframe[id$='_body_ifr']", "TinyMCE names its frame after the text area"], ["iframe.ZmHtmlEditorIFrame", "its class"]] },
    { kind: "plain", at: [["textarea[id$='_body']", "plain text"], ["textarea.ZmHtmlEditorTextArea", "its class"]] },
  ],
  attachments: { at: [["[id$='_attachments_div'] .AttachmentSpan, [id$='_attachments_div'] li", "one file"]], read: [{ kind: "text" }] },
  send: {
    key: "^zv__COMPOSE-?(\\w+)$",
    button: [["[id='zb__COMPOSE-{n}__SEND']", "the toolbar's button of the same number; it lies outside the view"]],
    also: [["[id='zb__COMPOSE-{n}__SEND_MENU'], [id='zb__COMPOSE-{n}__SEND_LATER']", "send later and its menu"]],
    on: "mouse",
    keys: true,
  },
  insertion: "type-enter",
  limits: ["directory-address", "groups", "later-send"],
};
