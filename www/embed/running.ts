/**
 * One check under way, from the moment an element stands in a page until it leaves it: fields, engine, session, panel and
 * the form's gate, put together. Knows how they fit, and no attribute.
 */
import { keepBeside, reveal } from "../core/beside";
import { adopt } from "../core/element";
import { createSession, type Session, type Shown, type View } from "../core/session";
import type { Source } from "../core/source";
import { mountPanel, type Panel } from "../core/panel";
import type { Draft, Policy, Report } from "../core/wire";
import type { Words } from "../core/words";
import { claim } from "./claim";
import { openEngine } from "./judge";
import type { Painter } from "./marks";
import { acting, marks } from "./parts";
import { openScope } from "./scope";
import type { Settings } from "./settings";
import { createFormSource, type FormSource } from "./source";
import { guardForm } from "./submit";
import { RESET, THEME } from "./theme";
import { createTroubles, tellOnce, type Kind, type Troubles } from "./trouble";

export interface Running {
  current(): Shown | null;
  /** What Send has to do. */
  mayGo(): Promise<boolean>;
  /** Another policy, mode or audience is in force. */
  changed(): Promise<Report>;
}

/** Starts the check; null where another element checks this form. Send is guarded at once, the rest begins with the words. */
export function startCheck(settings: Omit<Settings, "words">, words: Promise<Words>, signal: AbortSignal): Running | null {
  const { form, element, internals } = settings;
  if (form && !claim(form, element, signal)) {
    tellOnce("twice", form.id);
    return null;
  }
  let live: Live | null = null;
  const starting = words.then((known) => {
    signal.throwIfAborted();
    return (live = goLive({ ...settings, words: known }, signal));
  });
  // Only an element that left the page begins no check: then nothing is held either.
  const mayGo = (): Promise<boolean> => starting.then(async ({ session }) => (await session.decide()) === "send", () => true);
  if (form) {
    const passes = (): boolean => live?.session.passes() ?? signal.aborted;
    guardForm(form, element, { passes, mayGo, lift: () => internals.setValidity({}), settle: () => live?.settle() }, signal);
  }
  return {
    current: () => live?.session.current() ?? null,
    mayGo,
    changed: () => starting.then((now) => now.changed()),
  };
}

interface Live {
  readonly session: Session;
  settle(): void;
  changed(): Promise<Report>;
}

function goLive(settings: Settings, signal: AbortSignal): Live {
  const { element, internals } = settings;
  const troubles = createTroubles(settings.words);
  const source = sourceOf(settings, troubles);
  const judge = openEngine(settings, troubles, (fix) => !("fields" in source) || source.can(fix), signal);
  const view = createView(settings, source, troubles, () => settle(), signal);
  const session = createSession({
    engine: judge.engine, source, view,
    policy: () => inForce(settings),
    overridden: (findings, reason) => {
      internals.setFormValue(reason === "" ? "sent as it is" : reason);
      element.dispatchEvent(new CustomEvent("blindcopy-override", { bubbles: true, composed: true, detail: { rules: findings.map(({ rule }) => rule), reason } }));
    },
  }, signal);
  const settle = (): void => object(settings, session, view.anchor());
  return {
    session, settle,
    changed: async () => {
      await judge.changed();
      await session.recheck();
      settle();
      return session.current()?.report ?? NONE;
    },
  };
}

const NONE: Report = { version: "", verdict: "unchecked", findings: [], audience: { visible: 0, colleagues: 0, outsiders: 0, strangers: 0, unknown: 0 }, unread: [] };

/** What Send goes by. Who is only advised may always send. */
function inForce(settings: Settings): Pick<Policy, "override" | "unchecked"> {
  const { override = "allow", unchecked = "ask" } = settings.policy().choice;
  return settings.mode() === "block" ? { override, unchecked } : { override: "allow", unchecked: unchecked === "hold" ? "ask" : unchecked };
}

/** The form's fields, or the page's own source; where neither gives a message, reading fails and nothing looks checked. */
function sourceOf(settings: Settings, troubles: Troubles): Source | FormSource {
  if (settings.source) return settings.source;
  const { form, element } = settings;
  const source = createFormSource({
    scope: openScope(form ?? element, element),
    declared: settings.declared,
    trouble: (found, unknownAudience) => {
      troubles.clear("no_fields", "unreadable", "unknown_field", "audience");
      for (const { element: field } of found.unreadable) troubles.add("unreadable", nameOf(field));
      for (const field of found.unknown) troubles.add("unknown_field", field.getAttribute("data-blindcopy-field") ?? "");
      for (const field of unknownAudience) troubles.add("audience", nameOf(field));
    },
  });
  const read = (): Draft => {
    if (!form) {
      troubles.add("no_form");
      throw new Error("no form");
    }
    const draft = source.read();
    if (draft.to ?? draft.cc ?? draft.bcc ?? draft.audience ?? draft.unread) return draft;
    // A page that is still being put together says nothing yet.
    if (document.readyState === "complete") troubles.add("no_fields");
    throw new Error("no fields");
  };
  const watch = (changed: () => void, signal: AbortSignal): void => {
    source.watch(changed, signal);
    addEventListener("load", changed, { signal });
  };
  return { ...source, read, watch };
}

const nameOf = (element: Element): string => element.getAttribute("name") ?? (element.id !== "" ? element.id : element.localName);

/** Objects by constraint validation while Send is held; a question that anybody may answer with Send is asked when it comes. */
function object(settings: Settings, session: Session, anchor: HTMLElement): void {
  const shown = session.current();
  const report = shown?.report;
  const held = settings.mode() === "block" && report !== undefined
    && (report.findings.some(({ severity }) => severity === "stop") || (report.verdict === "unchecked" && inForce(settings).unchecked === "hold"));
  if (!held || session.passes()) return settings.internals.setValidity({});
  const message = report.findings[0] ? settings.words.finding(report.findings[0]).sentence : settings.words.say("unchecked_source");
  settings.internals.setValidity({ customError: true }, message, anchor);
}

/** Troubles that no late form and no late field will mend. */
const LASTING: readonly Kind[] = ["unreadable", "policy", "wasm", "engine"];

interface FormView extends View {
  /** What the browser may point at where it reports the form invalid. */
  anchor(): HTMLElement;
}

function createView(settings: Settings, source: Source | FormSource, troubles: Troubles, settle: () => void, signal: AbortSignal): FormView {
  const { element, root, words, theme, form } = settings;
  adopt(root, RESET);
  const fields = (): FormSource["fields"] | null => ("fields" in source ? source.fields : null);
  const panel: Panel = mountPanel(root, {
    words, theme, compact: true, resized: () => place(), reveal: (places) => reveal(source, places), anchor: () => areaOf(form ?? element),
    offers: () => true, extra: () => troubles.element,
  }, signal);
  adopt(root, THEME);
  // Nothing to say yet: the first report shows it, in its place.
  panel.element.hidden = true;
  const place = keepBeside(() => panel.element, { area: () => areaOf(form ?? element), free: () => keepFree(form, fields()) }, form, signal);
  raise(panel.element, form ?? element, place, signal);
  const pill = panel.element.querySelector<HTMLElement>(".pill") ?? panel.element;
  // What is opened in the panel, or comes late into it, may need another place.
  const sizes = new ResizeObserver(place);
  sizes.observe(panel.element);
  signal.addEventListener("abort", () => sizes.disconnect(), { once: true });
  const paint = painter(settings, source, signal);
  let explained = false;
  let first = true;
  return {
    anchor: () => (pill.hidden ? (panel.element.querySelector<HTMLElement>(".sheet button") ?? pill) : pill),
    show(shown, actions) {
      panel.show(shown, actions);
      // Once: what keeps a form from being checked at all is worth a look, and not a card that comes back.
      if (!explained && LASTING.some(troubles.has)) {
        explained = true;
        panel.open(true);
      }
      paint(shown.report);
      place();
      if (first) whenIdle(() => void acting.load());
      first = false;
      // After the session took note of it: its listeners ask the element, and the element the session.
      queueMicrotask(() => {
        if (signal.aborted) return;
        settle();
        element.dispatchEvent(new CustomEvent("blindcopy-report", { bubbles: true, composed: true, detail: { report: shown.report } }));
      });
    },
    async ask(question, actions, ending) {
      const held = question.held && settings.mode() === "block";
      const cancelable = !(held && question.override === "never");
      const event = new CustomEvent("blindcopy-hold", { bubbles: true, composed: true, cancelable, detail: { report: question.shown.report, held } });
      if (!element.dispatchEvent(event)) return { send: true };
      return (await panel.ask?.({ ...question, held }, actions, ending)) ?? { send: false };
    },
  };
}

/** When the page has nothing else to do; at once where the browser does not tell. */
function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act);
  else act();
}

/** Marks, from the first report that has something to mark. */
function painter({ root, theme }: Settings, source: Source | FormSource, signal: AbortSignal): (report: Report) => void {
  let painting: Painter | null = null;
  let last: Report | null = null;
  return (report) => {
    last = report;
    if (painting) return painting.paint(report);
    if (report.findings.every(({ places }) => places.length === 0)) return;
    marks.want(() => {
      if (signal.aborted) return;
      painting ??= marks.now()?.createPainter(root, source, "own" in source ? source.own : null, theme, signal) ?? null;
      if (last) painting?.paint(last);
    });
  };
}

/** Above a dialog that the form stands in, where the browser can; again whenever that opens, for what opens last is on top. */
function raise(element: HTMLElement, form: Element, moved: () => void, signal: AbortSignal): void {
  if (typeof element.showPopover !== "function") return;
  element.popover = "manual";
  const lift = (): void => {
    if (element.matches(":popover-open")) element.hidePopover();
    if (element.isConnected) element.showPopover();
    moved();
  };
  lift();
  const dialog = form.closest("dialog");
  if (!dialog) return;
  const opening = new MutationObserver(lift);
  opening.observe(dialog, { attributes: true, attributeFilter: ["open"] });
  signal.addEventListener("abort", () => opening.disconnect(), { once: true });
}

function areaOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  // Without a box of its own (display: contents) the form is where its contents are.
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** The panel covers neither Send nor the recipients, in a form without any no field, nor the field that is written in. */
function keepFree(form: HTMLFormElement | null, fields: FormSource["fields"] | null): DOMRect[] {
  const buttons = [...(form?.elements ?? [])].filter((one) => one.matches("button:not([type=button]), input[type=submit], input[type=image]"));
  const found = fields?.();
  const recipients = found ? [...found.to, ...found.cc, ...found.bcc].map((field) => field.element) : [];
  const asked = recipients.length > 0 ? recipients : [...(form?.elements ?? [])].filter((one) => one.matches("input:not([type=submit], [type=image], [type=button]), textarea, select"));
  const active = form?.contains(document.activeElement) ? document.activeElement : null;
  return [...buttons, ...asked, active].filter((one) => one !== null).map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height < innerHeight / 2);
}
