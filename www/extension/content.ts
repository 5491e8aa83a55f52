// The content script: finds compose windows in this frame, sets a desk beside each, and tells background and popup how things stand.
import type { Words } from "../core/words";
import { ADAPTERS } from "../webmail/index";
import { withSelectors } from "../webmail/runtime/compose";
import type { Compose } from "../webmail/runtime/compose";
import { find } from "../webmail/runtime/find";
import type { Found } from "../webmail/runtime/find";
import { createGate } from "../webmail/runtime/gate";
import { genericComposes } from "../webmail/runtime/generic";
import { openDesk } from "./desk";
import type { Desk } from "./desk";
import { alive, ask } from "./messages";
import type { HostSettings, PageState } from "./messages";
import { wordsFor } from "./vocabulary";

const GRAVITY = ["clear", "note", "broken", "unchecked", "warn", "stop"] as const;
/** Until the background has answered: nothing may pass that an administrator could have wished to hold. */
const FIRST: HostSettings = { override: "allow", unchecked: "ask", adapters: {}, languages: [...navigator.languages], identity: "", mayDeclare: false };
const REST = 200;

function start(): void {
  const life = new AbortController();
  const desks = new Map<Element, Desk>();
  let settings = FIRST;
  let words: Words = wordsFor(settings.languages);
  let found: Found = { webmail: null, windows: [] };
  let dirty = true;
  let told = "";

  /** An update or a removal leaves this script behind without its extension: it takes all of itself away. */
  const abandoned = (): boolean => {
    if (alive()) return false;
    for (const desk of desks.values()) desk.end();
    desks.clear();
    life.abort();
    return true;
  };
  const gate = createGate(window, (event) => {
    if (abandoned() || !dirty || event.type === "pointerup" || event.type === "mouseup" || event.type === "keyup") return;
    if (event.type === "keydown" && (event as KeyboardEvent).key !== "Enter" && (event as KeyboardEvent).key !== " ") return;
    scan();
  }, life.signal);

  const scan = (): void => {
    dirty = false;
    if (abandoned() || document.body === null) return;
    const adapters = ADAPTERS.map((adapter) => withSelectors(adapter, settings.adapters[adapter.id]));
    found = find(document, adapters, genericComposes);
    const present = new Set(found.windows.map(({ root }) => root));
    for (const [root, desk] of desks) if (!present.has(root)) { desk.end(); desks.delete(root); }
    for (const compose of found.windows) if (!desks.has(compose.root)) desks.set(compose.root, desk(compose));
    tell();
  };
  const desk = (compose: Compose): Desk => openDesk({ compose, gate, words, settings: () => settings, changed: () => tell() });

  /** The worst state of this page's compose windows, for the badge; said only when it changed. */
  const tell = (): void => {
    const states = [...desks.values()].map((one) => one.state());
    const worst = states.sort((a, b) => GRAVITY.indexOf(b.verdict) - GRAVITY.indexOf(a.verdict))[0];
    const now = JSON.stringify([worst?.verdict ?? "none", worst?.count ?? 0]);
    if (now === told || (worst === undefined && told === "")) return;
    told = now;
    void ask({ kind: "state", verdict: worst?.verdict ?? "none", count: worst?.count ?? 0 }).catch(() => undefined);
  };

  const load = async (): Promise<void> => {
    settings = await ask({ kind: "settings" });
    words = wordsFor(settings.languages);
    for (const one of desks.values()) one.end();
    desks.clear();
    scan();
  };

  watchPage(() => { dirty = true; }, scan, life.signal);
  chrome.runtime.onMessage.addListener((message: { kind?: string }, sender, reply) => {
    if (sender.id !== chrome.runtime.id || message?.kind !== "page-state" || life.signal.aborted) return false;
    // Frames without a compose window leave the answer to the one that has it; the top frame answers when none has.
    if (desks.size === 0 && window !== window.top) return false;
    const answer = (): void => reply(pageState(found, [...desks.values()]));
    if (desks.size > 0) answer();
    else setTimeout(answer, REST);
    return true;
  });
  chrome.storage.onChanged.addListener((changes, area) => {
    if (!life.signal.aborted && (area === "managed" || "policy" in changes || "language" in changes || "identity" in changes || "managed" in changes)) void load().catch(() => undefined);
  });
  void load().catch(() => scan());
}

function pageState(found: Found, desks: readonly Desk[]): PageState {
  const adapter = desks[0]?.compose.adapter ?? found.webmail;
  return {
    webmail: adapter === null || adapter === undefined ? null : adapter.id,
    broken: [...new Set(desks.flatMap(({ compose }) => compose.missing()))],
    limits: [...(adapter?.limits ?? [])],
    windows: desks.map((one) => one.state()).map(({ verdict, sentence }) => ({ verdict, sentence })),
  };
}

/** Marks the page as changed at once and has it searched when it rests. */
function watchPage(changed: () => void, scan: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    changed();
    timer ??= setTimeout(() => { timer = undefined; scan(); }, REST);
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener("abort", () => { observer.disconnect(); clearTimeout(timer); }, { once: true });
  addEventListener("pageshow", (event) => { if (event.persisted) { changed(); scan(); } }, { signal });
}

start();
