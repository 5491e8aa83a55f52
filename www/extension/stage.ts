// Our own layer over a page: one element outside the page's body, with a closed shadow root. Keeps it there, whole and uncovered.
// Knows no compose window and no words.
import { guard, unseen } from "./guard";
import { hangOnLife } from "./life";

export interface Stage {
  /** For what is drawn: fixed to the window, takes no pointer. */
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Puts the element back where a page took it away or changed it. */
  restore(): void;
  /** True where the page has made our layer hidden, transparent, filtered, masked or turned. */
  unseen(): boolean;
  /** Resolves when a page takes our element out of the document; never, once the signal aborts. */
  lost(signal: AbortSignal): Promise<void>;
}

const STYLE: Readonly<Record<string, string>> = {
  all: "initial", position: "fixed", inset: "0", "z-index": "2147483647", display: "block",
  visibility: "visible", opacity: "1", transform: "none", filter: "none", "clip-path": "none", "mix-blend-mode": "normal", contain: "none",
  // Only what is drawn on the layer takes the pointer; a dialog keeps it from the page by itself.
  "pointer-events": "none",
};

export function createStage(signal: AbortSignal): Stage {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  let dressed = "";
  const dress = (): void => {
    for (const [name, value] of Object.entries(STYLE)) host.style.setProperty(name, value, "important");
    dressed = host.style.cssText;
    for (const { name } of [...host.attributes]) if (name !== "style") host.removeAttribute(name);
  };
  const restore = (): void => {
    if (signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    // Compared as the browser writes it: its spelling of a value need not be ours, and a change made for nothing would call us again.
    if (host.style.cssText !== dressed || host.attributes.length > 1) dress();
  };
  dress();
  restore();
  const doubted = hangOnLife(root);
  const watcher = new MutationObserver(restore);
  watcher.observe(host, { attributes: true });
  signal.addEventListener("abort", () => { watcher.disconnect(); host.remove(); }, { once: true });
  guard(root, host, signal);
  return {
    root, host, restore,
    unseen: () => unseen(host) || doubted(),
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
