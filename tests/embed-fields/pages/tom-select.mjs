import TomSelect from "tom-select";
import "tom-select/dist/css/tom-select.css";
import { FORM, BCC, TO, put, selectOf } from "./people.mjs";

const made = {};
selectOf("to", TO);
selectOf("bcc", BCC);
selectOf("closed", BCC, BCC);
for (const id of ["to", "bcc"]) made[id] = new TomSelect(`#${id}`, { create: true, persist: false, plugins: ["remove_button"] });
made.closed = new TomSelect("#closed", { create: false });
put(put(FORM, "label", {}, "text"), "input", { id: "text", value: "ann@example.com,ben@example.org" });
made.text = new TomSelect("#text", { create: true, persist: false });
globalThis.fixture = { held: (id) => made[id].items.slice() };
