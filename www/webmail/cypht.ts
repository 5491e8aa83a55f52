// Cypht. From its own source. Not tried on a running one.
import type { Adapter, Recipients, RecipientName } from "./grammar";

const recipients = (name: RecipientName): Recipients => ({
  box: [[`.compose_container:has(> input[name="compose_${name}"]), div:has(> input[name="compose_${name}"])`, "the parent of the named input"], [`:has(> [name="compose_${name}"])`, "the parent of the input, whatever element it is"]],
  always: true,
  chip: [[`.bubbles:has(+ [name="compose_${name}"]) > .bubble`, "bubbles stand before their input"], [".bubbles > .bubble", "the only bubbles of the row"]],
  address: [{ kind: "attribute", name: "data-value" }, { kind: "text", without: "a, span" }],
  pending: [[`input[name="compose_${name}"], textarea[name="compose_${name}"]`, "posted by the form: text that is in no bubble"]],
  show: [[".toggle_recipients", "the link beside To"]],
  remove: [[".bubble_close", "the cross on a bubble"], ["a, span", "its only child"]],
});

export const cypht: Adapter = {
  id: "cypht",
  name: "Cypht",
  hosts: [],
  grade: "A",
  live: false,
  root: [["form.compose_form", "the form's class"], ["form:has([name=compose_to])", "the form by its field"]],
  scope: "root",
  page: [[".cypht-layout, .folder_list .menu_home", "the frame of every page"]],
  to: recipients("to"),
  cc: recipients("cc"),
  bcc: recipients("bcc"),
  from: [{ at: [["select.compose_server, .compose_server", "the account"]], read: [{ kind: "text", in: "option:checked" }, { kind: "text" }] }],
  subject: { at: [["input[name=compose_subject]", "posted by the form"]], read: [{ kind: "value" }] },
  body: [
    { kind: "frame", at: [["iframe.ke-edit-iframe", "KindEditor"]] },
    { kind: "plain", at: [["textarea#compose_body", "plain text"], ["textarea[name=compose_body]", "posted by the form"]] },
  ],
  attachments: { at: [[".uploaded_files tr, .uploaded_files li", "one file"]], read: [{ kind: "text" }] },
  kind: [
    { kind: "reply_all", address: "[?&]reply_all=1\\b" },
    { kind: "reply", address: "[?&]reply=1\\b" },
    { kind: "forward", address: "[?&]forward(?:_as_attachment)?=1\\b" },
  ],
  filled: true,
  send: {
    button: [[".smtp_send_placeholder", "the button; the real submit is hidden"], ["input[name=smtp_send]", "the hidden submit"]],
    also: [[".smtp_send_archive, .smtp_schedule_send, .nexus_send_later, input[name=smtp_send]", "send and archive, schedule, and the hidden submit"]],
    on: "click",
    keys: false,
    submit: true,
  },
  insertion: "type-blur",
  limits: ["scripted-submit", "later-send"],
};
