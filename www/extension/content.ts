// The content script: finds compose windows in this frame, sets a desk beside each, and tells background and popup how things stand.
import type { Words } from "../core/words";
import { ADAPTERS } from "../webmail/index";
import { createBeginnings } from "../webmail/runtime/answer";
import type { Beginnings } from "../webmail/runtime/answer";
import { withSelectors } from "../webmail/runtime/compose";
import type { Compose } from "../webmail/runtime/compose";
import { find } from "../webmail/runtime/find";
import type { Found } from "../webmail/runtime/find";
import { createGate } from "../webmail/runtime/gate";
import type { Gate } from "../webmail/runtime/gate";
import { handTextOver, receiveText } from "../webmail/runtime/foreign";
import type { Handed } from "../webmail/runtime/foreign";
import { genericComposes } from "../webmail/runtime/generic";
import { openDesk } from "./desk";
import type { Desk } from "./desk";
import { clearLeftovers } from "./life";
import { alive, ask } from "./messages";
import type { HostSettings, PageState } from "./messages";
import { wordsFor } from "./vocabulary";

const GRAVITY = ["clear", "note", "broken", "unchecked", "warn", "stop"] as const;
/** Until the background has answered: nothing may pass that an administrator could have wished to hold. */
const FIRST: HostSettings = { override: "allow", unchecked: "ask", adapters: {}, languages: [...navigator.languages], identity: "", mayDeclare: false };
const REST = 200;

interface Page {
  readonly life: AbortController;
  readonly desks: Map<Element, Desk>;
  readonly beginnings: Beginnings;
  settings: HostSettings;
  words: Words;
  found: Found;
  /** The page changed since it was last searched. */
  dirty: boolean;
  /** What the background was last told. */
  told: string;
}

function start(): void {
  clearLeftovers();
  const life = new AbortController();
  // Before the beginnings' own listeners: a window that is pressed at once is seen before that press counts.
  const gate = createGate(window, (event) => {
    if (abandoned(page) || !page.dirty || ["pointerup", "mouseup", "keyup"].includes(event.type)) return;
    if (event.type === "keydown" && !["Enter", " "].includes((event as KeyboardEvent).key)) return;
    scan(page, gate);
  }, life.signal);
  const page: Page = { life, desks: new Map(), beginnings: createBeginnings(window, life.signal), settings: FIRST, words: wordsFor(FIRST.languages), found: { webmail: null, windows: [] }, dirty: true, told: "" };
  watchPage(() => { page.dirty = true; }, () => scan(page, gate), page.life.signal);
  answerPopup(page);
  handOver(life.signal);
  const reload = (): Promise<void> => load(page, gate);
  chrome.storage.onChanged.addListener((changes, area) => {
    const ours = area === "managed" || ["policy", "language", "identity", "managed"].some((name) => name in changes);
    if (ours && !page.life.signal.aborted) void reload().catch(() => undefined);
  });
  void reload().catch(() => scan(page, gate));
}

/** An update or a removal leaves this script behind without its extension: it takes all of itself away. */
function abandoned(page: Page): boolean {
  if (alive()) return false;
  for (const desk of page.desks.values()) desk.retire();
  page.desks.clear();
  page.life.abort();
  return true;
}

function scan(page: Page, gate: Gate): void {
  page.dirty = false;
  if (abandoned(page) || document.body === null) return;
  const { desks, settings } = page;
  const adapters = ADAPTERS.map((adapter) => withSelectors(adapter, settings.adapters[adapter.id]));
  page.found = find(document, adapters, genericComposes);
  const present = new Set(page.found.windows.map(({ root }) => root));
  for (const [root, desk] of desks) if (!present.has(root)) { desk.end(); desks.delete(root); page.beginnings.forget(root); }
  for (const compose of page.found.windows) {
    if (!desks.has(compose.root)) desks.set(compose.root, openDesk({ compose, gate, beginnings: page.beginnings, words: page.words, settings: () => page.settings, changed: () => tell(page) }));
  }
  tell(page);
}

/** The worst state of this page's compose windows, for the badge; said only when it changed. */
function tell(page: Page): void {
  const states = [...page.desks.values()].map((one) => one.state());
  const worst = states.sort((a, b) => GRAVITY.indexOf(b.verdict) - GRAVITY.indexOf(a.verdict))[0];
  const now = JSON.stringify([worst?.verdict ?? "none", worst?.count ?? 0]);
  if (now === page.told || (worst === undefined && page.told === "")) return;
  page.told = now;
  void ask({ kind: "state", verdict: worst?.verdict ?? "none", count: worst?.count ?? 0 }).catch(() => undefined);
}

/** Settings from the background; open desks begin anew under them. */
async function load(page: Page, gate: Gate): Promise<void> {
  page.settings = await ask({ kind: "settings" });
  page.words = wordsFor(page.settings.languages);
  for (const one of page.desks.values()) one.end();
  page.desks.clear();
  scan(page, gate);
}

function answerPopup(page: Page): void {
  chrome.runtime.onMessage.addListener((message: { kind?: string }, sender, reply) => {
    if (sender.id !== chrome.runtime.id || message?.kind !== "page-state" || page.life.signal.aborted) return false;
    // Frames without a compose window leave the answer to the one that has it; the top frame answers when none has.
    if (page.desks.size === 0 && window !== window.top) return false;
    const answer = (): void => reply(pageState(page.found, [...page.desks.values()]));
    if (page.desks.size > 0) answer();
    else setTimeout(answer, REST);
    return true;
  });
}

/** Where the text is written in a frame of another site, this script is in both: the one asks, the other answers. */
function handOver(signal: AbortSignal): void {
  handTextOver(window, ADAPTERS, (token, text) => ask({ kind: "frame-text", token, text }), signal);
  chrome.runtime.onMessage.addListener((message: { kind?: string } & Handed, sender) => {
    // Scripts of a tab cannot reach each other: what comes without a tab comes from the background.
    if (sender.id === chrome.runtime.id && sender.tab === undefined && message?.kind === "frame-text" && !signal.aborted) receiveText(message);
    return false;
  });
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
