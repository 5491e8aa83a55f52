/**
 * What a hand does at a widget: types, presses keys, clicks, and waits for the page to follow. Writing only; reading
 * never calls it. Knows no library.
 */

/** How often a condition is looked at, in milliseconds. */
const STEP = 15;

/** Waits until `test` holds, at most about `ms` milliseconds; its last answer. */
export async function until(test: () => boolean, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms && !test(); waited += STEP) await new Promise((done) => setTimeout(done, STEP));
  return test();
}

const viewOf = (element: Element): Window & typeof globalThis => element.ownerDocument.defaultView ?? window;

/** Replaces what was typed: past what a framework put over `value`, with the event of typing. */
export function type(input: Element, text: string): void {
  const view = viewOf(input);
  if ("value" in input) {
    const kind = input.localName === "textarea" ? view.HTMLTextAreaElement : view.HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(input, text);
  } else input.textContent = text;
  input.dispatchEvent(new view.InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }));
}

/** A key pressed and let go. Widgets still look at `keyCode`. */
export function press(target: Element, key: string, keyCode: number): void {
  for (const name of ["keydown", "keyup"]) {
    const init = { key, code: key, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new (viewOf(target).KeyboardEvent)(name, init));
  }
}

/** A click, with the press before it that some widgets wait for. */
export function click(target: Element): void {
  for (const name of ["mousedown", "mouseup", "click"]) {
    if (target.isConnected) target.dispatchEvent(new (viewOf(target).MouseEvent)(name, { bubbles: true, cancelable: true, composed: true, view: viewOf(target) }));
  }
}
