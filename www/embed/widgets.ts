/** Chip inputs and editors of others: a file of its own, fetched where a form may have one. */
import { widgetOf } from "./fields/widget";

export { recipientField, textField } from "./fields/index";

/** The outermost element of the widget that an element belongs to; the element itself where it belongs to none. */
export const rootOf = (element: Element): Element => widgetOf(element)?.root ?? element;
