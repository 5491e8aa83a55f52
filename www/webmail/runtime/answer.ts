// What a compose window answers: an answer or a forward, and who could already see whom in the message answered. Reads only.
import type { Draft } from "../../core/wire";
import { RECIPIENTS } from "../grammar";
import type { KindSign } from "../grammar";
import type { Compose } from "./compose";
import { asked } from "./opening";
import { all, extract } from "./query";
import { quotedWriter } from "./quotation";
import type { Part, Reading } from "./read";
import { identity, splitRun } from "./write";

type Prior = NonNullable<Draft["prior"]>;

/** What is remembered of each compose window from before its writer did anything. */
export interface Beginnings {
  /** Completes a draft by its kind and the message answered, as far as the page tells them. */
  complete(window: Compose, reading: Reading): void;
  /** The window is gone: another one at the same place begins anew. */
  forget(root: Element): void;
}

interface Beginning {
  /** Recipients that the webmail itself put in. */
  filled: string[];
  /** Gestures that had been made in the document when the window was first seen. */
  since: number;
  /** What the last gesture before the window asked for; a draft that is opened again was opened by something else. */
  opened: KindSign["kind"] | null;
  /** Whoever of `filled` wrote the message answered, once the text told. */
  author: string | null;
}

const GESTURES = ["keydown", "pointerdown", "paste", "drop"] as const;

/** Watches the document's gestures until the signal aborts. Nothing outlives the page. */
export function createBeginnings(view: Window, signal: AbortSignal): Beginnings {
  let gestures = 0;
  let last: KindSign["kind"] | null = null;
  const notice = (event: Event): void => {
    if (!event.isTrusted) return;
    gestures += 1;
    last = asked(event);
  };
  for (const type of GESTURES) view.addEventListener(type, notice, { capture: true, passive: true, signal });
  const unknown = resumed(view);
  const known = new WeakMap<Element, Beginning>();
  const begin = (root: Element): Beginning => {
    const old = known.get(root);
    if (old !== undefined) return old;
    const fresh = { filled: [], since: gestures, opened: last, author: null };
    known.set(root, fresh);
    return fresh;
  };
  return {
    forget: (root) => void known.delete(root),
    complete(window, { draft, parts }) {
      const first = begin(window.root);
      const kind = kindOf(window) ?? first.opened ?? undefined;
      if (kind !== undefined) draft.kind = kind;
      const shown = shownBeside(window);
      // A page that was there before us may hold what its writer put in already.
      const untouched = gestures === first.since && !(unknown && first.since === 0) && !(first.opened === null && returned(window));
      if (untouched) first.filled = RECIPIENTS.flatMap((name) => parts[name]).flatMap((part) => (part.kind === "chip" ? [withName(part)] : splitRun(part.text)));
      const filled = window.adapter.filled === true || (first.opened !== null && first.opened !== "forward");
      const answers = filled && kind !== undefined && kind !== "forward";
      const prior = shown !== undefined ? withFilled(shown, filled ? first.filled : []) : answers ? fromFilled(window, first, draft) : undefined;
      if (prior === undefined) return;
      draft.prior = prior;
      // The webmail leaves the writer out, so nothing is known of how the writer came by the message.
      if (shown === undefined) draft.kind = "reply";
    },
  };
}

/** A chip may give its address alone where it shows the name: the sentence above a quotation may do the opposite. */
function withName({ text, element }: Part): string {
  if (/[<\s]/u.test(text)) return text;
  const name = extract(element, [{ kind: "text", without: "button, [role=button], a, i, svg, [class*=remove i], [class*=close i]" }]);
  return name === "" || name.includes("@") ? text : `${name} <${text}>`;
}

/** True where this script came to a page that was in use already, or that the browser filled in again. */
function resumed(view: Window): boolean {
  const entry = view.performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
  return view.document.readyState === "complete" || entry?.type === "reload" || entry?.type === "back_forward";
}

/** True where this may be a form that was sent to itself, to take a file in for example, and came back with what its writer had put in. */
function returned({ adapter, root }: Compose): boolean {
  const { referrer, location } = root.ownerDocument;
  const before = URL.canParse(referrer) ? new URL(referrer) : null;
  if (before === null || before.origin !== location.origin) return adapter.returns === true;
  const path = before.pathname + before.search + before.hash;
  return (adapter.kind ?? []).some(({ address }) => address !== undefined && new RegExp(address, "u").test(path));
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
function fromFilled(window: Compose, first: Beginning, { body = "", from = "" }: Draft): Prior | undefined {
  if (first.filled.length === 0) return undefined;
  first.author ??= quotedWriter(window.writing(), body, first.filled, from);
  const author = first.author;
  // An answer to the writer's own message: it may be the very slip that is about to be repeated.
  return author === null ? undefined : { from: author, to: first.filled.filter((entry) => entry !== author) };
}
