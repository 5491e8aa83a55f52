// The style sheet of card, panel and dialog, in one place. All measures on a 4 px grid; colours come from the tokens.
import { themed } from "./tokens";

const BASE = `
:host { all: initial; }
.bc, .bc * { box-sizing: border-box; }
.bc { font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink);
  font-variant-numeric: tabular-nums; text-align: start; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased; }
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
.findings button { display: flex; gap: 12px; inline-size: 100%; padding: 8px; margin-inline: -8px; inline-size: calc(100% + 16px); align-items: flex-start; }
.findings button:hover, .findings button[aria-current="true"] { background: color-mix(in srgb, var(--ink) 6%, transparent); }
.findings .sign { margin-block-start: 1px; }
.findings .what { display: grid; gap: 2px; }
.after { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; font-size: 13px; line-height: 20px; }
.after dt { color: var(--soft); min-inline-size: 28px; }
.after dd { min-inline-size: 0; }
.name { display: inline-block; max-inline-size: 100%; padding-inline: 5px; margin-block: 1px; border-radius: 4px; }
.name.gained { background: var(--gained); }
.name.lost { background: var(--lost); text-decoration: line-through; text-decoration-thickness: 1px; }
.separate { display: grid; gap: 0; max-block-size: 320px; overflow-y: auto; }
.separate li { display: flex; align-items: center; gap: 8px; padding-block: 2px; }
.separate label { display: flex; align-items: center; gap: 8px; flex: 1; min-inline-size: 0; min-block-size: 36px; cursor: pointer; }
.separate input { accent-color: var(--accent); inline-size: 18px; block-size: 18px; margin: 0; flex: none; }
.separate li.done label span { color: var(--soft); text-decoration: line-through; }
`;

const PICTURE = `
.picture { display: grid; gap: 8px; }
.picture svg.scene { display: block; direction: ltr; inline-size: 100%; block-size: auto; overflow: visible; }
.scene .tie { stroke: var(--stop); stroke-width: .7; fill: none; opacity: .28; transition: opacity 140ms; }
.scene .tie.calm { stroke: var(--soft); }
.scene .dot { fill: var(--note); transition: opacity 140ms; }
.scene .dot.colleague { fill: var(--soft); }
.scene .dot.unknown { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 3 2; }
.scene .dot.in-bcc { fill: var(--paper); stroke: var(--soft); stroke-width: 1.5; }
.scene .ring { fill: none; stroke: var(--stop); stroke-width: 1.8; }
.scene .hull { fill: color-mix(in srgb, var(--ink) 6%, transparent); }
.scene .hull.exposed { fill: var(--stop-ground); stroke: var(--stop); stroke-width: 1.4; }
.scene .person { cursor: pointer; outline: none; }
.scene .person:focus-visible .reach { stroke: var(--accent); stroke-width: 2; }
.scene .person[aria-pressed="true"] .dot { fill: var(--accent); }
.scene.chosen .tie { opacity: .06; }
.scene .sight { stroke: var(--accent); stroke-width: 1.4; fill: none; opacity: .75; }
.scene .reach { fill: transparent; stroke: none; }
.scene text { font: 500 11px/1 system-ui, sans-serif; fill: var(--soft); }
.scene text.count { font-weight: 600; font-size: 13px; fill: var(--ink); }
.picture table { border-collapse: collapse; inline-size: 100%; font-size: 13px; line-height: 18px; }
.picture th, .picture td { text-align: start; vertical-align: top; padding: 4px 12px 4px 0; font-weight: 400; border-block-start: 1px solid var(--line); }
.picture thead th { color: var(--soft); border: 0; }
`;

const PANEL = `
.pill { display: inline-flex; align-items: center; gap: 8px; background: var(--raised) !important; border: 1px solid var(--line) !important; border-radius: 18px !important;
  padding: 4px 12px 4px 8px !important; font-size: 13px !important; font-weight: 600 !important; box-shadow: 0 2px 10px rgb(0 0 0 / .14); }
.sheet { inline-size: 340px; max-inline-size: calc(100vw - 16px); max-block-size: min(560px, calc(100vh - 16px)); overflow-y: auto; background: var(--raised);
  border-radius: 10px; box-shadow: 0 6px 28px rgb(0 0 0 / .22); padding: 16px; }
.sheet h2, .hold h2 { font-size: 17px; line-height: 23px; }
.sheet .top { display: flex; align-items: center; justify-content: space-between; margin-block-end: 8px; }
.sheet .top button, .close { inline-size: 32px; block-size: 32px; min-block-size: 0; padding: 0; display: grid; place-items: center; }
.sheet .card { gap: 16px; }
.hold { border: 0; border-radius: 10px; padding: 24px; background: var(--raised); color: var(--ink); inline-size: 440px; max-inline-size: calc(100vw - 16px);
  max-block-size: calc(100vh - 16px); overflow-y: auto; box-shadow: 0 12px 48px rgb(0 0 0 / .32); }
.hold::backdrop { background: rgb(12 15 18 / .28); }
.hold .inside { display: grid; gap: 16px; }
.hold .people { font-size: 13px; line-height: 20px; }
.hold .choices { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.hold .send { border-block-start: 1px solid var(--line); padding-block-start: 12px; display: grid; gap: 12px; }
.press { position: relative; overflow: hidden; border-color: var(--stop) !important; color: var(--stop) !important; touch-action: none; user-select: none; -webkit-user-select: none; }
.press:hover { background: var(--stop-ground) !important; }
.press .fill { position: absolute; inset: 0; background: var(--stop); opacity: .22; transform: scaleX(0); transform-origin: left; pointer-events: none; }
.press:dir(rtl) .fill { transform-origin: right; }
`;

const MODES = `
@media (prefers-reduced-motion: reduce) { .bc *, .bc { transition: none !important; } }
@media (forced-colors: active) {
  .bc button { border-color: ButtonText; } .bc button.primary { background: ButtonText; color: ButtonFace; forced-color-adjust: none; }
  .sheet, .hold, .pill { border: 1px solid CanvasText !important; }
  .scene .dot { fill: CanvasText; } .scene .dot.colleague { fill: GrayText; } .scene .dot.unknown { fill: Canvas; stroke: CanvasText; } .scene .dot.in-bcc { fill: Canvas; stroke: CanvasText; } .scene .tie { stroke: GrayText; } .scene .ring { stroke: Highlight; } .scene text { fill: CanvasText; }
  .name.gained { outline: 1px solid Highlight; }
}
@media print { .bc button, .noprint { display: none !important; } }
`;

/** The whole sheet for a shadow root whose content stands in an element of class `bc`. */
export const STYLES = themed(".bc") + BASE + CONTROLS + CARD + PICTURE + PANEL + MODES;
