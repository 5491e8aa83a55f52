// How a test uses Roundcube as a person would: log in, write, read back what the page holds, press Send.
import { sleep, until } from "../live/machine.mjs";

const FIELDS = ["to", "cc", "bcc"];

export const driver = {
  name: "roundcube",
  async login(page, webmail, cookies = {}) {
    await page.setCookie(...Object.entries(cookies).map(([name, value]) => ({ name, value, url: webmail.base })));
    await page.goto(webmail.base, { waitUntil: "load" });
    if ((await page.$("#rcmloginuser")) === null) return;
    await page.type("#rcmloginuser", webmail.user);
    await page.type("#rcmloginpwd", webmail.password);
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.click("#rcmloginsubmit")]);
    // The inbox is still being listed: a compose session begun meanwhile would be overwritten by that request's session.
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 10000 }).catch(() => {});
  },
  async compose(page, webmail, { query = "", html = false } = {}) {
    await page.setCookie({ name: "html", value: html ? "1" : "0", url: webmail.base });
    await page.goto(`${webmail.base}?_task=mail&_action=compose${query}`, { waitUntil: "load" });
    await page.waitForSelector("[name=_message]");
    await until("Roundcube's scripts", () => page.evaluate(() => globalThis.rcmail?.env?.compose_id !== undefined));
    if (!html) return;
    await page.waitForSelector("#composebody_ifr, #compose-body_ifr");
    await until("TinyMCE", async () => (await page.evaluate(() => globalThis.tinymce?.activeEditor?.initialized === true)));
  },
  /** Opens a compose window of its own from the list, as the setting "compose in a new window" has it. */
  async openWindow(page, webmail) {
    await page.setCookie({ name: "extwin", value: "1", url: webmail.base }, { name: "html", value: "0", url: webmail.base });
    await page.goto(`${webmail.base}?_task=mail`, { waitUntil: "load" });
    await until("Roundcube's list", () => page.evaluate(() => globalThis.rcmail?.env?.compose_extwin === true && rcmail.busy === false));
    await page.click("a.compose:not(.disabled)");
    await page.deleteCookie({ name: "extwin", url: webmail.base });
  },
  async windowReady(page) {
    await page.waitForSelector("[name=_message]");
    await until("Roundcube's scripts", () => page.evaluate(() => globalThis.rcmail?.env?.compose_id !== undefined));
  },
  /** Opens an answer to everybody, or a forward, of a message in the inbox: what the buttons of the list go to. */
  async answer(page, webmail, uid, kind, { html = false } = {}) {
    const query = kind === "forward" ? `&_forward_uid=${uid}` : `&_reply_uid=${uid}&_all=all`;
    await this.compose(page, webmail, { query: `${query}&_mbox=INBOX`, html });
  },
  async focusBody(page) {
    const frame = await page.$("#composebody_ifr, #compose-body_ifr");
    if (frame === null) await page.focus("[name=_message]");
    else await (await (await frame.contentFrame()).waitForSelector("body")).focus();
  },
  /** Types recipients the way the skin takes them. */
  async recipients(page, lists) {
    const elastic = (await page.$("ul.recipient-input")) !== null;
    for (const field of FIELDS) {
      if (!lists[field]?.length) continue;
      const at = elastic ? `#compose_${field} ul.recipient-input input` : `textarea[name=_${field}]`;
      await page.evaluate((name, row) => {
        // What the skin's own "add Cc" does: the row is shown.
        document.querySelector(`#compose_${name}`)?.classList.remove("hidden");
        const line = document.querySelector(row)?.closest("tr");
        if (line) line.style.display = "table-row";
      }, field, at);
      await page.focus(at);
      await page.type(at, lists[field].join(", ") + (elastic ? ", " : ""));
    }
  },
  /** Chooses what the address book proposes for a beginning. */
  async pickRecipient(page, beginning) {
    await page.focus("#compose_to ul.recipient-input input");
    await page.keyboard.type(beginning);
    await page.waitForSelector("#rcmKSearchpane li", { visible: true });
    await page.keyboard.press("Enter");
  },
  async subject(page, text) { await page.type("[name=_subject]", text); },
  async body(page, text) {
    const frame = await page.$("#composebody_ifr, #compose-body_ifr");
    if (frame === null) { await page.type("[name=_message]", text); return; }
    const inside = await frame.contentFrame();
    await (await inside.waitForSelector("body")).focus();
    await page.keyboard.type(text);
  },
  /** What the page would send. */
  fields: (page) => page.evaluate(() => Object.fromEntries(["to", "cc", "bcc"].map((name) => [name, document.querySelector(`[name=_${name}]`).value]))),
  async send(page) {
    const button = (await page.$(".formbuttons button.send")) ?? (await page.$("#messagetoolbar a.send, a.button.send"));
    await button.click();
  },
  submits: "form[name=form]",
  sendSelector: ".formbuttons button.send, #messagetoolbar a.send, a.button.send",
  chipSelector: "#compose_cc li.recipient",
  async left(page) { await page.waitForFunction(() => !location.href.includes("_action=compose"), { timeout: 10000 }).catch(() => {}); },
};
