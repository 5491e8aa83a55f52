/** Registers the element under its name; the only module of the package that does anything when it is imported. */
import { BlindcopyCheck } from "./class.js";

export { BlindcopyCheck };

const NAME = "blindcopy-check";
if (globalThis.customElements?.get(NAME) === undefined) globalThis.customElements?.define(NAME, BlindcopyCheck);
else console.warn(`${NAME}: the script was loaded twice; the first one stays`);
