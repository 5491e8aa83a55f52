/** The words of forms in Welsh, as a file of their own: a page loads the language that it is in. */
import core from "../core/locales/cy/messages.json";
import own from "./locales/cy/messages.json";

export default { ...core, ...own };
