/** The words that stand beside a control. Knows no convention. */

/** The words beside an element: its labels, what it is labelled by, its own name for screen readers, its placeholder. */
export function labels(element: Element): string[] {
  const own = [...((element as HTMLInputElement).labels ?? [])].map((label) => ownWords(label, element));
  const root = element.getRootNode() as Document | ShadowRoot;
  const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/u).filter(Boolean).map((id) => root.getElementById?.(id)?.textContent ?? "");
  return [...own, ...by, element.getAttribute("aria-label") ?? "", element.getAttribute("placeholder") ?? ""].map((text) => text.trim()).filter((text) => text !== "");
}

/** A label's text without that of the control inside it. */
function ownWords(label: Element, control: Element): string {
  if (!label.contains(control)) return label.textContent ?? "";
  return [...label.childNodes].filter((node) => !node.contains(control)).map((node) => node.textContent ?? "").join(" ");
}
