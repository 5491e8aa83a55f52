/** Registers the element under its name; the only module of the package that does anything when it is imported. */
import { BlindcopyCheck } from "./class.js";

export { BlindcopyCheck };

const NAME = "blindcopy-check";
/** Versions that a page was told of already, kept on the class that has the name. */
const TOLD = Symbol.for("blindcopy-check told");

type Known = CustomElementConstructor & { readonly version?: string; [TOLD]?: Set<string> };

function register(registry: CustomElementRegistry): void {
  const known = registry.get(NAME) as Known | undefined;
  if (known === undefined) return registry.define(NAME, BlindcopyCheck);
  const { version } = BlindcopyCheck;
  const told = (known[TOLD] ??= new Set());
  if (told.has(version)) return;
  told.add(version);
  console.warn(known.version === version
    ? `${NAME}: the script was loaded twice; the first one stays`
    : `${NAME}: version ${version} is not used, for version ${known.version ?? "unknown"} is on this page already`);
}

if (globalThis.customElements) register(customElements);
