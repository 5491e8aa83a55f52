// The browser's own question at Send, which no page can cover: for when a page has taken our layer away or made it unseen.
import { sayVerdict } from "../core/sentence";
import type { Answer, Question } from "../core/session";
import type { Words } from "../core/words";

/** As deliberate as the dialog: a held message goes when the number of people shown is typed, with a reason where the policy asks for one. */
export function askPlainly(question: Question, words: Words): Answer {
  const { sentence } = sayVerdict(words, question.shown);
  if (!question.held) return { send: window.confirm(`${sentence}\n\n${words.say("send_as_it_is")}?`) };
  if (question.override === "never") {
    window.alert(`${sentence}\n\n${words.say("send_never")}`);
    return { send: false };
  }
  const count = question.shown.report.audience.visible;
  const number = window.prompt(`${sentence}\n\n${words.say("plain_send", { count })}`);
  if (number?.trim() !== String(count)) return { send: false };
  if (question.override !== "reason") return { send: true };
  const reason = window.prompt(words.say("reason_label"))?.trim() ?? "";
  return reason === "" ? { send: false } : { send: true, reason };
}
