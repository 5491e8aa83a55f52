// The text of an editor as its writer sees it, with the way back from a position to the page's own nodes. Changes nothing.

export interface EditorText {
  text: string;
  /** The range of the page that shows this stretch of the text; null where nothing does. */
  range(start: number, end: number): Range | null;
}

interface Piece {
  node: Text;
  /** Where the node's characters begin in the text. */
  at: number;
}

const BLOCKS = new Set(["address", "article", "aside", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
  "tbody", "tfoot", "thead", "tr", "ul"]);
const SILENT = new Set(["head", "link", "meta", "noscript", "script", "style", "template", "title"]);

/** What editors put where a caret must stand and no text is. */
const FILLER = /^[\u200b\u2060\ufeff]+$/u;

/**
 * Reads an editable element: lines by \n, table cells by \t. Linear in the number of nodes.
 * `without`: a selector of what the editor draws into it and the writer did not write.
 */
export function richText(root: Element, without?: string): EditorText {
  const pieces: Piece[] = [];
  const out: string[] = [];
  let length = 0;
  let lineStarted = false;
  const pre = (root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? "").startsWith("pre");
  const put = (text: string): void => {
    if (text === "") return;
    out.push(text);
    length += text.length;
    lineStarted = !text.endsWith("\n");
  };
  const line = (): void => { if (lineStarted) put("\n"); };
  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) {
      // One character stays one character, so positions map without a table; only what the screen shows as a space becomes one.
      const raw = node.nodeValue ?? "";
      if (FILLER.test(raw)) return false;
      const shownText = !/[\n\r\t\u00a0]/u.test(raw) ? raw : raw.replace(pre || preserved(node) ? /\u00a0/gu : /[\n\r\t\u00a0]/gu, " ");
      if (!lineStarted && shownText.trim() === "" && node.nextSibling !== null) return false;
      pieces.push({ node: node as Text, at: length });
      put(shownText);
      return false;
    }
    if (node.nodeType !== 1) return false;
    const name = (node as Element).localName;
    if (SILENT.has(name) || (without !== undefined && (node as Element).matches(without))) return false;
    if (name === "br") { put("\n"); return false; }
    if (name === "td" || name === "th") { if (node.previousSibling !== null && lineStarted) put("\t"); }
    else if (BLOCKS.has(name)) line();
    return true;
  };
  const leave = (node: Node): void => { if (BLOCKS.has((node as Element).localName)) line(); };
  walk(root, enter, leave);
  const text = out.join("").replace(/\n+$/u, "");
  return { text, range: (start, end) => pieceRange(pieces, Math.min(start, text.length), Math.min(end, text.length)) };
}

/** Depth first without recursion: a hostile page can nest deeper than a stack. */
function walk(root: Element, enter: (node: Node) => boolean, leave: (node: Node) => void): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (enter(node) && node.firstChild !== null) { node = node.firstChild; continue; }
    if (node.nodeType === 1) leave(node);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === root || node === null) return;
      leave(node);
    }
    node = node?.nextSibling ?? null;
  }
}

const preserved = (node: Node): boolean => (node.parentElement?.closest("pre, textarea, [style*='white-space: pre'], [style*='white-space:pre']") ?? null) !== null;

function pieceRange(pieces: readonly Piece[], start: number, end: number): Range | null {
  const from = pieces[pieceAt(pieces, start)];
  const to = pieces[pieceAt(pieces, Math.max(start, end - 1))];
  if (from === undefined || to === undefined || end <= start) return null;
  const range = from.node.ownerDocument.createRange();
  try {
    range.setStart(from.node, Math.max(0, Math.min(start - from.at, from.node.length)));
    range.setEnd(to.node, Math.max(0, Math.min(end - to.at, to.node.length)));
  } catch {
    return null;
  }
  return range;
}

/** The last piece that begins at or before the position. */
function pieceAt(pieces: readonly Piece[], position: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
