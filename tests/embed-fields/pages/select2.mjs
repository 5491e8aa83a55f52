import jquery from "jquery";
import select2 from "select2/dist/js/select2.full.js";
import "select2/dist/css/select2.css";
import { BCC, TO, selectOf } from "./people.mjs";

if (!jquery.fn.select2) select2(window, jquery);
const style = { width: "400px" };
selectOf("to", TO);
selectOf("bcc", BCC);
selectOf("closed", BCC, BCC);
jquery("#to, #bcc").select2({ ...style, tags: true, tokenSeparators: [","] });
jquery("#closed").select2(style);
globalThis.fixture = { held: (id) => jquery(`#${id}`).val() };
