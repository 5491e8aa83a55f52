// The engine's module from its file beside the page: the only file of the front end that asks for anything.
import address from "#engine.wasm";

/** The module stands beside the script. */
export const inline = false;

export function compiled(): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(fetch(new URL(String(address), location.href)));
}
