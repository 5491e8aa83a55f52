import Tagify from "@yaireo/tagify";
import "@yaireo/tagify/dist/tagify.css";
import { FORM, BCC, TO, put } from "./people.mjs";

const tagify = {};
const make = (id, value, options) => {
  const input = put(put(FORM, "label", {}, id), "input", { id, name: id, value });
  tagify[id] = new Tagify(input, { delimiters: ",", ...options });
};
make("to", JSON.stringify(TO.map(({ text }) => ({ value: text }))));
make("bcc", JSON.stringify(BCC.map(({ text }) => ({ value: text }))));
make("closed", JSON.stringify(BCC.map(({ text }) => ({ value: text }))), { enforceWhitelist: true, whitelist: ["dee@example.net"] });
globalThis.fixture = {
  held: (id) => tagify[id].value.map(({ value }) => value),
  open: true,
};
