import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, UNDO_COMMAND, createEditor } from "lexical";
import { FORM, put } from "./people.mjs";
import { LINES } from "./writing.mjs";

const editors = {};
for (const id of ["body", "closed"]) {
  const editor = createEditor({ namespace: id, editable: id === "body", onError: (error) => { throw error; } });
  editor.setRootElement(put(FORM, "div", { id, contenteditable: id === "body" }));
  registerRichText(editor);
  editor.update(() => {
    const [first, ...others] = LINES;
    const [before, after] = first.split("all");
    $getRoot().append($createParagraphNode().append($createTextNode(before), $createTextNode("all").toggleFormat("bold"), $createTextNode(after)));
    for (const line of others) $getRoot().append($createParagraphNode().append($createTextNode(line)));
  }, { discrete: true });
  registerHistory(editor, createEmptyHistoryState(), 300);
  editors[id] = editor;
}
globalThis.fixture = {
  ready: true, via: ["#body"], undo: () => editors.body.dispatchCommand(UNDO_COMMAND, undefined),
  held: (id) => editors[id].getEditorState().read(() => $getRoot().getChildren().map((block) => `<p>${block.getChildren().map((text) => (text.hasFormat("bold") ? `<strong>${text.getTextContent()}</strong>` : text.getTextContent())).join("")}</p>`).join("")),
};
