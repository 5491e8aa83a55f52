// The page: its frame, the way in, and the switch between the two. State is a draft in memory and nothing else.
import { button, h } from "../core/element";
import type { MessageEngine } from "../core/engine";
import { sign } from "../core/signs";
import type { Draft, MessageReport } from "../core/wire";
import { LANGUAGES, openWords, type Words } from "../core/words";
import { EXAMPLE } from "./example";
import { isNoMessage, isWhole, MOST_BYTES, takeFile, takeText } from "./intake";
import { createLanding } from "./landing";
import { tell, tellProblems } from "./notices";
import { sayTrouble } from "./troubles";
import { inMemory, type Said } from "./together";
import { createWorkbench, type Workbench } from "./workbench";

interface Page {
  app: HTMLElement;
  engine: MessageEngine;
  declared: Said;
  words: Words;
  bench: Workbench | null;
  /** What of the message in the letter was not read. */
  problems: MessageReport["problems"];
  scope: AbortController;
  /** Where the example forms are; null for the single file, beside which nothing stands. */
  forms: string | null;
}

/** Shows the page in `app`. The engine may still be starting: what it cannot answer is shown as not checked. */
export function openPage(app: HTMLElement, engine: MessageEngine, wished: readonly string[], forms: string | null = null): void {
  const page: Page = { app, engine, declared: inMemory(), words: openWords(wished), bench: null, problems: [], scope: new AbortController(), forms };
  draw(page, null);
  dropping(page);
  engine.version().catch((error: unknown) => say(page, page.words.say("page_no_engine", { reason: reasonOf(error) })));
}

/** Draws everything anew, in the words of now: with a draft the workbench, without one the way in. */
function draw(page: Page, draft: Draft | null): void {
  page.scope.abort();
  page.scope = new AbortController();
  const { words, app, scope } = page;
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  document.title = words.say("page_title");
  document.body.dataset["drop"] = words.say("page_drop");
  app.replaceChildren(header(page), h("main", { class: draft === null ? "narrow" : "wide" }), footer(page, draft));
  const main = app.querySelector("main") as HTMLElement;
  if (draft === null) {
    page.bench = null;
    page.problems = [];
    main.append(createLanding({
      words,
      text: (text) => void take(page, takeText(page.engine, text)),
      file: (file) => takeDropped(page, file),
      example: () => draw(page, EXAMPLE),
      fields: () => {
        draw(page, {});
        document.getElementById("field-from")?.focus();
      },
    }, scope.signal));
    return;
  }
  const bench = createWorkbench({
    words, draft, engine: page.engine, declared: page.declared,
    pasted: (text) => pastedInto(page, text),
    again: () => {
      draw(page, null);
      document.getElementById("paste")?.focus();
    },
  }, scope.signal);
  page.bench = bench;
  main.append(bench.element);
  tellProblems(main, words, page.problems);
  bench.begin();
}

/** A text with headers that was pasted into a field is a message: it replaces what is there only where nothing is. */
function pastedInto(page: Page, text: string): boolean {
  const now = page.bench?.read() ?? {};
  const empty = [...(now.to ?? []), ...(now.cc ?? []), ...(now.bcc ?? []), now.subject ?? "", now.body ?? ""].every((part) => part.trim() === "");
  if (!empty || !isWhole(text)) return false;
  void take(page, takeText(page.engine, text));
  return true;
}

async function take(page: Page, taking: Promise<MessageReport>): Promise<void> {
  try {
    const taken = await taking;
    // What is no message takes the place of none
    if (isNoMessage(taken)) return say(page, taken.problems.map((problem) => sayTrouble(page.words, problem)).join(" "));
    page.problems = taken.problems;
    draw(page, taken.draft);
  } catch (error) {
    // The browser's own word for a file that it cannot open is in a language of its own
    say(page, error instanceof DOMException ? page.words.say("page_lost_file") : page.words.say("page_broken_file", { reason: reasonOf(error) }));
  }
}

function takeDropped(page: Page, file: File): void {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
  if (file.size > MOST_BYTES) return say(page, page.words.say("page_large_file", { size: megabytes(file.size), most: megabytes(MOST_BYTES) }));
  void take(page, takeFile(page.engine, file));
}

/** Says what went wrong where it is seen and heard; the next drawing takes it away. */
function say(page: Page, text: string): void {
  tell(page.app.querySelector("main"), text);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function header(page: Page): HTMLElement {
  const { words, scope } = page;
  const languages = Object.entries(LANGUAGES).map(([tag, name]) => button(name, "quiet", () => {
    page.words = openWords([tag]);
    draw(page, page.bench?.read() ?? null);
    page.app.querySelector<HTMLElement>(`nav [lang=${tag}]`)?.focus();
  }, scope.signal, { lang: tag, "aria-pressed": String(tag === words.language) }));
  return h("header", {}, h("p", { class: "brand" }, sign("clear", 22), h("span", {}, words.say("product"))),
    h("nav", { "aria-label": words.say("page_language") }, ...languages));
}

/** The landing says by itself that nothing leaves. */
function footer(page: Page, draft: Draft | null): HTMLElement {
  const { words } = page;
  const version = h("span", {});
  void page.engine.version().then((number) => { version.textContent = words.say("page_version", { version: number }); }, () => undefined);
  const about = words.say("about_translation");
  const forms = page.forms === null ? null : h("p", {}, h("a", { href: page.forms }, words.say("page_forms")));
  return h("footer", {}, draft !== null && h("p", { class: "private" }, words.say("page_private")), forms, about !== "" && h("p", { class: "about" }, about), h("p", {}, version));
}

/** A file or a text dropped anywhere is taken in. */
function dropping(page: Page): void {
  const carries = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === "text/plain");
  document.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    document.documentElement.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) document.documentElement.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    document.documentElement.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (!file && text === "") return;
    event.preventDefault();
    if (file) takeDropped(page, file);
    else void take(page, takeText(page.engine, text));
  });
}
