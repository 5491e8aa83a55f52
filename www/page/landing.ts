// The page before there is a message: one large field, what it understands, and the example.
import { button, h } from "../core/element";
import type { Words } from "../core/words";
import { textOf } from "./clipboard";

/** What is understood, as lines in the empty field, by their words. */
const GHOSTS = ["page_ghost_addresses", "page_ghost_fields", "page_ghost_message"];

/** Files to choose from: those that are read, and Outlook's own, of which the page says what to do. */
const TAKEN = ".eml,.emlx,.mbox,.mht,.txt,.htm,.html,.csv,.vcf,.msg,message/rfc822,text/plain,text/html,text/csv,text/vcard";

export interface LandingOptions {
  words: Words;
  text: (text: string) => void;
  file: (file: File) => void;
  example: () => void;
  fields: () => void;
}

/** Builds the empty state; it ends with the signal. */
export function createLanding({ words, text, file, example, fields }: LandingOptions, signal: AbortSignal): HTMLElement {
  const area = h("textarea", { id: "paste", rows: 6, "aria-label": words.say("page_field"), "aria-describedby": GHOSTS.join(" "), spellcheck: "false" });
  const ghosts = h("div", { class: "ghosts" }, h("p", { class: "ask" }, words.say("page_field")), ...GHOSTS.map((key) => h("p", { id: key }, words.say(key))));
  const check = button(words.say("page_check"), "primary", () => text(area.value), signal, { hidden: true });
  const picker = h("input", { type: "file", accept: TAKEN, hidden: true });
  const open = button(words.say("page_file"), "secondary", () => picker.click(), signal);
  const show = (): void => {
    ghosts.classList.toggle("gone", area.value !== "");
    check.hidden = area.value.trim() === "";
  };
  area.addEventListener("input", show, { signal });
  area.addEventListener("paste", (event) => {
    const pasted = textOf(event.clipboardData);
    if (area.value.trim() !== "" || pasted.trim() === "") return;
    event.preventDefault();
    text(pasted);
  }, { signal });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && area.value.trim() !== "") text(area.value);
  }, { signal });
  picker.addEventListener("change", () => {
    const chosen = picker.files?.[0];
    if (chosen) file(chosen);
  }, { signal });
  return h("section", { class: "landing" },
    h("h1", {}, words.say("page_headline")), h("p", { class: "lead" }, words.say("page_lead")),
    h("div", { class: "paste" }, area, ghosts),
    h("div", { class: "choices" }, check, button(words.say("page_example"), "secondary", example, signal, { class: "secondary example" }), open,
      button(words.say("page_fields"), "quiet", fields, signal), picker),
    h("details", { class: "trust" }, h("summary", {}, h("span", { class: "private" }, words.say("page_private")), " ", h("span", { class: "how" }, words.say("page_private_how"))),
      h("p", {}, words.say("page_private_proof"))));
}
