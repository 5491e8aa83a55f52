import "trix";
import "trix/dist/trix.css";
import { FORM, put } from "./people.mjs";

const HTML = "<div>Dear <strong>all</strong>,<br>Maria Example was born on 3 March 1999 and lives here.<br>Regards</div>";
for (const id of ["body", "closed"]) {
  put(FORM, "input", { id: `${id}_input`, type: "hidden", name: id, value: HTML });
  put(FORM, "trix-editor", { id, input: `${id}_input` });
}
globalThis.fixture = {
  get ready() { return document.querySelector("#closed")?.editor !== undefined; }, via: ["#body", "#body_input"], undo: () => document.querySelector("#body").editor.undo(),
  held: (id) => document.querySelector(`#${id}_input`).value,
};
document.addEventListener("trix-initialize", ({ target }) => { if (target.id === "closed") target.contentEditable = "false"; });
