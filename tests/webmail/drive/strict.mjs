// The same webmail behind a strict content security policy: the policy binds the page, and all of ours works. Knows no webmail.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { STRICT, strictProxy } from "../live/strict.mjs";
import { openPage } from "./browser.mjs";
import { listIsMarked, repairArrives, sendingAnywayByKeyboard } from "./scenarios.mjs";

/** `given()`: the browser, driver and webmail that are up by then. `port`: where the proxy listens. */
export function behindStrictPolicy(given, port, timeout = 120000) {
  describe("behind a strict policy", { concurrency: 1 }, () => {
    let behind, page;
    before(async () => {
      const { browser, driver, webmail } = given();
      behind = await (webmail.strictly ?? strictProxy)(webmail, port);
      page = await openPage(browser);
      await behind.enter?.(page);
      await driver.login(page, behind);
    }, { timeout });
    after(async () => {
      await page?.close();
      await behind?.end();
    });
    const all = () => ({ ...given(), webmail: behind, page });

    test("the policy is in force: the page may compile no module, and ask nobody else", { timeout }, async () => {
      await given().driver.compose(page, behind);
      const { refused, enforced } = await page.evaluate(inForce);
      assert.equal(refused, true);
      assert.deepEqual(parts(enforced), parts(STRICT));
    });
    test("a visible list is marked", { timeout }, () => listIsMarked(all()));
    test("the repair arrives, and can be undone", { timeout }, () => repairArrives({ ...all(), plainPage: undefined }));
    test("sending anyway, by keyboard, sends once", { timeout }, () => sendingAnywayByKeyboard(all()));
  });
}

const parts = (policy) => policy.split(";").map((part) => part.trim()).filter(Boolean).sort();

/** In the page's own world: whether a module is refused, and the policy under which a picture from elsewhere was. */
async function inForce() {
  const enforced = await new Promise((done) => {
    document.addEventListener("securitypolicyviolation", ({ disposition, originalPolicy }) => done(disposition === "enforce" ? originalPolicy : disposition), { once: true });
    new Image().src = "http://elsewhere.example.test/picture.png";
  });
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return { refused: false, enforced };
  } catch (error) {
    return { refused: error instanceof WebAssembly.CompileError, enforced };
  }
}
