/** Who sees whom, drawn: a file of its own, fetched when somebody opens it. */
export { picture } from "../core/picture";
