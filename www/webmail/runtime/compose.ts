// One compose window of the page: which elements are its fields. Finds only; neither reads texts nor changes anything.
import { RECIPIENTS } from "../grammar";
import type { Adapter, Editor, RecipientName, Recipients, Rungs } from "../grammar";
import { all, frameDocument, isFrame, shown, union } from "./query";

export interface Box {
  element: Element;
  spec: Recipients;
}

export interface Writing {
  kind: Editor["kind"];
  /** What holds the text; null when it lies in a frame that cannot be read. */
  element: Element | null;
  /** The frame around it, or the element itself: what a repair or the panel can point at. */
  outer: Element;
  /** The text comes from a frame of another site. */
  foreign?: true;
}

/** The compose window as the rest of the runtime sees it, whatever found it. */
export interface Compose {
  readonly adapter: Adapter;
  readonly root: Element;
  box(name: RecipientName): Box | null;
  writing(): Writing | null;
  /** Where fields other than recipients are looked for. */
  scope(): ParentNode;
  /** Controls that send; the main ones first. */
  buttons(): Element[];
  /** Those that send at once. */
  main(): Element[];
  /** Controls outside the window that send it, while it is the one that was used last. */
  beyond(): Element[];
  /** Names of the parts that every compose window of this webmail has and that are not there. */
  missing(): ("to" | "cc" | "bcc" | "body" | "send")[];
}

/** The compose windows in a document by one adapter, in the order of the page. */
export function composes(document: Document, adapter: Adapter): Compose[] {
  return outermost(all(document, adapter.root)).map((root) => compose(adapter, root));
}

/** A root inside another root is the same window. */
const outermost = (roots: Element[]): Element[] => roots.filter((root) => !roots.some((other) => other !== root && other.contains(root)));

export function compose(adapter: Adapter, root: Element): Compose {
  const scope = (): ParentNode => (adapter.scope === "page" ? root.ownerDocument : root);
  const box = (name: RecipientName): Box | null => {
    const spec = adapter[name];
    const element = boxElement(adapter, name, all(scope(), spec.box));
    return element === null ? null : { element, spec };
  };
  const { area, button, also } = sending(adapter, root, scope);
  const main = (): Element[] => sorted(all(area(), button));
  const buttons = (): Element[] => [...new Set([...main(), ...union(area(), also)])];
  const writing = (): Writing | null => findWriting(scope(), adapter.body);
  return {
    adapter, root, scope, box, writing, buttons, main,
    beyond: () => union(root.ownerDocument, adapter.send.beyond),
    missing() {
      const lost: ("to" | "cc" | "bcc" | "body" | "send")[] = [];
      for (const name of RECIPIENTS) if (box(name) === null && (name === "to" || adapter[name].always === true)) lost.push(name);
      if (writing() === null) lost.push("body");
      if (buttons().length === 0) lost.push("send");
      return lost;
    },
  };
}

/** Of the boxes that fit: the one whose row says this field, else the one at its place whose row says no other. */
function boxElement(adapter: Adapter, name: RecipientName, boxes: readonly Element[]): Element | null {
  const labelled = (element: Element, field: RecipientName): boolean => {
    const { label } = adapter[field];
    return label !== undefined && new RegExp(label.match, "iu").test((element.closest(label.row)?.textContent ?? "").trim());
  };
  const named = boxes.find((element) => labelled(element, name));
  if (named !== undefined) return named;
  const placed = boxes[adapter[name].nth ?? 0] ?? null;
  return placed !== null && RECIPIENTS.some((other) => other !== name && labelled(placed, other)) ? null : placed;
}

/** Where Send is looked for: in the window, or in the page by the window's own number. */
function sending(adapter: Adapter, root: Element, scope: () => ParentNode): { area: () => ParentNode; button: Rungs; also: Rungs } {
  const { key, button, also = [] } = adapter.send;
  const number = key === undefined ? undefined : new RegExp(key, "u").exec(root.id)?.[1];
  if (number === undefined) return { area: scope, button, also };
  const own = (rungs: Rungs): Rungs => rungs.map(([css, why]) => [css.replaceAll("{n}", CSS.escape(number)), why] as const);
  return { area: () => root.ownerDocument, button: own(button), also: own(also) };
}

/** Shown ones first: a toolbar may hold a hidden twin of the button. */
const sorted = (elements: Element[]): Element[] => [...elements.filter(shown), ...elements.filter((element) => !shown(element))];

function findWriting(scope: ParentNode, editors: readonly Editor[]): Writing | null {
  let hidden: Writing | null = null;
  for (const editor of editors) {
    for (const outer of all(scope, editor.at)) {
      const element = inner(editor, outer);
      const found: Writing = { kind: editor.kind, element, outer, ...(editor.foreign === true && element === null ? { foreign: true } : {}) };
      if (shown(outer)) return found;
      hidden ??= found;
    }
  }
  return hidden;
}

function inner(editor: Editor, outer: Element): Element | null {
  if (!isFrame(outer)) return outer;
  const document = frameDocument(outer);
  if (document === null) return null;
  return editor.inside === undefined ? document.body : (document.querySelector(editor.inside) ?? document.body);
}

/** The readable documents in the frames of this compose window. No layout is asked for: this runs while the writer types. */
export function frameDocuments(window: Compose): Document[] {
  const scope = window.adapter.scope === "page" ? window.root.ownerDocument : window.root;
  return [...scope.getElementsByTagName("iframe")].map(frameDocument).filter((document) => document !== null);
}

/** The control of this compose window that an event on this element presses, or null. `last`: the window was used last. */
export function sends(window: Compose, element: Element, last: boolean): Element | null {
  const buttons = last ? [...window.buttons(), ...window.beyond()] : window.buttons();
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (buttons.includes(at)) return at;
  return null;
}

/** Adapters with an administrator's selectors before their own; unknown names and empty selectors are passed over. */
export function withSelectors(adapter: Adapter, extra: Readonly<Record<string, readonly string[]>> | undefined): Adapter {
  if (extra === undefined) return adapter;
  const own = (path: string, rungs: Adapter["root"] | undefined): Adapter["root"] =>
    [...(extra[path] ?? []).map((css) => [css, "the administrator's"] as const), ...(rungs ?? [])];
  const recipients = (name: RecipientName): Recipients => {
    const spec = adapter[name];
    const grown: Recipients = { ...spec, box: own(`${name}.box`, spec.box) };
    for (const part of ["whole", "chip", "pending", "show", "remove", "removeMenu", "group", "more"] as const) {
      const rungs = own(`${name}.${part}`, spec[part]);
      if (rungs.length > 0) grown[part] = rungs;
    }
    return grown;
  };
  return {
    ...adapter,
    root: own("root", adapter.root),
    to: recipients("to"), cc: recipients("cc"), bcc: recipients("bcc"),
    subject: { ...adapter.subject, at: own("subject", adapter.subject.at) },
    from: adapter.from.map((field, index) => (index === 0 ? { ...field, at: own("from", field.at) } : field)),
    body: (["frame", "rich", "plain"] as const).filter((kind) => (extra[`body.${kind}`] ?? []).length > 0)
      .map((kind) => ({ kind, at: own(`body.${kind}`, []) }) as Editor).concat(adapter.body),
    send: { ...adapter.send, button: own("send.button", adapter.send.button) },
  };
}
