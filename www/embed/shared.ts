/**
 * The file class.js: the element's class, and what the parts that are fetched later share with it. The build lets them
 * take what is named here from class.js, so that no page loads the same code twice.
 */
export { BlindcopyCheck } from "./class";
export { openRoot } from "../core/card";
export { declarable } from "../core/consent";
export { adopt, button, h, s, whenTrusted } from "../core/element";
export { isDoubtful, sayFix, sayVerdict, shortName, splitRun } from "../core/sentence";
export { badge, sign } from "../core/signs";
export { DARK, LIGHT, themed } from "../core/tokens";
export { openWords } from "../core/words";
export { AUDIENCES, nameParts } from "./conventions";
export { entryOf, addressBehind } from "./fields/entry";
export { isControl, listen, optionEntry, plainRecipients, plainText, setControl } from "./fields/plain";
export { labels } from "./labels";
