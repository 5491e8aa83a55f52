// What a hostile page tries with our panel and dialog, and does not get. Chromium, which says whether an element is covered.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { drawn, layers, openBrowser, openPage, pressUntil, waitDrawn } from "../webmail/drive/browser.mjs";
import { held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { composed, fill, serveModel } from "./place.mjs";

const PORT = 9697;
const FRAMED = '<!doctype html><html lang="en"><title>Frame</title><body style="margin:0"><iframe src="/" style="width:1200px;height:850px;border:0"></iframe></body></html>';
let site, chromium;

before(async () => {
  site = await serveModel(PORT, { "/framed": FRAMED });
  chromium = await openBrowser("chromium");
}, { timeout: 60000 });
after(async () => { await chromium?.browser.close(); site?.end(); });

const middle = ({ box }) => [box.x + box.width / 2, box.y + box.height / 2];
const bcc = (at) => at.evaluate(() => window.fields().bcc);
const REPAIR = { tag: "button", fix: "move-to-bcc" };

async function clickOn(page, wanted, settle = 500) {
  const [x, y] = middle(await waitDrawn(page, wanted));
  await page.mouse.move(x, y);
  await sleep(settle);
  await page.mouse.click(x, y);
  await sleep(400);
}

describe("a page that disturbs the view of the dialog", { concurrency: 1 }, () => {
  const DISTURBANCES = {
    "a transparent root": () => { document.documentElement.style.opacity = "0.5"; },
    "a slightly transparent root": () => { document.documentElement.style.opacity = "0.95"; },
    "a filter on the root": () => { document.documentElement.style.filter = "opacity(0.01)"; },
    "a mask on the root": () => { document.documentElement.style.maskImage = "linear-gradient(transparent, transparent)"; },
    "a root that is made small": () => { document.documentElement.style.transform = "scale(0.5)"; },
    "a layer above that lets the pointer through": () => {
      const cover = document.createElement("div");
      cover.popover = "manual";
      cover.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none";
      document.body.append(cover);
      cover.showPopover();
    },
    "a dialog of its own above": () => {
      const dialog = document.createElement("dialog");
      dialog.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none";
      document.body.append(dialog);
      dialog.showModal();
    },
  };
  for (const [name, disturb] of Object.entries(DISTURBANCES)) {
    test(`${name}: a press does nothing`, { timeout: 60000 }, async () => {
      const page = await composed(chromium.browser, site.base);
      await page.click("[name=send]");
      await waitHeld(page);
      const [x, y] = middle(await waitDrawn(page, REPAIR));
      await page.evaluate(disturb);
      await sleep(400);
      await page.mouse.click(x, y);
      await sleep(300);
      assert.equal(await bcc(page), "");
      assert.deepEqual(await page.evaluate(() => window.sent), []);
      await page.close();
    });
  }
  test("undisturbed, the same press moves people to Bcc: the tests above can fail", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    await page.click("[name=send]");
    await waitHeld(page);
    await clickOn(page, REPAIR);
    await until("the move", async () => (await bcc(page)) !== "", 5000);
    await page.close();
  });
  test("a page that lies in a transparent frame of another: a press does nothing", { timeout: 60000 }, async () => {
    const page = await openPage(chromium.browser);
    await page.goto(`${site.base}framed`, { waitUntil: "load" });
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await fill(frame);
    await frame.click("[name=send]");
    await until("Send to be held", () => held(frame), 8000);
    await sleep(500);
    // The dialog stands in the middle of the form's window; its first button has the focus and Enter would press it.
    const at = await frame.evaluate(() => { const { left, top, width, height } = document.activeElement.getBoundingClientRect(); return [left + width / 2, top + height / 2]; });
    await page.evaluate(() => { document.querySelector("iframe").style.opacity = "0.02"; });
    await sleep(400);
    for (let y = at[1] - 200; y <= at[1] + 200; y += 12) await page.mouse.click(at[0] - 100, y);
    await sleep(300);
    assert.equal(await bcc(frame), "");
    assert.deepEqual(await frame.evaluate(() => window.sent), []);
    await page.close();
  });
});

describe("a page that plays with place and time", { concurrency: 1 }, () => {
  test("a button that comes under the pointer at the moment of the press does nothing, and acts once it stands still", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    await waitDrawn(page, REPAIR);
    await sleep(600);
    const [x, y] = middle(await drawn(page, REPAIR));
    // The panel follows the form: it is brought away, and back under the waiting pointer when the person presses.
    await page.evaluate(() => { document.querySelector("form").style.transform = "translate(-300px, 120px)"; window.dispatchEvent(new Event("resize")); });
    await until("the panel to be elsewhere", async () => { const [left, top] = middle(await drawn(page, REPAIR)); return Math.abs(left - x) + Math.abs(top - y) > 60; }, 5000);
    await page.mouse.move(x, y);
    await sleep(600);
    const pressed = page.mouse.down();
    await pressed;
    await page.mouse.up();
    assert.equal(await bcc(page), "", "the pointer was not on our button");
    await page.evaluate(() => new Promise((done) => { document.querySelector("form").style.transform = ""; window.dispatchEvent(new Event("resize")); requestAnimationFrame(() => requestAnimationFrame(done)); }));
    await page.mouse.down();
    await sleep(400); // long enough for the button to stand still: the press began before
    await page.mouse.up();
    await sleep(300);
    assert.equal(await bcc(page), "", "a press on a button that had just arrived acted");
    await pressUntil(page, REPAIR, "the move by a press on a button that stands still", async () => (await bcc(page)) !== "");
    await page.close();
  });
  test("no animation, event or element of ours leads a page into the layer", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    await page.evaluate(() => {
      window.leaks = [];
      const note = (what, element) => { if (element instanceof Element && element.getRootNode() instanceof ShadowRoot) window.leaks.push(what); };
      for (const type of ["pointerdown", "mousedown", "click", "keydown", "focusin", "transitionrun", "animationstart", "input", "mouseover", "toggle", "beforetoggle", "selectionchange"]) {
        window.addEventListener(type, (event) => event.composedPath().concat(event.target, event.relatedTarget ?? null).forEach((one) => note(type, one)), true);
      }
      window.look = () => {
        for (const run of [...document.getAnimations(), ...document.documentElement.getAnimations({ subtree: true })]) {
          note("animation", run.effect?.target);
          if (run.effect?.target === document.documentElement.lastElementChild || run.effect?.target?.localName === "span") window.leaks.push("an animation of ours");
        }
        note("active", document.activeElement);
        for (let x = 0; x < innerWidth; x += 40) for (let y = 0; y < innerHeight; y += 40) {
          document.elementsFromPoint(x, y).forEach((one) => note("point", one));
          note("caret", document.caretRangeFromPoint?.(x, y)?.startContainer.parentElement);
        }
        const selection = getSelection();
        note("selection", selection.anchorNode?.parentElement ?? null);
      };
    });
    await page.click("[name=send]");
    await waitHeld(page);
    await clickOn(page, { tag: "button", text: "Send as it is" });
    const [x, y] = middle(await waitDrawn(page, { tag: "button", class: "press" }));
    await page.mouse.move(x, y);
    await sleep(500);
    await page.mouse.down();
    await sleep(500);
    await page.evaluate(() => window.look());
    await page.mouse.up();
    await page.mouse.click(x - 200, y - 60, { count: 2 });
    await page.evaluate(() => window.look());
    assert.deepEqual(await page.evaluate(() => window.leaks), []);
    assert.deepEqual(await page.evaluate(() => window.sent), []);
    await page.close();
  });
});

describe("a page that takes the dialog away", { concurrency: 1 }, () => {
  /** What the browser itself asks, answered with `answers` in turn; null dismisses. */
  async function asked(disturbedBefore, disturbedAfter, answers) {
    const page = await composed(chromium.browser, site.base);
    page.removeAllListeners("dialog");
    const questions = [];
    page.on("dialog", (dialog) => {
      questions.push([dialog.type(), dialog.message()]);
      const answer = answers[questions.length - 1] ?? null;
      void (answer === null ? dialog.dismiss() : dialog.accept(answer));
    });
    if (disturbedBefore) await page.evaluate(disturbedBefore);
    await page.click("[name=send]");
    if (disturbedAfter) { await waitHeld(page); await page.evaluate(disturbedAfter); }
    await until("the browser's own question", () => questions.length > 0, 8000);
    await sleep(400);
    const sent = await page.evaluate(() => window.sent.length);
    return { page, questions, sent };
  }
  const dark = () => { document.documentElement.style.filter = "invert(1)"; };
  const away = () => { document.documentElement.lastElementChild.remove(); };

  test("under a filter the browser asks instead, and only the number of people shown sends", { timeout: 60000 }, async () => {
    const wrong = await asked(dark, null, [""]);
    assert.deepEqual([wrong.questions.length, wrong.questions[0][0], wrong.sent], [1, "prompt", 0]);
    assert.match(wrong.questions[0][1], /see each other.*\(6\)/s);
    await wrong.page.close();
    const right = await asked(dark, null, ["6"]);
    assert.equal(right.sent, 1);
    await right.page.close();
  });
  test("a dialog that is removed is not the end: the browser asks, and Send can be pressed again", { timeout: 60000 }, async () => {
    const { page, questions, sent } = await asked(null, away, [null]);
    assert.deepEqual([questions.length, sent], [1, 0]);
    await page.click("[name=send]");
    await waitHeld(page);
    assert.ok((await layers(page)).length > 0);
    await page.close();
  });
  test("Escape goes back to writing, whatever the page does to our layer", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    await page.click("[name=send]");
    await waitHeld(page);
    await page.evaluate(() => { document.documentElement.style.opacity = "0.1"; });
    await page.keyboard.press("Escape");
    await until("the dialog to go", async () => !(await held(page)), 4000);
    await page.close();
  });
});
