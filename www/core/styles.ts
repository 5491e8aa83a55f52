// The style sheet of card and panel: what is seen at once. All measures on a 4 px grid; colours come from the tokens.
import { themed } from "./tokens";

const BASE = `
:host { all: initial; }
.bc, .bc * { box-sizing: border-box; }
.bc { font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink);
  font-variant-numeric: tabular-nums; text-align: start; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased; scrollbar-color: var(--field) transparent; }
.bc h2, .bc h3, .bc p, .bc ul, .bc ol, .bc dl, .bc dd, .bc figure { margin: 0; padding: 0; font: inherit; list-style: none; }
.bc h2 { font-size: 22px; line-height: 28px; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
.bc h3 { font-size: 13px; line-height: 18px; font-weight: 600; color: var(--soft); }
.bc .small { font-size: 13px; line-height: 18px; }
.soft { color: var(--soft); }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
.sign { flex: none; display: block; }
.badge { display: inline-flex; align-items: center; gap: 8px; font-size: 13px; line-height: 20px; font-weight: 600; }
.is-clear { color: var(--clear); } .is-note { color: var(--note); } .is-warn { color: var(--warn); }
.is-stop { color: var(--stop); } .is-unchecked { color: var(--unchecked); }
`;

const CONTROLS = `
.bc button { font: inherit; color: inherit; cursor: pointer; border-radius: 6px; border: 1px solid transparent; background: none;
  padding: 6px 12px; min-block-size: 36px; text-align: start; transition: background-color 120ms, border-color 120ms; }
.bc button.primary { background: var(--accent); color: var(--on-accent); font-weight: 600; padding-inline: 16px; }
.bc button.primary:hover { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.bc button.secondary { color: var(--accent); border-color: color-mix(in srgb, var(--accent) 45%, transparent); }
.bc button.secondary:hover { background: var(--accent-soft); }
.bc button.quiet { color: var(--soft); padding-inline: 4px; margin-inline: -4px; text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
  text-underline-offset: 3px; }
.bc button.quiet:hover { color: var(--ink); text-decoration-color: currentColor; }
.bc button:disabled { opacity: .55; cursor: default; }
.bc :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bc input, .bc textarea { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--field); border-radius: 6px; padding: 6px 8px; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.bc summary { cursor: pointer; color: var(--soft); font-size: 13px; line-height: 20px; padding-block: 4px; inline-size: fit-content; border-radius: 4px; }
.bc summary:hover { color: var(--ink); }
`;

const CARD = `
.card { display: grid; gap: 20px; }
.card > * { min-inline-size: 0; }
.card > section { display: grid; gap: 8px; }
.verdict { display: grid; gap: 8px; }
.card > .repaired { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.repaired .sign { color: var(--accent); }
.findings { display: grid; gap: 2px; }
.findings button { display: flex; gap: 12px; padding: 8px; margin-inline: -8px; inline-size: calc(100% + 16px); align-items: flex-start; }
.findings button:hover, .findings button[aria-current="true"] { background: color-mix(in srgb, var(--ink) 6%, transparent); }
.findings .sign { margin-block-start: 1px; }
.findings .what { display: grid; gap: 2px; }
`;

const PANEL = `
.pill { display: inline-flex; align-items: center; gap: 8px; background: var(--raised) !important; border: 1px solid var(--line) !important; border-radius: 18px !important;
  padding: 4px 12px 4px 8px !important; font-size: 13px !important; font-weight: 600 !important; box-shadow: 0 2px 10px rgb(0 0 0 / .14); }
.sheet { inline-size: 340px; max-inline-size: calc(100vw - 16px); max-block-size: min(560px, calc(100vh - 16px)); overflow-y: auto; background: var(--raised);
  border-radius: 10px; box-shadow: 0 0 0 1px var(--line), 0 6px 28px rgb(0 0 0 / .22); padding: 16px; scrollbar-width: thin; }
.sheet h2 { font-size: 17px; line-height: 23px; }
.sheet .top { display: flex; align-items: center; justify-content: space-between; margin-block-end: 8px; }
.sheet .top button, .close { inline-size: 32px; block-size: 32px; min-block-size: 0; padding: 0; display: grid; place-items: center; }
.sheet .card { gap: 16px; }
`;

const MODES = `
@media (prefers-reduced-motion: reduce) { .bc *, .bc { transition: none !important; } }
@media (forced-colors: active) {
  .bc button { border-color: ButtonText; } .bc button.primary { background: ButtonText; color: ButtonFace; forced-color-adjust: none; }
  .sheet, .pill { border: 1px solid CanvasText !important; }
}
@media print { .bc button, .noprint { display: none !important; } }
`;

/** The sheet for a shadow root whose content stands in an element of class `bc`. */
export const STYLES = themed(".bc") + BASE + CONTROLS + CARD + PANEL + MODES;
