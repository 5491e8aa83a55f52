/** Marks in the form's fields: a file of its own, fetched with the first finding. The panel says the same without it. */
import { adopt } from "../core/element";
import { createHighlights, HIGHLIGHT_CSS } from "../core/highlights";
import { marksOf } from "../core/marking";
import type { Source } from "../core/source";
import type { Place, Report } from "../core/wire";

export interface Painter {
  paint(report: Report): void;
}

/** Paints what a report names over the fields; `own` turns a place of the draft into one of the field that shows it. */
export function createPainter(root: ShadowRoot, source: Source, own: ((place: Place) => Place) | null, theme: "light" | "dark" | "auto", signal: AbortSignal): Painter {
  const marks = createHighlights(root, signal, theme);
  adopt(document, HIGHLIGHT_CSS);
  return {
    paint: (report) => {
      const painted = marksOf(source, report);
      for (const { where } of painted) if ("startContainer" in where && where.startContainer.ownerDocument) adopt(where.startContainer.ownerDocument, HIGHLIGHT_CSS);
      marks.paint(own ? painted.map((mark) => ({ ...mark, place: own(mark.place) })) : painted);
    },
  };
}
