/** Stands in the core's `askToHold`: the question is fetched before it is needed, and asked by the browser's own dialog where it cannot be had. */
import { adopt } from "../../core/element";
import type { HoldOptions } from "../../core/hold";
import { sayVerdict } from "../../core/sentence";
import type { Answer, Question } from "../../core/session";
import { acting } from "../parts";

export type { HoldOptions };

/** As the core's. */
export async function askToHold(root: ShadowRoot, question: Question, options: HoldOptions, signal: AbortSignal): Promise<Answer> {
  const part = await acting.load();
  if (part === null) return askPlainly(question, options);
  adopt(root, part.ACTING);
  return part.askToHold(root, question, options, signal);
}

/** The same question in plain words: a held message takes its reason, or the number of people shown. */
function askPlainly({ shown, held, override }: Question, { words }: HoldOptions): Answer {
  const { sentence, why } = sayVerdict(words, shown);
  const ask = (key: string): string => `${sentence}\n${why}\n\n${words.say(key, { count })}`;
  const count = shown.report.audience.visible;
  if (!held || (override === "allow" && count === 0)) return { send: confirm(ask("send_as_it_is")) };
  if (override === "never") {
    alert(ask("send_never"));
    return { send: false };
  }
  const typed = prompt(ask(override === "reason" ? "reason_label" : "type_to_send"))?.trim() ?? "";
  if (override === "reason") return typed === "" ? { send: false } : { send: true, reason: typed };
  return { send: typed === words.number(count) || typed === String(count) };
}
