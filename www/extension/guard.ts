// Stops gestures on our buttons that a person could not have meant: made by a script, made on something else drawn over them, or
// made on a button that had just come under the pointer. Knows no compose window and no words.

/** Milliseconds for which our buttons must have been in view, and where they are, before they act. */
const SETTLED = 250;
/** How often the places of our buttons are noted while any are in view, and how old a note must be to count. */
const TICK = 80;
const STILL = 160;
/** Pixels by which a button may move meanwhile. */
const SLACK = 4;

const SURFACES = "dialog, .sheet, .pill";

export function guard(root: ShadowRoot, host: HTMLElement, signal: AbortSignal): void {
  const covered = coverWatch(root, signal);
  const moved = placeWatch(root, signal);
  // A press is one gesture: what was not meant when it began is not meant when the pointer is let go, however late that is.
  let refused = false;
  const meant = (target: Element, event: Event): boolean =>
    event.isTrusted && !unseen(host) && !covered(target, event) && !(pointed(event) && (moved(target) || (event.type !== "pointerdown" && refused)));
  const block = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    // Back to writing is open at all times.
    if (event.isTrusted && event.type === "keydown" && (event as KeyboardEvent).key === "Escape") return;
    const allowed = meant(target, event);
    if (event.type === "pointerdown") refused = !allowed;
    if (allowed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ["click", "pointerdown", "mousedown", "keydown"]) root.addEventListener(type, block, { capture: true, signal });
}

/** From the keyboard (no clicks are counted) a person acts on what has the focus, covered or not. */
const pointed = ({ type, detail }: Event & { detail?: number }): boolean => type !== "keydown" && !(type === "click" && detail === 0);

/** A page that makes its root element transparent, filtered, masked or turned takes our layer with it. */
export function unseen(host: HTMLElement): boolean {
  for (let at: Element | null = host; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (Number(style.opacity) < 1 || style.visibility !== "visible" || style.mixBlendMode !== "normal") return true;
    if ([style.filter, style.clipPath, style.maskImage, style.transform, style.rotate, style.scale].some((value) => value !== "none" && value !== "")) return true;
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
  const follow = (): void => { for (const surface of root.querySelectorAll(SURFACES)) observer.observe(surface); };
  const grown = new MutationObserver(follow);
  grown.observe(root, { childList: true, subtree: true });
  signal.addEventListener("abort", () => { observer.disconnect(); grown.disconnect(); }, { once: true });
  const tells = "isVisible" in IntersectionObserverEntry.prototype;
  return (target, event) => {
    const around = target.closest(SURFACES);
    const state = around === null ? undefined : seen.get(around);
    if (tells && around !== null && pointed(event) && state?.visible !== true) return true;
    if (state?.visible === true && event.type !== "keydown" && event.timeStamp - state.since < SETTLED) return true;
    if (!pointed(event)) return false;
    const { clientX: x, clientY: y } = event as MouseEvent;
    const top = document.elementFromPoint(x, y);
    return top !== null && top !== root.host;
  };
}

interface Note { time: number; places: Map<Element, DOMRect> }

/**
 * Says whether a button is somewhere else than a moment ago. A page that moves its compose window moves our panel with it, and may
 * so bring a button under a pointer that is about to press something else.
 */
function placeWatch(root: ShadowRoot, signal: AbortSignal): (target: Element) => boolean {
  let notes: Note[] = [];
  const take = (): void => {
    const places = new Map([...root.querySelectorAll("button")].map((button) => [button, button.getBoundingClientRect()]));
    notes = [...notes, { time: performance.now(), places }].slice(-8);
  };
  const clock = setInterval(() => { if (!document.hidden && root.querySelector("dialog, .sheet:not([hidden]), .pill:not([hidden])") !== null) take(); }, TICK);
  signal.addEventListener("abort", () => clearInterval(clock), { once: true });
  return (target) => {
    const button = target.closest("button");
    if (button === null) return false;
    const now = performance.now();
    const before = notes.filter(({ time }) => now - time >= STILL).at(-1)?.places.get(button);
    if (before === undefined || before.width === 0) return true;
    const here = button.getBoundingClientRect();
    return Math.abs(here.left - before.left) > SLACK || Math.abs(here.top - before.top) > SLACK;
  };
}
