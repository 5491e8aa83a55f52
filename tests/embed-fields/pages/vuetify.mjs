import { createApp, h, reactive } from "vue";
import { createVuetify } from "vuetify";
import { VApp } from "vuetify/components/VApp";
import { VAutocomplete } from "vuetify/components/VAutocomplete";
import { VCombobox } from "vuetify/components/VCombobox";
import "vuetify/styles";
import { FORM, ALL, BCC, TO, put } from "./people.mjs";

const held = reactive({ to: TO.map(({ text }) => text), bcc: BCC.map(({ text }) => text), bare: BCC.map(({ text }) => text), closed: BCC.map(({ text }) => text), offered: BCC.map(({ text }) => text) });
const field = (component, id, more) => h(component, {
  id, label: id, multiple: true, chips: true, modelValue: held[id], "onUpdate:modelValue": (value) => { held[id] = value; }, ...more,
});
const app = createApp({
  render: () => h(VApp, null, () => [
    field(VCombobox, "to", { closableChips: true }),
    field(VCombobox, "bcc", { closableChips: true }),
    field(VCombobox, "bare", {}),
    field(VAutocomplete, "offered", { items: ALL.map(({ text }) => text) }),
    field(VAutocomplete, "closed", { items: BCC.map(({ text }) => text) }),
  ]),
});
app.use(createVuetify({ components: { VApp, VAutocomplete, VCombobox } }));
app.mount(put(FORM, "div"));
globalThis.fixture = { held: (id) => [...held[id]] };
