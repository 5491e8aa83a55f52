import tinymce from "tinymce/tinymce";
import "tinymce/models/dom";
import "tinymce/themes/silver";
import "tinymce/icons/default";
import "tinymce/plugins/table";
import { FORM, put } from "./people.mjs";
import { HTML } from "./writing.mjs";

const make = (id, more = {}, html = HTML) => {
  put(FORM, "textarea", { id, name: id }).value = html;
  return tinymce.init({ selector: `#${id}`, license_key: "gpl", skin: false, content_css: false, promotion: false, plugins: "table", height: 200, entity_encoding: "raw", ...more });
};
const ready = Promise.all([make("body"), make("closed", { readonly: true }), make("tabled", {}, "<p>Who</p><table><tbody><tr><td>Ann</td><td>flu</td></tr><tr><td>Ben</td><td>cold</td></tr></tbody></table><p>End</p>")]);
ready.then(() => { globalThis.fixture.ready = true; });
globalThis.fixture = { ready: false, held: (id) => tinymce.get(id).getContent(), via: ["#body", "#body_ifr", ".tox-tinymce"], undo: () => tinymce.get("body").undoManager.undo() };
