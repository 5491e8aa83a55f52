/** What the element is set to, for all that work on one form. Types only. */
import type { Source } from "../core/source";
import type { Policy } from "../core/wire";
import type { Words } from "../core/words";
import type { Audience } from "./conventions";

/** The form's policy: as it was given, why it cannot be used where that is known before the engine sees it, and what it says of Send. */
export interface PolicySetting {
  policy: Policy | null;
  error: string | null;
  choice: Pick<Policy, "override" | "unchecked">;
}

/** What the element says; read anew whenever it counts. */
export interface Settings {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly internals: ElementInternals;
  readonly form: HTMLFormElement | null;
  readonly source: Source | null;
  readonly words: Words;
  readonly theme: "light" | "dark" | "auto";
  /** The page of the engine's frame; null: the engine runs here. */
  readonly frame: URL | null;
  mode(): "advise" | "block";
  policy(): PolicySetting;
  declared(): { sender?: string; audience?: Audience };
}
