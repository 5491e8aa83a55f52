// The page where something is missing: as one file from disk, offline; and without its engine.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { BROWSERS, launch, leftOut } from "../support/browsers.mjs";
import { accessible, card, drop, letter, openExample, press, until, verdict } from "./driving.mjs";

const FILE = "target/blindcopy.html";

test("the single file holds everything and refers to nothing", () => {
  const html = readFileSync(FILE, "utf8");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.doesNotMatch(html.slice(0, html.indexOf("<script")), /(?:src|href)="(?!data:)/);
});

for (const name of BROWSERS) {
  describe(`the page by itself in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 120_000 }, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser?.close());

    test("the single file works from disk", async () => {
      const page = await browser.newPage();
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.setViewport({ width: 1280, height: 900 });
      if (name === "chromium") await page.setOfflineMode(true);
      await page.goto(pathToFileURL(resolve(FILE)).href, { waitUntil: "load" });
      await page.waitForSelector("#paste");
      await openExample(page);
      assert.match(await card(page, "h2"), /^18 people/);
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      await drop(page, "a.eml", "message/rfc822", "From: a@office.example\r\nTo: reader-01@gmail.com\r\nSubject: Hello\r\n\r\nSee you.\r\n");
      await until(page, () => document.getElementById("field-subject")?.value === "Hello");
      assert.equal((await letter(page)).from, "a@office.example");
      const asked = [];
      const { url, server } = await serve("target/page", { seen: (path) => asked.push(path), headers: { "access-control-allow-origin": "*" } });
      if (name === "chromium") await page.setOfflineMode(false);
      const answer = await page.evaluate((address) => fetch(address).then(() => "reached", () => "refused"), url);
      server.close();
      assert.deepEqual([answer, asked], ["refused", []]);
      assert.deepEqual(errors, []);
      await page.close();
    });

    test("without its engine nothing looks checked", async () => {
      const folder = mkdtempSync(join(tmpdir(), "blindcopy-page-"));
      cpSync("target/page", folder, { recursive: true });
      for (const file of readdirSync(folder).filter((one) => one.endsWith(".wasm"))) rmSync(join(folder, file));
      const { url, server } = await serve(folder);
      const page = await browser.newPage();
      try {
        await page.goto(url, { waitUntil: "load" });
        await page.waitForSelector(".problem");
        await page.click("button.example");
        await verdict(page, "unchecked");
        assert.match(await card(page, "h2"), /not checked/);
        await accessible(page, "not checked");
      } finally {
        await page.close();
        server.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
}
