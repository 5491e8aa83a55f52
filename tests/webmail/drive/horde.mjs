// How a test uses Horde's dynamic view as a person would.
import { sleep, until } from "../live/machine.mjs";

export const driver = {
  name: "horde",
  ctrlEnter: true,
  oneMark: true,
  oneLine: true,
  focusable: false, // Send is a link without an address: no key reaches it
  spacePresses: false,
  async login(page, webmail) {
    await page.goto(`${webmail.base}login.php`, { waitUntil: "load" });
    if ((await page.$("#horde_user")) === null) return;
    await page.type("#horde_user", webmail.user);
    await page.type("#horde_pass", webmail.password);
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 8000 }).catch(() => {});
  },
  async compose(page, webmail, { html = false } = {}) {
    await page.goto(`${webmail.base}imp/dynamic.php?page=compose`, { waitUntil: "load" });
    await page.waitForSelector("#composeMessage");
    await sleep(800);
    if (!html) return;
    await page.click("#htmlcheckbox");
    await page.waitForSelector(".cke_contents iframe");
    await sleep(1200);
  },
  /** The dynamic view always composes in a window of its own. */
  async openWindow(page, webmail) {
    await page.goto(`${webmail.base}imp/dynamic.php?page=mailbox`, { waitUntil: "load" });
    await page.waitForSelector("#composelink", { visible: true });
    await until("Horde's list", () => page.evaluate(() => globalThis.DimpBase?.viewport !== undefined && document.querySelector("#dimpLoading")?.offsetParent == null));
    await page.click("#composelink");
  },
  async windowReady(page) {
    await page.waitForSelector("#composeMessage", { visible: true });
    await sleep(800);
  },
  async answer(page, webmail, uid, kind) {
    const type = kind === "forward" ? "forward_body" : "reply_all";
    await page.goto(`${webmail.base}imp/dynamic.php?page=compose&type=${type}&uid=${uid}&mailbox=SU5CT1g`, { waitUntil: "load" });
    await until("Horde's quotation", () => page.$eval("#composeMessage", (text) => text.value.length > 10));
    await sleep(800);
  },
  async recipients(page, lists) {
    for (const field of ["to", "cc", "bcc"]) {
      if (!lists[field]?.length) continue;
      if (field !== "to") await page.evaluate((selector) => { const link = document.querySelector(selector); if (link?.offsetParent) link.click(); }, `#toggle${field}`);
      await page.waitForSelector(`#${field}`, { visible: true });
      const begun = await page.$eval(`#${field}`, (input) => { input.focus(); input.selectionStart = input.value.length; return input.value.trim() !== ""; });
      await page.keyboard.type((begun ? ", " : "") + lists[field].join(", "));
    }
  },
  async subject(page, text) { await page.type("#subject", text); },
  async body(page, text) {
    const frame = await page.$(".cke_contents iframe");
    if (frame === null) { await page.type("#composeMessage", text); return; }
    const inside = await frame.contentFrame();
    await (await inside.waitForSelector("body")).focus();
    await page.keyboard.type(text);
  },
  focusBody: (page) => page.focus("#composeMessage"),
  fields: (page) => page.evaluate(() => Object.fromEntries(["to", "cc", "bcc"].map((name) => [name, document.querySelector(`#${name}`).value]))),
  async send(page) { await page.click("#send_button"); },
  submits: "form#compose",
  sendSelector: "#send_button",
  async left(page) { await until("Horde to have sent", () => page.evaluate(() => document.querySelector("#compose") === null || document.querySelector("#subject").value === ""), 8000).catch(() => {}); },
};
