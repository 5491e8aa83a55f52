/**
 * What comes into play once a person acts: the question at Send, the repair and what it would leave behind, the list of
 * messages to send separately. A file of its own, fetched when the page has nothing else to do.
 */
export { askToHold } from "../core/hold";
export { preview, separateList } from "../core/preview";
export { ACTING } from "../core/styles-more";
export { writeEdits } from "./writing";
