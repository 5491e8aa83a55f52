// Imports point downwards: in the engine by the picture in src/lib.rs, in the front end by the hosts over the core.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, files, read, shipped } from "./files.mjs";

/** The modules of the picture in reading order: each may use those after it. */
function picture() {
  const [, drawn] = /```text\n([\s\S]*?)```/.exec(read("src/lib.rs").replace(/^\/\/! ?/gm, "")) ?? [];
  assert.ok(drawn, "src/lib.rs has the picture of the layers in a ```text block");
  return drawn.match(/\b[a-z_]+(?=\.rs|\/|\s|$)/g);
}

const moduleOf = (path) => path.replace(/^src\//, "").split(/[/.]/)[0];

test("every module of the engine is in the picture", () => {
  const drawn = picture();
  const modules = new Set(files("src", ".rs").map(moduleOf));
  modules.delete("lib");
  for (const module of modules) assert.ok(drawn.includes(module), `src/${module} is not in the picture in src/lib.rs`);
  for (const module of drawn) assert.ok(modules.has(module), `the picture in src/lib.rs has ${module}, src has not`);
});

test("imports of the engine point downwards", () => {
  const drawn = picture();
  const upwards = [];
  for (const path of files("src", ".rs")) {
    const own = moduleOf(path);
    if (own === "lib") continue;
    for (const [, used] of bare(shipped(read(path))).matchAll(/\b(?:crate|blindcopy)::(\w+)/g)) {
      if (used !== own && drawn.includes(used) && drawn.indexOf(used) < drawn.indexOf(own)) upwards.push(`${path} uses ${used}`);
    }
  }
  assert.deepEqual(upwards, []);
});

test("rules do not know each other", () => {
  const shared = new Set(["mod", "findings", "_template"]);
  const names = files("src/rules", ".rs").map((path) => path.replace(/^src\/rules\/|\.rs$|\/.*/g, ""));
  const rules = new Set(names.filter((name) => !shared.has(name)));
  const known = [];
  for (const path of files("src/rules", ".rs")) {
    if (path.endsWith("/mod.rs")) continue;
    const own = path.replace(/^src\/rules\/|\.rs$|\/.*/g, "");
    for (const [, used] of bare(read(path)).matchAll(/\b(?:super|rules)::(\w+)/g)) {
      if (used !== own && rules.has(used)) known.push(`${path} uses ${used}`);
    }
  }
  assert.deepEqual(known, []);
});

test("wasm.rs alone names the crates of WebAssembly", () => {
  const crates = /\b(wasm_bindgen|js_sys|web_sys|serde_wasm_bindgen)\b/;
  const named = files("src", ".rs").filter((path) => path !== "src/wasm.rs" && crates.test(bare(read(path))));
  assert.deepEqual(named, []);
});

test("the data files are read at build time alone", () => {
  const reading = /\b(std::fs|std::net::(Tcp|Udp|ToSocketAddrs)|std::env::(var|args)|std::time|SystemTime|Instant::now)\b/;
  const found = files("src", ".rs").filter((path) => path !== "src/main.rs" && !path.startsWith("src/main/") && reading.test(bare(shipped(read(path)))));
  assert.deepEqual(found, [], "the engine is pure: no file, clock, network or environment");
});

/** What a host's folder may import from beside itself. */
const MAY_USE = {
  core: [],
  webmail: ["core"],
  page: ["core"],
  embed: ["core"],
  extension: ["core", "webmail"],
};

test("imports of the front end point downwards", () => {
  const wrong = [];
  for (const path of files("www", ".ts")) {
    const [, own] = path.split("/");
    assert.ok(own in MAY_USE, `www/${own} has no place in the layers`);
    const depth = path.split("/").length - 2;
    for (const [, target] of read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)) {
      const up = target.split("../").length - 1;
      if (up < depth) continue;
      const used = target.replaceAll("../", "").split("/")[0];
      if (used !== own && !MAY_USE[own].includes(used)) wrong.push(`${path} imports ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("the extension alone knows the browser's extension interface", () => {
  const names = /\b(chrome|browser)\.(runtime|storage|scripting|tabs|permissions|i18n|action)\b/;
  const found = files("www", ".ts").filter((path) => !path.startsWith("www/extension/") && names.test(bare(read(path))));
  assert.deepEqual(found, []);
});
