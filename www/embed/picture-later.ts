/**
 * Stands where the panel has its picture, until somebody opens the part that shows it; the build puts it in the place of
 * the core's own.
 */
import { h } from "../core/element";
import type { Shown } from "../core/session";
import type { Place } from "../core/wire";
import type { Words } from "../core/words";
import { loadPicture } from "./parts";

/** As the core's `picture`; null where there is nobody to draw. */
export function picture(words: Words, shown: Shown, choose: (place: Place) => void, signal: AbortSignal): HTMLElement | null {
  if ((shown.people ?? []).length === 0) return null;
  const place = h("div", { class: "picture" });
  place.style.minBlockSize = "250px";
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void loadPicture().then((drawing) => {
      const drawn = signal.aborted ? null : drawing.picture(words, shown, choose, signal);
      if (drawn) place.replaceWith(drawn);
    }, () => place.remove());
  });
  seen.observe(place);
  signal.addEventListener("abort", () => seen.disconnect(), { once: true });
  return place;
}
