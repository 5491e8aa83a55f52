/** Stands in the core's `picture` until somebody opens the part of the card that shows it. */
import type { Shown } from "../../core/session";
import type { Place } from "../../core/wire";
import type { Words } from "../../core/words";
import { pictures } from "../parts";
import { placeFor } from "./place";

/** As the core's; null where there is nobody to draw. */
export function picture(words: Words, shown: Shown, choose: (place: Place) => void, signal: AbortSignal): HTMLElement | null {
  if ((shown.people ?? []).length === 0) return null;
  const place = placeFor(pictures, ({ PICTURE }) => PICTURE, (part) => (signal.aborted ? null : part.picture(words, shown, choose, signal)));
  place.style.minBlockSize = "250px";
  return place;
}
