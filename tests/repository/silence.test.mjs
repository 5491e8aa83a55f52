// Nothing leaves: the shipped code has no means to send, and nothing of ours is built from text as markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, files, read } from "./files.mjs";

/** The files that may ask for one file: the engine's own module, from beside the page or beside the script. */
const LOADERS = ["www/core/module/fetched.ts", "www/core/module/neighbour.ts"];
/** Where waiting happens, and for what. Everything else is an answer to an event. */
const TIMERS = {
  "www/embed/running.ts": "what is needed at Send is fetched before, when the page has nothing else to do",
  "www/embed/fields/gesture.ts": "a widget's own code acts on a gesture before the next",
  "www/extension/guard.ts": "notes where our buttons stand, so that one that just came under the pointer does not act",
  "www/core/session.ts": "a pause in typing",
  "www/extension/content.ts": "a page that changes all the time is looked through now and then",
  "www/webmail/runtime/write.ts": "a webmail's own code acts on a change before the next",
};

const SENDING = /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|Image|importScripts|SharedWorker)\s*\(/;
const MARKUP = /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|srcdoc)\b|document\.write/;
const CODE = /\beval\s*\(|\bnew Function\b|\bimport\s*\(/;

const scripts = () => files("www", ".ts", ".js").filter((path) => !path.endsWith(".d.ts"));
const having = (paths, pattern) => paths.filter((path) => pattern.test(bare(read(path))));

test("the front end has no means to send anything", () => {
  assert.deepEqual(having(scripts(), SENDING).sort(), LOADERS);
});

test("the loader asks for the engine's module and nothing else", () => {
  for (const loader of LOADERS) {
    const calls = bare(read(loader)).match(/\bfetch\s*\(/g) ?? [];
    assert.equal(calls.length, 1, loader);
    assert.match(read(loader), /from "#engine\.wasm";|new URL\("\.\/blindcopy\.wasm", import\.meta\.url\)/, loader);
  }
});

/** The one file that imports at run time: parts of the element, by their names. */
const PARTS = "www/embed/parts.ts";

test("no text becomes markup or code", () => {
  assert.deepEqual(having(scripts(), MARKUP), []);
  assert.deepEqual(having(scripts(), CODE), [PARTS]);
  assert.doesNotMatch(bare(read(PARTS)), /\beval\s*\(|\bnew Function\b/);
  for (const [, what] of read(PARTS).matchAll(/\bimport\s*\(([^)]*)\)/g)) assert.match(what, /^"\.\/[a-z-]+\.js"$/);
});

test("nothing waits but for what is named here", () => {
  const waiting = /\b(setTimeout|setInterval|requestIdleCallback)\s*\(/;
  assert.deepEqual(having(scripts(), waiting).filter((path) => !(path in TIMERS)), []);
});

test("pages and styles name no other host", () => {
  const found = [];
  for (const path of files("www", ".html", ".css")) {
    const text = read(path).replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, "");
    for (const [tag] of text.matchAll(/<(?!a\b)\w+[^>]*(?:src|href|action)="(?:https?:)?\/\/[^>]*>|url\(["']?(?:https?:)?\/\/[^)]*\)|@import[^;]*/g)) {
      found.push(`${path}: ${tag}`);
    }
    if (/<link[^>]*rel="?(preconnect|dns-prefetch|prefetch|preload)/.test(text)) found.push(`${path}: looks ahead to a host`);
    if (/\son\w+="/.test(text)) found.push(`${path}: an inline handler`);
  }
  assert.deepEqual(found, []);
});
