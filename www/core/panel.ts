// The panel beside a compose window or a form: a pill with sign and number that opens to a card of 340 px.
// Where it stands is the host's business; `placeBeside` computes a good spot.
import { fillCard, openRoot, type CardOptions } from "./card";
import { button, h, s } from "./element";
import { askToHold, type HoldOptions } from "./hold";
import { sayVerdict } from "./sentence";
import type { Shown, View } from "./session";
import { sign } from "./signs";
import type { Verdict } from "./wire";

export interface PanelOptions extends CardOptions, HoldOptions {
  /** Quiet: the pill is hidden while all is clear (forms with a line of their own). */
  hideClear?: boolean;
  /** Told when the panel changes its size or opens and closes, so that the host places it anew. */
  resized?: () => void;
  /** Asked of the open card: false where it would cover what has to be pressed. Then it opens only when a person opens it. */
  room?: () => boolean;
}

export interface Panel extends View {
  /** Opens or closes the card. */
  open(open: boolean): void;
  select(key: string | null): void;
  readonly element: HTMLElement;
}

/** Windows that are narrower, in pixels, have no room beside a form for a card of 340. */
const NARROW = 600;
const GRAVITY: Record<Verdict, number> = { clear: 0, note: 1, unchecked: 2, warn: 3, stop: 4 };

/** Mounts pill, card and hold dialog into the root; everything goes with the signal. */
export function mountPanel(root: ShadowRoot, options: PanelOptions, signal: AbortSignal): Panel {
  const host = openRoot(root, options);
  host.setAttribute("role", "region");
  host.setAttribute("aria-label", options.words.say("panel_title"));
  let worst = 0;
  const pill = button("", "secondary", () => open(sheet.hidden === true), signal, { "aria-expanded": "false", part: "pill" });
  pill.className = "pill";
  const sheet = h("div", { class: "sheet", part: "panel", hidden: true });
  sheet.append(h("div", { class: "top" }, h("span", { class: "small soft" }, options.words.say("panel_title")), closer(options.words.say("close"), () => open(false, true), signal)));
  const card = fillCard(sheet, { compact: true, ...options }, signal);
  host.append(pill, sheet);
  signal.addEventListener("abort", () => host.remove(), { once: true });

  const open = (wanted: boolean, focus = false): void => {
    if (sheet.hidden === !wanted) return;
    sheet.hidden = !wanted;
    pill.hidden = wanted;
    pill.setAttribute("aria-expanded", String(wanted));
    if (focus) pill.focus();
    options.resized?.();
  };
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    open(false, true);
  }, { signal });

  return {
    element: host,
    open,
    select: (key) => card.select(key),
    show: (shown, actions) => {
      card.show(shown, actions);
      drawPill(pill, shown, options);
      const gravity = GRAVITY[shown.report.verdict];
      // A warning opens the panel once; it does not come back each time a word is typed. Where the panel has no room beside
      // anything, only a stop may cover what is written, and never what has to be pressed.
      if (gravity > Math.max(worst, innerWidth < NARROW ? GRAVITY.warn : GRAVITY.unchecked)) {
        open(true);
        if (options.room?.() === false) open(false);
      }
      if (gravity < GRAVITY.warn && !shown.repaired && gravity < worst) open(false);
      worst = gravity < GRAVITY.warn ? gravity : Math.max(worst, gravity);
      host.hidden = options.hideClear === true && shown.report.verdict === "clear" && !shown.repaired;
      options.resized?.();
    },
    ask: (question, _actions, ending) => askToHold(root, question, options, ending),
  };
}

function closer(label: string, act: () => void, signal: AbortSignal): HTMLElement {
  const close = button("", "quiet", act, signal, { "aria-label": label });
  close.append(s("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", stroke: "currentColor", "stroke-width": 1.6, "stroke-linecap": "round" },
    s("path", { d: "M4 4l8 8M12 4l-8 8" })));
  return close;
}

function drawPill(pill: HTMLElement, shown: Shown, { words }: PanelOptions): void {
  const said = sayVerdict(words, shown);
  const number = said.leading?.args["count"];
  const text = typeof number === "number" ? words.number(number) : said.word;
  pill.className = `pill is-${said.verdict}`;
  pill.replaceChildren(sign(said.verdict), h("span", {}, text));
  pill.setAttribute("aria-label", `${said.word}: ${said.sentence}`);
}

export interface Box { left: number; top: number; width: number; height: number }

/** A spot for a box of `size` at the outer edge of `anchor` that covers none of `keep` and stays in the window; the least covering one where none is free. */
export function placeBeside(
  anchor: Box, size: { width: number; height: number }, view: { width: number; height: number }, keep: Box[] = [],
): { left: number; top: number } {
  const gap = 8;
  const right = anchor.left + anchor.width, bottom = anchor.top + anchor.height;
  const spots = [
    { left: anchor.left - size.width - gap, top: bottom - size.height },
    { left: right + gap, top: bottom - size.height },
    { left: anchor.left, top: anchor.top - size.height - gap },
    { left: right - size.width, top: bottom + gap },
    { left: right - size.width - gap, top: anchor.top + gap },
    { left: right - size.width - gap, top: bottom - size.height - gap },
  ];
  const cost = ({ left, top }: { left: number; top: number }): number => {
    const box = { left, top, ...size };
    const outside = size.width * size.height - overlap(box, { left: 0, top: 0, ...view });
    return outside * 4 + keep.reduce((sum, one) => sum + overlap(box, one) * 8, 0) + overlap(box, anchor) / 100;
  };
  const best = spots.reduce((least, spot) => (cost(spot) < cost(least) ? spot : least));
  const inside = (want: number, length: number, room: number): number => Math.max(0, Math.min(gap, (room - length) / 2), Math.min(want, room - length - gap));
  return { left: inside(best.left, size.width, view.width), top: inside(best.top, size.height, view.height) };
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
