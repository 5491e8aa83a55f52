// The engine's module from the bytes inside the script: for pages and extensions that may ask for nothing at all.
import bytes from "#engine.wasm";

/** The module stands inside the script: one file, which may load no other and start no worker. */
export const inline = true;

export function compiled(): Promise<WebAssembly.Module> {
  if (typeof bytes === "string") throw new Error("the bundle does not hold the engine's module");
  return WebAssembly.compile(bytes);
}
