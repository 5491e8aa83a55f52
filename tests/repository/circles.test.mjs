// No module imports, over whatever others, what imports it: each can be read and changed knowing only what lies below.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./files.mjs";
import { circles, importsOfRust, importsOfScripts } from "./modules.mjs";

const sources = (folder, ending) => files(folder, ending).map((path) => [path, read(path)]);
const isOfCommand = ([path]) => path.startsWith("src/main/");

test("modules of the engine import each other in no circle", () => {
  const imports = importsOfRust(sources("src", ".rs").filter((source) => !isOfCommand(source)), "src");
  // What the picture in src/lib.rs calls its ends: a parser that reads nothing would find no circle either
  assert.ok(imports.get("src/check.rs").includes("src/rules/mod.rs"));
  assert.ok(imports.get("src/topics/weigh.rs").includes("src/topics/near.rs"));
  assert.deepEqual(circles(imports), []);
});

test("nor do modules of the command line", () => {
  const imports = importsOfRust(sources("src/main", ".rs"), "src/main");
  assert.ok(imports.get("src/main/main.rs").includes("src/main/input.rs"));
  assert.deepEqual(circles(imports), []);
});

test("nor do modules of the front end", () => {
  const imports = importsOfScripts(sources("www", ".ts"));
  assert.ok(imports.get("www/core/view.ts").includes("www/core/panel.ts"));
  assert.deepEqual(circles(imports), []);
});

test("a circle is found and named, over whatever it goes", () => {
  const rust = (files) => circles(importsOfRust(Object.entries(files), "src"));
  assert.deepEqual(rust({ "src/a.rs": "use crate::b::f;", "src/b.rs": "use super::c::{self, g};", "src/c.rs": "fn g() { crate::a::h() }" }), [
    "src/a.rs -> src/b.rs -> src/c.rs -> src/a.rs",
  ]);
  // A parent whose own item a child uses, and one that only hands an item on
  const child = "use super::{Thing, low};";
  const below = "pub struct Thing;";
  assert.deepEqual(rust({ "src/p/mod.rs": "mod high; mod low; pub struct Thing; fn f() { high::g() }", "src/p/high.rs": child, "src/p/low.rs": "" }), [
    "src/p/high.rs -> src/p/mod.rs -> src/p/high.rs",
  ]);
  assert.deepEqual(rust({ "src/p/mod.rs": "pub use high::g; pub use low::Thing;", "src/p/high.rs": child, "src/p/low.rs": below }), []);
  // Neither words nor tests import
  assert.deepEqual(rust({ "src/a.rs": 'use crate::b::f;\n#[cfg(test)]\nmod tests {}', "src/b.rs": '// crate::a\nconst A: &str = "crate::a::b";\n#[cfg(test)]\nmod tests { use crate::a::g; }' }), []);
  const script = (files) => circles(importsOfScripts(Object.entries(files)));
  assert.deepEqual(script({ "www/a.ts": 'import type { B } from "./d/b";', "www/d/b.ts": 'import { a } from "../a";' }), ["www/a.ts -> www/d/b.ts -> www/a.ts"]);
  assert.deepEqual(script({ "www/a.ts": 'import { b } from "./b";', "www/b.ts": 'const later = () => import("./a.js");' }), []);
});
