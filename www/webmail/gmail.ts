// Gmail: pop-up, full screen, inline and pop-out compose. Facts from maintained extensions; not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`.GS .anm[name="${name}"]`, "the row names its field in English in every language"],
    [`.anm[name="${name}"]`, "the same row outside the table of older layouts"],
    [`tr.bzf div[name="${name}"]`, "the layout that gmail.js reads"],
    [`tr:has(textarea[name="${name}"])`, "the layout before 2021"],
  ],
  chip: [
    ["[role=option][data-hovercard-id]", "since 2021: the address is the hover card's key"],
    ["[data-hovercard-id]", "chips without the role"],
    [`.vR:has(input[type=hidden][name="${name}"])`, "before 2021: a hidden input each"],
  ],
  address: [
    { kind: "attribute", name: "data-hovercard-id", match: "(\\S+@\\S+)" },
    { kind: "value", in: "input[type=hidden]" },
    { kind: "attribute", name: "email" },
    { kind: "attribute", name: "data-name" },
    { kind: "text", without: ".afX, .vM" },
  ],
  group: [["[data-hovercard-id^='c']:not([data-hovercard-id*='@'])", "a contact label: one chip for many people"]],
  pending: [
    ["input[role=combobox]", "the input of the address widget"],
    ["input[peoplekit-id]", "its test build"],
    [`textarea[name="${name}"]`, "before 2021"],
  ],
  show: name === "to" ? [["div.aoD.hl", "the collapsed summary opens on focus"]] : [[name === "cc" ? "span.pE[role=link]" : "span.pB[role=link]", "the link beside To"]],
  remove: [["div.afX[aria-label]", "the cross on a chip"], [".vM", "before 2021"]],
});

export const gmail: Adapter = {
  id: "gmail",
  name: "Gmail",
  hosts: ["mail.google.com"],
  grade: "B",
  live: false,
  root: [
    [".M9:has(.Ap), .AD:has(.Ap)", "pop-up and inline compose, by gmail.js"],
    ["[role=dialog]:has(form input[name=composeid])", "pop-up compose, by InboxSDK"],
    [".aSs .aSt:has(input[name=composeid])", "full screen: the element moves to the end of body"],
    ["body.xE.xp [role=main]", "a compose window of its own"],
    [".I5, .aaZ", "the outer names that Mailvelope and FlowCrypt use"],
  ],
  scope: "root",
  page: [["[gh='cm'], .T-I.T-I-KE", "the compose button"]],
  to: { ...recipients("to"), folded: [[".aoD.hl", "the summary that stands for the rows while they are folded"]] },
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [
    { at: [["input[name=from]", "present with more than one identity"]], read: [{ kind: "attribute", name: "value" }, { kind: "value" }] },
  ],
  subject: { at: [["input[name=subjectbox]", "in every layout"], ["input[name=subject]", "hidden twin"]], read: [{ kind: "value" }] },
  body: [
    { kind: "rich", at: [["[g_editable=true]", "Gmail's own mark"], ["div[contenteditable=true][role=textbox]", "the role of the editor"], [".Am.Al.editable", "classes since 2012"]] },
  ],
  attachments: { at: [["div.dL", "one file each"]], read: [{ kind: "text", in: ".vI" }] },
  prior: {
    scope: "[role=listitem], .h7, .kv",
    from: { at: [["span.gD[email]", "the sender of the message above an inline answer, by gmail.js"]], read: [{ kind: "attribute", name: "email" }] },
    to: { at: [["span.g2[email]", "its readers; in the page also while they are folded"]], read: [{ kind: "attribute", name: "email" }] },
  },
  send: {
    button: [
      [".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])", "by InboxSDK"],
      ["div.T-I.T-I-atl", "by gmail.js"],
      ["[role=button][data-tooltip*='Enter']", "the shortcut in the tooltip; the words differ by language"],
    ],
    also: [[".Uo", "send and archive"]],
    beyond: [["[selector=scheduledSend]", "schedule send: in a menu at the end of the page"]],
    on: "mouse",
    keys: true,
  },
  insertion: "paste",
  limits: ["later-send", "groups", "collapsed", "sender-unknown"],
};
