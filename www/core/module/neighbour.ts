// The engine's module from the file that stands beside the script, wherever a page, a worker or a bundler put the two.

/** The module stands beside the script. */
export const inline = false;

const address = (): URL => new URL("./blindcopy.wasm", import.meta.url);

export async function compiled(): Promise<WebAssembly.Module> {
  const response = await fetch(address());
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // Many a server does not know the type yet, and only with it a module is compiled while it arrives.
  const known = response.headers.get("content-type")?.startsWith("application/wasm") ?? false;
  return known ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
