import { baseKeymap } from "@tiptap/pm/commands";
import { history, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { FORM, put } from "./people.mjs";
import { HTML } from "./writing.mjs";

const views = {};
for (const id of ["body", "closed"]) {
  const source = new window.DOMParser().parseFromString(HTML, "text/html").body;
  const state = EditorState.create({ doc: DOMParser.fromSchema(schema).parse(source), plugins: [history(), keymap({ "Mod-z": undo }), keymap(baseKeymap)] });
  views[id] = new EditorView(put(FORM, "div", { id }), { state, editable: () => id === "body" });
}
const html = (id) => {
  const box = document.createElement("div");
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(views[id].state.doc.content));
  return box.innerHTML;
};
globalThis.fixture = { ready: true, held: html, via: ["#body", "#body .ProseMirror"], undo: () => undo(views.body.state, views.body.dispatch) };
