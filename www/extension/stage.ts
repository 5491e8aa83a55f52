// Our own layer over a page: one element outside the page's body, with a closed shadow root. Keeps it there, whole and uncovered.
// Knows no compose window and no words.
import { guard, unseen } from "./guard";

export interface Stage {
  /** For what is drawn: fixed to the window, takes no pointer. */
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Puts the element back where a page took it away or changed it. */
  restore(): void;
  /** While a dialog is open the whole layer takes the pointer; else only what is drawn on it does. */
  take(pointer: boolean): void;
  /** True where the page has made our layer transparent, filtered, masked or turned. */
  unseen(): boolean;
  /** Resolves when a page takes our element out of the document; never, once the signal aborts. */
  lost(signal: AbortSignal): Promise<void>;
}

const STYLE: Readonly<Record<string, string>> = {
  all: "initial", position: "fixed", inset: "0", "z-index": "2147483647", display: "block",
  visibility: "visible", opacity: "1", transform: "none", filter: "none", "clip-path": "none", "mix-blend-mode": "normal", contain: "none",
};

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
  dress(pointer);
  restore();
  const watcher = new MutationObserver(restore);
  watcher.observe(host, { attributes: true });
  signal.addEventListener("abort", () => { watcher.disconnect(); host.remove(); }, { once: true });
  guard(root, host, signal);
  return {
    root, host, restore,
    take: (wanted) => { pointer = wanted ? "auto" : "none"; dress(pointer); },
    unseen: () => unseen(host),
    lost: (ended) => lost(host, ended),
  };
}

function lost(host: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => { if (!host.isConnected) resolve(); });
    watcher.observe(document, { childList: true });
    watcher.observe(document.documentElement, { childList: true });
    signal.addEventListener("abort", () => watcher.disconnect(), { once: true });
  });
}
