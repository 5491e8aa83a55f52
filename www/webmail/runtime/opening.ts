// Whether a gesture asked for an answer or a forward, by what it pressed: tells an answer from a draft that is opened again.
// Reads only, and only what the gesture met.
import type { KindSign } from "../grammar";
import { ATTRIBUTES, KEYS, LABELS, NAMES, NOT } from "../opening";
import { isControl } from "./query";

type Asked = KindSign["kind"] | null;

const CONTROL = "button, a, summary, [role=button], [role=menuitem], [role=link], input[type=submit], input[type=button], input[type=image]";
/** Toolbars draw buttons of boxes in boxes. */
const STEPS = 6;
const MOST_PARTS = 12;
const LONGEST = 80;

/** What this gesture asks for; null where it says nothing of the kind. Ctrl+A marks all and is no answer. */
export function asked(event: Event): Asked {
  const target = event.composedPath()[0] as Element | undefined;
  if (target === undefined || target.nodeType !== 1) return null;
  if (event.type === "pointerdown") return said(target);
  if (event.type !== "keydown") return null;
  const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  if (key === "Enter" || key === " ") return said(target);
  if (altKey || isControl(target) || (target as HTMLElement).isContentEditable) return null;
  const letter = key.toLowerCase();
  if ((ctrlKey || metaKey) && letter === "a") return null;
  return Object.hasOwn(KEYS, letter) ? (KEYS[letter] ?? null) : null;
}

function said(target: Element): Asked {
  const control = target.closest(CONTROL);
  if (control !== null) return saidBy(control);
  let at: Element | null = target;
  for (let step = 0; at !== null && step < STEPS; step += 1, at = at.parentElement) {
    // A box around a whole message may be named after what it is.
    if ((at.textContent ?? "").length > LONGEST) return null;
    const kind = byNames(at) ?? byLabel(at);
    if (kind !== null) return kind;
  }
  return null;
}

/** The control's own names, its label, and then its icon's names. */
function saidBy(control: Element): Asked {
  const parts = [...control.querySelectorAll("*")].slice(0, MOST_PARTS);
  for (const one of [control, ...parts]) {
    const kind = byNames(one) ?? byLabel(one);
    if (kind !== null) return kind;
  }
  // A toolbar may give the name to the box around its button: to this button alone.
  const around = control.parentElement;
  return around !== null && around.childElementCount === 1 ? byNames(around) : null;
}

function byNames(element: Element): Asked {
  const texts = ATTRIBUTES.map((name) => element.getAttribute(name) ?? "").map(firstCommand);
  for (const text of [...texts, ...element.classList]) {
    if (text === "" || text.length > LONGEST || /\s/u.test(text)) continue;
    const words = text.replace(/([a-z])([A-Z])/gu, "$1_$2").toLowerCase().split(/[^a-z]+/u).filter((word) => word !== "");
    const at = words.findIndex((word) => NAMES.reply.test(word) || NAMES.forward.test(word));
    const word = words[at];
    if (word === undefined) continue;
    const after = words.slice(at + 1);
    if (NAMES.forward.test(word)) return after.some((one) => NOT.test(one)) ? null : "forward";
    if (/all$/u.test(word) || after[0] === "all" || (after[0] === "to" && after[1] === "all")) return "reply_all";
    if (!after.some((one) => NOT.test(one))) return "reply";
  }
  return null;
}

/** Knockout binds a command by name: "command: replyAllCommand, visible: …". */
const firstCommand = (text: string): string => /^\s*(?:command|click):\s*(\w+)/u.exec(text)?.[1] ?? text;

function byLabel(element: Element): Asked {
  const texts = [element.getAttribute("aria-label"), element.getAttribute("title"), element.getAttribute("value"), element.getAttribute("alt"), element.textContent];
  for (const text of texts) {
    if (text === null || text === "" || text.length > LONGEST) continue;
    const label = text.replace(/\([^)]*\)/gu, "").replace(/[.…:]/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();
    if (LABELS.reply.test(label)) return "reply";
    if (LABELS.forward.test(label)) return "forward";
  }
  return null;
}
