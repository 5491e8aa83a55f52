// The engine's module as the bundle carries it: its relative address beside the script, or its bytes inside the script.
declare module "#engine.wasm" {
  const module: string | Uint8Array<ArrayBuffer>;
  export default module;
}
