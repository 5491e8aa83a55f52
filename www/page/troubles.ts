// What of a message was not read, as a sentence. Knows the catalogue's keys for it and nothing of where it is shown.
import type { Field, MessageReport } from "../core/wire";
import type { Words } from "../core/words";

export type Problem = MessageReport["problems"][number];

/** What went wrong with a message, without where; the engine's English where the catalogue does not have it. */
export function sayTrouble(words: Words, { id, message, found }: Problem): string {
  const key = `problem_${id.replaceAll("-", "_")}_message`;
  return words.has(key) ? words.say(key, { found }) : message;
}

/** The same with where. Told of `fields`, or of the message as a whole. */
export function sayProblem(words: Words, told: Problem, fields: Field[]): string {
  const { line } = told;
  const problem = sayTrouble(words, told);
  const field = words.list(fields.map(words.field));
  return field === "" ? words.say("page_problem", { problem, line }) : words.say("page_problem_in", { problem, line, field });
}
