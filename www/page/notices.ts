// What the page says beside its fields: that something went wrong, what of a message was not read, where marks and chips end. Knows no drafts.
import { h, type Child } from "../core/element";
import { MOST_MARKED } from "../core/mirror";
import { sign } from "../core/signs";
import type { Field, MessageReport } from "../core/wire";
import type { Words } from "../core/words";
import { sayProblem, type Problem } from "./troubles";

/** More problems than these tell nobody what to do. */
const MOST_PROBLEMS = 6;

/** A line that is seen and heard; it takes the place of an earlier one. */
export function tell(main: Element | null, ...said: Child[]): void {
  main?.querySelector(".problem")?.remove();
  main?.prepend(h("div", { class: "problem", role: "alert" }, sign("unchecked"), h("div", {}, ...said)));
}

/** What of a message was not read, or not as it was written, in the words of the page. */
export function tellProblems(main: Element | null, words: Words, problems: MessageReport["problems"]): void {
  if (problems.length === 0) return;
  const lines = gathered(problems);
  const items = lines.slice(0, MOST_PROBLEMS).map(({ problem, fields }) => sayProblem(words, problem, fields));
  const rest = lines.length - items.length;
  if (rest > 0) items.push(words.say("page_more_problems", { count: rest }));
  tell(main, h("p", {}, words.say("page_partly_read")), h("ul", {}, ...items.map((item) => h("li", {}, item))));
}

/** What concerns several fields is said once. A field that is given twice is named by what was found. */
function gathered(problems: Problem[]): { problem: Problem; fields: Field[] }[] {
  const lines = new Map<string, { problem: Problem; fields: Field[] }>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.id, problem.found, problem.line]);
    const line = lines.get(key) ?? { problem, fields: [] };
    if (problem.field !== undefined && problem.id !== "repeated") line.fields.push(problem.field);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** A line under a field that says, while its text is too long for marks, that it has none. `update` it when the text changed. */
export function createLengthHint(words: Words, field: HTMLTextAreaElement | HTMLInputElement): { element: HTMLElement; update: () => void } {
  const element = h("p", { class: "hint length", role: "status", hidden: true });
  return {
    element,
    update: () => {
      const long = field.value.length > MOST_MARKED;
      element.hidden = !long;
      element.textContent = long ? words.say("page_long_text", { count: MOST_MARKED }) : "";
    },
  };
}
