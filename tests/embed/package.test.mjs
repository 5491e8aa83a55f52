// The package as a developer gets it: packed, installed from its tarball, used in Node, in types and by a bundler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { ELEMENT, MOST_SCRIPT } from "../../tools/bundle/embed.mjs";
import { brotliSize } from "../../tools/size.mjs";

const TARBALL = resolve("target/embed", readdirSync("target/embed").find((name) => name.endsWith(".tgz")));
let folder, installed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "blindcopy-"));
  writeFileSync(join(folder, "package.json"), '{ "name": "intranet", "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", TARBALL], { cwd: folder });
  installed = join(folder, "node_modules/blindcopy");
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a module in Node where the package is installed, and gives what it printed. */
function run(source) {
  writeFileSync(join(folder, "use.mjs"), source);
  return execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" });
}

const DRAFT = { from: "desk@police.example", to: ["desk@police.example"], cc: ["a-01@gmail.com, b-02@outlook.com, c-03@yahoo.com"], body: "You gave a statement as a victim in our investigation." };

test("createChecker in Node gives reports, people, addresses and rules", () => {
  const said = JSON.parse(run(`
    import { createChecker } from "blindcopy";
    const checker = await createChecker({ policy: { version: 1, organisation: { domains: ["police.example"] } } });
    const other = await createChecker();
    const draft = ${JSON.stringify(DRAFT)};
    console.log(JSON.stringify({ report: checker.check(draft), again: other.check(draft).verdict, people: checker.people(draft).length,
      addresses: checker.addresses("Ann <a@x.example>, b@y.example").recipients.length, rules: checker.rules().length, version: checker.version }));
    checker.free();
  `));
  assert.equal(said.report.verdict, "stop");
  assert.equal(said.report.findings[0].rule, "visible-strangers");
  assert.equal(said.again, "stop");
  assert.equal(said.people, 3);
  assert.equal(said.addresses, 2);
  assert.ok(said.rules > 20);
  assert.match(said.version, /^\d+\.\d+\.\d+/);
});

test("a bad policy says where and what; the last good one stays", () => {
  const said = run(`
    import { createChecker } from "blindcopy";
    await createChecker({ policy: { version: 1, override: "sometimes" } }).catch((error) => console.log(error.message));
    const checker = await createChecker();
    try { checker.setPolicy({ version: 1, rules: [] }); } catch (error) { console.log(error.message); }
    console.log(checker.check(${JSON.stringify(DRAFT)}).verdict);
  `);
  const [one, other, verdict] = said.trim().split("\n");
  assert.match(one, /override/);
  assert.match(other, /rules/);
  assert.equal(verdict, "stop");
});

test("a worker has the same function", () => {
  const said = run(`
    import { Worker, isMainThread, parentPort } from "node:worker_threads";
    import { createChecker } from "blindcopy";
    if (isMainThread) {
      const worker = new Worker(new URL(import.meta.url));
      worker.once("message", (verdict) => { console.log(verdict); worker.terminate(); });
    } else {
      parentPort.postMessage((await createChecker()).check(${JSON.stringify(DRAFT)}).verdict);
    }
  `);
  assert.equal(said.trim(), "stop");
});

test("the element's class can be imported on a server, where there are no elements", () => {
  assert.equal(run('import { BlindcopyCheck } from "blindcopy/class"; import "blindcopy/element"; console.log(typeof BlindcopyCheck);').trim(), "function");
});

test("importing the function does nothing, and what is not used is left out", async () => {
  writeFileSync(join(folder, "idle.js"), 'import { createChecker } from "blindcopy";\nimport { BlindcopyCheck } from "blindcopy/class";\nconsole.log("idle");\n');
  const { outputFiles } = await build({ entryPoints: [join(folder, "idle.js")], bundle: true, write: false, format: "esm", minify: true, absWorkingDir: folder });
  assert.equal(outputFiles[0].text.trim(), 'console.log("idle");');
});

test("the types are those of the shapes, under every way of resolving modules", () => {
  writeFileSync(join(folder, "use.ts"), `
    import { createChecker, type Checker, type Draft, type Report } from "blindcopy";
    import { BlindcopyCheck, type BlindcopyReportEvent, type Source } from "blindcopy/element";
    const draft: Draft = { to: ["a@x.example"], audience: "public" };
    export async function verdict(): Promise<Report["verdict"]> {
      const checker: Checker = await createChecker({ policy: { version: 1 } });
      return checker.check(draft).verdict;
    }
    const element = document.querySelector("blindcopy-check");
    if (element) {
      element.policy = { version: 1, override: "reason" };
      element.mode = "block";
      element.addEventListener("blindcopy-report", (event: BlindcopyReportEvent) => event.detail.report.verdict);
      element.addEventListener("blindcopy-hold", (event) => event.preventDefault());
      element.addEventListener("blindcopy-override", (event) => event.detail.rules.join(event.detail.reason));
    }
    export class Own extends BlindcopyCheck {}
    export const source: Source = { read: () => draft, watch: () => undefined, locate: () => null, apply: async () => ({ verified: false, undo: async () => undefined }) };
    export const version: string = BlindcopyCheck.version;
    // @ts-expect-error a draft's recipients are a list
    export const wrong: Draft = { to: "a@x.example" };
  `);
  for (const [module, moduleResolution] of [["esnext", "bundler"], ["node16", "node16"], ["nodenext", "nodenext"]]) {
    const config = { compilerOptions: { module, moduleResolution, target: "es2022", strict: true, noEmit: true, types: [], lib: ["es2023", "dom", "dom.iterable"] }, files: ["use.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    execFileSync(resolve("node_modules/.bin/tsc"), ["-p", folder], { stdio: ["ignore", "inherit", "inherit"] });
  }
});

test("React's JSX knows the element by the types made for it", () => {
  // React's own types belong to whoever writes React: this is the part of them that is used.
  mkdirSync(join(folder, "node_modules/react"), { recursive: true });
  writeFileSync(join(folder, "node_modules/react/package.json"), '{ "name": "react", "version": "19.0.0", "types": "index.d.ts", "exports": { ".": { "types": "./index.d.ts" }, "./jsx-runtime": { "types": "./jsx-runtime.d.ts" } } }');
  writeFileSync(join(folder, "node_modules/react/index.d.ts"), "export interface HTMLAttributes<T> { id?: string; of?: T }\nexport type DetailedHTMLProps<E, T> = E & { ref?: (it: T | null) => void };\nexport namespace JSX { interface Element {} interface IntrinsicElements { form: HTMLAttributes<HTMLFormElement> } }\n");
  writeFileSync(join(folder, "node_modules/react/jsx-runtime.d.ts"), 'export { JSX } from "./index";\nexport declare function jsx(type: string, props: object): unknown;\nexport declare const jsxs: typeof jsx;\n');
  writeFileSync(join(folder, "use.tsx"), `
    import "blindcopy/element";
    import type {} from "blindcopy/react";
    export const right = <blindcopy-check form="compose" mode="block" policy={{ version: 1, override: "reason" }} />;
    // @ts-expect-error a mode that there is not
    export const wrong = <blindcopy-check mode="shout" />;
  `);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { module: "esnext", moduleResolution: "bundler", jsx: "react-jsx", target: "es2022", strict: true, noEmit: true, types: [], lib: ["es2023", "dom", "dom.iterable"] }, files: ["use.tsx"] }));
  execFileSync(resolve("node_modules/.bin/tsc"), ["-p", folder], { stdio: ["ignore", "inherit", "inherit"] });
});

test("every file of the package is there, with its source map, and the module is the one that is named", () => {
  const names = readdirSync(installed);
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const one of ["blindcopy.wasm", "frame.html", "index.d.ts", "element.d.ts", "wire.d.ts", "LICENSE-MIT", "LICENSE-APACHE", "NOTICES", "README.md"]) assert.ok(names.includes(one), one);
  const scripts = names.filter((name) => name.endsWith(".js"));
  for (const name of scripts) {
    const map = JSON.parse(readFileSync(join(installed, `${name}.map`), "utf8"));
    assert.match(readFileSync(join(installed, name), "utf8"), new RegExp(`//# sourceMappingURL=${name.replace(".", "\\.")}\\.map\\s*$`));
    for (const source of map.sources) assert.doesNotMatch(source, /^\/|\.\.\/\.\.\/\.\.\//, name);
  }
  assert.equal(names.filter((name) => name.endsWith(".wasm")).length, 1);
  const wasm = readFileSync(join(installed, "blindcopy.wasm"));
  assert.equal(createHash("sha256").update(wasm).digest("hex"), manifest.blindcopy["blindcopy.wasm"].sha256);
  assert.equal(wasm.length, manifest.blindcopy["blindcopy.wasm"].bytes);
  for (const path of Object.values(manifest.exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)))) assert.ok(names.includes(path.slice(2)), path);
});

test("the element with the words of one language adds at most 25 KB of script, as brotli, beside the engine", () => {
  const others = ELEMENT.filter((name) => !name.startsWith("words-"));
  for (const words of readdirSync(installed).filter((name) => /^words-\w+\.js$/.test(name))) {
    const bytes = [...others, words].reduce((sum, name) => sum + brotliSize(readFileSync(join(installed, name))), 0);
    assert.ok(bytes <= MOST_SCRIPT, `${words}: ${bytes} bytes`);
  }
});
