// House style, as far as it can be counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, functions, read } from "./files.mjs";

const MOST_LINES = 400;
const MOST_IN_A_FUNCTION = 50;

/** Tables are read, not followed: a list of names may be long. */
const isData = (path) => path.startsWith("src/data/") || path.endsWith(".d.ts");
const sources = () => files("src", ".rs", ".js").concat(files("www", ".ts", ".js", ".css"), files("tools", ".mjs", ".rs"));

test(`no source has over ${MOST_LINES} lines`, () => {
  const long = sources()
    .filter((path) => !isData(path))
    .map((path) => [path, read(path).split("\n").length - 1])
    .filter(([, lines]) => lines > MOST_LINES);
  assert.deepEqual(long, []);
});

test(`no function has over ${MOST_IN_A_FUNCTION} lines`, () => {
  const rust = /^(\s*)(?:pub(?:\([a-z]+\))? )?(?:const |unsafe |extern "C" )*fn (\w+)/;
  const script = /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|(?:const|let) (?=\w+ = (?:async )?\([^;]*=> \{$))/;
  const long = [];
  for (const path of sources().filter((path) => !isData(path))) {
    for (const found of functions(read(path), path.endsWith(".rs") ? rust : script)) {
      if (found.lines > MOST_IN_A_FUNCTION) long.push(`${path}:${found.line} ${found.name ?? ""} ${found.lines} lines`);
    }
  }
  assert.deepEqual(long, []);
});

test("every module of the engine opens with what it is for", () => {
  const bare = files("src", ".rs").filter((path) => !read(path).startsWith("//! "));
  assert.deepEqual(bare, []);
});

test("no module is named for nothing in particular", () => {
  const vague = /(^|\/)(utils?|helpers?|managers?|misc|common_?utils?)(\.|\/)/;
  assert.deepEqual(files("src", "").concat(files("www", "")).filter((path) => vague.test(path)), []);
});

test("no file names a folder of the machine it was written on", () => {
  const folders = new RegExp(["work", "root"].map((name) => `/${name}/`).concat("\\.\\./shar" + "ed").join("|"));
  // Data from elsewhere is kept as it came.
  const text = files(".", "").filter((path) => !path.startsWith("src/data/") && !/\.(png|wasm|zip|xlsx|docx|pdf|gz|br|lock|dat)$/.test(path));
  assert.deepEqual(text.filter((path) => folders.test(read(path))), []);
});

test("the tools pin the version of wasm-bindgen that the engine has", () => {
  const [, engine] = /^wasm-bindgen = "=([\d.]+)"/m.exec(read("Cargo.toml")) ?? [];
  const [, tool] = /^wasm-bindgen-cli-support = "=([\d.]+)"/m.exec(read("tools/bindgen/Cargo.toml")) ?? [];
  assert.ok(engine);
  assert.equal(tool, engine);
});

test("every package is pinned", () => {
  const { devDependencies, dependencies } = JSON.parse(read("package.json"));
  assert.equal(dependencies, undefined, "nothing that ships comes from npm");
  for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});
