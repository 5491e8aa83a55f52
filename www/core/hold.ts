// The dialog at Send. The safe choice has the focus; sending as it is takes a second, deliberate gesture.
// Knows a question and the catalogue; what the answer does is the session's.
import { declarable } from "./consent";
import { openRoot, type CardOptions } from "./card";
import { button, h, whenTrusted } from "./element";
import { isDoubtful, sayFix, sayVerdict, shortName } from "./sentence";
import { separateList } from "./preview";
import { slice } from "./repair";
import type { Answer, Question } from "./session";
import { badge } from "./signs";
import type { Finding } from "./wire";

export interface HoldOptions extends Pick<CardOptions, "words" | "theme" | "copy"> {
  /** Where the compose window is: the dialog stands in its middle. Absent: the middle of the window. */
  anchor?: () => DOMRect | null;
  /** Repairs that this host cannot do are not offered. */
  offers?: (fix: string) => boolean;
  /** What an open dialog says where the host's own style sheet finds that nothing runs behind it any more. */
  stranded?: string;
}

const FIRST = 5;

/** Asks once; focus returns to where it was. Resolves with `{ send: false }` on Escape and when the signal aborts. */
export function askToHold(root: ShadowRoot, question: Question, options: HoldOptions, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ send: false });
    const scope = new AbortController();
    const before = deepActive();
    const host = openRoot(root, options);
    const dialog = h("dialog", { class: "hold", part: "dialog", "aria-labelledby": "hold-title" });
    const done = (answer: Answer): void => {
      if (scope.signal.aborted) return;
      scope.abort();
      dialog.close();
      host.remove();
      before?.focus({ preventScroll: true });
      resolve(answer);
    };
    signal.addEventListener("abort", () => done({ send: false }), { signal: scope.signal });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      done({ send: false });
    }, { signal: scope.signal });
    // The webmail's own shortcuts must not hear what is typed in our dialog.
    for (const type of ["keydown", "keyup", "keypress"]) dialog.addEventListener(type, (event) => event.stopPropagation(), { signal: scope.signal });
    dialog.append(inside(question, options, done, scope.signal));
    if (options.stranded !== undefined) dialog.append(stranded(options.words.say("back_to_writing"), options.stranded, dialog));
    host.append(dialog);
    dialog.showModal();
    stand(dialog, options.anchor?.() ?? null, scope.signal);
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
  });
}

function inside(question: Question, options: HoldOptions, done: (answer: Answer) => void, signal: AbortSignal): HTMLElement {
  const { words } = options;
  const said = sayVerdict(words, question.shown);
  const back = button(words.say("back_to_writing"), "secondary", () => done({ send: false }), signal);
  const choices = h("div", { class: "choices" });
  const list = h("div", {});
  const fixes = (said.leading?.fixes ?? []).filter((fix) => options.offers?.(fix.id) ?? true);
  fixes.forEach((fix, i) => {
    const first = i === 0 && !isDoubtful(fix);
    choices.append(button(sayFix(words, fix), first ? "primary" : "secondary", () => {
      if (fix.id === "send-separately") list.replaceChildren(separateList(words, fix, options.copy, signal));
      else done({ repair: fix });
    }, signal, { "data-first": first, "data-fix": fix.id }));
  });
  if (fixes.every(isDoubtful)) back.setAttribute("data-first", "");
  choices.append(back);
  const leading = said.leading;
  if (leading && declarable(leading)) choices.append(button(words.say("together"), "quiet", () => done({ together: leading }), signal));
  return h("div", { class: "inside" },
    h("div", { class: "verdict" }, badge(said.verdict, said.word), h("h2", { id: "hold-title" }, said.sentence), said.why !== "" && h("p", {}, said.why)),
    leading && exposed(question, leading, options), choices, list, sendPart(question, options, done, signal));
}

/** Nothing of ours can close the dialog then: the browser does, at this button and at Escape. */
function stranded(back: string, text: string, dialog: HTMLElement): HTMLElement {
  dialog.id = "hold";
  return h("div", { class: "stranded" }, h("p", {}, text), h("button", { type: "button", class: "secondary", commandfor: dialog.id, command: "close" }, back));
}

/** The first five people, then a count. */
function exposed({ shown }: Question, finding: Finding, { words }: HoldOptions): HTMLElement | null {
  const places = finding.places.filter((place) => place.field === "to" || place.field === "cc");
  if (places.length === 0) return null;
  const names = places.slice(0, FIRST).map((place) => h("li", {}, shortName(slice(shown.draft, place))));
  const rest = places.length - names.length;
  return h("ul", { class: "people" }, ...names, rest > 0 && h("li", { class: "soft" }, words.say("names_rest", { count: rest })));
}

function sendPart(question: Question, options: HoldOptions, done: (answer: Answer) => void, signal: AbortSignal): HTMLElement {
  const { words } = options;
  if (question.held && question.override === "never") return h("p", { class: "small soft" }, words.say("send_never"));
  if (!question.held) return h("div", { class: "send" }, button(words.say("send_as_it_is"), "quiet", () => done({ send: true }), signal));
  const second = h("div", { hidden: true }, secondStep(question, options, done, signal));
  const open = button(words.say("send_as_it_is"), "quiet", () => {
    second.hidden = false;
    open.hidden = true;
    second.querySelector<HTMLElement>("textarea, button")?.focus();
  }, signal, { "data-name": "as-it-is" });
  return h("div", { class: "send" }, open, second);
}

/** Press and hold for two seconds, or type the number of people shown; with a reason first where the policy asks for one. */
function secondStep(question: Question, options: HoldOptions, done: (answer: Answer) => void, signal: AbortSignal): HTMLElement {
  const { words } = options;
  const shown = question.shown.report.audience.visible;
  const reason = question.override === "reason" ? h("textarea", { rows: 2, id: "hold-reason", required: true }) : null;
  const complete = (): boolean => {
    if (reason === null || reason.value.trim() !== "") return true;
    reason.focus();
    return false;
  };
  const send = (): void => {
    if (complete()) done(reason ? { send: true, reason: reason.value.trim() } : { send: true });
  };
  const number = h("input", { type: "text", inputmode: "numeric", autocomplete: "off", size: 5, id: "hold-number" });
  const typed = button(words.say("send"), "secondary", () => number.value.trim() === String(shown) && send(), signal, { disabled: true });
  number.addEventListener("input", () => { typed.disabled = number.value.trim() !== String(shown); }, { signal });
  whenTrusted(number, "keydown", (event) => (event as KeyboardEvent).key === "Enter" && !typed.disabled && send(), signal);
  const press = pressAndHold(words.say("press_and_hold"), complete, send, signal);
  return h("div", { class: "inside" },
    reason && h("label", { class: "small", for: "hold-reason" }, words.say("reason_label")), reason,
    h("div", { class: "row" }, press),
    shown > 0 && h("div", { class: "row small" }, h("label", { for: "hold-number" }, words.say("type_the_number", { count: shown })), number, typed));
}

/** A button that acts when it was held down for two seconds, by pointer or by Space or Enter. */
export function pressAndHold(label: string, may: () => boolean, act: () => void, signal: AbortSignal): HTMLButtonElement {
  const fill = h("span", { class: "fill", "aria-hidden": "true" });
  const press = h("button", { type: "button", class: "secondary press" }, h("span", {}, label), fill);
  let run: Animation | null = null;
  const start = (event: Event): void => {
    if (!event.isTrusted || run || !may()) return;
    // The animation is the clock and the picture of it in one: what is seen is what is waited for.
    const own = fill.animate([{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], { duration: 2000, easing: "linear" });
    run = own;
    own.finished.then(() => run === own && act()).catch(() => undefined);
  };
  const stop = (): void => {
    const own = run;
    run = null;
    own?.cancel();
  };
  press.addEventListener("pointerdown", (event) => event.button === 0 && start(event), { signal });
  press.addEventListener("keydown", (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    if (!event.repeat) start(event);
  }, { signal });
  for (const type of ["pointerup", "pointerleave", "pointercancel", "keyup", "blur", "contextmenu"]) press.addEventListener(type, stop, { signal });
  signal.addEventListener("abort", stop, { once: true });
  return press;
}

/** In the middle of the compose window, never beyond the edge of the screen: when it grows or the window shrinks, it moves as far as it must. */
function stand(dialog: HTMLDialogElement, anchor: DOMRect | null, signal: AbortSignal): void {
  if (!anchor) return;
  const within = (want: number, size: number, room: number): number => Math.max(8, Math.min(want, room - size - 8));
  const place = (left: number, top: number): void => {
    const { width, height } = dialog.getBoundingClientRect();
    dialog.style.left = `${within(left, width, innerWidth)}px`;
    dialog.style.top = `${within(top, height, innerHeight)}px`;
  };
  const { width, height } = dialog.getBoundingClientRect();
  dialog.style.margin = "0";
  // A dialog is bound to both sides of the window; on a page that runs from right to left its left side would give way.
  dialog.style.right = "auto";
  dialog.style.bottom = "auto";
  place(anchor.left + (anchor.width - width) / 2, anchor.top + (anchor.height - height) / 2);
  const stay = (): void => {
    const { left, top } = dialog.getBoundingClientRect();
    place(left, top);
  };
  const grown = new ResizeObserver(stay);
  grown.observe(dialog);
  addEventListener("resize", stay, { signal });
  signal.addEventListener("abort", () => grown.disconnect(), { once: true });
}

function deepActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
