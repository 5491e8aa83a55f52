// A release for an organisation's own hosts: built into a folder of its own, linted, loaded as it is, and at work on such a host.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser } from "../webmail/drive/browser.mjs";
import { back, waitHeld } from "../webmail/drive/scenarios.mjs";
import { composed, serveModel } from "./place.mjs";

const PORT = 9701;

describe("a release for hosts of one's own", { concurrency: 1 }, () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-hosts-"));
  const built = (browser) => path.join(out, "extension", browser);
  const manifest = (browser) => JSON.parse(fs.readFileSync(path.join(built(browser), "manifest.json"), "utf8"));
  before(() => {
    const list = path.join(out, "hosts.txt");
    fs.writeFileSync(list, "# The council's webmail\nwebmail.example.org\nhttps://*.mail.example.org/*   # and its branches\nhttp://127.0.0.1/*\n");
    const run = spawnSync(process.execPath, ["tools/bundle.mjs", "--hosts", list, "--extension-to", path.join(out, "extension")], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
  });
  after(() => fs.rmSync(out, { recursive: true, force: true }));

  test("the hosts are in both manifests, beside those of the makers, and nothing wider", () => {
    for (const browser of ["chromium", "firefox"]) {
      const hosts = manifest(browser).host_permissions;
      for (const wanted of ["https://webmail.example.org/*", "https://*.mail.example.org/*", "http://127.0.0.1/*", "https://mail.google.com/*"]) assert.ok(hosts.includes(wanted), wanted);
      assert.deepEqual(manifest(browser).content_scripts[0].matches, hosts);
      assert.deepEqual(manifest(browser).permissions, ["storage"]);
    }
  });
  test("web-ext lint finds no error and no warning in it", { timeout: 60000 }, () => {
    const run = spawnSync("node_modules/.bin/web-ext", ["lint", "--source-dir", built("firefox"), "--output", "json", "--warnings-as-errors"], { encoding: "utf8" });
    const { summary, errors, warnings } = JSON.parse(run.stdout);
    assert.deepEqual([summary.errors, summary.warnings], [0, 0], JSON.stringify([...errors, ...warnings].map(({ code, message }) => [code, message])));
  });
  test("loaded unpacked it protects a page on such a host, and its id is the fixed one", { timeout: 60000 }, async () => {
    const site = await serveModel(PORT);
    const chromium = await openBrowser("chromium", { extension: built("chromium") });
    try {
      assert.equal(chromium.id, "hhafbgnjnncnmceblgiicmakjcokalij");
      const page = await composed(chromium.browser, site.base);
      await page.click("[name=send]");
      await waitHeld(page);
      assert.deepEqual(await page.evaluate(() => window.sent), []);
      await back(page);
    } finally {
      await chromium.browser.close();
      site.end();
    }
  });
  test("a list with something that is no host is refused, and says which line", () => {
    const list = path.join(out, "wrong.txt");
    fs.writeFileSync(list, "<all_urls>\n");
    const run = spawnSync(process.execPath, ["tools/bundle.mjs", "--hosts", list, "--extension-to", path.join(out, "wrong")], { encoding: "utf8" });
    assert.notEqual(run.status, 0);
    assert.match(run.stderr, /<all_urls>/);
    assert.equal(fs.existsSync(path.join(out, "wrong")), false);
  });
});

describe("./build.sh release --hosts FILE, as an administrator types it", { concurrency: 1 }, () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-release-"));
  const to = path.join(out, "made");
  const text = (name) => fs.readFileSync(path.join(to, name), "utf8");
  after(() => fs.rmSync(out, { recursive: true, force: true }));

  // Everything was built before the tests began; where it was not, the engine is compiled here.
  test("it builds, and says nothing went wrong", { timeout: 850000 }, () => {
    const list = path.join(out, "hosts.txt");
    fs.writeFileSync(list, "webmail.example.org # the council's\nhttps://*.mail.example.org/*\n");
    const before = fs.readFileSync("target/extension/chromium/manifest.json", "utf8");
    const run = spawnSync("bash", ["build.sh", "release", "--hosts", list, "--to", to], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.equal(fs.readFileSync("target/extension/chromium/manifest.json", "utf8"), before, "a release for an organisation changed what is tried here");
  });
  test("both manifests ask for the organisation's hosts, beside those of the makers, and for nothing wider", () => {
    for (const browser of ["chromium", "firefox"]) {
      const made = JSON.parse(text(`extension/${browser}/manifest.json`));
      const usual = JSON.parse(fs.readFileSync(`target/extension/${browser}/manifest.json`, "utf8"));
      assert.deepEqual(made.host_permissions, [...usual.host_permissions, "https://webmail.example.org/*", "https://*.mail.example.org/*"]);
      assert.deepEqual(made.content_scripts[0].matches, made.host_permissions);
      assert.deepEqual({ ...made, host_permissions: [], content_scripts: [] }, { ...usual, host_permissions: [], content_scripts: [] });
    }
  });
  test("the checksums are those of every file, the stores' archives among them", () => {
    const listed = text("SHA256SUMS").trim().split("\n").map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line).slice(1));
    const there = fs.readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(to, path.join(entry.parentPath ?? entry.path, entry.name)));
    assert.deepEqual(listed.map(([, name]) => name).sort(), there.filter((name) => name !== "SHA256SUMS").sort());
    for (const [sum, name] of listed) assert.equal(createHash("sha256").update(fs.readFileSync(path.join(to, name))).digest("hex"), sum, name);
    for (const browser of ["chromium", "firefox"]) assert.ok(there.some((name) => name.startsWith("blindcopy-") && name.endsWith(`-${browser}.zip`)), browser);
    assert.ok(there.includes("extension/chromium/background.js"));
  });
});
