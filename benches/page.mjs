// The benchmark in a page: served isolated, so that the clock has steps of 5 microseconds. Options stand in the address.
import { Checker, initSync } from "./wasm/blindcopy.js";
import { measure } from "./measure.mjs";
import { check as plain } from "./plain.mjs";

const wish = new URLSearchParams(location.search);
const out = document.getElementById("out");
try {
  const begun = performance.now();
  initSync({ module: await WebAssembly.compileStreaming(fetch("./wasm/blindcopy_bg.wasm")) });
  const checker = new Checker();
  const started = performance.now() - begun;
  const rows = await measure(
    { plain, engine: (draft) => checker.check(draft) },
    { sizes: wish.get("sizes").split(","), seconds: Number(wish.get("seconds")), spaced: Number(wish.get("spaced")) },
  );
  out.textContent = JSON.stringify({ rows, started, isolated: crossOriginIsolated, browser: navigator.userAgent });
  document.title = "done";
} catch (error) {
  out.textContent = String(error?.stack ?? error);
  document.title = "failed";
}
