/**
 * Chip inputs as data: by which markup each library shows its chips, and what its writer works through. To add one,
 * add a row. Knows no row of any form, and reads and writes nothing itself.
 */

/** What a widget is written through: the library's own object, the select it stands for, or what a hand would do. */
export type Means = "tagify" | "select2" | "tom-select" | "hand";

export interface Family {
  readonly name: string;
  /** The element around the whole widget. */
  readonly root: string;
  /** The form's own control, where the widget hides it, and on which side of it the widget then stands. */
  readonly control?: { readonly at: string; readonly widget: "before" | "after" | "around" };
  readonly chip: string;
  /** What of a chip is read; without it, all but its buttons. */
  readonly label?: string;
  /** Where a person types the next one. */
  readonly rest: string;
  /** What removes a chip, within it. */
  readonly remove?: string;
  /** What can be chosen, within the widget or the list its input names. */
  readonly offers?: string;
  /** A sign that more is held than shown. */
  readonly more?: string;
  readonly means: Means;
}

export const FAMILIES: readonly Family[] = [
  {
    name: "Tagify",
    root: ".tagify",
    control: { at: "input, textarea", widget: "before" },
    chip: ".tagify__tag",
    label: ".tagify__tag-text",
    rest: ".tagify__input",
    means: "tagify",
  },
  {
    name: "Select2",
    root: ".select2-container",
    control: { at: "select.select2-hidden-accessible", widget: "after" },
    chip: ".select2-selection__choice",
    label: ".select2-selection__choice__display",
    rest: ".select2-search--inline .select2-search__field",
    means: "select2",
  },
  {
    name: "Choices.js",
    root: ".choices",
    control: { at: "[data-choice=active]", widget: "around" },
    chip: ".choices__list--multiple > .choices__item",
    rest: ".choices__input--cloned",
    remove: ".choices__button",
    offers: ".choices__item--choice.choices__item--selectable",
    means: "hand",
  },
  {
    name: "Tom Select",
    root: ".ts-wrapper",
    control: { at: ".tomselected", widget: "after" },
    chip: ".ts-control > .item",
    rest: ".ts-control > input",
    means: "tom-select",
  },
  {
    name: "Vuetify",
    root: ".v-combobox, .v-autocomplete",
    chip: ".v-combobox__selection, .v-autocomplete__selection",
    label: ".v-chip__content, .v-combobox__selection-text, .v-autocomplete__selection-text",
    rest: "input:not([type=hidden])",
    remove: ".v-chip__close",
    offers: ".v-list-item",
    means: "hand",
  },
  {
    name: "MUI",
    root: ".MuiAutocomplete-root",
    chip: ".MuiChip-root",
    label: ".MuiChip-label",
    rest: ".MuiAutocomplete-input",
    remove: ".MuiChip-deleteIcon",
    more: ".MuiAutocomplete-tag:not(.MuiChip-root)",
    means: "hand",
  },
  {
    name: "Angular Material",
    root: "mat-form-field:has(mat-chip-grid), mat-chip-grid",
    chip: ".mat-mdc-chip-row",
    label: ".mat-mdc-chip-action-label",
    rest: ".mat-mdc-chip-input",
    remove: ".mat-mdc-chip-remove",
    means: "hand",
  },
  {
    name: "PrimeNG",
    root: ".p-autocomplete",
    chip: ".p-autocomplete-chip-item",
    label: ".p-chip-label",
    rest: ".p-autocomplete-input",
    remove: ".p-chip-remove-icon",
    means: "hand",
  },
];
