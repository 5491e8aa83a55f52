// Starts the engine in this very context. Knows nothing of pages, webmail or extensions.
import { initSync } from "#engine";
import { compiled } from "#module";

/** Starts the engine once; later calls wait for the same start. Rejects where it cannot start. */
export function startEngine(): Promise<void> {
  started ??= compiled().then((module) => {
    initSync({ module });
  });
  return started;
}

let started: Promise<void> | undefined;
