// The other layouts that an adapter's selectors are for: changes of a model page, each a layout that a public fact names.
// A change is [what, css, value]: `strip` takes attributes or .classes away, `give` sets attributes, `put` appends markup, `tag` renames, `drop` removes.
const rows = (make) => ["to", "cc", "bcc"].flatMap(make);
const chip = (name, css) => `[data-model="${name}"] ${css}`;

/** Gmail before 2021: a text area a field, chips with a hidden input. */
const gmailOld = rows((name) => [["strip", `.anm[name=${name}]`, ".anm", "name"], ["put", `[data-model=${name}]`, `<textarea name="${name}"></textarea>`],
  ["drop", `[data-model=${name}] [data-input]`], ["drop", chip(name, ".agh")], ["put", `[data-model=${name}]`, `<span class="vR"><input type="hidden" name="${name}" value="{first:${name}}"><i class="vM">x</i></span>`]]);

export const VARIANTS = {
  gmail: {
    "in the mailbox": [["put", "body", '<div gh="cm">Compose</div><div role="menuitem" selector="scheduledSend">Later</div>'], ["put", ".AD form", '<span class="pE" role="link">Cc</span><span class="pB" role="link">Bcc</span><div class="aoD hl"></div>'],
      ["put", ".Up", '<div role="button" class="Uo">Archive</div>'], ["put", ".AD", '<div class="dL"><span class="vI">a.pdf</span></div>']],
    "with a contact label": [["put", '[data-model="to"] [role=listbox], [data-model="cc"] [role=listbox], [data-model="bcc"] [role=listbox]', '<div class="afV" role="option" data-hovercard-id="c123">Friends</div>'], { more: true, group: "Friends group" }],
    "rows outside the table, chips without a role": [["strip", ".GS", ".GS"], ["strip", "[role=option]", "role"], ["strip", "[data-input]", "role"], ["strip", ".AD", ".AD"], ["give", "div:has(> form)", { class: "" }], ["strip", "[g_editable]", "g_editable"]],
    "the layout of gmail.js": [["strip", ".anm", ".anm"], ["give", "tr", { class: "bzf" }], ["strip", ".AD", ".AD"], ["strip", "[role=dialog]", "role"], ["give", "div:has(> div > form)", { class: "aSs" }], ["give", ".aSs > div", { class: "aSt" }], ["strip", ".Up", ".Up"]],
    "before 2021": [...gmailOld, ["strip", ".AD", ".AD"], ["strip", "[role=dialog]", "role"], ["give", "div:has(> div > form)", { class: "aaZ" }], ["strip", "[name=subjectbox]", "name"], ["put", "form", '<input name="subject" value="{subject}">'], ["strip", "[g_editable]", "g_editable", "role"],
      ["strip", ".T-I-atl", ".T-I-atl"], ["strip", ".Up", ".Up"], ["give", "#send", { "data-tooltip": "Send (Ctrl-Enter)" }], { one: true }],
    "a window of its own": [["give", "body", { class: "xE xp" }], ["strip", ".AD", ".AD"], ["strip", "[role=dialog]", "role"], ["give", "div:has(> div > form)", { role: "main" }]],
    "an answer below its message": [["strip", "[role=dialog]", "role"], ["wrap", "div:has(> .AD)", '<div role="listitem"><span class="gD" email="carol@partner.example.org">Carol</span><span class="g2" email="reader-01@gmail.com">r</span></div>']],
  },
  outlook: {
    "in the mailbox": [["put", "body", '<div id="Mail_ModuleShell"></div><button name="ScheduleSend">Later</button>'], ["put", "[data-testid=ComposeForm]", '<button id="MSG_1_CC_BUTTON">Cc</button><button id="MSG_1_BCC_BUTTON">Bcc</button><div data-testid="AttachmentCard" aria-label="a.pdf"></div>']],
    "a card, without roles": [["strip", "[data-testid=ComposeForm]", "data-testid"], ["give", "div:has(> [id$=_TO])", { class: "ComposeCard" }], ["strip", "[role=group]", "role"], ["strip", "._EType_RECIPIENT_ENTITY", "._EType_RECIPIENT_ENTITY"], ["give", "[id^=editorParent]", { id: "editor" }],
      ["give", "#MSG_1_SUBJECT", { id: "x_SUBJECT" }], ["strip", "[data-testid=ComposeSendButton]", "data-testid"], ["give", "#send", { id: "primaryActionButton" }]],
    "in the reading pane, chips of before 2023": [["give", "[data-testid=ComposeForm]", { id: "docking_InitVisiblePart_0" }], ["strip", "[data-testid=ComposeForm]", "data-testid"], ["give", "._Entity", { class: "lpc-hoverTarget" }], ["strip", "[data-testid=ComposeSendButton]", "data-testid"]],
    "named by nothing but its parts": [["strip", "[data-testid=ComposeForm]", "data-testid"], ["wrapInside", "div:has(> [id$=_TO])", "<div></div>", "[role=group]"]],
  },
  yahoo: {
    "in the mailbox": [["put", "body", '<a data-test-id="compose-button">Compose</a><button data-test-id="schedule-send">Later</button>'], ["put", ".compose-header", '<button data-test-id="btn-to"></button><button data-test-id="btn-cc">Cc</button><button data-test-id="btn-bcc">Bcc</button>'], ["put", "[data-test-id=compose]", '<div data-test-id="attachment-container"><i title="a.pdf"></i></div>']],
    "without test ids around": [["strip", "[data-test-id=compose]", "data-test-id"], ["strip", "[data-test-id^=container]", "data-test-id"], ["give", "[data-test-id=pill]", { "data-test-id": "y-pill" }], ["strip", "[data-test-id=y-pill] .pill-close", ".pill-close"], ["strip", "#editor-container", "id"], ["strip", "[data-test-id=compose-subject]", "data-test-id"]],
    "the classic form": [["strip", "[data-test-id=compose]", "data-test-id"], ["strip", ".compose-header", ".compose-header"], ["tag", "div:has(> div > [data-test-id^=container])", "form"], ["strip", "[data-test-id=rte]", "data-test-id"]],
    "the new layout": [["strip", "[data-test-id=compose]", "data-test-id"], ["strip", ".compose-header", ".compose-header"], ["strip", "[data-test-id^=container]", "data-test-id"], ...rows((name) => [["give", `[data-model=${name}] input`, { id: `x-${name}`, "aria-labelledby": name }]])],
    "the new layout's combobox": rows((name) => [["give", `[data-model=${name}] input`, { id: `x-${name}-field-1` }]]),
    "plain text": [["drop", "#editor-container"], ["put", "[data-test-id=compose]", '<textarea id="editorPlainText">{text}</textarea>']],
  },
  proton: {
    "in the mailbox": [["put", "body", '<button data-testid="sidebar:compose">New</button><button data-testid="composer:schedule-send">Later</button>'], ["put", ".composer", '<button data-testid="composer:recipients:cc-button">Cc</button><button data-testid="composer:recipients:bcc-button">Bcc</button><div data-testid="attachment-item" title="a.pdf"></div>']],
    "without classes": [["strip", ".composer", ".composer"], ["strip", "[class^=composer-editor]", "class"], ["wrapInside", "[data-model]", "<span></span>", "input"], ["give", "[data-testid=composer-addresses-item]", { "data-testid": "composer-addresses-item-x" }]],
    "without test ids in the fields": [["strip", "[class^=composer-editor]", "class"], ["strip", "[data-input]", "data-testid"]],
    "a group": [["put", "[data-model]", '<div data-testid="composer-addresses-item"><span data-testid="composer-addresses-item-label">Choir</span></div>'], { more: true, group: "Choir group" }],
    "folded": [["put", "[data-model]", '<div class="composer-addresses-fakefield-inner">Ann</div>'], { unread: ["to", "cc", "bcc"] }],
    "plain text": [["drop", "iframe"], ["put", ".composer", '<textarea data-testid="editor-textarea">{text}</textarea>']],
  },
  fastmail: {
    "in the mailbox": [["put", "body", '<button class="s-compose">New</button><button class="s-send-later">Later</button>'], ["put", ".v-Compose", '<button class="s-add-to"></button><button class="s-add-cc">Cc</button><button class="s-add-bcc">Bcc</button><div class="v-FileButton" title="a.pdf"></div>']],
    "rows that are named": [...rows((name) => [["give", `[data-model=${name}] input`, { id: `f-${name}`, class: "v-EmailInput-input" }], ["wrap", `[data-model=${name}]`, `<div class="v-Compose-${name}"></div>`]]), ["give", ".v-TextInput-input", { id: "s" }], ["strip", ".v-RichText-input", "role"], ["strip", ".v-Button", ".v-Button"]],
    "the older text fields, plain text": [...rows((name) => [["drop", `[data-model=${name}] [data-chips], [data-model=${name}] [data-input]`], ["put", `[data-model=${name}]`, `<textarea class="v-EmailInput-input" name="${name}">{all:${name}}</textarea>`]]), ["drop", ".v-RichText-input"], ["put", ".v-Compose", '<textarea class="v-PlainText-input">{text}</textarea>']],
  },
  icloud: {
    "the frame's page": [["put", "body", '<iframe data-name="mail2"></iframe>'], ["strip", "ui-autocomplete-token-field", "role"], ["tag", "ui-autocomplete-token", "div"], ["give", "#send", { class: "" }], ["give", "ui-pane", { class: "", role: "dialog" }], ["give", "iframe.remote-ui-application-i-frame-view", { class: "", src: "about:blank?mail2-rte" }], { frame: true }],
    "inside the frame": [["put", "body", "<ui-main-pane></ui-main-pane>"], ["drop", ".remote-ui-application-i-frame-view"], ["put", "ui-pane", '<div role="textbox" contenteditable="true">{text}</div>']],
  },
  zoho: {
    "in the mailbox": [["put", "body", '<div id="zmailapp"></div><span data-event="schedule">Later</span>'], ["put", ".zmCnew", '<span data-event="to"></span><span data-event="cc">Cc</span><span data-event="bcc">Bcc</span><div data-attname="a.pdf"></div>']],
    "other layout classes": [["strip", ".zmCnew", ".zmCnew"], ["give", "[data-model]", { class: "recipient-field" }], ["strip", ".SC_cls", ".SC_cls"], ["wrapInside", "[data-model]", "<label></label>", "[data-input]"], ["strip", ".zmCE", ".zmCE"], ["strip", ".SCmb", ".SCmb"]],
    "plain text": [["drop", ".zmCE"], ["put", ".zmCnew", '<textarea class="zmTxtArea">{text}</textarea>']],
  },
  snappymail: {
    "in the mailbox": [["put", "body", '<div id="rl-app"></div>'], ["put", "dialog", '<a data-bind="toggle: showCc">Cc</a><a data-bind="toggle: showBcc">Bcc</a><div class="attachmentList"><div class="attachmentItem"><i class="attachmentName">a.pdf</i></div></div>']],
    "another element, rows that are named": [["give", "tr.first", { class: "x-row to-row-x" }], ["wrapInside", "tr.x-row td", '<div class="to-row"></div>', "ul"], ["tag", "dialog", "section"], ["strip", "li[draggable]", "draggable"], ["drop", "[data-bind='textInput: from']"], ["put", "section", '<div class="e-identity">alice@example.test</div>'], ["tag", "#send", "button"], ["strip", ".squire-wysiwyg", "contenteditable"]],
    "the row's class on the row": [["give", "tr.first", { class: "to-row" }], ["tag", "tr.to-row ul", "ol"], ["drop", ".squire-wysiwyg"], ["put", "dialog", '<textarea class="squire-plain">{text}</textarea>']],
    "bindings": [["give", "tr", { class: "x-row" }], ["strip", ".emailaddresses-input", ".emailaddresses-input"], ...rows((name) => [["put", `[data-model=${name}]`, `<input data-bind="emailsTags: ${name}">`], ["strip", `[data-model=${name}]`, ".emailaddresses"]])],
    "the first list": [["give", "tr.first", { class: "x-row" }]],
  },
  nextcloud: {
    "in the mailbox": [["put", "body", '<div id="mail-content"></div>'], ["put", ".message-composer", '<a class="copy-toggle">Cc</a><ul class="attachments"><li title="a.pdf"></li></ul>']],
    "in a dialog, ids on the selects": [["give", ".message-composer", { class: "modal-container" }], ["wrap", ".modal-container", '<div id="content-vue"></div>'], ["wrapInside", ".modal-container", '<div class="composer-fields"></div>', "form"], ["strip", ".ncselect__tag--recipient", ".ncselect__tag--recipient"], ["give", ".delete-recipient", { class: "vs__deselect" }],
      ...rows((name) => [["drop", `#${name}`], ["give", `[data-model=${name}]`, { id: name }]]), ["drop", "#from"], ["give", ".v-select:not([data-model])", { id: "from", class: "" }], ["strip", "#subject", "name"], ["strip", ".ck-editor__editable", ".ck-editor__editable"], ["strip", ".composer-actions-right", ".composer-actions-right"]],
    "rows": [...rows((name) => [["drop", `#${name}`], ["strip", `[data-model=${name}]`, "class"], ["wrap", `[data-model=${name}]`, '<div class="composer-fields"></div>'], ["tag", `[data-model=${name}]`, "section"], ["put", `section[data-model=${name}]`, `<span id="${name}"></span>`]])],
    "a group": [["put", "[data-model]", '<span class="vs__selected ncselect__tag--recipient" title="Choir"><i class="account-multiple-icon"></i>Choir</span>'], { more: true, group: "Choir group" }],
    "folded": [["put", "[data-model]", '<span class="recipient-overflow">+3</span>'], { unread: ["to", "cc", "bcc"] }],
  },
  "zimbra-classic": {
    "in the mailbox": [["put", "body", '<div id="z_shell"></div><div id="zb__COMPOSE-1__SEND_MENU">Later</div>'], ["put", "#zv__COMPOSE-1", '<a id="zv__COMPOSE-1_toggle_bcc">Bcc</a><div id="zv__COMPOSE-1_attachments_div"><li>a.pdf</li></div>']],
    "cells, TinyMCE": [["strip", "tr", "id"], ["give", ".addrBubbleHolder", { class: "x" }], ["give", "#zv__COMPOSE-1_body", { id: "b" }], ["drop", "#b"], ["put", "#zv__COMPOSE-1", '<iframe id="zv__COMPOSE-1_body_ifr" style="width:300px;height:80px" srcdoc="<body>{text}</body>"></iframe>']],
    "bubbles, TinyMCE by its class": [["strip", "tr", "id"], ["wrapInside", ".addrBubbleHolder", "<b></b>", "input"], ["drop", "#zv__COMPOSE-1_body"], ["put", "#zv__COMPOSE-1", '<iframe class="ZmHtmlEditorIFrame" style="width:300px;height:80px" srcdoc="<body>{text}</body>"></iframe>'], ["tag", "#zv__COMPOSE-1_subject_control", "span"], ["put", "#zv__COMPOSE-1_subject_control", '<input value="{subject}">']],
    "plain text by its class": [["give", "textarea", { id: "x", class: "ZmHtmlEditorTextArea" }]],
    "a distribution list": [["put", ".addrBubbleHolder", '<span class="addrBubble"><i class="ImgGroup"></i>Choir</span>'], { more: true, group: "Choir group" }],
  },
  "zimbra-modern": {
    "in the mailbox": [["put", "body", '<div class="zimbra-client_app"></div>'], ["put", ".zimbra-client_composer_inner", '<button data-to></button><button data-cc>Cc</button><button data-bcc>Bcc</button><div class="x_attachment-tile" title="a.pdf"></div>']],
    "another prefix": [["give", ".zimbra-client_composer_inner", { class: "zm-x_composer_inner" }], ["give", "[data-model]", { class: "zm-x_address-field_addressField" }], ["give", "[data-input]", { class: "zm-x_address-field_inputField" }], ["tag", "[data-model] > span", "div"], ["give", "[data-model] > div", { class: "", role: "button" }],
      ["give", ".zimbra-client_composer_subject", { class: "zm-x_composer_subject" }], ["drop", "rich-text-area > div"], ["put", "rich-text-area", "{text}"], ["give", "#send", { class: "zm-x_composer_send btn" }]],
    "plain text": [["drop", "rich-text-area"], ["put", ".zimbra-client_composer_inner", '<textarea class="x_composer_text">{text}</textarea>']],
  },
  openxchange: {
    "in the suite": [["put", "body", '<div id="io-ox-core"></div><a data-action="schedule-send">Later</a>'], ["put", ".io-ox-mail-compose", '<a data-type="cc">Cc</a><a data-type="bcc">Bcc</a><div class="attachment-list"><div class="attachment" title="a.pdf"></div></div>']],
    "its container, TinyMCE in a frame": [["give", ".io-ox-mail-compose-window", { class: "window-container" }], ...rows((name) => [["strip", `[data-model=${name}]`, "data-extension-id"], ["give", `[data-model=${name}]`, { class: `row ${name}` }]]), ["tag", ".token", "span"], ["give", "[data-input]", { class: "token-input" }], ["strip", ".close", ".close"], ["tag", ".token > a", "button"],
      ["strip", "[name=subject]", "name"], ["drop", "textarea"], ["put", ".io-ox-mail-compose", '<div class="editor"><iframe style="width:300px;height:80px" srcdoc="<body>{text}</body>"></iframe></div>'], ["tag", "#send", "a"]],
    "the form alone, TinyMCE by its class": [["give", ".io-ox-mail-compose-window", { class: "" }], ["move", "#send", ".io-ox-mail-compose"], ["drop", "textarea"], ["put", ".io-ox-mail-compose", '<iframe class="tox-edit-area__iframe" style="width:300px;height:80px" srcdoc="<body>{text}</body>"></iframe>']],
    "TinyMCE in the page": [["drop", "textarea"], ["put", ".io-ox-mail-compose", '<div class="contenteditable-editor"><div class="mce-content-body" contenteditable="true">{text}</div></div>']],
    "TinyMCE elsewhere": [["drop", "textarea"], ["put", ".io-ox-mail-compose", '<div class="mce-content-body" contenteditable="true">{text}</div>']],
    "a distribution list": [["put", "[data-model]", '<div class="token"><i class="distribution-list-icon"></i><span class="token-label">Choir</span></div>'], { more: true, group: "Choir group" }],
  },
  tuta: {
    "in the mailbox": [["put", "body", '<button data-testid="btn:newMail_action">New</button><button data-testid="btn:remove_action">Remove</button><button data-testid="btn:sendLater_action">Later</button>'], ["put", "#mail-editor", '<button data-testid="btn:show_action">Show</button><div data-testid="attachment">a.pdf</div>']],
    "by its fields": [["strip", "#mail-editor", "id"], ["tag", "#send", "div"], ["tag", "[data-testid='tfi:subject_label']", "div"], ["give", "[data-testid='tfi:subject_label']", { "data-testid": "tf:subject_label" }], ["put", "[data-testid='tf:subject_label']", '<input value="{subject}">'], ["strip", "[data-testid=text_editor]", "data-testid"],
      ...rows((name) => [["give", `[data-model=${name}] input`, { "data-testid": "x" }]]), ["strip", ".text-bubble", ".text-bubble"]],
    "the bubbles around the inputs": rows((name) => [["give", `[data-model=${name}]`, { "data-testid": "x" }]]),
  },
  cypht: {
    "in the mailbox": [["put", "body", '<div class="cypht-layout"></div>'], ["put", ".compose_form", '<a class="toggle_recipients">Cc</a><table class="uploaded_files"><tr><td>a.pdf</td></tr></table><input type="submit" class="smtp_send_archive">']],
    "by its fields, KindEditor": [["strip", ".compose_form", ".compose_form"], ["give", ".bubble_close", { class: "" }], ["drop", "textarea"], ["put", "form", '<iframe class="ke-edit-iframe" style="width:300px;height:80px" srcdoc="<body>{text}</body>"></iframe>'], ["drop", ".smtp_send_placeholder"], ["put", "form", '<input type="submit" name="smtp_send">']],
    "bubbles elsewhere in the row": [["wrapInside", ".compose_container", "<p></p>", ".bubbles"], ["give", "#compose_body", { id: "x", name: "compose_body" }]],
    "inputs in paragraphs of the form": [["tag", ".compose_container", "section"], ["strip", "section", ".compose_container"]],
  },
};
