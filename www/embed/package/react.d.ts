// The element in JSX, for those who write React in TypeScript: import type {} from "blindcopy/react".
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BlindcopyCheckElement } from "./element.js";

type Own = Partial<Pick<BlindcopyCheckElement, "mode" | "policy" | "source" | "audience">> & { form?: string; sender?: string; frame?: string; theme?: "light" | "dark" | "auto"; name?: string };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements { "blindcopy-check": DetailedHTMLProps<HTMLAttributes<BlindcopyCheckElement>, BlindcopyCheckElement> & Own }
  }
}
