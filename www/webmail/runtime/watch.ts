// Tells when a compose window may have changed. Knows nothing of what changed, and never slows the page: no reading here.
import { frameDocuments } from "./compose";
import type { Compose } from "./compose";
import { watchForeign } from "./foreign";

const OBSERVED: MutationObserverInit = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ["value", "title", "hidden", "class"] };
const EVENTS = ["input", "change", "focusout", "paste", "drop", "load"];

/** Calls `changed` on every input and on changes of the page inside the compose window and its editor's frame. */
export function watch(window: Compose, changed: () => void, signal: AbortSignal): void {
  const scope = window.adapter.scope === "page" ? window.root.ownerDocument.body : window.root;
  const frames = new Map<Document, AbortController>();
  const follow = (): void => {
    const present = frameDocuments(window);
    for (const [document, control] of frames) if (!present.includes(document)) { control.abort(); frames.delete(document); }
    for (const inside of present) {
      if (frames.has(inside)) continue;
      const control = new AbortController();
      frames.set(inside, control);
      listen(inside, changed, AbortSignal.any([signal, control.signal]));
    }
  };
  const notice = (): void => { follow(); changed(); };
  listen(scope, notice, signal);
  watchForeign(changed, signal);
  follow();
}

function listen(target: Document | Element, notice: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(notice);
  observer.observe(target, OBSERVED);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  const attach = (): void => {
    for (const type of EVENTS) target.addEventListener(type, notice, { capture: true, passive: true, signal });
  };
  attach();
  // document.open() in an editor's frame takes every listener away but leaves this observer.
  if (target.nodeType === 9) {
    const renewed = new MutationObserver(attach);
    renewed.observe(target, { childList: true });
    signal.addEventListener("abort", () => renewed.disconnect(), { once: true });
  }
}
