/**
 * What a form's field is to the element: a list of recipients, or a text, that can be read, written and pointed into.
 * It must not know which widget stands behind it, nor which of the form's fields it is.
 */

/** A field of recipients: entries as the page shows them (one chip, or one typed run of addresses). */
export interface RecipientField {
  readonly element: Element;
  /** The entries now; `complete` is false where the widget shows fewer than it holds. */
  read(): { entries: string[]; complete: boolean };
  /** Puts exactly these entries in; true when the field, read again, holds them. */
  write(entries: string[]): Promise<boolean>;
  /** Where a stretch of an entry (UTF-16 units) is on the page: a range of text, the chip, or null. */
  locate(entry: number, start: number, end: number): Range | Element | null;
  /** Calls `changed` after every change that could alter what `read` answers, until the signal. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** A subject or a body: text as the writer sees it, lines by \n and table cells by \t. */
export interface TextField {
  readonly element: Element;
  read(): { text: string; complete: boolean };
  /** Puts exactly this text in; true when the field, read again, holds it. */
  write(text: string): Promise<boolean>;
  locate(start: number, end: number): Range | Element | null;
  watch(changed: () => void, signal: AbortSignal): void;
}
