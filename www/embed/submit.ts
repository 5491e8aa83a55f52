/**
 * Every way in which a form is sent: by button, by Enter, by `requestSubmit()` and `submit()` of scripts, by buttons whose
 * own code sends. Holds each until it may go and then sends it once. Knows forms, no report.
 */
export interface Gate {
  /** True when it may go at once. */
  passes(): boolean;
  /** Asks where it must; true when it may go. */
  mayGo(): Promise<boolean>;
  /** Takes the element's own objection away; `settle` raises it again where it still stands. */
  lift(): void;
  settle(): void;
}

/** Buttons that send nothing (a draft is kept, a preview shown), and buttons of type="button" whose own code sends. */
const SKIPS = "[data-blindcopy-skip]";
const SENDS = "[data-blindcopy-send]";

type Button = HTMLButtonElement | HTMLInputElement;

interface Watch {
  readonly form: HTMLFormElement;
  readonly own: HTMLElement;
  readonly gate: Gate;
  /** The gesture under way that would send, until the next frame. */
  gesture: { submitter: Button | null } | null;
  /** True while what was decided is sent. */
  going: boolean;
}

/** Stands before every submission of `form` until the signal; `own` is the element that objects by constraint validation. */
export function guardForm(form: HTMLFormElement, own: HTMLElement, gate: Gate, signal: AbortSignal): void {
  const watch: Watch = { form, own, gate, gesture: null, going: false };
  const root = form.getRootNode();
  // Before any listener of the page. A submission inside a shadow root is told there alone.
  const outermost: EventTarget = root instanceof ShadowRoot ? root : window;
  outermost.addEventListener("submit", (event) => onSubmit(watch, event as SubmitEvent), { capture: true, signal });
  window.addEventListener("click", (event) => onClick(watch, event), { capture: true, signal });
  window.addEventListener("keydown", (event) => {
    const target = event.composedPath()[0];
    if (event.key === "Enter" && target instanceof HTMLInputElement && target.form === form) gesture(watch, null);
  }, { capture: true, signal });
  own.addEventListener("invalid", (event) => onInvalid(watch, event), { signal });
  guardScripts(watch, signal);
}

function gesture(watch: Watch, submitter: Button | null): void {
  const now = (watch.gesture = { submitter });
  requestAnimationFrame(() => { if (watch.gesture === now) watch.gesture = null; });
}

const isSubmit = (node: EventTarget): node is Button =>
  (node instanceof HTMLButtonElement && node.type === "submit") || (node instanceof HTMLInputElement && (node.type === "submit" || node.type === "image"));

/** A button that closes a dialog or keeps a draft is none that sends. */
const skips = (submitter: Element | null): boolean =>
  submitter !== null && (submitter.matches(SKIPS) || submitter.getAttribute("formmethod")?.toLowerCase() === "dialog");

function onClick(watch: Watch, event: MouseEvent): void {
  if (watch.going) return;
  const path = event.composedPath();
  const submitter = path.find((node): node is Button => isSubmit(node) && node.form === watch.form);
  if (submitter && skips(submitter)) {
    // The click sends in this very task: until then there is nothing to object to.
    watch.going = true;
    watch.gate.lift();
    requestAnimationFrame(() => {
      watch.going = false;
      watch.gate.settle();
    });
    return;
  }
  if (submitter) return gesture(watch, submitter);
  const sender = path.find((node): node is HTMLElement => node instanceof HTMLElement && node.matches(SENDS));
  if (!sender || !(watch.form.contains(sender) || (sender as HTMLButtonElement).form === watch.form) || watch.gate.passes()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void watch.gate.mayGo().then(async (may) => {
    if (!may) return;
    await nextTask();
    going(watch, () => sender.click());
  });
}

function onSubmit(watch: Watch, event: SubmitEvent): void {
  if (event.target !== watch.form || watch.going || skips(event.submitter as Element | null) || watch.gate.passes()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void askAndSend(watch, event.submitter as Button | null);
}

/** The browser found us invalid. Where a person is sending and nothing else is wrong, our question takes the place of its bubble. */
function onInvalid(watch: Watch, event: Event): void {
  const now = watch.gesture;
  if (!now) return;
  watch.gesture = null;
  event.preventDefault();
  if (othersValid(watch)) void askAndSend(watch, now.submitter);
}

function othersValid({ form, own }: Watch): boolean {
  return [...form.elements].every((element) => element === own || !element.matches(":invalid"));
}

async function askAndSend(watch: Watch, submitter: Button | null): Promise<void> {
  if (!(await watch.gate.mayGo())) return;
  // While the browser still works on the gesture that was held it takes no other: the next task is the first that can send.
  await nextTask();
  const { form } = watch;
  const usable = submitter !== null && submitter.isConnected && submitter.form === form ? submitter : null;
  going(watch, () => HTMLFormElement.prototype.requestSubmit.call(form, usable));
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function going(watch: Watch, send: () => void): void {
  watch.going = true;
  watch.gate.lift();
  try {
    send();
  } finally {
    watch.going = false;
    watch.gate.settle();
  }
}

/** `submit()` tells nobody and `requestSubmit()` no gesture: on this one form they ask first. */
function guardScripts(watch: Watch, signal: AbortSignal): void {
  const { form, gate } = watch;
  const native = HTMLFormElement.prototype;
  const put = (name: "submit" | "requestSubmit", value: (submitter?: HTMLElement | null) => void): void => {
    // A control with this name, or a page that put its own there, keeps it.
    if (form[name] !== native[name]) return;
    Object.defineProperty(form, name, { configurable: true, writable: true, enumerable: false, value });
    signal.addEventListener("abort", () => { if ((form[name] as unknown) === value) delete (form as Partial<HTMLFormElement>)[name]; }, { once: true });
  };
  put("submit", () => {
    if (watch.going || gate.passes()) native.submit.call(form);
    else void gate.mayGo().then((may) => { if (may) native.submit.call(form); });
  });
  put("requestSubmit", (submitter = null) => {
    const wrong = !form.noValidate && !(submitter as Button | null)?.formNoValidate && !othersValid(watch);
    if (watch.going || wrong || skips(submitter) || gate.passes()) native.requestSubmit.call(form, submitter);
    else void askAndSend(watch, submitter as Button | null);
  });
}
