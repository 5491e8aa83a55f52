import "@angular/compiler";
import { Component, provideZonelessChangeDetection } from "@angular/core";
import { FormsModule } from "@angular/forms";
import { bootstrapApplication } from "@angular/platform-browser";
import Aura from "@primeuix/themes/aura";
import { AutoComplete } from "primeng/autocomplete";
import { providePrimeNG } from "primeng/config";
import { FORM, ALL, BCC, TO, put } from "./people.mjs";

const held = { to: TO.map(({ text }) => text), bcc: BCC.map(({ text }) => text), closed: BCC.map(({ text }) => text) };
const field = (id, more) => `<label for="${id}">${id}</label>
  <p-autocomplete inputId="${id}" [(ngModel)]="held.${id}" [multiple]="true" ${more} [suggestions]="offered" (completeMethod)="search($event)" />`;
class App {
  held = held;
  offered = [];
  search({ query }) { this.offered = ALL.map(({ text }) => text).filter((text) => text.includes(query)); }
}
Component({
  selector: "app-root", imports: [AutoComplete, FormsModule],
  template: field("to", `[typeahead]="false"`) + field("bcc", `[typeahead]="false"`) + field("closed", `[forceSelection]="true"`),
})(App);
put(FORM, "app-root");
bootstrapApplication(App, { providers: [provideZonelessChangeDetection(), providePrimeNG({ theme: { preset: Aura } })] }).catch((error) => console.error(error));
globalThis.fixture = { held: (id) => held[id] };
