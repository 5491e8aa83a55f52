// Finds the compose windows of a document by every adapter, and keeps the list current as the page changes.
import type { Adapter } from "../grammar";
import { compose, composes } from "./compose";
import type { Compose } from "./compose";
import { first } from "./query";

export interface Found {
  /** The webmail this page belongs to, by its own anchors; null where none is known. */
  webmail: Adapter | null;
  windows: Compose[];
}

/** Adapters in order of trust, the generic one apart: it speaks only where no other recognises the page. */
export function find(document: Document, adapters: readonly Adapter[], generic: (document: Document) => Compose[]): Found {
  for (const adapter of adapters) {
    const windows = composes(document, adapter).filter((one) => one.missing().length < 3);
    if (windows.length > 0) return { webmail: adapter, windows };
  }
  const webmail = adapters.find((adapter) => first(document, adapter.page) !== null) ?? null;
  return { webmail, windows: generic(document) };
}

/** The same window across searches: a compose window is its root element. */
export function remember(): (found: Found) => Compose[] {
  const known = new Map<Element, Compose>();
  return ({ windows }) => windows.map((one) => {
    const old = known.get(one.root);
    if (old !== undefined && old.adapter === one.adapter) return old;
    known.set(one.root, one);
    return one;
  });
}

export { compose };
