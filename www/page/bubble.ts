// The explanation where a mark stands: a small card beside a chip or a word. One at a time; Escape and a press elsewhere close it.
import { button, h } from "../core/element";
import { sign } from "../core/signs";
import type { Finding } from "../core/wire";
import type { Words } from "../core/words";

export interface Explained {
  /** Name and address of a chip; absent for a word. */
  heading?: string;
  line?: string;
  findings: Finding[];
  /** Buttons, the first one first. Without any, the focus stays where somebody writes, and writing on closes it. */
  choices: { label: string; act: () => void }[];
}

export interface Bubbles {
  /** Opens beside the box, in coordinates of the window. `back` gets the focus again. */
  open(what: Explained, box: { left: number; bottom: number }, back: HTMLElement | null): void;
  close(): void;
}

/** Bubbles inside `stage`, a positioned element that scrolls with what is explained. */
export function createBubbles(stage: HTMLElement, words: Words, signal: AbortSignal): Bubbles {
  let scope: AbortController | null = null;
  const close = (): void => {
    scope?.abort();
    scope = null;
    stage.querySelector(".bubble")?.remove();
  };
  signal.addEventListener("abort", close, { once: true });
  return {
    close,
    open: (what, box, back) => {
      close();
      const own = new AbortController();
      scope = own;
      const leave = (): void => {
        close();
        back?.focus({ preventScroll: true });
      };
      const element = draw(what, words, close, own.signal);
      stage.append(element);
      const origin = stage.getBoundingClientRect();
      const room = origin.width - element.offsetWidth - 8;
      element.style.left = `${Math.max(0, Math.min(box.left - origin.left, room))}px`;
      element.style.top = `${box.bottom - origin.top + 8}px`;
      const beside = what.choices.length === 0;
      if (!beside) element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
      (beside ? document : element).addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Escape" && leave(), { signal: own.signal });
      if (beside) document.addEventListener("input", close, { signal: own.signal });
      document.addEventListener("pointerdown", (event) => event.composedPath().includes(element) || close(), { signal: own.signal, capture: true });
    },
  };
}

function draw(what: Explained, words: Words, close: () => void, signal: AbortSignal): HTMLElement {
  const said = what.findings.map((finding) => {
    const { sentence, why } = words.finding(finding);
    return h("div", { class: `said is-${finding.severity}` }, sign(finding.severity, 18),
      h("p", {}, h("strong", {}, sentence), why !== "" && ` ${why}`));
  });
  const choices = what.choices.map(({ label, act }) => button(label, "quiet", () => {
    close();
    act();
  }, signal));
  const role = choices.length > 0 ? "dialog" : "status";
  return h("div", { class: "bubble", role, tabindex: "-1", "aria-label": what.heading ?? words.say("page_verdict") },
    what.heading !== undefined && h("p", { class: "heading" }, what.heading), what.line !== undefined && h("p", { class: "line" }, what.line),
    ...said, choices.length > 0 && h("div", { class: "choices" }, ...choices));
}
