// The parts of the extension that are plain functions: layers and locks, imports, the log, sites, recipients of a run, and the adapters as data.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { bundle, only } from "../../tools/bundle/common.mjs";
import { asPattern } from "../../tools/bundle/extension.mjs";
import { pages } from "../../tools/webmail-pages.mjs";

const load = async (file) => import(`data:text/javascript;base64,${Buffer.from(only(await bundle(file, { minify: false }), ".js").text).toString("base64")}`);
const bytes = (text) => new TextEncoder().encode(text);

describe("layers and locks", () => {
  let layer;
  before(async () => { ({ layer } = await load("www/extension/layers.ts")); });
  test("a person's single value wins, unless it is locked", () => {
    assert.equal(layer({ version: 1, override: "never" }, { version: 1, override: "allow" }).override, "allow");
    assert.equal(layer({ version: 1, override: "never", locked: ["override"] }, { version: 1, override: "allow" }).override, "never");
    assert.equal(layer({ version: 1, override: "never" }, { version: 1 }).override, "never");
  });
  test("lists add up, each entry once; a locked list is the administrator's", () => {
    assert.deepEqual(layer({ version: 1, trusted: ["a.example.org"] }, { version: 1, trusted: ["b.example.org", "a.example.org"] }).trusted, ["a.example.org", "b.example.org"]);
    assert.deepEqual(layer({ version: 1, trusted: ["a.example.org"], locked: ["trusted"] }, { version: 1, trusted: ["b.example.org"] }).trusted, ["a.example.org"]);
    assert.equal(layer({ version: 1, locked: ["knowEachOther"] }, { version: 1, knowEachOther: [["x@example.org", "y@example.net"]] }).knowEachOther, undefined);
  });
  test("a lock of one entry leaves the others, a lock of the whole takes all", () => {
    const strong = { version: 1, rules: { "visible-strangers": "stop", "new-domain": "warn" } };
    const weak = { version: 1, rules: { "visible-strangers": "off", "new-domain": "off" } };
    assert.deepEqual(layer({ ...strong, locked: ["rules.visible-strangers"] }, weak).rules, { "visible-strangers": "stop", "new-domain": "off" });
    assert.deepEqual(layer({ ...strong, locked: ["rules"] }, weak).rules, strong.rules);
    assert.deepEqual(layer({ version: 1, organisation: { domains: ["example.org"] }, locked: ["organisation.domains"] }, { version: 1, organisation: { domains: ["example.net"], name: "Ŵyl" } }).organisation, { domains: ["example.org"], name: "Ŵyl" });
  });
});

describe("imports", () => {
  let importSettings;
  before(async () => { ({ importSettings } = await load("www/extension/imports/index.ts")); });
  test("Thunderbird's threshold and its aggressive mode", () => {
    const read = importSettings("prefs.js", bytes('// Mozilla User Preferences\nuser_pref("mail.compose.warn_public_recipients.threshold", 7);\nuser_pref("mail.compose.warn_public_recipients.aggressive", true);\n'));
    assert.equal(read.program, "Thunderbird");
    assert.deepEqual(read.merge({ version: 1 }).rules, { "visible-strangers": { limit: 7, level: "stop" } });
  });
  test("FlexConfirmMail's trusted domains, with comments and cancelled lines, and its words", () => {
    const read = importSettings("settings.json", bytes(JSON.stringify({ TrustedDomains: ["# ours", "@example.org", "*.example.net", "-old.example.org", "old.example.org", "chair@example.com"], UnsafeBodies: { one: { Keywords: ["confidential"] } }, CountEnabled: true })));
    const policy = read.merge({ version: 1, organisation: { domains: ["example.test"] } });
    assert.deepEqual(policy.organisation.domains, ["example.test", "example.org", "*.example.net"]);
    assert.deepEqual(policy.trusted, ["chair@example.com"]);
    assert.deepEqual(policy.terms[0].words, ["confidential"]);
    assert.ok(read.left.includes("CountEnabled"));
  });
  test("OutlookOkan's lists, quoted cells and the Japanese code page included", () => {
    assert.deepEqual(importSettings("InternalDomainList.csv", bytes("@example.org\r\n.example.net\r\n")).merge({ version: 1 }).organisation.domains, ["example.org", "*.example.net"]);
    const terms = importSettings("AlertKeywordAndMessageList.csv", bytes('"secret, really","Ask first ""twice""",True\r\n*,always,False\r\n')).merge({ version: 1 }).terms;
    assert.deepEqual(terms, [{ id: "outlookokan-text-1", words: ["secret, really"], level: "stop", message: 'Ask first "twice"' }]);
    const japanese = Uint8Array.of(0x8e, 0xd0, 0x8a, 0x4f, 0x94, 0xe9, 0x2c, 0x2c, 0x0d, 0x0a);
    assert.deepEqual(importSettings("AlertKeywordAndMessageList.csv", japanese).merge({ version: 1 }).terms[0].words, ["社外秘"]);
  });
  test("our own file, and files of which nothing can be used", () => {
    assert.deepEqual(importSettings("x.json", bytes('{"version":1,"override":"reason"}')).merge({ version: 1 }), { version: 1, override: "reason" });
    for (const text of ["", "{}", "[1]", "\u0000", "hello, world"]) assert.equal(importSettings("x.csv", bytes(text)), null);
  });
});

describe("the log", () => {
  let journal;
  const stored = {};
  before(async () => {
    globalThis.chrome = { storage: { local: { get: async (key) => ({ [key]: stored[key] }), set: async (part) => void Object.assign(stored, part), remove: async (key) => void delete stored[key] } } };
    journal = await load("www/extension/journal.ts");
  });
  after(() => { delete globalThis.chrome; });
  test("holds no address, not even from the reason, and can be deleted", async () => {
    await journal.note({ rules: ["visible-strangers"], visible: 5, strangers: 5, reason: "asked by reader-01@gmail.com (Ann)" });
    const [entry] = await journal.entries();
    assert.deepEqual(Object.keys(entry).sort(), ["reason", "rules", "strangers", "time", "visible"]);
    assert.match(entry.time, /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    assert.equal(JSON.stringify(stored).includes("@"), false);
    await journal.erase();
    assert.deepEqual(await journal.entries(), []);
  });
  test("as a table that no spreadsheet runs", () => {
    const csv = journal.asCsv([{ time: "2026-01-01T00:00Z", rules: ["a"], visible: 1, strangers: 1, reason: '=cmd|"x"' }]);
    assert.match(csv, /"'=cmd\|""x"""/);
  });
});

describe("sites", () => {
  let patternOf;
  before(async () => { ({ patternOf } = await load("www/extension/sites.ts")); });
  test("what a person types becomes one host, never all", () => {
    assert.equal(patternOf(" webmail.example.org "), "https://webmail.example.org/*");
    assert.equal(patternOf("http://127.0.0.1:9610/?_task=mail"), "http://127.0.0.1/*");
    assert.equal(patternOf("*.example.org"), "https://*.example.org/*");
    assert.equal(patternOf("https://user:secret@webmail.example.org:8443/x"), "https://webmail.example.org/*");
    for (const bad of ["", "ftp://example.org", "javascript:alert(1)", "https://", "<all_urls>"]) assert.equal(patternOf(bad), null, bad);
  });
  test("lines of a release's list", () => {
    assert.equal(asPattern("webmail.example.org"), "https://webmail.example.org/*");
    assert.equal(asPattern("https://*.example.org/*"), "https://*.example.org/*");
    assert.throws(() => asPattern("<all_urls>"));
    assert.throws(() => asPattern("two words"));
  });
});

describe("recipients of a run", () => {
  let write;
  before(async () => { write = await load("www/webmail/runtime/write.ts"); });
  test("cut where a recipient ends, not in quotes, brackets or comments", () => {
    assert.deepEqual(write.splitRun('"Jones, Ann" <a@example.org>; b@example.net (x, y), Ŵyn <c@example.com>'), ['"Jones, Ann" <a@example.org>', "b@example.net (x, y)", "Ŵyn <c@example.com>"]);
    assert.deepEqual(write.identities(["A <X@Example.org>, y@example.org"]), ["x@example.org", "y@example.org"]);
    assert.deepEqual(write.splitRun(",, ;\n"), []);
  });
});

describe("adapters as data", () => {
  let ADAPTERS;
  before(async () => { ({ ADAPTERS } = await load("www/webmail/index.ts")); });
  test("every webmail that is promised has one, each selector a reason, each page says what the adapter says", async () => {
    const ids = ["gmail", "outlook", "yahoo", "proton", "fastmail", "icloud", "zoho", "roundcube", "sogo", "horde", "modoboa", "snappymail", "nextcloud", "zimbra-classic", "zimbra-modern", "openxchange", "tuta", "cypht"];
    assert.deepEqual(ADAPTERS.map(({ id }) => id).sort(), [...ids].sort());
    const written = await pages();
    for (const [name, text] of written) assert.equal(readFileSync(`docs/webmail/${name}`, "utf8"), text, `${name}: node tools/webmail-pages.mjs`);
    for (const adapter of ADAPTERS) {
      const text = readFileSync(`docs/webmail/${adapter.id}.md`, "utf8");
      assert.equal(text.includes("Not tried on the live site."), !adapter.live, adapter.id);
      const rungs = [];
      const walk = (value) => { if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string")) rungs.push(value); else if (value && typeof value === "object") Object.values(value).forEach(walk); };
      for (const part of ["root", "page", "to", "cc", "bcc", "from", "subject", "body", "attachments", "send"]) walk(adapter[part]);
      for (const [css, why] of rungs) assert.ok(why.length > 3 && css.length > 0, `${adapter.id}: ${css}`);
    }
  });
});

describe("catalogues", () => {
  test("English and Welsh have the same keys, and every key that code asks for is there", () => {
    const read = (language) => JSON.parse(readFileSync(`www/extension/locales/${language}/messages.json`, "utf8"));
    assert.deepEqual(Object.keys(read("cy")).sort(), Object.keys(read("en")).sort());
    const all = { ...read("en"), ...JSON.parse(readFileSync("www/core/locales/en/messages.json", "utf8")) };
    const code = ["www/extension", "www/extension/options"].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(`${folder}/${name}`, "utf8"))).join("\n");
    for (const [, key] of code.matchAll(/\bsay\("([a-z_]+)"/g)) assert.ok(key in all || `${key}_other` in all, key);
    for (const [key, { message }] of Object.entries(read("cy"))) {
      const marks = (text) => (text.match(/\$\w+\$/g) ?? []).sort().join();
      assert.equal(marks(message), marks(read("en")[key].message), key);
    }
  });
});
