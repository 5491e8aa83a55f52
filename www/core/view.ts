// What hosts mount: each function draws into a ShadowRoot that the host gives and goes away with its signal.
export { copyText } from "./clipboard";
export { mountCard, type Card, type CardOptions } from "./card";
export { askToHold, type HoldOptions } from "./hold";
export { mountPanel, placeBeside, type Panel, type PanelOptions } from "./panel";
export { createHighlights, HIGHLIGHT_CSS, type Highlights } from "./highlights";
export type { Mark } from "./marking";
export { sayVerdict, sayRepaired } from "./sentence";
