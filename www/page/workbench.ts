// The message and its verdict side by side: letter, card, marks and explanations, held together by a session.
import { button, h } from "../core/element";
import type { MessageEngine } from "../core/engine";
import { applyFix } from "../core/repair";
import { sayVerdict } from "../core/sentence";
import { createSession, type Session, type Shown } from "../core/session";
import { badge } from "../core/signs";
import type { Source } from "../core/source";
import { mountCard, type Card } from "../core/view";
import type { Draft, Finding, Person, Place } from "../core/wire";
import type { Words } from "../core/words";
import { createBubbles, type Bubbles } from "./bubble";
import type { Chip } from "./chips";
import { createLetter, type Letter } from "./letter";
import { createMarks, type Marks } from "./marks";
import { summarySheet } from "./summary";
import { bccCount, takeRows } from "./take";
import { saidLine, type Said } from "./together";

export interface WorkbenchOptions {
  words: Words;
  engine: MessageEngine;
  declared: Said;
  draft: Draft;
  /** A paste that may be a whole message; true where it was taken. */
  pasted: (text: string) => boolean;
  again: () => void;
}

export interface Workbench {
  element: HTMLElement;
  read(): Draft;
  write(draft: Draft): void;
  begin(): void;
}

interface Parts {
  options: WorkbenchOptions;
  letter: Letter;
  card: Card;
  marks: Marks;
  bubbles: Bubbles;
  bar: HTMLButtonElement;
  idle: HTMLElement;
  cardHost: HTMLElement;
  session: Session | null;
  shown: Shown | null;
  chosen: string | null;
  /** How often the finding was brought into view, by its key: each time in the next of its fields. */
  round: { key: string; turn: number } | null;
  signal: AbortSignal;
}

/** Builds the workbench around a draft; `begin` starts checking once it stands in the page. */
export function createWorkbench(options: WorkbenchOptions, signal: AbortSignal): Workbench {
  const { words } = options;
  const letter = createLetter({
    words, engine: options.engine, pasted: options.pasted,
    chosenChip: (chip, element) => explainChip(parts, chip, element),
    chosenText: (place, at) => explainText(parts, place, at),
  }, signal);
  const layer = h("div", { class: "layer" });
  const stage = h("div", { class: "stage" }, letter.element, layer);
  const cardHost = h("div", { class: "card-host" });
  const idle = h("p", { class: "idle" }, words.say("page_waiting"));
  const bar = h("button", { type: "button", class: "bar", "aria-expanded": "false", "aria-controls": "verdict" });
  const aside = h("aside", { id: "verdict", "aria-label": words.say("page_verdict") }, bar, h("div", { class: "inside" }, idle, cardHost));
  const again = button(words.say("page_again"), "quiet", options.again, signal);
  const element = h("div", { class: "workbench" },
    h("h1", { class: "hidden" }, words.say("page_letter")), h("div", { class: "main" }, stage, h("div", { class: "below" }, again)), aside);
  const card = mountCard(cardHost.attachShadow({ mode: "open" }), {
    words,
    reveal: (places) => reveal(parts, places),
    extra: (shown, scope) => takeRows(words, shown, letter.read, saidLine(words, options.declared, shown.draft, () => void parts.session?.recheck(), scope), scope),
  }, signal);
  const parts: Parts = {
    options, letter, card, bar, idle, cardHost, signal, session: null, shown: null, chosen: null, round: null,
    marks: createMarks(letter, layer.attachShadow({ mode: "open" }), signal), bubbles: createBubbles(stage, words, signal),
  };
  bar.addEventListener("click", () => open(aside, bar, words), { signal });
  letter.watch(() => parts.marks.follow());
  printing(parts);
  return {
    element,
    read: letter.read,
    write: (draft) => {
      letter.write(draft);
      void parts.session?.recheck();
    },
    begin: () => {
      letter.write(options.draft);
      parts.session = createSession({
        engine: options.engine, declared: options.declared, source: sourceOf(letter), view: { show: (shown, actions) => show(parts, shown, () => card.show(shown, actions)) },
      }, signal);
    },
  };
}

/** On a narrow screen the bar at the foot opens and closes the card. */
function open(aside: HTMLElement, bar: HTMLElement, words: Words): void {
  const wide = aside.classList.toggle("open");
  bar.setAttribute("aria-expanded", String(wide));
  bar.querySelector(".label")?.replaceChildren(words.say(wide ? "page_close_verdict" : "page_open_verdict"));
}

function sourceOf(letter: Letter): Source {
  return {
    read: letter.read,
    watch: (changed) => letter.watch(changed),
    locate: (place) => letter.locate(place),
    apply: async (fix) => {
      const before = letter.read();
      const after = applyFix(before, fix);
      if (after === null) return { verified: false, remaining: "restored", undo: async () => undefined };
      letter.write(after);
      const same = JSON.stringify(RECIPIENTS.map((field) => letter.read()[field])) === JSON.stringify(RECIPIENTS.map((field) => after[field] ?? []));
      return { verified: same, undo: async () => letter.write(before) };
    },
  };
}

const RECIPIENTS = ["to", "cc", "bcc"] as const;

function show(parts: Parts, shown: Shown, drawCard: () => void): void {
  const { options: { words }, bar, idle, cardHost } = parts;
  parts.shown = shown;
  const waiting = RECIPIENTS.every((field) => (shown.draft[field] ?? []).length === 0) && shown.failed === null && shown.report.verdict === "clear";
  idle.hidden = !waiting;
  cardHost.hidden = waiting;
  bar.hidden = waiting;
  drawCard();
  if (parts.chosen !== null && !shown.report.findings.some((finding) => finding.key === parts.chosen)) choose(parts, null);
  parts.marks.paint(shown, parts.chosen);
  const said = sayVerdict(words, shown);
  bar.className = `bar is-${said.verdict}`;
  const label = words.say(bar.getAttribute("aria-expanded") === "true" ? "page_close_verdict" : "page_open_verdict");
  bar.replaceChildren(badge(said.verdict, said.word), h("span", { class: "sentence" }, said.sentence), h("span", { class: "hidden label" }, label));
}

function choose(parts: Parts, key: string | null): void {
  parts.chosen = key;
  parts.card.select(key);
}

/** A finding's places, or one person's: brings them into view, and those of the next field each time that it is asked again. */
function reveal(parts: Parts, places: Place[]): void {
  const { shown, marks, round } = parts;
  if (!shown) return;
  // By what they say: the card keeps those of an earlier report that said the same
  const wanted = JSON.stringify(places);
  const finding = shown.report.findings.find((one) => one.places === places || JSON.stringify(one.places) === wanted);
  const fields = [...new Set(places.map((place) => place.field))];
  const turn = finding && round?.key === finding.key ? round.turn + 1 : 0;
  parts.round = finding ? { key: finding.key, turn } : null;
  if (finding) choose(parts, finding.key);
  marks.paint(shown, parts.chosen);
  // The card covers a narrow window: what it points at is below it
  if (finding && parts.bar.getAttribute("aria-expanded") === "true") parts.bar.click();
  const place = places.find(({ field }) => field === fields[turn % fields.length]);
  if (place) focusOn(parts, place, marks.reveal(place));
}

/** The focus goes with what is shown: to the person, or to the words, which are selected. */
function focusOn({ letter }: Parts, place: Place, element: HTMLElement): void {
  const own = letter.within(place);
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  if (isText && own && place.field === "body") element.setSelectionRange(own.start, own.end);
  (isText ? element : element.querySelector<HTMLElement>(".who"))?.focus({ preventScroll: true });
}

function explainChip(parts: Parts, chip: Chip, element: HTMLElement): void {
  const { words } = parts.options;
  const findings = parts.marks.at(chip.place).filter((finding) => finding.places.some((place) => place.start === chip.place.start));
  const row = parts.letter.row(chip.place.field as "to" | "cc" | "bcc");
  const standing = parts.shown?.people?.find((one) => samePlace(one.place, chip.place));
  const line = [chip.address !== chip.name ? chip.address : null, standing ? standingOf(words, standing) : null].filter((part) => part).join(" · ");
  if (findings[0]) choose(parts, findings[0].key);
  parts.bubbles.open({
    heading: chip.name, line, findings,
    choices: [{ label: words.say("page_edit"), act: () => row.edit(chip.place) }, { label: words.say("page_remove_short"), act: () => row.remove(chip.place) }],
  }, element.getBoundingClientRect(), element.querySelector<HTMLElement>(".who"));
}

function standingOf(words: Words, person: Person): string {
  return words.say(person.place.field === "bcc" ? "page_person_bcc" : `page_person_${person.standing}`);
}

function samePlace(a: Place, b: Place): boolean {
  return a.field === b.field && a.entry === b.entry && a.start === b.start;
}

function explainText(parts: Parts, place: Place, at: { x: number; y: number }): void {
  if (place.start !== place.end) return;
  const findings: Finding[] = parts.marks.at(place);
  if (!findings[0]) return parts.bubbles.close();
  choose(parts, findings[0].key);
  if (parts.shown) parts.marks.paint(parts.shown, parts.chosen);
  parts.bubbles.open({ findings, choices: [] }, { left: at.x, bottom: at.y + 8 }, parts.letter.locate(place));
}

/** What is printed is the record without addresses, not the message. */
function printing(parts: Parts): void {
  const { signal } = parts;
  addEventListener("beforeprint", () => {
    document.querySelector(".print")?.remove();
    if (parts.shown) document.body.append(h("div", { class: "print" }, summarySheet(parts.options.words, parts.shown, bccCount(parts.shown), new Date())));
  }, { signal });
  addEventListener("afterprint", () => document.querySelector(".print")?.remove(), { signal });
}

