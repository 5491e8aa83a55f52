/**
 * What was read from a form: the draft, with which field each of its parts came from. Shared by what reads and what writes;
 * knows no element.
 */
import type { Draft, Place } from "../core/wire";
import type { RecipientField, TextField } from "./fields/field";
import type { RecipientRole } from "./find";

export const RECIPIENTS: readonly RecipientRole[] = ["to", "cc", "bcc"];

/** A stretch of the body: one field's text, or words of the form around it. */
export interface Segment {
  field: TextField | null;
  /** A choice, which is marked as a whole. */
  choice?: Element;
  start: number;
  text: string;
}

export interface Reading {
  draft: Draft;
  /** Which field and which of its entries an entry of the draft is. */
  entries: Record<RecipientRole, { field: RecipientField; entry: number }[]>;
  body: Segment[];
}

export function within(place: Place, start: number): Place {
  return { ...place, start: place.start - start, end: place.end - start };
}

export const segmentAt = (body: Segment[], at: number): Segment | undefined => body.find(({ field, choice, start, text }) => (field !== null || choice) && at >= start && at < start + text.length + 1);
