import Quill from "quill";
import "quill/dist/quill.snow.css";
import { FORM, put } from "./people.mjs";
import { HTML } from "./writing.mjs";

const editors = {};
for (const id of ["body", "closed"]) {
  const box = put(FORM, "div", { id });
  editors[id] = new Quill(box, { theme: "snow", readOnly: id === "closed" });
  editors[id].clipboard.dangerouslyPasteHTML(HTML);
  editors[id].history.clear();
}
globalThis.fixture = { ready: true, held: (id) => editors[id].getSemanticHTML(), via: ["#body", "#body .ql-editor"], undo: () => editors.body.history.undo() };
