/** A place in the card that is filled when it is first seen. Knows nothing of what comes there. */
import { adopt, h, type Attributes } from "../../core/element";
import type { Later } from "../parts";

/** An empty element until it is seen; then the part is fetched and `fill` says what stands there, under its style sheet. Where there is nothing, it goes. */
export function placeFor<P>(part: Later<P>, sheet: (part: P) => string, fill: (part: P) => HTMLElement | null, attributes: Attributes = {}): HTMLElement {
  const place = h("div", attributes);
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void part.load().then((here) => {
      const root = place.getRootNode();
      const filled = here === null ? null : fill(here);
      if (here === null || filled === null) return place.remove();
      if (root instanceof ShadowRoot) adopt(root, sheet(here));
      place.removeAttribute("style");
      place.append(filled);
    });
  });
  seen.observe(place);
  return place;
}
