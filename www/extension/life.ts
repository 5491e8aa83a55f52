// What is to be seen of our layer once nothing runs behind it: Firefox ends a script together with its extension and leaves what it drew.
// A rule of the extension's own style sheet goes at that moment; what is drawn here hangs on it. Chromium lets our script clear up itself.
import { adopt } from "../core/element";

const SIGN = "--bc-shown";
const INSIDE = "--bc-inside";
const STRANDED = "--bc-stranded";

/** For `content_scripts.css`, where every script that draws can see it. The test is one that only Firefox passes. */
export const LIFE_CSS = `@supports (-moz-orient: inline) { :root { ${SIGN}: visible; ${INSIDE}: grid; ${STRANDED}: none; } }`;

/** Panel and marks go; an open dialog stays, because it keeps the page from being used until it is closed, and says so. */
const HANGING = `.bc, .marks { visibility: var(${SIGN}, hidden); }
dialog.hold { visibility: visible; }
dialog.hold > .inside { display: var(${INSIDE}, none); }
dialog.hold > .stranded { display: var(${STRANDED}, grid); }`;

/** True where a page has set our sign otherwise: the layer may not be seen. */
export type Doubt = () => boolean;

/** Hangs the layer on the sign where there is one. */
export function hangOnLife(root: ShadowRoot): Doubt {
  const sign = (): string => getComputedStyle(root.host).getPropertyValue(SIGN).trim();
  if (sign() === "") return () => false;
  adopt(root, HANGING);
  return () => sign() !== "visible";
}

/** Takes away what an extension of ours left in this document that was updated or switched off and on. */
export function clearLeftovers(): void {
  for (const one of [...(document.documentElement?.children ?? [])]) {
    // Firefox alone has this, for the scripts of extensions; Chromium starts no script anew in a page that is open.
    const { openOrClosedShadowRoot: root } = one as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
    if (one.localName === "div" && root?.querySelector(".marks, .bc > .pill")) one.remove();
  }
}
