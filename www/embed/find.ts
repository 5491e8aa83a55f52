/**
 * Which of a form's elements are its sender, recipients, subject, text and audience: by `data-blindcopy-field`, then by
 * name and id, by label, by autocomplete. Knows the conventions and the kinds of fields, nothing of what is done with them.
 */
import { roleOfAutocomplete, roleOfLabel, roleOfName, ROLES, type Role } from "./conventions";
import type { RecipientField, TextField } from "./fields/field";
import { recipientField, rootOf, textField } from "./kinds";
import { labels } from "./labels";

export type RecipientRole = "to" | "cc" | "bcc";

export interface Found {
  from: TextField[];
  subject: TextField[];
  body: TextField[];
  to: RecipientField[];
  cc: RecipientField[];
  bcc: RecipientField[];
  /** Controls that say who can open the result. */
  audience: Element[];
  /** Text fields without a role: the answers of a form that publishes. */
  answers: TextField[];
  /** Choices without a role: what a form that publishes says beside what is written in it. */
  choices: Element[];
  /** Named by their developer, and of no kind that can be read. */
  unreadable: { element: Element; role: Role }[];
  /** `data-blindcopy-field` with a value that is no field. */
  unknown: Element[];
}

/** Types of input that hold no recipient and no text of a message. */
const OTHER_TYPES = new Set(["checkbox", "radio", "date", "datetime-local", "month", "week", "time", "number", "range", "color", "file", "password",
  "submit", "button", "reset", "image", "hidden"]);

/** Sorts the candidates into their roles; of two elements of one widget the outer one counts. `asks`: which choices are about who can open the result. */
export function findFields(candidates: readonly Element[], asks: (element: Element) => boolean = () => false): Found {
  const found: Found = { from: [], subject: [], body: [], to: [], cc: [], bcc: [], audience: [], answers: [], choices: [], unreadable: [], unknown: [] };
  const groups = new Map<string, boolean>();
  const aboutAudience = (element: Element): boolean => {
    // The choices of one group have one question: it is looked into once.
    const group = element.getAttribute("type") === "radio" ? (element.getAttribute("name") ?? "") : "";
    const about = groups.get(group) ?? asks(element);
    if (group !== "") groups.set(group, about);
    return about;
  };
  const roles = candidates.map((element): [Element, Role | null, boolean] => {
    const said = element.getAttribute("data-blindcopy-field");
    if (said === null) return [element, mayTellAudience(element) && aboutAudience(element) ? "audience" : roleOf(element), false];
    const role = ROLES.find((one) => one === said.trim().toLowerCase());
    if (!role) found.unknown.push(element);
    return [element, role ?? "none", true];
  });
  // What a developer named goes before what was guessed.
  for (const [element, role] of roles.filter(([, , named]) => named)) take(found, element, role, true);
  for (const [element, role] of roles.filter(([, , named]) => !named)) take(found, element, role, false);
  lastResort(found, candidates);
  return found;
}

function take(found: Found, element: Element, role: Role | null, named: boolean): void {
  if (role === "none" || taken(found, element)) return;
  if (role === "audience") {
    found.audience.push(element);
    return;
  }
  if (role === null && isChoice(element)) return void found.choices.push(element);
  if (role === null) return void answer(found, element);
  if (role === "to" || role === "cc" || role === "bcc") {
    const field = recipientField(element);
    if (field) found[role].push(field);
    else if (named) found.unreadable.push({ element, role });
    return;
  }
  const field = textField(element);
  const several = role === "body" && named;
  if (field && (found[role].length === 0 || several) && !found[role].some((one) => one.element === field.element)) found[role].push(field);
  else if (field) answer(found, element);
  else if (named) found.unreadable.push({ element, role });
}

function answer(found: Found, element: Element): void {
  const field = isOther(element) ? null : textField(element);
  if (field && !found.answers.some((one) => one.element === field.element)) found.answers.push(field);
}

/** Inside a field that is known already: a widget's own input, an editor's own area. */
function taken(found: Found, element: Element): boolean {
  const fields = [...found.from, ...found.subject, ...found.body, ...found.to, ...found.cc, ...found.bcc];
  const root = rootOf(element);
  return fields.some((one) => one.element.contains(element) || rootOf(one.element).contains(root));
}

const isOther = (element: Element): boolean =>
  element.localName === "input" && OTHER_TYPES.has((element.getAttribute("type") ?? "").toLowerCase()) && element.getAttribute("type") !== "hidden";

const isChoice = (element: Element): boolean =>
  element.localName === "select" || (element.localName === "input" && ["checkbox", "radio"].includes((element.getAttribute("type") ?? "").toLowerCase()));

/** Hidden fields are many, and few of them are worth a look. */
const HIDDEN = /visib|audience|shar|access|priva|publi/iu;

/** True where an element could say who can open the result: a choice, or a hidden field of such a name. */
export const mayTellAudience = (element: Element): boolean =>
  isChoice(element) || ["switch", "radio"].includes(element.getAttribute("role") ?? "") || (element.getAttribute("role") === "combobox" && element.localName !== "input") || (element.getAttribute("type") === "hidden" && HIDDEN.test(element.getAttribute("name") ?? ""));

function roleOf(element: Element): Role | null {
  const names = [element.getAttribute("name"), element.id].filter((name): name is string => Boolean(name));
  const label = (): Role | null => labels(element).map(roleOfLabel).find((role) => role !== null) ?? null;
  const role = names.map(roleOfName).find((one) => one !== null) ?? label() ?? roleOfAutocomplete(element.getAttribute("autocomplete") ?? "");
  return isOther(element) ? null : role;
}

/** Where nothing says so, a field for several addresses is where the recipients are, and the one large text is the message. */
function lastResort(found: Found, candidates: readonly Element[]): void {
  const free = (element: Element): boolean => !element.hasAttribute("data-blindcopy-field") && !taken(found, element);
  if (found.to.length === 0) {
    const many = candidates.filter((element) => element.localName === "input" && element.getAttribute("type") === "email" && element.hasAttribute("multiple") && free(element));
    const field = many.length === 1 && many[0] ? recipientField(many[0]) : null;
    if (field) found.to.push(field);
  }
  if (found.body.length === 0) {
    const large = candidates.filter((element) => (element.localName === "textarea" || element.hasAttribute("contenteditable")) && free(element));
    const field = large.length === 1 && large[0] ? textField(large[0]) : null;
    if (field) found.body.push(field);
  }
  found.answers = found.answers.filter((one) => !taken(found, one.element));
}
