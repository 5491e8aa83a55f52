// Recognises a compose window on a page of which nothing is known: at least one recipient field and a body, else silence.
import { ADDRESS, CHIPS, LABELS, NAMES, generic } from "../generic";
import type { Adapter, RecipientName } from "../grammar";
import type { Box, Compose, Writing } from "./compose";
import { all, frameDocument, isControl, shown } from "./query";

type Wanted = RecipientName | "subject";
interface Candidate { name: Wanted; element: HTMLInputElement | HTMLTextAreaElement; score: number }

const WANTED: readonly Wanted[] = ["bcc", "cc", "to", "subject"];
const CONTROLS = "input:not([type]), input[type=text], input[type=email], input[type=search], textarea";
const MOST = 400;

/** The compose windows that a document's forms make up. Bounded: a page with thousands of inputs is not a compose window. */
export function genericComposes(document: Document): Compose[] {
  const controls = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(CONTROLS)];
  if (controls.length === 0 || controls.length > MOST) return [];
  const candidates = controls.map(candidate).filter((one): one is Candidate => one !== null);
  const roots = new Map<Element, Compose>();
  for (const to of candidates.filter(({ name }) => name === "to")) {
    const root = rootOf(to.element);
    if (root !== null && !roots.has(root)) roots.set(root, windowOf(root, candidates));
  }
  return [...roots.values()];
}

function candidate(element: HTMLInputElement | HTMLTextAreaElement): Candidate | null {
  const words = [element.name, element.id].flatMap(nameParts);
  for (const name of WANTED) if (words.some((word) => NAMES[name].test(word))) return { name, element, score: 4 };
  const label = labelOf(element);
  for (const name of WANTED) if (LABELS[name].test(label)) return { name, element, score: 2 };
  if (element.type === "email" && (element as HTMLInputElement).multiple) return { name: "to", element, score: 3 };
  return null;
}

/** `compose_to[]`, `mailTo`, `form:bcc` come apart; the whole name counts too. */
const nameParts = (name: string): string[] => [name, ...name.replace(/([a-z])([A-Z])/gu, "$1_$2").split(/[_\-:[\].\s]+/u)].map((part) => part.toLowerCase()).filter((part) => part !== "");

function labelOf(element: HTMLInputElement | HTMLTextAreaElement): string {
  const named = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/u).map((id) => (id === "" ? null : element.ownerDocument.getElementById(id)));
  const texts = [element.getAttribute("aria-label"), ...named.map((at) => at?.textContent), ...[...(element.labels ?? [])].map((label) => label.textContent), element.placeholder];
  return (texts.find((text) => (text ?? "").trim() !== "") ?? "").replace(/[:*.…]/gu, "").trim().toLowerCase();
}

const editors = (scope: Element): Writing[] => {
  const found: Writing[] = [];
  for (const frame of scope.querySelectorAll("iframe")) {
    const inside = frameDocument(frame);
    if (inside?.body != null && (inside.designMode === "on" || inside.body.isContentEditable)) found.push({ kind: "frame", element: inside.body, outer: frame });
  }
  for (const element of scope.querySelectorAll("[contenteditable]:not([contenteditable=false])")) found.push({ kind: "rich", element, outer: element });
  for (const element of scope.querySelectorAll("textarea")) if (candidate(element)?.name === undefined) found.push({ kind: "plain", element, outer: element });
  return found;
};

/** The largest visible editor; a frame before the text area that it stands for. */
function largest(scope: Element): Writing | null {
  const area = ({ outer }: Writing): number => { const box = outer.getBoundingClientRect(); return box.width * box.height; };
  return editors(scope).filter(({ outer }) => shown(outer)).sort((a, b) => area(b) - area(a))[0] ?? null;
}

/** The nearest form or dialog that also holds a body, else the nearest ancestor that does, short of the whole page. */
function rootOf(field: Element): Element | null {
  const around = field.closest("form, [role=dialog], dialog, [role=region], article");
  if (around !== null && editors(around).length > 0) return around;
  for (let at = field.parentElement; at !== null && at !== field.ownerDocument.body; at = at.parentElement) {
    if (editors(at).length > 0) return at;
  }
  return field.ownerDocument.body !== null && editors(field.ownerDocument.body).length > 0 && around === null ? field.ownerDocument.body : null;
}

function windowOf(root: Element, candidates: readonly Candidate[]): Compose {
  const best = (name: Wanted): Candidate | undefined => candidates.filter((one) => one.name === name && root.contains(one.element) && one.element.isConnected).sort((a, b) => b.score - a.score)[0];
  const box = (name: RecipientName): Box | null => {
    const found = best(name);
    return found === undefined ? null : boxOf(found.element);
  };
  const subject = best("subject")?.element;
  const adapter: Adapter = { ...generic, subject: { at: subject === undefined ? [["[name=subject]", "named so"]] : [[selectorOf(subject), "named or labelled so"]], read: generic.subject.read } };
  const writing = (): Writing | null => largest(root);
  const buttons = (): Element[] => all(root, generic.send.button).filter(shown);
  return {
    adapter, root, box, writing, buttons, main: buttons,
    scope: () => root,
    beyond: () => [],
    missing: () => [...(box("to") === null ? ["to" as const] : []), ...(writing() === null ? ["body" as const] : []), ...(buttons().length === 0 ? ["send" as const] : [])],
  };
}

/** A plain control is the whole field; a control amid chips is where one types the next. */
function boxOf(control: HTMLInputElement | HTMLTextAreaElement): Box {
  let around: Element | null = control.parentElement;
  for (let step = 0; step < 3 && around !== null; step += 1, around = around.parentElement) {
    if (around.querySelectorAll(CONTROLS).length > 1) break;
    if (all(around, CHIPS).length > 0) {
      return { element: around, spec: { ...generic.to, chip: CHIPS, address: ADDRESS, pending: [[CONTROLS, "amid the chips"]] } };
    }
  }
  const element = control.parentElement ?? control;
  const spec = { ...generic.to, chip: [], whole: [[selectorOf(control), "a plain field"] as const] };
  return { element: isControl(control) ? element : control, spec };
}

/** A selector for a control of this page, by what names it. */
function selectorOf(control: Element): string {
  const escape = (text: string): string => CSS.escape(text);
  if (control.id !== "") return `#${escape(control.id)}`;
  const name = control.getAttribute("name");
  if (name !== null && name !== "") return `${control.localName}[name="${escape(name)}"]`;
  const label = control.getAttribute("aria-label");
  return label === null ? control.localName : `${control.localName}[aria-label="${escape(label)}"]`;
}
