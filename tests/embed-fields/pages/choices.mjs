import Choices from "choices.js";
import "choices.js/public/assets/styles/choices.css";
import { FORM, BCC, TO, put, selectOf } from "./people.mjs";

const choices = {};
selectOf("to", TO);
selectOf("bcc", BCC);
selectOf("closed", BCC, BCC);
const common = { removeItemButton: true, duplicateItemsAllowed: false, allowHTML: false };
for (const id of ["to", "bcc"]) choices[id] = new Choices(`#${id}`, { ...common, addChoices: true });
choices.closed = new Choices("#closed", { ...common, removeItemButton: false });
put(put(FORM, "label", {}, "text"), "input", { id: "text", value: "ann@example.com,ben@example.org" });
choices.text = new Choices("#text", { ...common, delimiter: "," });
globalThis.fixture = { held: (id) => choices[id].getValue(true) };
