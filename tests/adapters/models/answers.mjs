// How an answer begins in the webmails of the model pages: what is pressed, and how the text that is answered stands in the editor.
// By public facts, as the model pages are; each is a model, not the webmail.
import { MODELS } from "./pages.mjs";

/** Who wrote the message answered, as the webmail writes it above the quotation. */
const writer = (one, bare = false) => (bare ? one.address : `${one.name} &lt;${one.address}&gt;`);
const HELLO = "the group for people in recovery meets on Monday.";
const block = (sentence, quote = `<blockquote type="cite">${HELLO}</blockquote>`) => (one) => `<div><br></div><div>${sentence(one)}</div>${quote}`;

/** `pressed`: markup of the control that answers all, and of the one that forwards. `quoted`: the editor's content for a writer. */
export const ANSWERS = {
  gmail: {
    pressed: ['<div role="menuitem"><img alt=""><span>Reply to all</span></div>', '<span class="ams" role="link">Forward</span>'],
    quoted: block((one) => `On Sun, Nov 22, 2026 at 9:00 AM ${writer(one)} wrote:`, `<blockquote class="gmail_quote">${HELLO}</blockquote>`),
  },
  outlook: {
    pressed: ['<button aria-label="Reply all"><i data-icon-name="ArrowReplyAll"></i></button>', '<button aria-label="Forward"></button>'],
    headers: true,
    quoted: (one, readers) => `<div><br></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> ${writer(one)}<br><b>Sent:</b> Sunday, November 22, 2026 9:00 AM<br><b>To:</b> ${readers.map((one) => one.replaceAll("<", "&lt;")).join("; ")}<br><b>Subject:</b> Recovery group</div><div>${HELLO}</div>`,
  },
  yahoo: {
    pressed: ['<button data-test-id="reply-all" title="Allen antworten"></button>', '<button data-test-id="forward"></button>'],
    quoted: (one) => `<div><br></div><div class="yahoo_quoted"><div>On Sunday, 22 November 2026 at 09:00:00 GMT, ${writer(one)} wrote:</div><div>${HELLO}</div></div>`,
  },
  proton: {
    pressed: ['<button data-testid="message-view:reply-all"><svg alt="x"></svg></button>', '<button data-testid="message-view:forward"></button>'],
    quoted: (one) => `<div><br></div><div class="protonmail_quote">On Sunday, 22 November 2026 at 09:00, ${writer(one)} wrote:<br><br><blockquote class="protonmail_quote" type="cite">${HELLO}</blockquote></div>`,
  },
  fastmail: {
    pressed: ['<button class="v-Button s-reply-all">Reply to all</button>', '<button class="v-Button s-forward"></button>'],
    quoted: block((one) => `On Sun, 22 Nov 2026, at 9:00 AM, ${one.name} wrote:`),
  },
  icloud: { unread: true, pressed: ['<ui-button role="button" aria-label="Reply All"></ui-button>', '<ui-button role="button" aria-label="Forward"></ui-button>'] },
  zoho: {
    pressed: ['<span class="zmbtn" data-event="replyall"><i>x</i></span>', '<span data-event="forward">x</span>'],
    quoted: (one) => `<div><br></div><div class="zmail_extra">---- On Sun, 22 Nov 2026 09:00:00 +0000 ${writer(one)} wrote ----<br><blockquote id="blockquote_zmail">${HELLO}</blockquote></div>`,
  },
  snappymail: {
    pressed: ['<a class="btn" data-bind="command: replyAllCommand, visible: ready"><i>x</i></a>', '<a data-bind="command: forwardCommand">x</a>'],
    quoted: block((one) => `On 22 November 2026, ${writer(one)} wrote:`),
  },
  nextcloud: {
    pressed: ['<button class="action-button" aria-label="Allen antworten"><span class="reply-all-icon"></span></button>', '<button><span class="share-icon"></span><span>Weiterleiten</span></button>'],
    quoted: (one) => `<p></p><p></p><div class="quote">"${one.name}" ${one.address} – November 22, 2026 9:00 AM<br>&gt; ${HELLO}</div>`,
  },
  "zimbra-classic": {
    pressed: ['<div id="zb__CLV-main__REPLY_ALL"><table><tr><td>Antworten an alle</td></tr></table></div>', '<div id="zb__CLV-main__FORWARD">x</div>'],
    headers: true, plain: true,
    quoted: (one, readers) => `\n\n----- Original Message -----\nFrom: "${one.name}" <${one.address}>\nTo: ${readers.join(", ")}\nSent: Sunday, November 22, 2026 9:00:00 AM\nSubject: Recovery group\n\n${HELLO}\n`,
  },
  "zimbra-modern": {
    pressed: ['<button class="zimbra-client_action-button_button" title="Reply All"></button>', '<button aria-label="Forward"></button>'],
    quoted: block((one) => `On Nov 22, 2026, at 9:00 AM, ${writer(one)} wrote:`),
  },
  openxchange: {
    pressed: ['<a href="#" role="menuitem" data-action="io.ox/mail/actions/reply-all">x</a>', '<button data-action="io.ox/mail/actions/forward">x</button>'],
    plain: true,
    quoted: (one) => `\n\n> On 11/22/2026 9:00 AM CET ${one.name} <${one.address}> wrote:\n> \n>  \n> ${HELLO}\n`,
  },
  tuta: {
    pressed: ['<button data-testid="btn:replyAll_action" title="Allen antworten"></button>', '<button data-testid="btn:forward_action"></button>'],
    quoted: (one) => `<br>22 Nov 2026, 09:00 by ${writer(one, true)}:<br><blockquote class="tutanota_quote">${HELLO}</blockquote>`,
  },
  cypht: {
    pressed: ['<a class="reply_all_link" href="#" onclick="return false">Reply-all</a>', '<a class="forward_link" href="#" onclick="return false">Forward</a>'],
    plain: true,
    quoted: (one) => `On Sun, 22 Nov 2026 09:00:00 +0000 ${one.name} <${one.address}> said\n\n> ${HELLO}\n`,
  },
  generic: {
    pressed: ['<button type="button" name="reply_to_all">Svara alla</button>', '<button type="button">Vidarebefordra</button>'],
    plain: true,
    quoted: (one) => `\n\nOn 22 November 2026 at 09:00, ${one.name} <${one.address}> wrote:\n> ${HELLO}\n`,
  },
};

/** A page that shows a message, a list of drafts and the controls that answer; the compose window comes once one of them is pressed. */
export function answerPage(id) {
  const { html, model, frame, inside, text = "#text", subject, plain } = MODELS[id];
  const { pressed: [all, forward] } = ANSWERS[id];
  const at = JSON.stringify({ frame, inside, text, subject, plain });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Model of an answer in ${id}</title><style>:is(#all, #forward) > * { display: inline-block; min-width: 80px; min-height: 20px } [contenteditable], textarea { min-height: 40px; border: 1px solid }</style></head><body>
<div id="all">${all}</div><div id="forward">${forward}</div><ul><li><div role="option" tabindex="0" id="draft" data-testid="message-item:Reply to all of you" title="Reply to all of you, later"><span class="subject">Reply to all of you, later</span></div></li></ul><div id="place" style="min-height:300px"></div>
<template id="compose">${html}</template><script src="/widget.js"></script>
<script>{ const at = ${at};
const put = (name, one) => { const input = document.querySelector(at.plain ? '[name="mail_' + name + '"]' : '[data-model="' + name + '"] [data-input]');
  if (at.plain) { input.value += (input.value ? ", " : "") + one; input.dispatchEvent(new Event("input", { bubbles: true })); } else { if ("value" in input) input.value = one; else input.append(one); input.dispatchEvent(new FocusEvent("blur")); } };
window.put = put;
/** The page's own doing, once a control is pressed: fields filled in, the text quoted. */
const begin = async (event) => {
  if (document.querySelector("#place").childElementCount) return;
  const { lists, title, body, isPlain } = window.given;
  document.querySelector("#place").append(document.querySelector("#compose").content.cloneNode(true));
  ${model ? `model(${model});` : ""}
  for (const [name, list] of Object.entries(lists)) for (const one of list) put(name, one);
  document.querySelector(at.subject).value = title;
  if (body === undefined) return;
  const inside = () => at.frame ? document.querySelector(at.frame).contentDocument.querySelector(at.inside) : document.querySelector(at.text);
  while (inside() === null) await new Promise((done) => setTimeout(done, 20));
  const editor = inside();
  if ("value" in editor) editor.value = body; else if (isPlain) editor.innerText = body; else editor.innerHTML = body;
};
for (const opener of document.querySelectorAll("#all, #forward, #draft")) opener.addEventListener("click", begin); }</script></body></html>`;
}
