import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { FORM, ALL, BCC, TO, put } from "./people.mjs";

const held = {};
function Field({ id, start, ...more }) {
  const [value, setValue] = useState(start.map(({ text }) => text));
  held[id] = value;
  return h(Autocomplete, {
    id, multiple: true, options: ALL.map(({ text }) => text), value, onChange: (_event, next) => setValue(next),
    renderInput: (parameters) => h(TextField, { ...parameters, label: id }), ...more,
  });
}
createRoot(put(FORM, "div")).render(h("div", null,
  h(Field, { id: "to", start: TO, freeSolo: true, options: [] }),
  h(Field, { id: "bcc", start: BCC, freeSolo: true, options: [] }),
  h(Field, { id: "offered", start: BCC }),
  h(Field, { id: "limited", start: [...TO, ...BCC], limitTags: 2 }),
  h(Field, { id: "closed", start: BCC, options: BCC.map(({ text }) => text) }),
));
globalThis.fixture = { held: (id) => held[id] };
