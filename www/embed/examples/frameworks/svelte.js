// Svelte: mounted into the page; the element needs nothing from the compiler.
import { mount } from "svelte";
import Compose from "./Compose.svelte";

mount(Compose, { target: document.getElementById("app") });
