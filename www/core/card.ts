// The verdict card: sentence, what to do, who sees whom, every finding. Shared by the page, the panel in webmail and forms.
import { declarable } from "./consent";
import { adopt, button, h } from "./element";
import { picture } from "./picture";
import { preview, separateList } from "./preview";
import { isDoubtful, sayFix, sayRepaired, sayVerdict } from "./sentence";
import type { Actions, Shown } from "./session";
import { badge, sign } from "./signs";
import { STYLES } from "./styles";
import { MORE_STYLES } from "./styles-more";
import type { Field, Finding, Fix, Place } from "./wire";
import type { Words } from "./words";

export interface CardOptions {
  words: Words;
  /** "auto" follows the system. */
  theme?: "auto" | "light" | "dark";
  /** Brings places into view: all of a finding's, or one person's. */
  reveal?: (places: Place[]) => void;
  /** Puts text on the clipboard; false where that failed. */
  copy?: (text: string) => Promise<boolean>;
  /** Heading level of the sentence is h2. Compact: picture and lists start closed. */
  compact?: boolean;
  /** More rows at the end (copy and print on the page). */
  extra?: (shown: Shown, signal: AbortSignal) => HTMLElement | null;
}

export interface Card {
  show(shown: Shown, actions: Actions): void;
  /** Marks a finding as the chosen one and brings its line into view. */
  select(key: string | null): void;
  words(words: Words): void;
}

/** The root element of class `bc` in a shadow root, with the style sheet; all of ours stands in one. Its language is ours, whatever the page's is. */
export function openRoot(root: ShadowRoot, { theme = "auto", words }: Pick<CardOptions, "theme" | "words">): HTMLElement {
  adopt(root, STYLES + MORE_STYLES);
  const element = h("div", { class: "bc", lang: words.language, dir: words.direction, "data-theme": theme === "auto" ? null : theme });
  root.append(element);
  return element;
}

/** Mounts the card into the root. It draws anew only when what is shown has changed, so that nothing flickers. */
export function mountCard(root: ShadowRoot, options: CardOptions, signal: AbortSignal): Card {
  const host = openRoot(root, options);
  const card = fillCard(host, options, signal);
  signal.addEventListener("abort", () => host.remove(), { once: true });
  return card;
}

interface Drawn { shown: Shown; actions: Actions; key: string; scope: AbortController }

/** The same in an element that already stands in a styled root. */
export function fillCard(host: HTMLElement, options: CardOptions, signal: AbortSignal): Card {
  let words = options.words;
  let drawn: Drawn | null = null;
  let chosen: string | null = null;
  const live = h("p", { class: "hidden", role: "status" });
  const body = h("div", { class: "card" });
  host.append(live, body);
  signal.addEventListener("abort", () => drawn?.scope.abort(), { once: true });

  const draw = (shown: Shown, actions: Actions): void => {
    const key = JSON.stringify([words.language, shown.report, shown.people, shown.failed, shown.repaired]);
    if (drawn?.key === key) {
      drawn.shown = shown;
      drawn.actions = actions;
      return;
    }
    drawn?.scope.abort();
    drawn = { shown, actions, key, scope: new AbortController() };
    const open = opened(body);
    const focused = focusedName(host);
    body.replaceChildren(...sections(words, drawn, options, choose));
    reopen(body, open);
    refocus(host, focused);
    mark();
    const told = spoken(words, shown);
    if (live.textContent !== told) live.textContent = told;
  };
  const choose = (finding: Finding): void => {
    chosen = finding.key;
    mark();
    options.reveal?.(finding.places);
  };
  const mark = (): void => {
    for (const item of body.querySelectorAll("[data-key]")) item.setAttribute("aria-current", String(item.getAttribute("data-key") === chosen));
  };
  return {
    show: draw,
    select: (key) => {
      chosen = key;
      mark();
      // What the leading finding says stands at the top: no need to leave it for its line below.
      const leading = drawn ? sayVerdict(words, drawn.shown).leading : null;
      if (key !== null && key !== leading?.key) body.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "nearest" });
    },
    words: (next) => {
      words = next;
      if (drawn) draw(drawn.shown, drawn.actions);
    },
  };
}

/** What a screen reader hears when the verdict changes. */
function spoken(words: Words, shown: Shown): string {
  const said = sayVerdict(words, shown);
  return [`${said.word}.`, said.sentence, shown.repaired ? sayRepaired(words, shown.repaired) : ""].join(" ").trim();
}

function sections(words: Words, drawn: Drawn, options: CardOptions, choose: (finding: Finding) => void): HTMLElement[] {
  const { shown, scope } = drawn;
  const seen = picture(words, shown, (place) => options.reveal?.([place]), scope.signal);
  const scene = seen === null ? null
    : options.compact ? h("details", { "data-part": "picture" }, h("summary", {}, words.say("picture_title")), seen)
    : h("section", { "data-part": "picture" }, h("h3", {}, words.say("picture_title")), seen);
  const all = [
    verdictPart(words, drawn), repairedPart(words, drawn), repairsPart(words, drawn, options), scene, previewPart(words, drawn, options),
    findingsPart(words, shown, choose, scope.signal), options.extra?.(shown, scope.signal) ?? null,
  ];
  return all.filter((part) => part !== null);
}

function verdictPart(words: Words, { shown }: Drawn): HTMLElement {
  const said = sayVerdict(words, shown);
  // Where there is a fix, its button says what to do; but for one that the writer has to think about first.
  const advice = said.leading !== null && said.leading.fixes.every(isDoubtful) ? words.finding(said.leading).advice : "";
  return h("section", { class: "verdict", "data-part": "verdict", "data-verdict": said.verdict },
    badge(said.verdict, said.word), h("h2", {}, said.sentence), said.why !== "" && h("p", {}, said.why), advice !== "" && h("p", {}, advice));
}

function repairedPart(words: Words, { shown, actions, scope }: Drawn): HTMLElement | null {
  if (!shown.repaired) return null;
  const line = h("section", { class: "repaired", "data-part": "repaired" }, sign(shown.repaired.verified ? "clear" : "unchecked", 18),
    h("span", {}, sayRepaired(words, shown.repaired)));
  if (shown.repaired.remaining !== "restored") line.append(button(words.say("undo"), "quiet", () => void actions.undo(), scope.signal, { "data-name": "undo" }));
  return line;
}

/** The fixes of the graver findings: the first is the one primary button of the card, with its result beside it. */
function repairsPart(words: Words, drawn: Drawn, options: CardOptions): HTMLElement | null {
  const { shown, actions, scope } = drawn;
  const { leading } = sayVerdict(words, shown);
  const fixes = leading?.fixes ?? [];
  if (!leading || (fixes.length === 0 && !declarable(leading))) return null;
  const part = h("section", { "data-part": "repairs" });
  const row = h("div", { class: "row" });
  const below: HTMLElement[] = [];
  fixes.forEach((fix, i) => {
    const look = i === 0 && !isDoubtful(fix) ? "primary" : "secondary";
    row.append(fix.id === "send-separately" ? opener(words, drawn, options, fix, look, below)
      : button(sayFix(words, fix), look, () => void actions.repair(fix), scope.signal, { "data-fix": fix.id, "data-name": `fix ${fix.id}` }));
  });
  if (declarable(leading)) row.append(button(words.say("together"), "quiet", () => void actions.together(leading), scope.signal, { "data-name": "together" }));
  part.append(row, ...below);
  return part;
}

/** What the move would leave behind, before it is taken. */
function previewPart(words: Words, { shown }: Drawn, { compact }: CardOptions): HTMLElement | null {
  const fix = sayVerdict(words, shown).leading?.fixes.find((one) => one.id !== "send-separately");
  const after = fix ? preview(words, shown, fix) : null;
  if (!after) return null;
  if (!compact) return h("section", { "data-part": "after" }, h("h3", {}, words.say("after_title")), after);
  return h("details", { "data-part": "after" }, h("summary", {}, words.say("after_title")), after);
}

/** "Send separately" cannot be done in one message: its button opens the list to work through. */
function opener(
  words: Words, { scope }: Drawn, options: CardOptions, fix: Fix, look: "primary" | "secondary", below: HTMLElement[],
): HTMLElement {
  const list = separateList(words, fix, options.copy, scope.signal);
  list.hidden = true;
  list.dataset["part"] = "separate";
  below.push(list);
  const open = button(sayFix(words, fix), look, () => {
    list.hidden = !list.hidden;
    open.setAttribute("aria-expanded", String(!list.hidden));
  }, scope.signal, { "aria-expanded": "false", "data-fix": fix.id, "data-name": `fix ${fix.id}` });
  return open;
}

function findingsPart(words: Words, shown: Shown, choose: (finding: Finding) => void, signal: AbortSignal): HTMLElement | null {
  const { findings } = shown.report;
  const { leading } = sayVerdict(words, shown);
  if (findings.length === 0) return null;
  const items = findings.map((finding) => {
    const said = words.finding(finding);
    // The leading one was said above, in full: here is where its evidence stands.
    const [title, more] = finding === leading ? [words.say("show_marks"), evidence(words, finding)] : [said.sentence, said.advice];
    const line = h("button", { type: "button", "data-key": finding.key, "data-name": `finding ${finding.key}` },
      h("span", { class: `is-${finding.severity}` }, sign(finding.severity)),
      h("span", { class: "what" }, h("span", { class: "hidden" }, `${words.say(`state_${finding.severity}`)}: `),
        h("span", {}, title), more !== "" && h("span", { class: "small soft" }, more)));
    line.addEventListener("click", () => choose(finding), { signal });
    return h("li", {}, line);
  });
  return h("section", { "data-part": "findings" }, h("h3", {}, words.say("findings_title", { count: findings.length })), h("ul", { class: "findings" }, ...items));
}

/** "Marked: 18 in Cc and 2 in Text"; places that overlap are one mark. */
function evidence(words: Words, { places }: Finding): string {
  const counts = new Map<Field, number>();
  const order = [...places].sort((a, b) => (a.field === b.field ? a.entry - b.entry || a.start - b.start : 0));
  order.forEach((place, i) => {
    const same = (one: Place): boolean => one.field === place.field && one.entry === place.entry && one.start < place.end && place.start < one.end;
    if (!order.slice(Math.max(0, i - 4), i).some(same)) counts.set(place.field, (counts.get(place.field) ?? 0) + 1);
  });
  const parts = [...counts].map(([field, count]) => words.say("evidence_part", { count, field: words.field(field) }));
  return parts.length === 0 ? "" : words.say("evidence", { marks: words.list(parts) });
}

// Drawing anew keeps what the reader opened and where the focus was.
function opened(body: HTMLElement): Map<string, boolean> {
  const parts = body.querySelectorAll<HTMLElement>("details, [data-part=separate]");
  return new Map([...parts].map((part) => [partName(part), part instanceof HTMLDetailsElement ? part.open : !part.hidden]));
}

function reopen(body: HTMLElement, open: Map<string, boolean>): void {
  for (const part of body.querySelectorAll<HTMLElement>("details, [data-part=separate]")) {
    const was = open.get(partName(part));
    if (was === undefined) continue;
    if (part instanceof HTMLDetailsElement) part.open = was;
    else part.hidden = !was;
  }
}

const partName = (part: HTMLElement): string => part.dataset["part"] ?? part.querySelector("summary")?.textContent ?? "";

function focusedName(host: HTMLElement): string | null {
  const active = (host.getRootNode() as ShadowRoot).activeElement;
  return active instanceof HTMLElement && host.contains(active) ? (active.dataset["name"] ?? "") : null;
}

/** Focus goes to the same control, or where that is gone to what replaced it: Undo, then the sentence. */
function refocus(host: HTMLElement, name: string | null): void {
  if (name === null) return;
  const same = name === "" ? null : host.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
  const heading = host.querySelector<HTMLElement>("h2");
  heading?.setAttribute("tabindex", "-1");
  (same ?? host.querySelector<HTMLElement>("[data-name=undo]") ?? heading)?.focus({ preventScroll: true });
}
