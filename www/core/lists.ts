// Recipients taken out of the text of a list: with the separator that goes along, and with the shell of a group or a contact card
// that holds nobody any more. The twin of src/repair/list.rs and shell.rs, held to the same table. Knows no drafts.

export interface Cut {
  start: number;
  end: number;
  /** Text in its place; absent where a recipient goes with its separator. */
  with?: string;
}

/** `text[start..end]` that names or holds the recipients in it. */
interface Shell {
  start: number;
  end: number;
  /** Where the `;` stands that closes it; -1 without one. */
  closer: number;
  /** Recipients are taken from it and none is left. */
  emptied: boolean;
  isCard: boolean;
}

const SEPARATOR = /[,，、،\n\r\t;；؛]/;
const SEMICOLON = /[;；؛]/;
const isSeparator = (c: string): boolean => SEPARATOR.test(c);

/** Nothing but separators and blanks. */
export function isEmptyRun(text: string): boolean {
  return /^[\s,，、،;；؛]*$/.test(text);
}

/** `text` after `cuts`, which are in order of place and do not overlap. Linear. */
export function takeOut(text: string, cuts: readonly Cut[]): string {
  const shells = findShells(text, cuts);
  const closers = new Set(shells.filter((shell) => !shell.emptied && shell.closer >= 0).map((shell) => shell.closer));
  const taking: Taking = { text, closers, pieces: [], at: 0 };
  for (const cut of withShells(cuts, shells)) take(taking, cut);
  keep(taking, text.length);
  return taking.pieces.map((piece) => piece.text).join("");
}

/** The cuts with emptied shells in place of what was taken from them. What goes from a card that stays leaves its line: line ends part no entries there. */
function withShells(cuts: readonly Cut[], shells: readonly Shell[]): Cut[] {
  const out: Cut[] = [];
  let at = 0;
  for (const shell of shells) {
    if (!shell.emptied && !shell.isCard) continue;
    for (let cut = cuts[at]; cut && cut.start < shell.start; cut = cuts[++at]) out.push(cut);
    for (let cut = cuts[at]; cut && cut.start < shell.end; cut = cuts[++at]) if (!shell.emptied) out.push({ with: "", ...cut });
    if (shell.emptied) out.push({ start: shell.start, end: shell.end });
  }
  return [...out, ...cuts.slice(at)];
}

interface Taking {
  readonly text: string;
  /** Where a `;` closes a group instead of parting entries. */
  readonly closers: ReadonlySet<number>;
  /** What stays; `from` is its place in the text, -1 for text that came in. */
  readonly pieces: { text: string; from: number }[];
  at: number;
}

function keep(taking: Taking, to: number): void {
  if (to <= taking.at) return;
  taking.pieces.push({ text: taking.text.slice(taking.at, to), from: taking.at });
  taking.at = to;
}

function take(taking: Taking, cut: Cut): void {
  const { text, closers } = taking;
  keep(taking, cut.start);
  taking.at = Math.max(taking.at, cut.end);
  if (cut.with !== undefined) {
    taking.pieces.push({ text: cut.with, from: -1 });
    return;
  }
  const after = skip(text, taking.at, (c) => /\s/.test(c) && !isSeparator(c));
  const next = text[after] ?? "";
  if (next !== "" && isSeparator(next) && !closers.has(after)) taking.at = skip(text, after + 1, (c) => /\s/.test(c));
  // Inside a link or quotes the text goes on at once.
  else if (next !== "" && after === taking.at && ">)]}\"'?&".includes(next)) return dropSeparator(taking);
  else taking.at = after;
  if (taking.at >= text.length || closers.has(taking.at)) dropSeparator(taking);
}

function skip(text: string, from: number, is: (c: string) => boolean): number {
  let at = from;
  while (at < text.length && is(text[at] ?? "")) at++;
  return at;
}

/** Nothing follows in the list or in the group: the separator before goes along. */
function dropSeparator({ pieces, closers }: Taking): void {
  const blanks: { text: string; from: number }[] = [];
  let dropped = false;
  for (let piece = pieces[pieces.length - 1]; piece; piece = pieces[pieces.length - 1]) {
    if (piece.from < 0) break;
    let end = piece.text.length;
    while (end > 0) {
      const c = piece.text[end - 1] ?? "";
      const separates = isSeparator(c) && !dropped && !closers.has(piece.from + end - 1);
      if (!separates && !/\s/.test(c)) break;
      if (separates && !/\s/.test(c)) dropped = true;
      end--;
    }
    const stays = piece.text.slice(0, end);
    // A blank behind the colon of a group stays.
    if (/[:：]$/.test(stays)) break;
    pieces.pop();
    if (stays !== "") {
      blanks.push({ text: stays, from: piece.from });
      break;
    }
  }
  pieces.push(...blanks);
}

interface Finder {
  readonly text: string;
  readonly cuts: readonly Cut[];
  readonly found: Shell[];
  nextCut: number;
  /** Where the entry begins that the position is in. */
  entry: number;
  /** That entry has its address, so that a colon names nothing. */
  addressed: boolean;
  /** A shell whose end is not found yet: its start, its inside, the first cut that may lie in it. */
  open: { start: number; inside: number; cut: number; lineEnded: boolean } | null;
}

/** Shells in order, told by what `cuts` leave of them: the name and signs of a group (RFC 5322, 3.4), a label, a link, a contact card. */
function findShells(text: string, cuts: readonly Cut[]): Shell[] {
  const finder: Finder = { text, cuts, found: [], nextCut: 0, entry: 0, addressed: false, open: null };
  let at = 0, depth = 0, quoted = false, angle = false;
  while (at < text.length) {
    const cut = cuts[finder.nextCut];
    if (cut && cut.start <= at) {
      at = Math.max(at, cut.end);
      finder.nextCut++;
      finder.addressed = true;
      continue;
    }
    const enclosed = quoted || depth > 0;
    const end = enclosed ? -1 : cardEnd(text, at);
    if (end >= 0) {
      card(finder, at, end);
      at = end;
      continue;
    }
    const c = text[at] ?? "";
    if (c === "\\") at++;
    else if (c === '"' && depth === 0) quoted = !quoted;
    else if (c === "(" && !quoted) depth++;
    else if (c === ")" && !quoted) depth = Math.max(0, depth - 1);
    else if (enclosed) { /* says nothing about the list */ }
    else if (c === "<" || c === ">") angle = c === "<";
    else if (/[:：]/.test(c)) { if (!angle) colon(finder, at); }
    else if (isSeparator(c)) {
      angle = false;
      separator(finder, c, at);
    }
    else if (/[@＠]/.test(c)) finder.addressed = true;
    at++;
  }
  close(finder, text.length, -1);
  return finder.found;
}

function colon(finder: Finder, at: number): void {
  const { text, entry, open } = finder;
  const isDigit = (c = ""): boolean => /^[0-9]$/.test(c);
  if (finder.addressed || text.startsWith("//", at + 1) || at > entry && isDigit(text[at - 1]) && isDigit(text[at + 1])) return;
  const name = text.slice(entry, at);
  if (name.trim() === "") return;
  if (!open || open.lineEnded) {
    close(finder, entry, -1);
    finder.open = { start: at - name.trimStart().length, inside: at + 1, cut: finder.nextCut, lineEnded: false };
  }
  finder.entry = at + 1;
}

function separator(finder: Finder, c: string, at: number): void {
  finder.entry = at + 1;
  finder.addressed = false;
  if (SEMICOLON.test(c)) close(finder, finder.entry, at);
  else if (/[\n\r]/.test(c) && finder.open) finder.open.lineEnded = true;
}

function close(finder: Finder, end: number, closer: number): void {
  const { open } = finder;
  if (!open) return;
  finder.open = null;
  const left = leftOf(finder, open.inside, closer < 0 ? end : closer, open.cut);
  finder.found.push({ start: open.start, end, closer, emptied: left !== null && holdsNobody(left), isCard: false });
}

function card(finder: Finder, start: number, end: number): void {
  close(finder, start, -1);
  const first = finder.nextCut;
  while ((finder.cuts[finder.nextCut]?.start ?? Infinity) < end) finder.nextCut++;
  const left = leftOf(finder, start, end, first);
  finder.found.push({ start, end, closer: -1, emptied: left !== null && !left.includes("@"), isCard: true });
  finder.entry = end;
  finder.addressed = false;
}

/** What the cuts from number `first` on leave of a stretch; `null` where they take nobody from it. */
function leftOf({ text, cuts }: Finder, start: number, end: number, first: number): string | null {
  let out = "", at = start, taken = false;
  for (let i = first, cut = cuts[i]; cut && cut.start < end; cut = cuts[++i]) {
    out += text.slice(at, cut.start) + (cut.with ?? "");
    at = cut.end;
    taken ||= cut.with === undefined;
  }
  return taken ? out + text.slice(at, Math.max(at, end)) : null;
}

/** Nothing but blanks, separators and comments, or the subject and text of a link. */
function holdsNobody(left: string): boolean {
  const link = skip(left, 0, (c) => isEmptyRun(c));
  if (left[link] === "?" && !left.includes("@") && !left.includes("%40")) return true;
  let depth = 0;
  for (const c of left) {
    if (c === "(") depth++;
    else if (c === ")" && depth > 0) depth--;
    else if (depth === 0 && !isEmptyRun(c)) return false;
  }
  return true;
}

/** End of the contact card that begins with the line at `at`, without the end of its last line; -1 where none does. A card that is not closed ends where the next begins, or with the text. */
function cardEnd(text: string, at: number): number {
  if (at > 0 && !/[\n\r]/.test(text[at - 1] ?? "")) return -1;
  if (!/^[ \t]*BEGIN:VCARD[ \t]*$/i.test(lineAt(text, at))) return -1;
  let end = at + lineAt(text, at).length + 1;
  while (end < text.length) {
    const line = lineAt(text, end);
    const mark = line.trim().toUpperCase();
    if (mark === "BEGIN:VCARD") return end;
    if (mark === "END:VCARD") return end + line.trimEnd().length;
    end += line.length + 1;
  }
  return text.length;
}

/** The rest of the line, without its end. */
function lineAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return text.slice(at, end);
}
