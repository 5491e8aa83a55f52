// The people that every page of the tests starts with: a name with an address, an address alone, a name alone.
export const TO = [
  { text: "Ann Example <ann@example.com>", name: "Ann Example", value: "ann@example.com" },
  { text: "ben@example.org", name: "ben@example.org", value: "ben@example.org" },
  { text: "Cai Example", name: "Cai Example", value: "cai" },
];
export const BCC = [{ text: "dee@example.net", name: "dee@example.net", value: "dee@example.net" }];
export const ALL = [...TO, ...BCC];

/** Where every page puts its fields. */
export const FORM = document.querySelector("form");

/** Appends an element with attributes and children to `parent`. */
export function put(parent, name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(key, value === true ? "" : value);
  element.append(...children);
  parent.append(element);
  return element;
}

/** A select with everybody as an option, of whom `chosen` are selected. */
export function selectOf(id, chosen, options = ALL) {
  const label = put(FORM, "label", {}, id);
  return put(label, "select", { id, name: id, multiple: true },
    ...options.map(({ name, value }) => new Option(name, value, chosen.some((one) => one.value === value), chosen.some((one) => one.value === value))));
}
