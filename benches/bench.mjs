// The engine beside plain JavaScript and beside itself compiled natively, on drafts of four sizes.
//
//   node benches/bench.mjs [--sizes small,typical] [--seconds 1] [--spaced 40] [--no-browser] [--write]
//
// `--write` puts the tables into docs/benchmark.md. Fails where the findings are not equal: then speed says nothing.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { Checker, initSync } from "#engine";
import { serve } from "../tools/serve.mjs";
import { brotliSize } from "../tools/size.mjs";
import { NAMES, drafts } from "./drafts.mjs";
import { measure } from "./measure.mjs";
import { check as plain } from "./plain.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: NAMES.join(",") },
    seconds: { type: "string", default: "1" },
    spaced: { type: "string", default: "40" },
    "no-browser": { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const wish = { sizes: values.sizes.split(","), seconds: Number(values.seconds), spaced: Number(values.spaced) };
const MODULE = "target/wasm/blindcopy_bg.wasm";
const FOLDER = "target/bench";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function inNode() {
  initSync({ module: readFileSync(MODULE) });
  const checker = new Checker();
  return measure({ plain, engine: (draft) => checker.check(draft) }, wish);
}

async function inChromium() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const file of ["drafts.mjs", "measure.mjs", "plain.mjs", "page.mjs"]) copyFileSync(`benches/${file}`, `${FOLDER}/${file}`);
  copyFileSync("benches/page.html", `${FOLDER}/index.html`);
  cpSync("target/wasm", `${FOLDER}/wasm`, { recursive: true });
  const { url, server } = await serve(FOLDER);
  const browser = await puppeteer.launch({ browser: "chrome", executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}?${new URLSearchParams({ ...wish, sizes: wish.sizes.join(",") })}`);
    await page.waitForFunction(() => document.title !== "running", { timeout: 600_000 });
    const [title, text] = [await page.title(), await page.$eval("#out", (out) => out.textContent)];
    if (title !== "done") throw new Error(text);
    return JSON.parse(text);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The same drafts for the native engine: a file a size. */
function natively() {
  mkdirSync("target/bench-drafts", { recursive: true });
  const files = wish.sizes.map((size) => {
    const file = `${process.cwd()}/target/bench-drafts/${size}.jsonl`;
    writeFileSync(file, drafts(size).map(({ draft }) => `${JSON.stringify(draft)}\n`).join(""));
    return file;
  });
  const out = execFileSync("cargo", ["bench", "--quiet", "--locked", "--bench", "native", "--", ...files], { stdio: ["ignore", "pipe", "inherit"] });
  return out.toString().trim().split("\n").map((line, at) => ({ size: wish.sizes[at], ...JSON.parse(line) }));
}

const time = (ms) => (ms === undefined ? "" : ms < 1 ? `${(ms * 1000).toFixed(0)} µs` : `${ms.toFixed(1)} ms`);
const pair = (stats) => (stats ? `${time(stats.p50)} / ${time(stats.p95)}` : "");

function table(rows, native = []) {
  const lines = ["| draft | | warm, p50 / p95 | share of plain | after a pause, p50 / p95 | share of plain |", "|---|---|---|---|---|---|"];
  for (const size of wish.sizes) {
    const [base, engine] = rows.filter((row) => row.size === size);
    const share = (one, other) => (one && other ? (one.p50 / other.p50).toFixed(2) : "");
    const note = engine.unequal ? ` (NOT EQUAL: ${engine.unequal})` : "";
    lines.push(`| ${size} | plain JavaScript | ${pair(base.hot)} | 1 | ${pair(base.spaced)} | 1 |`);
    lines.push(`| | engine${note} | ${pair(engine.hot)} | ${share(engine.hot, base.hot)} | ${pair(engine.spaced)} | ${share(engine.spaced, base.spaced)} |`);
    const own = native.find((row) => row.size === size);
    if (own) lines.push(`| | engine, native | ${pair(own)} | ${share(own, base.hot)} | | |`);
  }
  return lines.join("\n");
}

function sizes() {
  const module = readFileSync(MODULE);
  return `The engine's module: ${(module.length / 1024).toFixed(0)} KB, ${(brotliSize(module) / 1024).toFixed(0)} KB as brotli.`;
}

const native = natively();
const node = await inNode();
const parts = [`## Node ${process.versions.node}`, table(node, native)];
let all = node;
if (!values["no-browser"]) {
  const chromium = await inChromium();
  all = [...all, ...chromium.rows];
  parts.push(`## ${/Chrom\w+\/[\d.]+/.exec(chromium.browser)?.[0].replace("/", " ")}${chromium.isolated ? "" : " (not isolated: the clock is coarse)"}`);
  parts.push(table(chromium.rows), `Module fetched from this computer, compiled and started in ${time(chromium.started)}.`);
}
parts.push("## Size", sizes());
const text = parts.join("\n\n");
console.log(text);
if (values.write) {
  const intro = readFileSync("benches/preface.md", "utf8");
  mkdirSync("docs", { recursive: true });
  writeFileSync("docs/benchmark.md", `${intro}\nTaken on ${cpus()[0].model}, ${cpus().length} cores.\n\n${text}\n`);
}
if (all.some(({ unequal }) => unequal)) {
  console.error("the findings are not equal: the times say nothing");
  process.exitCode = 1;
}
