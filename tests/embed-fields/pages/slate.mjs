import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { FORM, put } from "./people.mjs";
import { LINES } from "./writing.mjs";

const editors = {};
const start = () => LINES.map((line, at) => ({ type: "p", children: at > 0 ? [{ text: line }] : [{ text: "Dear " }, { text: "all", bold: true }, { text: "," }] }));
function Field({ id }) {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  editors[id] = editor;
  const leaf = ({ attributes, children, leaf: { bold } }) => h("span", attributes, bold ? h("strong", null, children) : children);
  const block = ({ attributes, children }) => h("p", attributes, children);
  return h(Slate, { editor, initialValue: start() }, h(Editable, { id, renderElement: block, renderLeaf: leaf, readOnly: id === "closed", placeholder: "Write" }));
}
createRoot(put(FORM, "div")).render(h("div", null, h(Field, { id: "body" }), h(Field, { id: "closed" })));
globalThis.fixture = {
  get ready() { return document.querySelector("#closed") !== null; }, via: ["#body"], undo: () => editors.body.undo(),
  held: (id) => editors[id].children.map(({ children }) => `<p>${children.map(({ text, bold }) => (bold ? `<strong>${text}</strong>` : text)).join("")}</p>`).join(""),
};
