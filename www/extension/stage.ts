// Our own layer over a page: one element outside the page's body, with a closed shadow root. Keeps it there, whole and uncovered.
// Knows no compose window and no words.

export interface Stage {
  /** For what is drawn: fixed to the window, takes no pointer. */
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Puts the element back where a page took it away or changed it. */
  restore(): void;
  /** While a dialog is open the whole layer takes the pointer; else only what is drawn on it does. */
  take(pointer: boolean): void;
}

const STYLE: Readonly<Record<string, string>> = {
  all: "initial", position: "fixed", inset: "0", "z-index": "2147483647", display: "block",
  visibility: "visible", opacity: "1", transform: "none", filter: "none", "clip-path": "none", "mix-blend-mode": "normal", contain: "none",
};

/** Milliseconds for which our buttons must have been in view before they act. */
const SETTLED = 250;

export function createStage(signal: AbortSignal): Stage {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  let dressed = "";
  const dress = (pointer: "none" | "auto"): void => {
    for (const [name, value] of Object.entries({ ...STYLE, "pointer-events": pointer })) host.style.setProperty(name, value, "important");
    dressed = host.style.cssText;
    for (const { name } of [...host.attributes]) if (name !== "style") host.removeAttribute(name);
  };
  let pointer: "none" | "auto" = "none";
  const restore = (): void => {
    if (signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    // Compared as the browser writes it: its spelling of a value need not be ours, and a change made for nothing would call us again.
    if (host.style.cssText !== dressed || host.attributes.length > 1) dress(pointer);
  };
  restore();
  const watcher = new MutationObserver(restore);
  watcher.observe(host, { attributes: true });
  signal.addEventListener("abort", () => { watcher.disconnect(); host.remove(); }, { once: true });
  guard(root, host, signal);
  return { root, host, restore, take: (wanted) => { pointer = wanted ? "auto" : "none"; dress(pointer); } };
}

/** Stops gestures on our buttons that a person could not have meant: made by a script, or made on something else drawn over them. */
function guard(root: ShadowRoot, host: HTMLElement, signal: AbortSignal): void {
  const covered = coverWatch(root, signal);
  const block = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    if (event.isTrusted && !hiddenBy(host) && !covered(target, event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ["click", "pointerdown", "mousedown", "keydown"]) root.addEventListener(type, block, { capture: true, signal });
}

/** A page that makes its root element transparent, filtered or turned takes our layer with it. */
function hiddenBy(host: HTMLElement): boolean {
  for (let at: Element | null = host; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (Number(style.opacity) < 0.9 || style.visibility !== "visible" || style.filter !== "none" || style.clipPath !== "none" || style.mixBlendMode !== "normal") return true;
  }
  return false;
}

/** Chromium says whether an element is painted and uncovered (IntersectionObserver v2); elsewhere the point of the gesture decides. */
function coverWatch(root: ShadowRoot, signal: AbortSignal): (target: Element, event: Event) => boolean {
  const seen = new WeakMap<Element, { visible: boolean; since: number }>();
  const options = { threshold: [0.9], trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const visible = (entry as IntersectionObserverEntry & { isVisible?: boolean }).isVisible;
      if (visible !== undefined) seen.set(entry.target, { visible, since: entry.time });
    }
  }, options);
  const follow = (): void => { for (const button of root.querySelectorAll("dialog, .sheet, .pill")) observer.observe(button); };
  const grown = new MutationObserver(follow);
  grown.observe(root, { childList: true, subtree: true });
  signal.addEventListener("abort", () => { observer.disconnect(); grown.disconnect(); }, { once: true });
  const tells = "isVisible" in IntersectionObserverEntry.prototype;
  return (target, event) => {
    const around = target.closest("dialog, .sheet, .pill");
    const { detail, timeStamp, type } = event as UIEvent;
    // From the keyboard (no clicks are counted) a person acts on what has the focus, covered or not.
    const pointed = type !== "keydown" && !(type === "click" && detail === 0);
    const state = around === null ? undefined : seen.get(around);
    if (tells && around !== null && pointed && state?.visible !== true) return true;
    if (state?.visible === true && type !== "keydown" && timeStamp - state.since < SETTLED) return true;
    if (!pointed) return false;
    const { clientX: x, clientY: y } = event as MouseEvent;
    const top = document.elementFromPoint(x, y);
    return top !== null && top !== root.host;
  };
}
