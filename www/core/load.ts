// Starts the engine in this very context. Knows nothing of pages, webmail or extensions.
import { initSync } from "#engine";
import { compiled } from "#module";

/**
 * Starts the engine once, from `own` where a host compiled the module itself; later calls wait for the same start.
 * Rejects where it cannot start; the next call tries again.
 */
export function startEngine(own?: WebAssembly.Module): Promise<void> {
  started ??= begin(own).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function begin(own?: WebAssembly.Module): Promise<void> {
  initSync({ module: own ?? (await compiled()) });
}

let started: Promise<void> | undefined;
