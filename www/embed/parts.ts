/**
 * The parts of the element that a page fetches only when it needs them, from beside the script. The only file that imports
 * at run time, and only by these names.
 */
import type { Catalogue } from "../core/words";

/** Words by language. */
export const loadWords: Readonly<Record<string, () => Promise<{ default: Catalogue }>>> = {
  en: () => import("./words-en.js"),
  cy: () => import("./words-cy.js"),
};

/** The engine in a frame, for pages that ask for it. */
export const loadFrame = () => import("./frame-engine.js");
export const loadPicture = () => import("./picture.js");

/** A part that is wanted by some forms only: null until it is here. */
export interface Later<P> {
  now(): P | null;
  /** Fetches it, once for all forms; calls `arrived` when it is here, and never where it cannot be had. */
  want(arrived: () => void): void;
}

function later<P>(load: () => Promise<P>): Later<P> {
  let part: P | null = null;
  let loading: Promise<boolean> | null = null;
  return {
    now: () => part,
    want: (arrived) => {
      loading ??= load().then((loaded) => { part = loaded; return true; }, () => false);
      void loading.then((here) => { if (here) arrived(); });
    },
  };
}

/** Chip inputs and editors of others. */
export const widgets = later(() => import("./widgets.js"));
/** The words by which a form says who can open what it makes. */
export const audiences = later(() => import("./audience.js"));
/** What marks places in the fields. */
export const marks = later(() => import("./marks.js"));
