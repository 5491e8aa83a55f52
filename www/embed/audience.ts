/**
 * Which of a form's choices says who can open what the form makes, and what it says now. A file of its own, fetched where a
 * form has choices. Words that do not tell are left alone: a school that is public or private is nobody's audience.
 */
import { asksForAudience, namesAudience, publishes, YES, NO } from "./audience-questions";
import { audienceOf } from "./audience-words";
import { AUDIENCES, nameParts, type Audience } from "./conventions";
import { labels } from "./labels";

/** True where a choice is about who can open the result, by its question, its name, its own words or all it offers. */
export function asksAudience(control: Element): boolean {
  const questions = questionsOf(control);
  const named = namesAudience(nameOf(control));
  if (questions.some(asksForAudience) || named === "surely") return true;
  const offered = offeredBy(control).map(saidIn);
  const known = offered.filter((one) => one !== undefined);
  if (named === "perhaps" && (known.length > 0 || isToggle(control) || control.getAttribute("type") === "hidden")) return true;
  const own = isToggle(control) ? labels(control).concat(shownBy(control)) : [];
  if ([...own, ...questions].some(publishes) && (isToggle(control) || offeredBy(control).flat().some((words) => YES.has(tidy(words))))) return true;
  return known.length === offered.length && new Set(known).size > 2 && known.includes("addressed") && known.includes("public");
}

/** What controls say now: the widest of what is chosen; `unknown` holds those whose words say nothing known. */
export function readAudience(controls: readonly Element[]): { audience: Audience | undefined; unknown: Element[] } {
  const said: Audience[] = [];
  const unknown: Element[] = [];
  for (const control of controls) {
    const words = chosen(control);
    if (words === null) continue;
    const audience = saidIn(words) ?? confirmed(control, words);
    if (audience) said.push(audience);
    else if (consent(words) !== false) unknown.push(control);
  }
  return { audience: [...AUDIENCES].reverse().find((one) => said.includes(one)), unknown };
}

const saidIn = (words: readonly string[]): Audience | undefined => words.map(audienceOf).find((one) => one !== undefined);
const tidy = (words: string): string => words.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, " ").trim();
const nameOf = (control: Element): string => control.getAttribute("name") ?? control.id;
const roleOf = (control: Element): string => control.getAttribute("role") ?? control.getAttribute("type")?.toLowerCase() ?? "";
const isToggle = (control: Element): boolean => ["checkbox", "switch"].includes(roleOf(control));
const shownBy = (control: Element): string[] => (control.localName === "input" ? [] : [control.textContent ?? ""]);

/** Yes or no, by what is shown before what is sent; null where it is neither. */
function consent(words: readonly string[]): boolean | null {
  const first = words.map(tidy).find((one) => YES.has(one) || NO.has(one));
  return first === undefined ? null : YES.has(first);
}

/** A toggle that is on, or a "Yes", says what it was asked: in its question, else in its name. */
function confirmed(control: Element, words: readonly string[]): Audience | undefined {
  if (!isToggle(control) && consent(words) !== true) return undefined;
  const asked = questionsOf(control).map((one) => (publishes(one) ? (audienceOf(one) ?? "public") : audienceOf(one))).find((one) => one !== undefined);
  return asked ?? audienceOf(nameParts(nameOf(control)).join(" "));
}

/** The words of the question that a control answers: those of its group for one of several, else its own. */
function questionsOf(control: Element): string[] {
  if (roleOf(control) !== "radio") return labels(control);
  const group = control.closest("fieldset, [role=radiogroup], [role=group]");
  return group === null ? [] : [group.querySelector("legend")?.textContent?.trim() ?? "", ...labels(group)];
}

/** All that a control offers, each with its words. */
function offeredBy(control: Element): string[][] {
  if (control.localName === "select") return [...(control as HTMLSelectElement).options].filter(({ value, label }) => value !== "" && label.trim() !== "").map(({ label, value }) => [label, value]);
  if (roleOf(control) !== "radio") return [[...labels(control), ...shownBy(control), control.getAttribute("value") ?? ""]];
  const form = (control as HTMLInputElement).form ?? control.closest("[role=radiogroup]") ?? control.getRootNode() as ParentNode;
  const same = [...form.querySelectorAll<HTMLInputElement>("input[type=radio], [role=radio]")].filter((one) => one.getAttribute("name") === control.getAttribute("name"));
  return same.map((one) => [...labels(one), ...shownBy(one), one.getAttribute("value") ?? ""]);
}

/** What a control has chosen, the words before the value; null where it has chosen nothing. */
function chosen(control: Element): string[] | null {
  if (control.localName === "select") {
    const options = [...(control as HTMLSelectElement).selectedOptions].filter(({ value, label }) => value !== "" || label.trim() !== "");
    return options.length === 0 ? null : options.flatMap((option) => [option.label, option.value]);
  }
  const input = control as HTMLInputElement;
  if (control.localName === "input") {
    const type = roleOf(control);
    if (type === "checkbox" || type === "radio") return input.checked ? [...labels(control), input.value] : null;
    return input.value.trim() === "" ? null : [input.value];
  }
  if (control.hasAttribute("aria-checked")) return control.getAttribute("aria-checked") === "true" ? [...labels(control), ...shownBy(control)] : null;
  // A share dialog's own control shows its state as text.
  const shown = control.getAttribute("aria-valuetext") ?? control.getAttribute("data-value") ?? control.textContent ?? "";
  return shown.trim() === "" ? null : [shown];
}
