import "@angular/compiler";
import { Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { MatChipsModule } from "@angular/material/chips";
import { MatFormFieldModule } from "@angular/material/form-field";
import { bootstrapApplication } from "@angular/platform-browser";
import { FORM, BCC, TO, put } from "./people.mjs";

const held = { to: signal(TO.map(({ text }) => text)), bcc: signal(BCC.map(({ text }) => text)), closed: signal(BCC.map(({ text }) => text)) };
const field = (id, removable) => `
  <mat-form-field>
    <mat-label>${id}</mat-label>
    <mat-chip-grid #${id}Grid id="${id}">
      @for (one of held.${id}(); track one) {
        <mat-chip-row (removed)="remove('${id}', one)" [removable]="${removable}">{{ one }}${removable ? `<button matChipRemove [attr.aria-label]="'Remove ' + one">x</button>` : ""}</mat-chip-row>
      }
      <input [matChipInputFor]="${id}Grid" (matChipInputTokenEnd)="add('${id}', $event)">
    </mat-chip-grid>
  </mat-form-field>`;
class App {
  held = held;
  remove(id, one) { held[id].update((all) => all.filter((other) => other !== one)); }
  add(id, event) {
    const value = event.value.trim();
    if (value !== "" && id !== "closed") held[id].update((all) => [...all, value]);
    event.chipInput.clear();
  }
}
Component({ selector: "app-root", imports: [MatChipsModule, MatFormFieldModule], template: field("to", true) + field("bcc", true) + field("closed", false) })(App);
put(FORM, "app-root");
bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] }).catch((error) => console.error(error));
globalThis.fixture = { held: (id) => held[id]() };
