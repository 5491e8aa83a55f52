// Writes recipients into a webmail's own fields, the way a person's typing arrives there. Decides nothing; verifies nothing.
import type { Insertion, Recipients } from "../grammar";
import type { Box } from "./compose";
import { all, extract, first, isControl } from "./query";
import type { Part } from "./read";

const PAUSE = 30;

/** Waits a moment: widgets take an address over in a task or a frame of their own. */
export const pause = (ms: number = PAUSE): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until `test` holds, at most `ms` milliseconds; gives its last answer. */
export async function eventually(test: () => boolean, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += PAUSE) {
    if (test()) return true;
    await pause();
  }
  return test();
}

/** Sets a control's value and tells the page. The isolated world's setter is the browser's own, so value trackers notice. */
export function setValue(control: HTMLInputElement | HTMLTextAreaElement, value: string, events: readonly string[] = ["input", "change"]): void {
  control.value = value;
  const view = control.ownerDocument.defaultView ?? window;
  for (const type of events) {
    const event = type === "input" ? new view.InputEvent(type, { bubbles: true, inputType: "insertReplacementText", data: value }) : new view.Event(type, { bubbles: true });
    control.dispatchEvent(event);
  }
}

/** The control that holds the whole field, where this webmail has one. */
export function wholeControl({ element, spec }: Box): HTMLInputElement | HTMLTextAreaElement | null {
  const inside = first(element, spec.whole) ?? (spec.whole === undefined ? null : first(element.ownerDocument, spec.whole));
  return isControl(inside) ? inside : null;
}

/** Where text of this field is typed. */
export const entryPoint = ({ element, spec }: Box): Element | null => first(element, spec.pending) ?? (isControl(element) ? element : null);

/** Puts one recipient into the field. The caller checks that it arrived. */
export async function insertOne(box: Box, text: string, how: Insertion): Promise<void> {
  const input = entryPoint(box);
  if (input === null) return;
  if (how === "paste") {
    if (isControl(input)) input.focus();
    paste(input, text);
    await pause();
    press(input, "Enter", 13);
  } else if (isControl(input)) {
    setValue(input, text, ["input"]);
    await pause();
    if (how === "type-blur") input.dispatchEvent(new FocusEvent("blur"));
    else if (how === "type-comma") press(input, ",", 188);
    else press(input, "Enter", 13);
    await pause();
    if (input.isConnected && input.value.includes(text) && how !== "type-blur") input.dispatchEvent(new FocusEvent("blur"));
  }
  await pause();
}

function press(target: Element, key: string, code: number): void {
  for (const type of ["keydown", "keypress", "keyup"]) {
    const init = { key, keyCode: code, which: code, bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new KeyboardEvent(type, init));
  }
}

/** A paste event. Firefox ignores `clipboardData` in the init and wants the text itself; measured in both. */
function paste(target: Element, text: string): void {
  const common = { bubbles: true, cancelable: true };
  const firefoxInit = { ...common, data: text, dataType: "text/plain" };
  const transfer = new DataTransfer();
  transfer.setData("text/plain", text);
  const plain = new ClipboardEvent("paste", { ...common, clipboardData: transfer });
  const carries = plain.clipboardData?.getData("text/plain") === text;
  target.dispatchEvent(carries ? plain : new ClipboardEvent("paste", firefoxInit));
}

/** Takes one part out of its field. */
export async function removePart(box: Box, part: Part): Promise<void> {
  if (part.kind !== "chip") {
    if (isControl(part.element)) setValue(part.element, "");
    return;
  }
  const item = (): Element | null => first(part.element.ownerDocument, box.spec.removeMenu);
  if (box.spec.removeMenu !== undefined && part.element instanceof HTMLElement) {
    part.element.click();
    await eventually(() => item() !== null, 600);
  }
  const button = box.spec.removeMenu === undefined ? first(part.element, box.spec.remove) : item();
  if (button instanceof HTMLElement) button.click();
  else if (button !== null) button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  await eventually(() => !part.element.isConnected, 600);
}

/** Opens the row of a field that is not shown; true when it is there afterwards. */
export async function openRow(find: () => Box | null, spec: Recipients, scope: ParentNode): Promise<boolean> {
  if (find() !== null && (entryPoint(find() as Box) !== null || wholeControl(find() as Box) !== null)) return true;
  const said = spec.showText === undefined ? null : new RegExp(`^(?:${spec.showText})$`, "iu");
  const opener = all(scope, spec.show)[0] ?? [...scope.querySelectorAll("button")].find((one) => said?.test((one.textContent ?? "").trim()));
  if (opener instanceof HTMLElement) opener.click();
  return eventually(() => find() !== null, 1500);
}

/** The text by which two entries are the same recipient: the address, or the tidied text where there is none. */
export function identity(text: string): string {
  const angle = [...text.matchAll(/<([^<>]*@[^<>]*)>/gu)].pop()?.[1];
  const bare = angle ?? /[^\s<>,;"()]+@[^\s<>,;"()]+/u.exec(text)?.[0] ?? text;
  return bare.trim().toLowerCase();
}

/** Every address in a run of text, in order; a stretch between separators without one counts as itself. */
export function identities(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => splitRun(entry).map(identity)).filter((one) => one !== "");
}

/** Cuts a run at its separators, outside quotes, angle brackets and comments. */
export function splitRun(run: string): string[] {
  const out: string[] = [];
  let at = 0;
  let quoted = false;
  let depth = 0;
  for (let i = 0; i <= run.length; i += 1) {
    const c = run[i];
    if (c === "\\") { i += 1; continue; }
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === "<" || c === "(")) depth += 1;
    else if (!quoted && (c === ">" || c === ")")) depth = Math.max(0, depth - 1);
    if (i < run.length && (quoted || depth > 0 || !/[,;\n]/u.test(c ?? ""))) continue;
    const piece = run.slice(at, i).trim();
    if (piece !== "") out.push(piece);
    at = i + 1;
  }
  return out;
}

/** What a chip says, for telling chips apart after a change. */
export const chipIdentity = (chip: Element, box: Box): string => identity(extract(chip, box.spec.address ?? [{ kind: "text" }]));
