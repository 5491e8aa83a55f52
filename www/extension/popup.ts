// The popup: how the compose windows of this page stand, and what is not checked here.
import { button, h } from "../core/element";
import { badge } from "../core/signs";
import type { Verdict } from "../core/wire";
import type { Words } from "../core/words";
import { adopt } from "../core/element";
import { STYLES } from "../core/styles";
import { ADAPTERS } from "../webmail/index";
import type { PageState } from "./messages";
import { ownWords } from "./vocabulary";

/** The answer of the page in front; null where no content script runs there. */
async function pageState(): Promise<PageState | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    return ((await chrome.tabs.sendMessage(tab.id, { kind: "page-state" })) as PageState | undefined) ?? null;
  } catch {
    return null;
  }
}

function stateRows(words: Words, state: PageState): (HTMLElement | null)[] {
  const webmail = ADAPTERS.find(({ id }) => id === state.webmail);
  const rows: (HTMLElement | null)[] = [webmail === undefined ? null : h("p", { class: "small soft" }, webmail.name)];
  if (state.broken.length > 0) {
    const parts = words.list(state.broken.map((part) => (part === "send" ? words.say("part_send") : words.field(part as "to"))));
    rows.push(h("p", {}, words.say("popup_broken", { parts })));
  }
  if (state.windows.length === 0) rows.push(h("p", {}, words.say("popup_none")));
  if (state.webmail === "generic") rows.push(h("p", { class: "small soft" }, words.say("popup_unknown")));
  for (const { verdict, sentence } of state.windows) {
    const shown: Verdict = verdict === "broken" ? "unchecked" : verdict;
    rows.push(h("section", { class: "window" }, badge(shown, words.say(`state_${shown}`)), h("p", {}, sentence)));
  }
  if (state.limits.length > 0) {
    rows.push(h("details", {}, h("summary", {}, words.say("popup_limits")), h("ul", { class: "small limits" }, ...state.limits.map((limit) => h("li", {}, words.say(`limit_${limit.replaceAll("-", "_")}`))))));
  }
  return rows;
}

async function open(): Promise<void> {
  const signal = new AbortController().signal;
  adopt(document, STYLES);
  const [words, state] = await Promise.all([ownWords(), pageState()]);
  const rows = state === null ? [h("p", {}, words.say("popup_off")), h("p", { class: "small soft" }, words.say("popup_reload"))] : stateRows(words, state);
  const settings = button(words.say("popup_sites"), "secondary", () => void chrome.runtime.openOptionsPage(), signal);
  document.body.replaceChildren(h("main", {}, h("h1", {}, words.say("extension_name")), ...rows.filter((row) => row !== null), settings));
}

void open();
