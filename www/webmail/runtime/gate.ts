// Catches every gesture that would send, before the page sees it, and lets the page's own sending go on once afterwards.
// Knows no engine, no panel and no webmail: the adapter says what sends.
import type { Compose } from "./compose";
import { frameDocuments, sends } from "./compose";

/** "pass" leaves the gesture alone; a promise holds it. */
export type Decide = () => "pass" | Promise<"send" | "stay">;

/** The gate of one document: compose windows are put in and taken out as they come and go. */
export interface Gate {
  /** Holds Send of this window until the signal aborts. */
  guard(compose: Compose, decide: Decide, signal: AbortSignal): void;
}

interface Guarded {
  compose: Compose;
  decide: Decide;
  /** A decision is open: further gestures are swallowed, so that nothing is sent twice. */
  deciding: boolean;
  /** The one-shot token: our own resumed gesture passes, and nothing else. */
  resuming: boolean;
  /** The rest of a mouse gesture whose beginning was held. */
  swallow: Set<string>;
  /** When the beginning of a mouse gesture was let pass: its rest belongs to it. */
  passing: boolean;
}

const TYPES = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "auxclick", "keydown", "keypress", "keyup", "submit", "touchstart", "touchend"] as const;
const AFTER_MOUSE = ["mousedown", "pointerup", "mouseup", "click", "touchend"];
const AFTER_KEY = ["keypress", "keyup", "click"];

/** Listens on the window from now on, so before every handler of a page when called at document start. Ends with `signal`. */
export function createGate(view: Window, arrived: (event: Event) => void, signal: AbortSignal): Gate {
  const guarded = new Set<Guarded>();
  const frames = new WeakSet<Document>();
  let last: Guarded | null = null;
  const handle = (event: Event): void => {
    arrived(event);
    if (event.type === "pointerdown" || event.type === "keydown") last = usedBy(guarded, event) ?? last;
    for (const one of guarded) if (judge(one, event, one === last || guarded.size === 1)) return;
  };
  // An editor writes its frame with document.open(), which erases listeners; the observer on the document survives it.
  const followFrames = (): void => {
    for (const { compose } of guarded) {
      for (const inside of frameDocuments(compose)) {
        if (frames.has(inside)) continue;
        frames.add(inside);
        hear(inside, handle, signal);
      }
    }
  };
  hear(view.document, handle, signal);
  return {
    guard(compose, decide, ended) {
      const one: Guarded = { compose, decide, deciding: false, resuming: false, swallow: new Set(), passing: false };
      guarded.add(one);
      followFrames();
      const frameWatch = new MutationObserver(followFrames);
      frameWatch.observe(compose.root, { childList: true, subtree: true });
      compose.root.addEventListener("load", followFrames, { capture: true, signal: ended });
      ended.addEventListener("abort", () => { guarded.delete(one); if (last === one) last = null; frameWatch.disconnect(); }, { once: true });
    },
  };
}

/** Capture listeners on the document's window, renewed after document.open(). */
function hear(document: Document, handle: (event: Event) => void, signal: AbortSignal): void {
  const attach = (): void => {
    const view = document.defaultView;
    for (const type of TYPES) view?.addEventListener(type, handle, { capture: true, signal, passive: false });
  };
  attach();
  const renewed = new MutationObserver(attach);
  renewed.observe(document, { childList: true });
  signal.addEventListener("abort", () => renewed.disconnect(), { once: true });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
  event.stopImmediatePropagation();
}

/** The compose window in which a gesture was made, or null: menus of a webmail lie outside of it. */
function usedBy(guarded: Iterable<Guarded>, event: Event): Guarded | null {
  const element = targetOf(event);
  if (element === null) return null;
  for (const one of guarded) if (one.compose.root.contains(element) || frameDocuments(one.compose).includes(element.ownerDocument)) return one;
  return null;
}

function targetOf(event: Event): Element | null {
  const target = event.composedPath()[0] as Node | undefined;
  return target === undefined ? null : target.nodeType === 1 ? (target as Element) : target.parentElement;
}

/** True when the event belongs to this compose window's sending, whether it was held or not. */
function judge(one: Guarded, event: Event, last: boolean): boolean {
  if (one.resuming) return false;
  if (one.swallow.has(event.type) && (!("key" in event) || isPress(event as KeyboardEvent))) {
    if (event.type === "click" || event.type === "keyup") one.swallow.clear();
    stop(event);
    return true;
  }
  // A new gesture begins: what was left of an old one is over.
  if (event.type === "pointerdown" || event.type === "keydown") { one.swallow.clear(); one.passing = false; }
  const gesture = gestureOf(one.compose, event, last);
  if (gesture === null) return false;
  if (one.passing && event.type !== "keydown" && event.type !== "submit") {
    if (event.type === "click") one.passing = false;
    return true;
  }
  if (one.deciding) { stop(event); return true; }
  const answer = one.decide();
  if (answer === "pass") {
    if (one.compose.adapter.send.on === "mouse" && event.type !== "keydown") one.passing = true;
    return true;
  }
  stop(event);
  if (event.type === "keydown") AFTER_KEY.forEach((type) => one.swallow.add(type));
  else if (event.type !== "click" && event.type !== "submit") AFTER_MOUSE.forEach((type) => one.swallow.add(type));
  one.deciding = true;
  void settle(one, answer, gesture);
  return true;
}

const isPress = (event: KeyboardEvent): boolean => event.key === "Enter" || event.key === " " || event.keyCode === 13;

async function settle(one: Guarded, answer: Promise<"send" | "stay">, gesture: Gesture): Promise<void> {
  let verdict: "send" | "stay" = "stay";
  try {
    verdict = await answer;
  } finally {
    one.deciding = false;
  }
  if (verdict === "send") resume(one, gesture);
}

/** `main`: the control is the one that sends at once, whichever it is after the page was drawn anew. */
type Gesture = { press: Element; main: boolean; mouse: boolean } | { form: HTMLFormElement; submitter: HTMLElement | null };

/** What this event would send, or null. */
function gestureOf(compose: Compose, event: Event, last: boolean): Gesture | null {
  const element = targetOf(event);
  if (element === null) return null;
  const spec = compose.adapter.send;
  if (event.type === "submit") return submitGesture(compose, event as SubmitEvent);
  if (event.type.startsWith("key")) return event.type === "keydown" ? keyGesture(compose, event as KeyboardEvent, element, last) : null;
  if (event.type !== "click" && (spec.on !== "mouse" || event.type === "touchstart" || event.type === "touchend")) return null;
  if (event.type === "auxclick" || ("button" in event && (event as MouseEvent).button !== 0)) return null;
  const button = sends(compose, element, last);
  return button === null || disabled(button) ? null : pressing(compose, button);
}

const disabled = (button: Element): boolean => button.hasAttribute("disabled") || button.getAttribute("aria-disabled") === "true";

function keyGesture(compose: Compose, event: KeyboardEvent, element: Element, last: boolean): Gesture | null {
  if (event.isComposing || event.keyCode === 229) return null;
  const spec = compose.adapter.send;
  if (!isPress(event)) return null;
  const enter = event.key !== " ";
  const button = sends(compose, element, last);
  if (button !== null && !disabled(button)) return pressing(compose, button);
  if (!spec.keys || !enter || !(event.ctrlKey || event.metaKey)) return null;
  if (!holds(compose, element)) return null;
  const main = compose.main()[0] ?? compose.buttons()[0];
  return main === undefined ? null : pressing(compose, main);
}

const pressing = (compose: Compose, press: Element): Gesture => ({ press, main: compose.main().includes(press), mouse: compose.adapter.send.on === "mouse" });

/** True when the element is in this compose window or in its editor's frame. */
function holds(compose: Compose, element: Element): boolean {
  if (compose.root.contains(element) || compose.adapter.scope === "page") return true;
  const outer = compose.writing()?.outer;
  return outer?.contains(element) === true || frameDocuments(compose).includes(element.ownerDocument);
}

// A form of a compose window also saves drafts and adds files: only a submit by a sending control, or by none, sends.
function submitGesture(compose: Compose, event: SubmitEvent): Gesture | null {
  const form = event.target as HTMLFormElement;
  if (compose.adapter.send.submit !== true || !(form.contains(compose.root) || compose.root.contains(form))) return null;
  const by = event.submitter;
  if (by !== null && !compose.buttons().includes(by)) return null;
  return { form, submitter: by };
}

/** Lets the webmail send, once: the same control is pressed again, or its form submitted. */
function resume(one: Guarded, gesture: Gesture): void {
  one.resuming = true;
  try {
    if ("form" in gesture) gesture.form.requestSubmit(gesture.submitter);
    else pressAgain(one.compose, gesture);
  } finally {
    one.resuming = false;
  }
}

/**
 * The control that was pressed, or the one that the page drew in its place while the writer was asked. A menu that closed meanwhile gives
 * none: to send at once is not what "later" meant. The writer opens it again, and is not asked a second time.
 */
function again(compose: Compose, { press, main }: { press: Element; main: boolean }): Element | null {
  if (press.isConnected) return press;
  return main ? (compose.main()[0] ?? null) : null;
}

function pressAgain(compose: Compose, gesture: { press: Element; main: boolean; mouse: boolean }): void {
  const button = again(compose, gesture);
  if (button === null) return;
  if (!gesture.mouse) {
    if (button instanceof HTMLElement) button.click();
    return;
  }
  const view = button.ownerDocument.defaultView;
  const box = button.getBoundingClientRect();
  const init = { bubbles: true, cancelable: true, composed: true, view, button: 0, detail: 1, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  for (const type of ["mouseover", "mousedown", "mouseup", "click", "mouseout"]) button.dispatchEvent(new MouseEvent(type, init));
}
