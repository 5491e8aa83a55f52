/** Chip inputs and editors of others: a file of its own, fetched where a form may have one. */
import { regionOf } from "./fields/editors";
import { widgetOf } from "./fields/widget";

export { recipientField, textField } from "./fields/index";

/** What all elements of one widget or editor have in common; the element itself where it belongs to none. */
export const rootOf = (element: Element): Element => widgetOf(element)?.root ?? regionOf(element)?.element ?? element;
