// How a test uses SOGo as a person would.
import { sleep, until } from "../live/machine.mjs";

const chips = (field) => `md-chips[ng-model="editor.message.editable.${field}"]`;

/** Opens the dial of the list and presses one of its buttons. */
async function dial(page, webmail, action) {
  await page.goto(`${webmail.base}so/${encodeURIComponent(webmail.user)}/Mail/view`, { waitUntil: "load" });
  await page.waitForSelector("md-fab-speed-dial md-fab-trigger button");
  await until("SOGo's compose button", async () => {
    await page.evaluate(() => document.querySelector("md-fab-speed-dial md-fab-trigger button").click());
    await sleep(300);
    return page.$("md-fab-speed-dial.md-is-open");
  }, 10000);
  await page.evaluate((click) => document.querySelector(`md-fab-actions [ng-click="${click}"]`).click(), action);
}

export const driver = {
  name: "sogo",
  submits: "form[name=messageForm]",
  async login(page, webmail) {
    await page.goto(webmail.base, { waitUntil: "load" });
    if ((await page.$("#passwordField")) === null) return;
    // What is typed before Angular has the form is lost.
    const fields = { 'input[ng-model="app.creds.username"]': webmail.user, "#passwordField": webmail.password };
    await until("SOGo's login form", async () => {
      for (const [field, text] of Object.entries(fields)) {
        if (await page.$eval(field, (input, wanted) => input.value === wanted && input.classList.contains("ng-valid"), text)) continue;
        await page.$eval(field, (input) => { input.value = ""; });
        await page.type(field, text);
        return false;
      }
      return true;
    });
    await page.focus("#passwordField");
    await page.keyboard.press("Enter");
    await page.waitForSelector("md-fab-speed-dial", { timeout: 20000 });
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 8000 }).catch(() => {});
  },
  async compose(page, webmail) {
    await dial(page, webmail, "mailbox.newMessage($event)");
    await this.windowReady(page);
  },
  /** Opens a compose window of its own: the second button of the dial. */
  openWindow: (page, webmail) => dial(page, webmail, "mailbox.newMessage($event, true)"),
  async windowReady(page) {
    await page.waitForSelector(`${chips("to")} input`);
    await sleep(600);
  },
  async answer(page, webmail, uid, kind) {
    await page.goto("about:blank");
    await page.goto(`${webmail.base}so/${encodeURIComponent(webmail.user)}/Mail/view#!/Mail/0/INBOX/${uid}`, { waitUntil: "load" });
    const button = `#detailView [ng-click^="viewer.${kind === "forward" ? "forward" : "replyAll"}("]`;
    await page.waitForSelector(button, { visible: true });
    await sleep(500);
    await page.click(button);
    await page.waitForSelector(`${chips("to")} input`);
    await until("SOGo's quotation", () => page.evaluate(() => (document.querySelector("iframe.cke_wysiwyg_frame")?.contentDocument?.body?.textContent ?? "").length > 20));
    await sleep(600);
  },
  async focusBody(page) {
    const inside = await (await page.waitForSelector("iframe.cke_wysiwyg_frame")).contentFrame();
    await (await inside.waitForSelector("body")).focus();
  },
  async recipients(page, lists) {
    for (const field of ["to", "cc", "bcc"]) {
      if (!lists[field]?.length) continue;
      await page.evaluate((name) => { const show = document.querySelector(`[ng-click="editor.hide${name} = false"]`); if (show?.offsetParent) show.click(); }, field === "cc" ? "Cc" : "Bcc");
      await page.waitForSelector(`${chips(field)} input`, { visible: true });
      let count = await page.$$eval(`${chips(field)} md-chip`, (all) => all.length);
      for (const one of lists[field]) {
        // A name's blanks would split the chip: SOGo takes the bare address from typing.
        await page.focus(`${chips(field)} input`);
        await page.keyboard.type(/[^<\s]+@[^>\s]+/.exec(one)[0]);
        await page.keyboard.press(",");
        count += 1;
        await until("SOGo's chip", () => page.$$eval(`${chips(field)} md-chip`, (all, wanted) => all.length >= wanted, count), 5000);
      }
    }
  },
  async subject(page, text) { await page.type('input[name="subject"]', text); },
  async body(page, text) {
    const frame = await page.$("iframe.cke_wysiwyg_frame");
    if (frame === null) {
      if ((await page.$('textarea[name="content"]')) === null) await page.waitForSelector("iframe.cke_wysiwyg_frame");
      else { await page.type('textarea[name="content"]', text); return; }
    }
    const inside = await (await page.waitForSelector("iframe.cke_wysiwyg_frame")).contentFrame();
    await (await inside.waitForSelector("body")).focus();
    await page.keyboard.type(text);
  },
  fields: (page) => page.evaluate(() => Object.fromEntries(["to", "cc", "bcc"].map((name) => [name, [...document.querySelectorAll(`md-chips[ng-model="editor.message.editable.${name}"] md-chip .md-chip-content`)].map((chip) => chip.textContent.trim()).join(", ")]))),
  async send(page) { await page.evaluate(() => document.activeElement?.blur()); await sleep(150); await page.click('[ng-click="editor.send()"]'); },
  sendSelector: '[ng-click="editor.send()"]',
  async left(page) { await page.waitForFunction(() => document.querySelector("md-dialog#mailEditor, form[name=messageForm]") === null, { timeout: 10000 }).catch(() => {}); },
};
