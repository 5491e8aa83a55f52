// Roundcube 1.4 to 1.7: elastic, larry and classic skins, plain and TinyMCE.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [
    [`#compose_${name}`, "elastic's row; stays in the page while hidden"],
    [`#compose-${name}`, "larry's and classic's row"],
    [`tr:has(> td > textarea[name="_${name}"])`, "skins that derive from classic name no row"],
    [`form[name="form"]`, "a skin of its own: the field is still found by its name"],
  ],
  always: true,
  whole: [[`textarea[name="_${name}"], input[name="_${name}"]`, "posted by every skin since 0.1: RFC 5322 text"]],
  chip: [["li.recipient", "elastic's widget over the textarea"]],
  address: [
    { kind: "attribute", name: "title" },
    { kind: "text", without: "a" },
  ],
  pending: [["li.input > input", "elastic: text that reaches the textarea on blur only"]],
});

export const roundcube: Adapter = {
  id: "roundcube",
  name: "Roundcube",
  hosts: [],
  grade: "A",
  live: true,
  root: [
    [`body.task-mail.action-compose form[name="form"]`, "elastic sets the task on body; the form's name is set by the core"],
    [`form[name="form"]:has(textarea[name="_to"])`, "larry and classic set no class on body"],
    [`form:has([name="_to"]):has([name="_message"])`, "a skin that renames the form"],
  ],
  scope: "page",
  page: [["body.task-mail", "elastic"], ["#rcmbtn100, #messagetoolbar", "larry and classic"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [
    { at: [[`select[name="_from"]`, "the identities"]], read: [{ kind: "text", in: "option:checked" }] },
    { at: [[`input[name="_from"]`, "one identity, or one typed by hand"]], read: [{ kind: "value" }] },
  ],
  subject: { at: [[`input[name="_subject"]`, "posted by every skin"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [["iframe#composebody_ifr", "TinyMCE names its frame after the textarea"], ["iframe#compose-body_ifr", "classic's text area has a dash in its name"], ["iframe.tox-edit-area__iframe", "TinyMCE 5 and 6 in any skin"]] },
    { kind: "plain", at: [[`textarea[name="_message"]`, "posted by every skin; stale while TinyMCE is on, so it comes second"]] },
  ],
  attachments: { at: [["#attachment-list li[id^=rcmfile]", "every skin"]], read: [{ kind: "text", in: ".attachment-name" }, { kind: "text", without: ".attachment-size, a.delete, a.dropdown" }] },
  kind: [
    { kind: "reply", at: [["script:not([src])", "the core writes into its own script what is composed; a draft opened again is another mode"]], read: [{ kind: "text", match: '"compose_mode":"(reply)"' }] },
    { kind: "forward", at: [["script:not([src])", "the same script"]], read: [{ kind: "text", match: '"compose_mode":"(forward)"' }] },
  ],
  filled: true,
  send: {
    button: [
      [".formbuttons button.send", "elastic's main button"],
      ["#messagetoolbar a.button.send, #toolbar-menu a.send, a.button.send, a.send", "larry, classic and elastic's toolbar menu"],
      [`[onclick*="command('send'"]`, "what every skin's button calls"],
    ],
    also: [[`a.send, button.send, [onclick*="command('send'"]`, "the same command on another place of the page"]],
    on: "click",
    keys: false,
    submit: true,
  },
  insertion: "set-value",
  limits: ["scripted-submit"],
};
