/** Which element checks a form: one, whatever its name, version or frame. Knows nothing of checking. */

/** The same for every version and in every frame of a page. */
const CHECKED = Symbol.for("blindcopy-check");

type Claimed = HTMLFormElement & { [CHECKED]?: HTMLElement };

/** Takes the form for this element until the signal; false where another has it. */
export function claim(form: Claimed, element: HTMLElement, signal: AbortSignal): boolean {
  if (form[CHECKED] !== element && isChecked(form)) return false;
  form[CHECKED] = element;
  signal.addEventListener("abort", () => { if (form[CHECKED] === element) delete form[CHECKED]; }, { once: true });
  return true;
}

/** True where an element that stands in a page has the form. */
export const isChecked = (form: Claimed): boolean => form[CHECKED]?.isConnected === true;
