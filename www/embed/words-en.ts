/** The words of forms in English, as a file of their own: a page loads the language that it is in. The build leaves the texts alone of each. */
export { default } from "../core/locales/en/messages.json";
