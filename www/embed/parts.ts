/**
 * The parts of the element that a page fetches only when it needs them, from beside the script. The only file that imports
 * at run time, and only by these names.
 */
/** Words by language: of the catalogues the build leaves each word's text alone, a `Record<string, string>`. */
export const loadWords: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  en: () => import("./words-en.js"),
  cy: () => import("./words-cy.js"),
};

/** The engine in a frame, for pages that ask for it. */
export const loadFrame = () => import("./frame-engine.js");

/** A part that is wanted by some forms only, or not yet: null until it is here. */
export interface Later<P> {
  now(): P | null;
  /** Fetches it, once for all forms; null where it cannot be had, and then the next call tries again. */
  load(): Promise<P | null>;
  /** The same; calls `arrived` when it is here, and never where it cannot be had. */
  want(arrived: () => void): void;
}

function later<P>(bring: () => Promise<P>): Later<P> {
  let part: P | null = null;
  let loading: Promise<P | null> | null = null;
  const load = (): Promise<P | null> =>
    (loading ??= bring().then((loaded) => (part = loaded), () => (loading = null)));
  return {
    now: () => part,
    load,
    want: (arrived) => void load().then((here) => { if (here !== null) arrived(); }),
  };
}

/** Chip inputs, editors of others, and texts edited in place. */
export const widgets = later(() => import("./widgets.js"));
/** The words by which a form says who can open what it makes. */
export const audiences = later(() => import("./audience.js"));
/** What marks places in the fields. */
export const marks = later(() => import("./marks.js"));
/** What comes into play once a person acts. */
export const acting = later(() => import("./acting.js"));
export const pictures = later(() => import("./picture.js"));
/** What is said of a form that was not set up as it should be. */
export const setup = later(() => import("./setup.js"));
