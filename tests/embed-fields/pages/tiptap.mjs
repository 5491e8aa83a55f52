import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { FORM, put } from "./people.mjs";
import { HTML } from "./writing.mjs";

const editors = {};
for (const id of ["body", "closed"]) editors[id] = new Editor({ element: put(FORM, "div", { id }), extensions: [StarterKit], content: HTML, editable: id === "body" });
globalThis.fixture = { ready: true, held: (id) => editors[id].getHTML(), via: ["#body", "#body .ProseMirror"], undo: () => editors.body.commands.undo() };
