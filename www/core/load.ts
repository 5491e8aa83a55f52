// Starts the engine in this very context. The only file that may ask for a file, and it asks for our own module alone.
// Knows nothing of pages, webmail or extensions.
import { initSync } from "#engine";
import module from "#engine.wasm";

/** Compiles and starts the engine once; later calls wait for the same start. Rejects where it cannot start. */
export function startEngine(): Promise<void> {
  started ??= start();
  return started;
}

let started: Promise<void> | undefined;

async function start(): Promise<void> {
  const compiled =
    typeof module === "string"
      ? await WebAssembly.compileStreaming(fetch(new URL(module, document.baseURI)))
      : await WebAssembly.compile(module);
  initSync({ module: compiled });
}
