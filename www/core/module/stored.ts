// The engine's module from the disk, for Node: its `fetch` reads no files.
import { readFile } from "node:fs/promises";

/** The module stands beside the script. */
export const inline = false;

export async function compiled(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(new URL("./blindcopy.wasm", import.meta.url)));
}
