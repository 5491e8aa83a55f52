import { Bold, ClassicEditor, Essentials, Paragraph, Table, Undo } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { FORM, put } from "./people.mjs";
import { HTML } from "./writing.mjs";

const editors = {};
const make = async (id, html = HTML) => {
  put(FORM, "textarea", { id, name: id }).value = html;
  editors[id] = await ClassicEditor.create(document.getElementById(id), { licenseKey: "GPL", plugins: [Essentials, Paragraph, Bold, Undo, Table], toolbar: ["undo", "bold"] });
};
globalThis.fixture = { ready: false, held: (id) => editors[id].getData(), via: ["#body", ".ck-editor", ".ck-editor__editable"], undo: () => editors.body.execute("undo") };
await make("body");
await make("closed");
await make("tabled", "<p>Who</p><table><tbody><tr><td>Ann</td><td>flu</td></tr><tr><td>Ben</td><td>cold</td></tr></tbody></table><p>End</p>");
editors.closed.enableReadOnlyMode("test");
globalThis.fixture.ready = true;
