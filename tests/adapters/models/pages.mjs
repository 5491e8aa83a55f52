// Model pages: the markup of webmails that cannot run here, by public facts, with made-up people. Each is a model, not the webmail.

const three = (row) => ["to", "cc", "bcc"].map(row).join("\n");
const title = (name) => name[0].toUpperCase() + name.slice(1);

/** `html` is the compose window; `model` the behaviour, as arguments of widget.js; `text` is where one writes. */
export const MODELS = {
  gmail: {
    html: `<div role="dialog"><div class="AD"><form><input type="hidden" name="composeid" value="1"><table class="GS"><tbody>
${three((name) => `<tr><td><div class="anm" name="${name}" data-model="${name}"><div role="listbox"><input data-input role="combobox" aria-autocomplete="list" peoplekit-id="x"></div></div></td></tr>`)}
</tbody></table><input type="hidden" name="from" value="alice@example.test"><input name="subjectbox"></form>
<div class="Ap"><div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true" id="text"></div></div>
<div class="IZ"><div class="Up"><div><div role="button" tabindex="0" class="T-I T-I-atl" id="send">Send</div><div role="button" class="hG" aria-haspopup="true">more</div></div></div></div></div></div>`,
    subject: "[name=subjectbox]",
    model: `{ chip: ({ name, address }) => '<div class="agh" draggable="true"><div class="agb"><div class="afV" role="option" data-hovercard-id="' + address + '" data-name="' + (name || address) + '"><div class="akl">' + (name || address) + '</div><div class="afX" aria-label="Remove">x</div></div></div></div>', paste: true, remove: ".afX", send: "#send", on: "mouseup" }`,
  },
  outlook: {
    writes: false,
    html: `<div data-testid="ComposeForm">${three((name) => `<div role="group" id="MSG_1_${name.toUpperCase()}" data-model="${name}"><span data-chips></span><div data-input contenteditable="true" aria-label="${title(name)}" style="min-width:200px;min-height:20px;border:1px solid"></div></div>`)}
<button id="MSG_1_FROM" aria-label="From: alice@example.test">From</button><input id="MSG_1_SUBJECT"><div id="editorParent_1"><div contenteditable="true" role="textbox" aria-multiline="true" id="text"></div></div>
<div data-testid="ComposeSendButton"><button id="send" title="Send (Ctrl+Enter)">Send</button></div></div>`,
    subject: "#MSG_1_SUBJECT",
    model: `{ chip: ({ name, address }) => '<span class="_EType_RECIPIENT_ENTITY _Entity _EReadonly_1" contenteditable="false" draggable="true" aria-label="' + (name ? name + " <" + address + ">" : address) + '"><span class="textContainer-1">' + (name || address) + '</span></span>', remove: ".none", send: "#send" }`,
  },
  yahoo: {
    html: `<div data-test-id="compose"><div class="compose-header">${three((name) => `<div data-test-id="container-${name}" data-model="${name}"><input data-input id="message-${name}-field" role="combobox"></div>`)}
<input id="from-field" value="alice@example.test"><input data-test-id="compose-subject" id="compose-subject-input"></div><div id="editor-container"><div data-test-id="rte"><div contenteditable="true" role="textbox" id="text"></div></div></div>
<button data-test-id="compose-send-button" id="send">Send</button></div>`,
    subject: "#compose-subject-input",
    model: `{ chip: ({ name, address }) => '<div data-test-id="pill" title="' + (name ? name + " " : "") + "&lt;" + address + '&gt;"><span>' + (name || address) + '</span><span class="pill-close"><button type="button">x</button></span></div>', commit: [",", "Enter"], remove: ".pill-close button", send: "#send" }`,
  },
  proton: {
    html: `<section class="composer" data-testid="composer-0">${three((name) => `<div class="composer-editor-${name}" data-model="${name}"><input data-input id="${name}-composer-1" data-testid="composer:to${name === "to" ? "" : `-${name}`}"></div>`)}
<div data-testid="composer:from">Alice &lt;alice@example.test&gt;</div><input data-testid="composer:subject"><iframe data-testid="rooster-iframe" id="frame" style="width:600px;height:200px"></iframe><button data-testid="composer:send-button" id="send">Send</button></section>
<script>{ const inside = document.querySelector("#frame").contentDocument; inside.open(); inside.write('<html><body><div id="rooster-editor" contenteditable="true"></div></body></html>'); inside.close(); }</script>`,
    subject: "[data-testid='composer:subject']", frame: "#frame", inside: "#rooster-editor",
    model: `{ chip: ({ name, address }) => '<div data-testid="composer-addresses-item"><span data-testid="composer-addresses-item-label">' + (name || address) + '</span><button type="button" data-testid="remove-address-button-' + address + '">x</button></div>', remove: "[data-testid^='remove-address-button-']", send: "#send" }`,
  },
  fastmail: {
    html: `<div class="v-Compose">${three((name) => `<div class="v-EmailInput" data-model="${name}"><ul class="v-EmailInput-tokens" data-chips></ul><input data-input id="v1-${name}-input"></div>`)}
<div class="v-Compose-from">Alice &lt;alice@example.test&gt;</div><input id="v1-subject-input" class="v-TextInput-input"><div class="v-RichText-input" role="textbox" contenteditable="true" id="text"></div><button class="v-Button s-send" id="send">Send</button></div>`,
    subject: "#v1-subject-input",
    model: `{ chip: ({ name, address }) => '<li><span title="' + address + '">' + (name || address) + '</span><button type="button">Remove</button></li>', remove: "li button", send: "#send" }`,
  },
  icloud: {
    unchecked: true, // the text lies in a frame of another host, which this model leaves empty
    html: `<ui-pane class="modal">${three((name) => `<ui-autocomplete-token-field role="list" data-model="${name}"><span data-chips></span><textarea data-input rows="1"></textarea></ui-autocomplete-token-field>`)}
<ui-pop-up-button aria-label="From alice@example.test"></ui-pop-up-button><ui-text-area><textarea id="subject"></textarea></ui-text-area><iframe class="remote-ui-application-i-frame-view" src="data:text/html,<p>elsewhere" style="width:600px;height:200px"></iframe><ui-button class="send" tabindex="0" id="send" aria-label="Send Message">Send</ui-button></ui-pane>`,
    subject: "#subject",
    model: `{ chip: ({ name, address }) => '<ui-autocomplete-token role="listitem" title="' + address + '">' + (name || address) + '<button type="button">x</button></ui-autocomplete-token>', remove: "ui-autocomplete-token button", send: "#send", keys: false }`,
  },
  zoho: {
    html: `<div class="SCm"><div class="SC_mclst zmCnew"><div class="SCmb"><span class="SCtxt SCBtn" data-event="s" tabindex="0" id="send">Send</span></div>${three((name) => `<div class="zmCTxt zmdrop recipient-field" data-model="${name}"><input data-input></div>`)}
<span id="zm_fromaddr_Cmp1">alice@example.test</span><input id="zmsub_Cmp1"><div class="zmCE"><iframe class="ze_area" id="frame" srcdoc="<div class='ze_body' contenteditable='true'></div>" style="width:600px;height:200px"></iframe></div></div></div>`,
    subject: "#zmsub_Cmp1", frame: "#frame", inside: ".ze_body",
    model: `{ chip: ({ name, address }) => '<span class="SC_cs" data-tooltip="' + (name ? name + " &lt;" + address + "&gt;" : address) + '">' + (name || address) + '<i class="SC_cls">x</i></span>', remove: ".SC_cls", send: "#send", on: "mousedown" }`,
  },
  snappymail: {
    html: `<dialog open id="V-PopupsCompose"><a data-bind="command: sendCommand" href="#" id="send" onclick="return false">Send</a><input data-bind="textInput: from" value="alice@example.test"><table>
${three((name) => `<tr class="${name === "to" ? "first" : `${name}-row`}"><td><ul class="emailaddresses" data-model="${name}"><li class="emailaddresses-input" data-keep><input data-input></li></ul></td></tr>`)}</table>
<input name="subject"><div class="squire-wysiwyg" contenteditable="true" id="text"></div></dialog>`,
    subject: "[name=subject]", chipsBeforeItem: true,
    model: `{ chip: ({ name, address }) => '<li draggable="true" title="' + (name ? "&quot;" + name + "&quot; " : "") + "&lt;" + address + '&gt;">' + (name || address) + '<a class="ficon">x</a></li>', commit: ["Enter", ",", ";"], remove: "a.ficon", send: "#send" }`,
  },
  nextcloud: {
    html: `<div class="message-composer"><form onsubmit="return false"><div class="v-select"><div id="from"></div><span class="vs__selected">Alice &lt;alice@example.test&gt;</span></div>
${three((name) => `<div class="v-select" data-model="${name}"><div id="${name}"></div><input data-input class="vs__search"></div>`)}<input id="subject" name="subject"><div class="ck-editor__editable" contenteditable="true" role="textbox" id="text"></div>
<div class="composer-actions-right"><button type="submit" id="send">Send</button></div></form></div>`,
    subject: "#subject",
    model: `{ chip: ({ name, address }) => '<span class="vs__selected ncselect__tag--recipient" title="' + address + '">' + (name || address) + '<button type="button" class="delete-recipient">x</button></span>', remove: ".delete-recipient", send: "#send" }`,
  },
  "zimbra-classic": {
    html: `<div id="zb__COMPOSE-1__SEND" tabindex="0">Send</div><div id="zv__COMPOSE-1"><table>${three((name) => `<tr id="zv__COMPOSE-1_${name}_row"><td><div class="addrBubbleHolder" data-model="${name}"><input data-input class="addrInputField" id="zv__COMPOSE-1_${name}_control"></div></td></tr>`)}</table>
<div id="zv__COMPOSE-1_identity_control">Alice &lt;alice@example.test&gt;</div><input class="subjectField" id="zv__COMPOSE-1_subject_control"><textarea id="zv__COMPOSE-1_body"></textarea></div>`,
    subject: "#zv__COMPOSE-1_subject_control", outside: true,
    model: `{ chip: ({ name, address }) => '<span class="addrBubble" id="b' + address + '" title="' + (name ? name + " &lt;" + address + "&gt;" : address) + '">' + (name || address) + '<i id="b' + address + '_remove">x</i></span>', remove: "[id$='_remove']", send: "#zb__COMPOSE-1__SEND", on: "mouseup" }`,
    text: "textarea",
  },
  "zimbra-modern": {
    html: `<div class="zimbra-client_composer_inner">${three((name) => `<div class="zimbra-client_address-field_addressField" data-model="${name}"><input data-input class="zimbra-client_token-input_tokenInput zimbra-client_address-field_inputField"></div>`)}
<div class="zimbra-client_composer_from"><button type="button">alice@example.test</button></div><input class="zimbra-client_composer_subject"><rich-text-area><div contenteditable="true" id="text"></div></rich-text-area><button class="zimbra-client_composer_send" id="send">Send</button></div>`,
    subject: ".zimbra-client_composer_subject",
    model: `{ chip: ({ name, address }) => '<span class="zimbra-client_token-input_token" title="' + address + '">' + (name || address) + '<button type="button">x</button></span>', remove: "span button", send: "#send" }`,
  },
  openxchange: {
    html: `<div class="io-ox-mail-compose-window"><div class="io-ox-mail-compose"><div data-extension-id="sender"><span class="mail-input">Alice &lt;alice@example.test&gt;</span></div>
${three((name) => `<div data-extension-id="${name}" data-model="${name}"><input data-input class="tt-input"></div>`)}<div data-extension-id="subject"><input name="subject"></div><textarea class="plain-text" id="text"></textarea></div>
<footer><button data-action="send" id="send">Send</button></footer></div>`,
    subject: "[name=subject]",
    model: `{ chip: ({ name, address }) => '<div class="token" title="' + (name ? name + " &lt;" + address + "&gt;" : address) + '"><span class="token-label">' + (name || address) + '</span><a class="close">x</a></div>', remove: "a.close", send: "#send", keys: false }`,
  },
  tuta: {
    html: `<div id="mail-editor" role="dialog">${three((name) => `<div data-testid="tf:${name}_label" class="bubble-text-field" data-model="${name}"><input data-input data-testid="tfi:${name}_label"></div>`)}
<input data-testid="tfi:sender_label" value="alice@example.test"><input data-testid="tfi:subject_label"><div data-testid="text_editor"><div contenteditable="true" id="text"></div></div><button data-testid="btn:send_action" id="send">Send</button></div>`,
    subject: "[data-testid='tfi:subject_label']",
    model: `{ menu: '<button type="button" data-testid="btn:remove_action">Remove</button>', chip: ({ name, address }) => '<button type="button" class="text-bubble">' + (name ? name + " &lt;" + address + "&gt;" : address) + '</button>', remove: ".none", send: "#send" }`,
  },
  cypht: {
    html: `<form class="compose_form" onsubmit="return false"><select class="compose_server"><option>alice@example.test</option></select>${three((name) => `<div class="compose_container" data-model="${name}"><div class="bubbles" data-chips></div><input data-input name="compose_${name}"></div>`)}
<input name="compose_subject"><textarea id="compose_body"></textarea><input type="button" class="smtp_send_placeholder" value="Send" id="send"></form>`,
    subject: "[name=compose_subject]", text: "#compose_body",
    model: `{ chip: ({ name, address }) => '<div class="bubble" data-value="' + (name ? name + " &lt;" + address + "&gt;" : address) + '">' + (name || address) + '<span class="bubble_close">x</span></div>', commit: [","], remove: ".bubble_close", send: "#send", keys: false }`,
  },
  generic: {
    plain: true,
    html: `<form onsubmit="sent.push(fields()); return false"><label>From <input name="from" value="alice@example.test"></label>${three((name) => `<label>${title(name)} <input name="mail_${name}"></label>`)}
<label>Subject <input name="subject"></label><textarea name="message" id="text"></textarea><button type="button">Add a file</button><button name="send">Send</button></form>
<script>window.sent = []; window.fields = () => Object.fromEntries(["to", "cc", "bcc"].map((name) => [name, document.querySelector("[name=mail_" + name + "]").value]));</script>`,
    subject: "[name=subject]", send: "[name=send]",
  },
};

export const document = (id) => {
  const { html, model } = MODELS[id];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Model of ${id}</title><style>body { font: 14px sans-serif; margin: 24px; max-width: 800px } [contenteditable], textarea { min-height: 60px; border: 1px solid #888; display: block; width: 600px } input { width: 240px } [role=button] { display: inline-block }</style></head>
<body>${html}${model ? `<script src="/widget.js"></script><script>model(${model})</script>` : ""}</body></html>`;
};
