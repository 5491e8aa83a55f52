// A compose window as the session knows it: the seam between the webmail and the core.
import type { Source } from "../../core/source";
import type { Beginnings } from "./answer";
import type { Compose } from "./compose";
import type { Gate } from "./gate";
import { locate, read } from "./read";
import type { Reading } from "./read";
import { applyFix } from "./repair";
import { watch } from "./watch";

export function createSource(compose: Compose, gate: Gate, beginnings: Beginnings): Source {
  let last: Reading | null = null;
  return {
    read() {
      last = read(compose);
      beginnings.complete(compose, last);
      return last.draft;
    },
    watch: (changed, signal) => watch(compose, changed, signal),
    locate: (place) => (last === null ? null : locate(compose, last, place)),
    apply: (fix) => applyFix(compose, last ?? read(compose), fix),
    hold: (decide, signal) => gate.guard(compose, decide, signal),
  };
}
