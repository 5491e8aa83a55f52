// Nothing leaves: the shipped scripts cannot ask, the browser's record of a whole session shows nobody asking, and all of it works where nothing can leave.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { BUILT, openBrowser, openPage } from "./drive/browser.mjs";
import { meant, readNetlog } from "./drive/netlog.mjs";
import { driver } from "./drive/roundcube.mjs";
import { ADDRESSES, addresses, exposed, waitHeld, write } from "./drive/scenarios.mjs";
import { sleep, until } from "./live/machine.mjs";
import { roundcube } from "./live/roundcube.mjs";

const FORBIDDEN = [/\bfetch\s*\(/, /XMLHttpRequest/, /\bWebSocket\b/, /\bEventSource\b/, /sendBeacon/, /RTCPeerConnection/, /\bnew Image\b/, /importScripts/, /\bimport\s*\(/, /\beval\s*\(/, /new Function/, /dns-prefetch|preconnect/];

test("the shipped files name nothing that could ask the network", () => {
  for (const folder of Object.values(BUILT)) {
    for (const name of fs.readdirSync(folder).filter((file) => /\.(js|html|css)$/.test(file))) {
      const text = fs.readFileSync(path.join(folder, name), "utf8");
      for (const pattern of FORBIDDEN) assert.doesNotMatch(text, pattern, `${name} names ${pattern}`);
      assert.doesNotMatch(text, /https?:\/\/(?!www\.w3\.org\/(2000\/svg|1999\/xhtml|1998\/Math))[a-z0-9.-]+\.[a-z]{2,}\//i, `${name} names an address`);
    }
    const { content_security_policy: policy, web_accessible_resources: open } = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
    assert.match(policy.extension_pages, /default-src 'none'.*connect-src 'none'/);
    assert.equal(open, undefined);
  }
});

/** One session as a person has it: log in, write to strangers, be held and repair (with the extension) or write Bcc (without), send. */
async function session(page, webmail, withExtension) {
  await driver.login(page, webmail);
  await write(page, driver, webmail, withExtension ? exposed(webmail) : { to: [webmail.user], bcc: exposed(webmail).cc });
  if (withExtension) {
    await driver.send(page);
    await waitHeld(page);
    await page.keyboard.press("Enter");
    await until("the move", async () => addresses((await driver.fields(page)).bcc).length === ADDRESSES.length && addresses((await driver.fields(page)).cc).length === 0);
    await sleep(400);
  }
  const count = webmail.office.sent.length;
  await driver.send(page);
  await webmail.office.next(count);
  await driver.left(page);
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 8000 }).catch(() => {});
}

describe("a recorded session", { concurrency: 1 }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-netlog-"));
  let webmail;
  before(async () => { webmail = await roundcube(); }, { timeout: 60000 });
  after(async () => { await webmail?.end(); fs.rmSync(folder, { recursive: true, force: true }); });

  const record = async (extension) => {
    const file = path.join(folder, `${extension === null ? "without" : "with"}.json`);
    const args = [`--log-net-log=${file}`, "--net-log-capture-mode=Everything", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"];
    const { browser } = await openBrowser("chromium", { extension, args });
    try {
      await session(await openPage(browser), webmail, extension !== null);
    } finally {
      await browser.close();
    }
    return readNetlog(file);
  };

  test("the record would show a leak: a copy that asks for something is seen", { timeout: 60000 }, async () => {
    const copy = path.join(folder, "leaking");
    fs.cpSync(BUILT.chromium, copy, { recursive: true });
    const manifest = JSON.parse(fs.readFileSync(path.join(copy, "manifest.json"), "utf8"));
    delete manifest.content_security_policy;
    fs.writeFileSync(path.join(copy, "manifest.json"), JSON.stringify({ ...manifest, content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" } }));
    fs.appendFileSync(path.join(copy, "background.js"), `\nfetch("${webmail.base}?leak").catch(() => {});`);
    const file = path.join(folder, "leak.json");
    const { browser } = await openBrowser("chromium", { extension: copy, args: [`--log-net-log=${file}`, "--net-log-capture-mode=Everything"] });
    await sleep(800);
    await browser.close();
    assert.equal(readNetlog(file).requests.some(({ url, initiator }) => url.endsWith("?leak") && initiator.startsWith("chrome-extension:")), true);
  });

  test("no request by the extension, and the page's own are the same", { timeout: 120000 }, async () => {
    const [own, plain] = [await record(BUILT.chromium), await record(null)];
    const network = ({ url }) => /^(https?|wss?|ftp):/.test(url);
    assert.deepEqual(own.requests.filter(({ initiator, url }) => initiator.startsWith("chrome-extension:") && network({ url })), []);
    const port = String(webmail.port);
    const pageOwn = (log) => log.requests.filter(({ url }) => network({ url }) && new URL(url).port === port).map(meant).filter((one) => !one.includes("favicon")).sort();
    assert.deepEqual(pageOwn(own), pageOwn(plain));
    assert.deepEqual(own.tcp.filter((address) => !address.endsWith(`:${port}`)), [], "a connection to something else than the webmail");
    assert.deepEqual(own.udp, []);
  });
});

test("all of it works in a network of its own, with only loopback", { timeout: 120000, skip: process.getuid?.() === 0 ? false : "needs root" }, () => {
  const inside = fileURLToPath(new URL("drive/alone.mjs", import.meta.url));
  const run = spawnSync("unshare", ["-n", "sh", "-c", `ip link set lo up && exec "${process.execPath}" "${inside}"`], { encoding: "utf8", timeout: 110000 });
  assert.equal(run.status, 0, `${run.stdout}\n${run.stderr}`);
  assert.match(run.stdout, /alone: to everybody/);
});

