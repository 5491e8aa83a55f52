// Vue: `blindcopy-check` is named as a custom element where the templates are compiled (`isCustomElement`).
import { createApp } from "vue";
import Compose from "./Compose.vue";

createApp(Compose).mount("#app");
