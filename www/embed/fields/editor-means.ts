/**
 * How each editor takes a change: its own object, or the events that a browser's editing gives. Chooses no place and
 * judges no result: the caller reads again.
 */
import type { Change } from "./difference";
import { textOf } from "./editors";
import type { EditorName, Region } from "./editors";
import { until } from "./gesture";

interface Means {
  /** Puts text in the place of a range; false where the editor's object is out of reach. */
  change(region: Region, range: Range, text: string, place: Change): boolean;
  undo(region: Region): boolean;
}

/** How long a selection takes to be noticed, in milliseconds. */
const NOTICED = 120;

const viewOf = (region: Region): Window & typeof globalThis => region.element.ownerDocument.defaultView ?? window;

interface TinyMce {
  getBody(): Element;
  getDoc(): Document;
  execCommand(name: string): void;
  selection: { setRng(range: Range): void };
  undoManager: { transact(change: () => void): void; undo(): void };
}

/** The editor of this body, where the library is a global of the page around it. */
function tinyMce(region: Region): TinyMce | undefined {
  const around = viewOf(region).parent as unknown as { tinymce?: { get(): TinyMce[] } };
  return around.tinymce?.get().find((editor) => editor.getBody() === region.element);
}

interface CkEditor {
  editing: { view: { domConverter: { domRangeToView(range: Range): unknown } }; mapper: { toModelRange(range: unknown): CkRange } };
  model: { change(edit: (writer: CkWriter) => void): void; deleteContent(selection: CkSelection): void };
  execute(command: string): void;
}
interface CkRange { getItems(): Iterable<{ is(kind: string): boolean; getAttributes(): Iterable<[string, unknown]> }> }
interface CkSelection { getFirstPosition(): unknown }
interface CkWriter { createSelection(range: CkRange): CkSelection; insertText(text: string, attributes: object, at: unknown): void }

const ckEditor = (region: Region): CkEditor | undefined => (region.element as { ckeditorInstance?: CkEditor }).ckeditorInstance;

function changeCk(editor: CkEditor, range: Range, text: string): void {
  const stretch = editor.editing.mapper.toModelRange(editor.editing.view.domConverter.domRangeToView(range));
  editor.model.change((writer) => {
    const first = [...stretch.getItems()].find((item) => item.is("$textProxy"));
    const attributes = Object.fromEntries(first?.getAttributes() ?? []);
    const selection = writer.createSelection(stretch);
    editor.model.deleteContent(selection);
    if (text !== "") writer.insertText(text, attributes, selection.getFirstPosition());
  });
}

interface Trix {
  getDocument(): { toString(): string };
  recordUndoEntry(what: string): void;
  setSelectedRange(range: [number, number]): void;
  insertString(text: string): void;
  deleteInDirection(direction: "backward"): void;
  undo(): void;
}

const trixOf = (region: Region): Trix | undefined => (region.element as { editor?: Trix }).editor;

const MEANS: Partial<Record<EditorName, Means>> = {
  tinymce: {
    change(region, range, text) {
      const editor = tinyMce(region);
      if (editor === undefined) return false;
      editor.undoManager.transact(() => {
        editor.selection.setRng(range);
        if (text === "") editor.execCommand("Delete");
        else editor.getDoc().execCommand("insertText", false, text);
      });
      return true;
    },
    undo(region) {
      const editor = tinyMce(region);
      editor?.undoManager.undo();
      return editor !== undefined;
    },
  },
  ckeditor5: {
    change(region, range, text) {
      const editor = ckEditor(region);
      if (editor) changeCk(editor, range, text);
      return editor !== undefined;
    },
    undo(region) {
      ckEditor(region)?.execute("undo");
      return ckEditor(region) !== undefined;
    },
  },
  trix: {
    change(region, _range, text, { start, end }) {
      const editor = trixOf(region);
      // Its positions are those of its own text: where that is not what we read, they would point elsewhere.
      if (editor === undefined || editor.getDocument().toString().replace(/\u00a0/gu, " ").trimEnd() !== textOf(region).text.trimEnd()) return false;
      editor.recordUndoEntry("Change");
      editor.setSelectedRange([start, end]);
      if (text === "") editor.deleteInDirection("backward");
      else editor.insertString(text);
      return true;
    },
    undo(region) {
      trixOf(region)?.undo();
      return trixOf(region) !== undefined;
    },
  },
};

/** Puts text in the place of a range: by the editor's object, else as its writer would, with the range selected. */
export async function change(region: Region, range: Range, place: Change, arrived: () => boolean): Promise<void> {
  try {
    if (MEANS[region.name]?.change(region, range, place.with, place)) return;
  } catch {
    // An object that is not what its library's documents say: the events of editing are left.
    if (arrived()) return;
  }
  const { ownerDocument } = region.element;
  region.element.focus({ preventScroll: true });
  const selection = ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  // Editors notice a selection in a task of their own.
  await until(arrived, NOTICED);
  if (tell(region, place.with === "" ? "deleteByCut" : "insertReplacementText", place.with, range)) return;
  ownerDocument.execCommand(place.with === "" ? "delete" : "insertText", false, place.with);
}

/** Takes the last change back. */
export function undo(region: Region): void {
  if (MEANS[region.name]?.undo(region)) return;
  region.element.focus({ preventScroll: true });
  if (!tell(region, "historyUndo", null)) region.element.ownerDocument.execCommand("undo");
}

/** Tells the editor what is about to be edited; true when it took that upon itself. */
function tell(region: Region, inputType: string, data: string | null, range?: Range): boolean {
  const view = viewOf(region);
  const targetRanges = range === undefined ? [] : [new view.StaticRange(range)];
  const event = new view.InputEvent("beforeinput", { bubbles: true, cancelable: true, composed: true, inputType, data: data === "" ? null : data, targetRanges });
  return !region.element.dispatchEvent(event);
}
