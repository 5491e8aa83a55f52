// Starts the page: the engine in a worker where it is served, in the page itself where it is one file on disk.
import * as glue from "#engine";
import { inline } from "#module";
import { engineIn, engineOn, type MessageEngine, type Package } from "../core/engine";
import { adopt, h } from "../core/element";

import { startEngine } from "../core/load";
import { themed } from "../core/tokens";
import { openPage } from "./page";

adopt(document, themed(":root"));
const app = h("div", { id: "app" });
document.body.replaceChildren(app);
openPage(app, inline ? hereWhenStarted() : engineIn(() => new Worker("worker.js", { type: "module" })), navigator.languages,
  inline ? null : "embed/examples/index.html");

/** Calls wait for the start of the engine; where it cannot start every call fails, so that nothing looks checked. */
function hereWhenStarted(): MessageEngine {
  const opening = startEngine().then(() => engineOn(glue as unknown as Package));
  opening.catch(() => undefined);
  return {
    check: async (draft, together) => (await opening).check(draft, together),
    people: async (draft) => (await opening).people(draft),
    rules: async () => (await opening).rules(),
    version: async () => (await opening).version(),
    addresses: async (input) => (await opening).addresses(input),
    readMessage: async (bytes) => (await opening).readMessage(bytes),
    readFile: async (file) => (await opening).readFile(file),
    setPolicy: async (policy) => (await opening).setPolicy(policy),
  };
}
