// Which marks a report calls for, where the source says its places are. Knows no style.
import type { Source } from "./source";
import type { Place, Report, Severity } from "./wire";

/** One marked place: where the source located it, and how grave it is. */
export interface Mark {
  where: Range | Element;
  /** Needed where `where` is a textarea or an input: the stretch of its value. */
  place: Place;
  severity: Severity;
  /** The chosen finding's places are drawn stronger. */
  chosen?: boolean;
}

/** The marks of a report, where the source says they are. */
export function marksOf(source: Pick<Source, "locate">, { findings }: Report): Mark[] {
  const marks: Mark[] = [];
  // The gravest finding comes first: a recipient that several name keeps the gravest one's outline.
  const chips = new Set<Element>();
  for (const finding of findings) {
    for (const place of finding.places) {
      const where = source.locate(place);
      if (where === null) continue;
      if (!isRange(where) && !isControl(where)) {
        if (chips.has(where)) continue;
        chips.add(where);
      }
      marks.push({ where, place, severity: finding.severity });
    }
  }
  return marks;
}

// By what they have, not by class: nodes of a frame are of that frame's classes.
const isRange = (where: Range | Element): where is Range => "startContainer" in where;
const isControl = (element: Element): boolean => element.localName === "input" || element.localName === "textarea";
