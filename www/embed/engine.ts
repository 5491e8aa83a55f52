/**
 * The engine as both the function and the element use it: one module, started once, whoever asks first. The only file of
 * the package that holds the generated code; it knows no element.
 */
import { addresses, Checker, readFile, readMessage, rules, version } from "#engine";
import { engineOn, type MessageEngine, type Package } from "../core/engine";
import { startEngine } from "../core/load";
import type { Policy } from "../core/wire";

// Named one by one: the generated loader, which would look for a file of another name, is left out.
const loaded: Package = { Checker, rules, version, addresses, readMessage, readFile };

/** The engine's own functions, once they can be called. `module`: for hosts that compiled it themselves. */
export async function startPackage(module?: WebAssembly.Module): Promise<Package> {
  await startEngine(module);
  return loaded;
}

/** An engine in this very thread. Rejects where WebAssembly is forbidden or the module cannot be had. */
export async function engineHere(): Promise<MessageEngine> {
  return engineOn(await startPackage());
}

export type { MessageEngine, Package, Policy };
