// How a test uses Modoboa as a person would. A message leaves at once: the time in which it could be called back is set to none.
import { sleep, until } from "../live/machine.mjs";

const ORDER = { to: 0, cc: 1, bcc: 2 };
const inputs = (page) => page.$$(".v-combobox input[role=combobox]");

export const driver = {
  name: "modoboa",
  async login(page, webmail) {
    await page.goto(webmail.base, { waitUntil: "load" });
    await page.waitForSelector("input[name=username], .v-navigation-drawer");
    if ((await page.$("input[name=username]")) === null) return;
    await page.type("input[name=username]", webmail.user);
    await page.type("input[type=password]", webmail.password);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.pathname.startsWith("/user"), { timeout: 20000 });
    await page.waitForNetworkIdle({ idleTime: 400, timeout: 8000 }).catch(() => {});
  },
  async compose(page, webmail, { html = false } = {}) {
    await page.goto(`${webmail.base}user/webmail`, { waitUntil: "load" });
    // A new tab signs in anew by itself, with a page in between.
    await page.waitForNetworkIdle({ idleTime: 500, timeout: 10000 }).catch(() => {});
    const find = () => page.evaluateHandle(() => [...document.querySelectorAll("button, a")].find((one) => /^\s*compose\s*$/i.test(one.textContent)) ?? null);
    const button = await until("Modoboa's compose button", async () => (await find()).asElement());
    await button.click();
    await page.waitForSelector(".v-combobox input[role=combobox]");
    await page.evaluate(() => { for (const name of ["Cc", "Bcc"]) [...document.querySelectorAll("button")].find((one) => one.textContent.trim().toLowerCase() === name.toLowerCase())?.click(); });
    await until("all three fields", async () => (await inputs(page)).length === 3);
    if (html) { await page.click('button[title="Switch to HTML"]'); await page.waitForSelector(".tiptap.ProseMirror"); }
    await sleep(300);
  },
  async answer(page, webmail, uid, kind) {
    await page.goto(`${webmail.base}user/webmail/view?mailbox=INBOX&mailid=${uid}`, { waitUntil: "load" });
    const button = `button:has(.mdi-${kind === "forward" ? "share-outline" : "reply-all"})`;
    await page.waitForSelector(button, { visible: true });
    await page.waitForNetworkIdle({ idleTime: 400, timeout: 8000 }).catch(() => {});
    await page.click(button);
    await until("Modoboa's quotation", () => page.evaluate(() => (document.querySelector("textarea.v-field__input")?.value ?? "").length > 10));
    await page.evaluate(() => { for (const name of ["Cc", "Bcc"]) [...document.querySelectorAll("button")].find((one) => one.textContent.trim().toLowerCase() === name.toLowerCase())?.click(); });
    await sleep(600);
  },
  focusBody: (page) => page.focus("textarea.v-field__input"),
  async recipients(page, lists) {
    for (const field of ["to", "cc", "bcc"]) {
      for (const one of lists[field] ?? []) {
        await (await inputs(page))[ORDER[field]].focus();
        await page.keyboard.type(one);
        await page.keyboard.press("Enter");
        await sleep(120);
      }
    }
  },
  async subject(page, text) { await page.type("input.v-field__input[type=text]:not([role=combobox])", text); },
  async body(page, text) {
    const rich = await page.$(".tiptap.ProseMirror");
    if (rich === null) await page.type("textarea.v-field__input", text);
    else { await rich.click(); await page.keyboard.type(text); }
  },
  fields: (page) => page.evaluate((order) => Object.fromEntries(Object.entries(order).map(([name, index]) => [name, [...(document.querySelectorAll(".v-combobox")[index]?.querySelectorAll(".v-chip__content") ?? [])].map((chip) => chip.textContent.trim()).join(", ")])), ORDER),
  async send(page) { await (await page.waitForSelector("button.bg-primary:has(.mdi-send)")).click(); },
  /** Chooses "later" in the menu beside Send. */
  async sendLater(page) {
    await page.click("button:has(.mdi-chevron-down)");
    const item = await page.waitForSelector(".v-overlay__content .v-list-item:has(.mdi-send-clock-outline)", { visible: true });
    let height = 0; // the menu unfolds: its item lies still when its place was the same twice
    await until("the menu", async () => { const { y } = await item.boundingBox(); const still = y === height; height = y; return still; });
    await sleep(300);
    await item.click();
  },
  laterOpen: (page) => page.evaluate(() => document.querySelector(".v-overlay__content .v-date-picker") !== null),
  sendSelector: "button.bg-primary:has(.mdi-send)",
  async left() {},
};
