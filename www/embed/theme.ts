/**
 * How the element looks beside what the panel looks everywhere: nothing in the flow of the page, nothing inherited from it,
 * and the custom properties by which a page may colour it.
 */
import { themed } from "../core/tokens";

/** Before the panel's own sheet: what a page sets on every element, or on its body, ends here. */
export const RESET = `
:host { position: fixed !important; inset: 0 !important; display: block !important; inline-size: auto !important; block-size: auto !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; float: none !important; pointer-events: none !important; background: none !important;
  opacity: 1 !important; transform: none !important; filter: none !important; }
:host([hidden]) { display: none !important; }
.bc { all: initial; display: block; pointer-events: auto; position: fixed; }
`;

/** After it: `--blindcopy-accent` and the rest, by the names of the palette. */
export const THEME = `${themed(":host .bc", "--blindcopy-")}
:host .bc { font-family: var(--blindcopy-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif); inset: auto; border: 0; margin: 0; padding: 0;
  background: none; overflow: visible; inline-size: max-content; block-size: max-content; z-index: 2; }
:host .bc[hidden] { display: none; }
:host .sheet { outline: 1px solid var(--line); }
@media (max-width: 600px) {
  :host .bc { inset: auto 8px 8px auto !important; }
  :host .sheet { inline-size: calc(100vw - 16px); max-block-size: 46vh; }
}
`;
