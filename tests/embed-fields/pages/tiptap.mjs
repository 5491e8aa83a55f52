import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { put } from "./people.mjs";
import { HTML } from "./writing.mjs";

const editors = {};
for (const id of ["body", "closed"]) editors[id] = new Editor({ element: put(document.body, "div", { id }), extensions: [StarterKit], content: HTML, editable: id === "body" });
globalThis.fixture = { ready: true, held: (id) => editors[id].getHTML(), via: ["#body", "#body .ProseMirror"], undo: () => editors.body.commands.undo() };
