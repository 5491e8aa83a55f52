/** What has to change in one text to make it another, in few places, so that the rest keeps its form. Pure. */

/** A stretch of the old text and what comes in its place. */
export interface Change {
  start: number;
  end: number;
  with: string;
}

/** How many lines ahead the same line is looked for: a bound that keeps the work linear. */
const AHEAD = 200;

/** The changes from `old` to `now` in their order, none overlapping; none when the texts are the same. */
export function difference(old: string, now: string): Change[] {
  const [before, after] = [old.split("\n"), now.split("\n")];
  const changes: Change[] = [];
  let [i, j, at] = [0, 0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (one === other) {
      at += (one ?? "").length + 1;
      i += 1;
      j += 1;
      continue;
    }
    const fewer = distance(before, i, other);
    const come = distance(after, j, one);
    if (fewer !== null && (come === null || fewer <= come)) {
      const length = before.slice(i, i + fewer).join("\n").length + 1;
      changes.push(gone(old, at, at + length));
      at += length;
      i += fewer;
    } else if (come !== null) {
      const added = after.slice(j, j + come).join("\n");
      changes.push(at > old.length ? { start: old.length, end: old.length, with: `\n${added}` } : { start: at, end: at, with: `${added}\n` });
      j += come;
    } else {
      changes.push(within(at, one ?? "", other ?? ""));
      at += (one ?? "").length + 1;
      i += 1;
      j += 1;
    }
  }
  return changes;
}

/** How many lines after `from` this line stands; the end of the text counts as a line. Null where it is not near. */
function distance(list: readonly string[], from: number, line: string | undefined): number | null {
  if (line === undefined) return from < list.length ? list.length - from : null;
  const found = list.slice(from + 1, from + 1 + AHEAD).indexOf(line);
  return found < 0 ? null : found + 1;
}

/** Whole lines go with the break before them, so that what follows keeps its own form; the first with the one after. */
function gone(old: string, start: number, end: number): Change {
  return start > 0 ? { start: start - 1, end: Math.min(end - 1, old.length), with: "" } : { start, end: Math.min(end, old.length), with: "" };
}

/** What differs between the beginnings and the ends that two lines share. */
function within(at: number, one: string, other: string): Change {
  const shorter = Math.min(one.length, other.length);
  let [head, tail] = [0, 0];
  while (head < shorter && one[head] === other[head]) head += 1;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  // Never between the two halves of one character.
  if (/[\ud800-\udbff]/.test(one[head - 1] ?? "")) head -= 1;
  if (/[\udc00-\udfff]/.test(one[one.length - tail] ?? "")) tail -= 1;
  return { start: at + head, end: at + one.length - tail, with: other.slice(head, other.length - tail) };
}
