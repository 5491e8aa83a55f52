// What a compose window answers: an answer or a forward, and who could already see whom in the message answered. Reads only.
import type { Draft } from "../../core/wire";
import { RECIPIENTS } from "../grammar";
import type { KindSign } from "../grammar";
import type { Compose } from "./compose";
import { all, extract } from "./query";
import type { Reading } from "./read";
import { identity, splitRun } from "./write";

type Prior = NonNullable<Draft["prior"]>;

/** What is remembered of each compose window from before its writer did anything. */
export interface Beginnings {
  /** Completes a draft by its kind and the message answered, as far as the page tells them. */
  complete(window: Compose, reading: Reading): void;
}

interface Beginning {
  /** Recipients that the webmail itself put in. */
  filled: string[];
  /** Gestures that had been made in the document when the window was first seen. */
  since: number;
  /** Whoever of `filled` wrote the message answered, once the text told. */
  author: string | null;
}

const GESTURES = ["keydown", "pointerdown", "paste", "drop"] as const;

/** Watches the document's gestures until the signal aborts. Nothing outlives the page. */
export function createBeginnings(view: Window, signal: AbortSignal): Beginnings {
  let gestures = 0;
  for (const type of GESTURES) view.addEventListener(type, (event) => { if (event.isTrusted) gestures += 1; }, { capture: true, passive: true, signal });
  const unknown = resumed(view);
  const known = new WeakMap<Element, Beginning>();
  const begin = (root: Element): Beginning => {
    const old = known.get(root);
    if (old !== undefined) return old;
    const fresh = { filled: [], since: gestures, author: null };
    known.set(root, fresh);
    return fresh;
  };
  return {
    complete(window, { draft }) {
      const kind = kindOf(window);
      if (kind !== undefined) draft.kind = kind;
      const shown = shownBeside(window);
      const first = begin(window.root);
      // A page that was there before us may hold what its writer put in already.
      const untouched = gestures === first.since && !(unknown && first.since === 0);
      if (untouched) first.filled = RECIPIENTS.flatMap((name) => draft[name] ?? []).flatMap(splitRun);
      const filled = window.adapter.filled === true;
      const answers = filled && kind !== undefined && kind !== "forward";
      const prior = shown !== undefined ? withFilled(shown, filled ? first.filled : []) : answers ? fromFilled(first, draft.body ?? "") : undefined;
      if (prior === undefined) return;
      draft.prior = prior;
      // The webmail leaves the writer out, so nothing is known of how the writer came by the message.
      if (shown === undefined) draft.kind = "reply";
    },
  };
}

/** True where this script came to a page that was in use already, or that the browser filled in again. */
function resumed(view: Window): boolean {
  const entry = view.performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
  return view.document.readyState === "complete" || entry?.type === "reload" || entry?.type === "back_forward";
}

function kindOf(window: Compose): KindSign["kind"] | undefined {
  return window.adapter.kind?.find((sign) => holds(window, sign))?.kind;
}

function holds(window: Compose, { address, at, read }: KindSign): boolean {
  if (address !== undefined) {
    const { pathname, search, hash } = window.root.ownerDocument.defaultView?.location ?? { pathname: "", search: "", hash: "" };
    return new RegExp(address, "u").test(pathname + search + hash);
  }
  return all(window.scope(), at).some((element) => read === undefined || extract(element, read) !== "");
}

/** The message that the page shows beside the compose window. */
function shownBeside(window: Compose): Prior | undefined {
  const spec = window.adapter.prior;
  const scope = spec === undefined ? null : window.root.closest(spec.scope);
  if (spec === undefined || scope === null) return undefined;
  const outside = (elements: Element[]): Element[] => elements.filter((element) => !window.root.contains(element));
  const from = outside(all(scope, spec.from.at)).map((element) => extract(element, spec.from.read)).find((text) => text !== "");
  if (from === undefined) return undefined;
  const to = spec.to;
  return { from, to: to === undefined ? [] : outside(all(scope, to.at)).map((element) => extract(element, to.read)).filter((text) => text !== "") };
}

/** A page may show a reader's name alone: what the webmail filled in for an answer to this writer has the address. */
function withFilled(shown: Prior, filled: readonly string[]): Prior {
  const author = identity(shown.from ?? "");
  const to = (shown.to ?? []).filter((reader) => reader.includes("@"));
  const others = filled.some((one) => identity(one) === author) ? filled.filter((one) => identity(one) !== author) : [];
  return { ...shown, to: [...to, ...others] };
}

/** The message answered, as the webmail's own filling shows it; only where the text names one of these people as its writer. */
function fromFilled(first: Beginning, body: string): Prior | undefined {
  if (first.filled.length === 0) return undefined;
  first.author ??= authorOf(body, first.filled);
  const author = first.author;
  // An answer to the writer's own message: it may be the very slip that is about to be repeated.
  return author === null ? undefined : { from: author, to: first.filled.filter((entry) => entry !== author) };
}

/** Whoever the sentence above the quotation ("On … Ann wrote:") names. */
function authorOf(body: string, people: readonly string[]): string | null {
  const sentence = attribution(body);
  if (sentence === "") return null;
  return people.find((person) => namesOf(person).some((name) => says(sentence, name))) ?? null;
}

const MOST_LINES = 200;

/** The first sentence that ends with a colon and has a date or an address in it, with the lines that it was broken over. */
function attribution(body: string): string {
  const lines = body.split("\n", MOST_LINES);
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(">")) return "";
    if (!/[:：]\s*$/u.test(line)) continue;
    const broken = lines.slice(Math.max(0, index - 2), index + 1);
    const sentence = broken.slice(broken.lastIndexOf("") + 1).join(" ");
    if (/[\d@]/u.test(sentence)) return sentence.toLowerCase();
  }
  return "";
}

/** The address and the name of an entry, in lower case. */
function namesOf(entry: string): string[] {
  const address = /[^\s<>,;"()]+@[^\s<>,;"()]+/u.exec(entry)?.[0] ?? "";
  const name = /^\s*"?([^"<]*?)"?\s*</u.exec(entry)?.[1] ?? "";
  return [address, name].map((text) => text.trim().toLowerCase()).filter((text) => text.length > 2);
}

/** The name stands in the sentence as words of its own. */
function says(sentence: string, name: string): boolean {
  const word = /[\p{L}\p{N}]/u;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    if (!word.test(sentence[at - 1] ?? "") && !word.test(sentence[at + name.length] ?? "")) return true;
  }
  return false;
}
