// The style sheets of what a person opens: the picture, the preview and list of a repair, the dialog at Send.
// Adopted after the sheet of card and panel, which they build on.

export const PICTURE = `
.picture { display: grid; gap: 8px; }
.picture svg.scene { display: block; direction: ltr; inline-size: min(100%, 480px); block-size: auto; overflow: visible; }
.picture svg.asks { --stop: var(--warn); --stop-ground: var(--warn-ground); }
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
@media (forced-colors: active) {
  .scene .dot { fill: CanvasText; } .scene .dot.colleague { fill: GrayText; } .scene .dot.unknown { fill: Canvas; stroke: CanvasText; } .scene .dot.in-bcc { fill: Canvas; stroke: CanvasText; }
  .scene .tie { stroke: GrayText; } .scene .ring { stroke: Highlight; } .scene text { fill: CanvasText; }
}
`;

/** The list of messages ends in the middle of a line, so that it is seen to go on. */
export const ACTING = `
.after { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; font-size: 13px; line-height: 20px; }
.after dt { color: var(--soft); min-inline-size: 28px; }
.after dd { min-inline-size: 0; }
.name { display: inline-block; max-inline-size: 100%; padding-inline: 5px; margin-block: 1px; border-radius: 4px; }
.name.gained { background: var(--gained); }
.name.lost { background: var(--lost); text-decoration: line-through; text-decoration-thickness: 1px; }
.bc .separate { display: grid; gap: 0; max-block-size: 300px; overflow-y: auto; scrollbar-width: thin; padding-inline: 4px; margin-inline: -4px; }
.bc .separate :focus-visible { outline-offset: -2px; }
.separate li { display: flex; align-items: center; gap: 8px; padding-block: 2px; }
.separate label { display: flex; align-items: center; gap: 8px; flex: 1; min-inline-size: 0; min-block-size: 36px; cursor: pointer; }
.separate input { accent-color: var(--accent); inline-size: 18px; block-size: 18px; margin: 0; flex: none; }
.separate li.done label span { color: var(--soft); text-decoration: line-through; }
.hold h2 { font-size: 17px; line-height: 23px; }
.hold { pointer-events: auto; border: 0; border-radius: 10px; padding: 24px; background: var(--raised); color: var(--ink); inline-size: 440px; max-inline-size: calc(100vw - 16px);
  max-block-size: calc(100vh - 16px); overflow-y: auto; scrollbar-width: thin; box-shadow: 0 0 0 1px var(--line), 0 12px 48px rgb(0 0 0 / .32); }
.hold::backdrop { background: rgb(12 15 18 / .28); }
.hold .inside { display: grid; gap: 16px; }
.hold .stranded { display: none; gap: 16px; justify-items: start; }
.hold .people { font-size: 13px; line-height: 20px; }
.hold .choices { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.hold .send { border-block-start: 1px solid var(--line); padding-block-start: 12px; display: grid; gap: 12px; }
.press { position: relative; overflow: hidden; border-color: var(--stop) !important; color: var(--stop) !important; touch-action: none; user-select: none; -webkit-user-select: none; }
.press:hover { background: var(--stop-ground) !important; }
.press .fill { position: absolute; inset: 0; background: var(--stop); opacity: .22; transform: scaleX(0); transform-origin: left; pointer-events: none; }
.press:dir(rtl) .fill { transform-origin: right; }
@media (forced-colors: active) { .hold { border: 1px solid CanvasText !important; } .name.gained { outline: 1px solid Highlight; } }
`;

/** All of them, for hosts that bring everything at once. */
export const MORE_STYLES = PICTURE + ACTING;
