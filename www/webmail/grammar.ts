// The grammar in which a webmail's compose window is described. Data only: the runtime interprets it.
// Selectors are tried in order and each gives its reason; a label in a person's language is never the only key.

/** A selector, and why it is believed: the version, attribute or source that makes it stable. */
export type Rung = readonly [css: string, why: string];
export type Rungs = readonly Rung[];

/** How a text is taken from an element. `in` narrows to a descendant; `match` keeps the first group. */
export type Extract =
  | { kind: "value"; in?: string }
  | { kind: "attribute"; name: string; in?: string; match?: string }
  | { kind: "text"; in?: string; without?: string; match?: string };

export type RecipientName = "to" | "cc" | "bcc";

/** How one recipient enters a field. */
export type Insertion =
  /** The whole field is one control: its value is set and `change` is told. */
  | "set-value"
  /** One address at a time into the input, each ended by this key or by leaving the input. */
  | "type-enter" | "type-comma" | "type-blur"
  /** A paste event on the input. */
  | "paste"
  /** The page does not accept written recipients: they go to the clipboard and the field gets the focus. */
  | "clipboard";

export interface Recipients {
  /** The row or widget of this field. */
  box: Rungs;
  /** Where To, Cc and Bcc differ by order alone: which of the boxes this is. */
  nth?: number;
  /** What the box's row is labelled, where the page has no better name for it: keeps Bcc apart from Cc when Cc is not open. */
  label?: { row: string; match: string };
  /** True where the box is in the page even when it is not shown: missing then means "not read". */
  always?: boolean;
  /** A control whose value is the field (chips, once committed). */
  whole?: Rungs;
  /** One element a recipient, in the box. */
  chip?: Rungs;
  address?: readonly Extract[];
  /** Chips that stand for several people whose addresses are not in the page. */
  group?: Rungs;
  /** Inputs with text that is not a chip yet. */
  pending?: Rungs;
  /** How typed text is taken from its place, where chips stand in the same editable. */
  typed?: Extract;
  /** Present in the box while part of the list is not in the page. */
  more?: Rungs;
  /** Seen in the window while the field is folded away: nobody in it then means "not read". */
  folded?: Rungs;
  /** Opens the row; used by a repair only, never by reading. */
  show?: Rungs;
  /** The same by what the button says, whole and in any case, where it has no other name. */
  showText?: string;
  /** Takes a chip away; inside the chip. */
  remove?: Rungs;
  /** Where a chip is taken away by a menu that it opens: the menu's item, anywhere in the page. */
  removeMenu?: Rungs;
}

export interface Field {
  at: Rungs;
  read: readonly Extract[];
}

/** One place where the text is written. Tried in order; a hidden one is passed over. */
export interface Editor {
  kind: "frame" | "rich" | "plain";
  at: Rungs;
  /** In a frame: the editable element, where it is not the body. */
  inside?: string;
  /** True where the frame is of another site that the extension knows: its own script there hands the text over. */
  foreign?: true;
}

export interface Send {
  /** Everything that sends now, later, or sends and archives. The first is pressed after a Ctrl+Enter was held. */
  button: Rungs;
  /** Other controls that send: schedule, send and archive, redirect. */
  also?: Rungs;
  /** Such controls in menus that the page draws outside the window: they belong to the window that was used last. */
  beyond?: Rungs;
  /** Where Send lies outside the compose window: the first group, found in the window's id, stands for {n} in the selectors. */
  key?: string;
  /** The event on which the page sends. */
  on: "click" | "mouse";
  /** True where Ctrl or Cmd with Enter sends. */
  keys: boolean;
  /** True where the page submits a form. */
  submit?: boolean;
}

/** One sign of what the message is. */
export interface KindSign {
  kind: "reply" | "reply_all" | "forward";
  /** What the page's address says: a pattern over path, query and fragment. */
  address?: string;
  /** An element that says it; where nothing is read from it, that it is there. */
  at?: Rungs;
  read?: readonly Extract[];
}

export interface Adapter {
  id: string;
  name: string;
  /** Hosts that the maker runs; an organisation's own hosts are recognised by the page itself. */
  hosts: readonly string[];
  /** A: own source or a running one was read; B: maintained tools rely on it; C: single sources; D: experimental. */
  grade: "A" | "B" | "C" | "D";
  /** True where the tests drive the real webmail. */
  live: boolean;
  /** The compose window; several may be open. */
  root: Rungs;
  /** Where fields are looked for. "page" only where a document holds one compose window. */
  scope: "root" | "page";
  /** Where the page belongs to this webmail, compose window or not. */
  page?: Rungs;
  to: Recipients;
  cc: Recipients;
  bcc: Recipients;
  from: readonly Field[];
  subject: Field;
  body: readonly Editor[];
  attachments?: Field;
  /** What tells an answer or a forward from a new message; the first sign that holds counts. */
  kind?: readonly KindSign[];
  /**
   * True where `kind` or `prior` tells an answer from a draft that is opened again, so that the recipients it begins with are those
   * of the message answered. Elsewhere the gesture that opened the window tells.
   */
  filled?: true;
  /** True where the form may be sent to itself and come back filled in: an answer's first recipients count only where the page before it is known. */
  returns?: true;
  /** The message answered, where the page shows it beside the compose window. */
  prior?: { scope: string; from: Field; to?: Field };
  send: Send;
  insertion: Insertion;
  /** What this webmail makes impossible, as keys of the word catalogue. */
  limits?: readonly Limit[];
}

export type Limit =
  | "scripted-submit" | "later-send" | "directory-address" | "groups" | "collapsed" | "no-write" | "foreign-frame" | "old-facts" | "sender-unknown";

/** The recipient fields in the order in which a draft is read. */
export const RECIPIENTS: readonly RecipientName[] = ["to", "cc", "bcc"];
