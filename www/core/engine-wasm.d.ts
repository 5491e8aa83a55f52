// The engine's module as the bundle carries it: its relative address beside the script, or its bytes inside the script.
declare module "#engine.wasm" {
  const module: string | Uint8Array<ArrayBuffer>;
  export default module;
}
// As much of Node as its loader uses: the front end is not to know the rest.
declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
