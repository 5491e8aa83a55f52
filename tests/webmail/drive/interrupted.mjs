// What must hold where the extension is interrupted while a message is written: its background stopped, itself updated or removed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SYSTEM } from "../../support/firefox-window.mjs";
import { sleep, until } from "../live/machine.mjs";
import { drawn, layers, loseExtension, openBrowser, openPage, press, shot, stopBackground, waitDrawn } from "./browser.mjs";
import { ADDRESSES, addresses, exposed, header, held, pressedItGoesOnce, STRANGERS, waitHeld, write } from "./scenarios.mjs";

/** Fails where nothing runs that could be stopped. */
const stop = (browser) => until("a background to stop", () => stopBackground(browser), 8000);

/** The background is gone while one types, again at the moment of Send, and again while the dialog is open: each time it begins anew, and nobody notices. */
export async function backgroundStopped({ page, driver, webmail, browser }) {
  await write(page, driver, webmail, { to: [webmail.user] });
  await stop(browser);
  await driver.recipients(page, { cc: STRANGERS });
  await waitDrawn(page, { class: "is-stop" });
  await stop(browser);
  await driver.body(page, "Until then.");
  const before = webmail.office.sent.length;
  await driver.send(page);
  await waitHeld(page);
  assert.equal(webmail.office.sent.length, before);
  assert.notEqual(await drawn(page, { tag: "h2", text: "see each other" }), null, "the answer after the stop is no answer about the recipients");
  await stop(browser);
  await press(page, { tag: "button", text: "Send as it is" });
  await pressedItGoesOnce({ page, driver, webmail }, before);
}

/** What becomes of a draft, by browser: Chromium leaves our script in the page, Firefox ends it and, after an update, starts the new one there. */
const WAYS = {
  chromium: {
    reload: (all) => extensionGone(all, "reload"),
    uninstall: (all) => extensionGone(all, "uninstall"),
    "uninstall while it asks": extensionGoneWhileAsking,
  },
  firefox: {
    reload: (all) => extensionRenewed(all, false),
    "reload while it asks": (all) => extensionRenewed(all, true),
    uninstall: (all) => extensionGone(all, "uninstall"),
    "uninstall while it asks": scriptEndedWhileAsking,
  },
};

/**
 * The extension is taken away while a draft stands, in each of these `ways` and in a browser of its own. `given()` has the driver, the webmail and,
 * where the browser needs it, what `prepare` does.
 */
export function extensionGoesAway(given, which, ways, timeout = 90000) {
  describe("the extension goes away in the middle of a draft", { concurrency: 1 }, () => {
    for (const how of ways) {
      test(how, { timeout }, async () => {
        const { driver, webmail, prepare } = given();
        const host = await openBrowser(which, { args: which === "firefox" ? SYSTEM : [] });
        try {
          await prepare?.(host.browser);
          const page = await openPage(host.browser);
          await driver.login(page, webmail);
          const all = { page, driver, webmail, host, name: `${which}-${driver.name}` };
          await WAYS[which][how](all);
        } finally {
          await host.browser.close();
        }
      });
    }
  });
}

/** Updated or removed while a message is written: Send is the webmail's again, at once and once, and nothing of ours stays on the page. */
async function extensionGone({ page, driver, webmail, host }, how) {
  await write(page, driver, webmail, exposed(webmail));
  await waitDrawn(page, { class: "is-stop" });
  const before = webmail.office.sent.length;
  await loseExtension(host, how);
  await sleep(500);
  if (host.which === "firefox") await until("nothing of ours to be seen", async () => (await seen(page)) === 0, 8000);
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(addresses(header(mail, "Cc")), [...ADDRESSES].sort());
  await driver.left(page);
}

const seen = async (page) => (await layers(page)).flat().filter(({ box }) => box !== null && box.width > 0).length;

/** The same while the dialog is open: it still moves people, and then lets the message go. */
async function extensionGoneWhileAsking({ page, driver, webmail, host }) {
  await write(page, driver, webmail, exposed(webmail));
  await driver.send(page);
  await waitHeld(page);
  await loseExtension(host, "uninstall");
  await sleep(500);
  await page.keyboard.press("Enter");
  await until("the move to Bcc", async () => { const now = await driver.fields(page); return addresses(now.bcc).length === ADDRESSES.length && addresses(now.cc).length === 0; }, 8000);
  await until("our layer to go", async () => (await layers(page)).length === 0, 8000);
  const before = webmail.office.sent.length;
  await driver.send(page);
  assert.deepEqual(addresses(header(await webmail.office.next(before, driver.sendWait), "To")), [webmail.user]);
  await driver.left(page);
}

/** Where our script ended with its extension, the open dialog says so and is closed by the browser; Send is the webmail's, once. */
async function scriptEndedWhileAsking({ page, driver, webmail, host, name }) {
  await write(page, driver, webmail, exposed(webmail));
  await driver.send(page);
  await waitHeld(page);
  const before = webmail.office.sent.length;
  await loseExtension(host, "uninstall");
  await waitDrawn(page, { tag: "p", text: "Blindcopy was removed" });
  if (name) await shot(page, `${name}-stranded`);
  assert.equal(await drawn(page, { fix: "move-to-bcc" }), null, "a button that does nothing is still there");
  const { box } = await drawn(page, { tag: "button", text: "Back to writing" });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await until("nothing of ours to be seen", async () => (await seen(page)) === 0, 8000);
  assert.equal(webmail.office.sent.length, before);
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(addresses(header(mail, "Cc")), [...ADDRESSES].sort());
  await driver.left(page);
}

/** Where the new version comes into the open page, it takes the old one's layer and dialog away and guards the same draft. */
async function extensionRenewed({ page, driver, webmail, host }, asking) {
  await write(page, driver, webmail, exposed(webmail));
  await waitDrawn(page, { class: "is-stop" });
  if (asking) { await driver.send(page); await waitHeld(page); }
  const before = webmail.office.sent.length;
  await loseExtension(host, "reload");
  await until("the old dialog to go", async () => !(await held(page)), 8000);
  await until("one layer, the new one's", async () => (await layers(page)).length === 1 && (await drawn(page, { class: "is-stop" })) !== null, 8000);
  await driver.send(page);
  await waitHeld(page);
  assert.equal(webmail.office.sent.length, before);
  await page.keyboard.press("Enter");
  await until("the move to Bcc", async () => { const now = await driver.fields(page); return addresses(now.bcc).length === ADDRESSES.length && addresses(now.cc).length === 0; }, 8000);
  await sleep(500);
  await driver.send(page);
  assert.deepEqual(addresses(header(await webmail.office.next(before, driver.sendWait), "To")), [webmail.user]);
  await driver.left(page);
}
