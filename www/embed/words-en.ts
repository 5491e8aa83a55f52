/** The words of forms in English, as a file of their own: a page loads the language that it is in. */
import core from "../core/locales/en/messages.json";
import own from "./locales/en/messages.json";

export default { ...core, ...own };
