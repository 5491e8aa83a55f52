// The engine as WebAssembly, in Node.
import { readFileSync } from "node:fs";
import { initSync } from "#engine";

export * from "#engine";

initSync({ module: readFileSync(new URL("../../target/wasm/blindcopy_bg.wasm", import.meta.url)) });
