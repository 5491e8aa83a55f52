// Outlook on the web and outlook.com. Read from public facts; recipients cannot be written. Not tried on the live site.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`div[role=group][id$="_${name.toUpperCase()}"]`, "the field's name ends the id in every language"],
    [`[id^="MSG_"][id$="_${name.toUpperCase()}"]`, "the same id without the role"],
  ],
  chip: [
    ["span._EType_RECIPIENT_ENTITY", "the editor's entity class for a recipient"],
    ["span._Entity._EReadonly_1[draggable=true]", "an entity whose type name changed"],
    [".lpc-hoverTarget", "the layout before 2023"],
  ],
  address: [
    { kind: "attribute", name: "aria-label", match: "^(?:offline|online|away|busy)?(.*@.*)$" },
    { kind: "attribute", name: "title", match: "(.*@.*)" },
    { kind: "text", in: "[class*=textContainer]" },
    { kind: "text" },
  ],
  pending: [["[contenteditable=true]", "the editor of the field: typed text stands between the chips"]],
  typed: { kind: "text", without: "._Entity, .lpc-hoverTarget" },
  show: [[name === "bcc" ? "button[id$='_BCC_BUTTON'], button[data-testid*='bcc' i]" : "button[id$='_CC_BUTTON'], button[data-testid*='cc' i]", "the button beside To; its label differs by language"]],
  ...(name === "to" ? {} : { showText: name === "cc" ? "cc" : "bcc|cci|cco|ccn" }),
});

export const outlook: Adapter = {
  id: "outlook",
  name: "Outlook on the web",
  hosts: ["outlook.live.com", "outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft"],
  grade: "C",
  live: false,
  root: [
    ["[data-testid=ComposeForm]", "the test id of the form"],
    [".ComposeCard", "its class"],
    ["#docking_InitVisiblePart_0:has([id$='_TO'])", "the reading pane that holds it"],
    ["div:has(> * [id$='_TO']):has([id^='editorParent_']):has([data-testid=ComposeSendButton]):not(:has(div > * [id$='_TO'] ~ * [id^='editorParent_']))", "the common ancestor of field, editor and button"],
  ],
  scope: "root",
  page: [["#app [data-app-section], #Mail_ModuleShell", "the mail application's frame"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["[id$='_FROM'] [aria-label*='@'], button[aria-label*='@'][id^='MSG_']", "shown only with several identities"]], read: [{ kind: "attribute", name: "aria-label", match: "(\\S+@\\S+)" }] }],
  subject: { at: [["input[id^='MSG_'][id$='_SUBJECT']", "the id carries the compose id"], ["input[id$='_SUBJECT']", "the same id without its prefix"]], read: [{ kind: "value" }] },
  body: [{ kind: "rich", at: [["[id^='editorParent_'] [contenteditable=true][role=textbox]", "the editor's parent is named"], ["[contenteditable=true][role=textbox][aria-multiline=true]", "the editor by its role"]] }],
  attachments: { at: [["[data-testid=AttachmentCard]", "the test id of a file"]], read: [{ kind: "attribute", name: "aria-label" }, { kind: "text" }] },
  send: {
    button: [["[data-testid=ComposeSendButton] button", "the test id around the button"], ["button[id*=primaryActionButton]", "the main half of the split button"], ["button[title*='Ctrl+Enter']", "the shortcut in the title"]],
    beyond: [["[data-testid*=ScheduleSend i], [name*=ScheduleSend i]", "schedule send: in the menu beside Send"]],
    on: "click",
    keys: true,
  },
  insertion: "clipboard",
  limits: ["no-write", "directory-address", "later-send", "sender-unknown"],
};
