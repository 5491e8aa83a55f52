/** How a name on a chip or an option and the address behind it become one entry. Knows no widget. */

const ADDRESS = /[^\s<>,;"'()&]+@[^\s<>,;"'()&]+/u;

/** What a choice says of a person: what it shows, with the address behind it where it shows none. */
export function entryOf(shown: string, behind: string): string {
  const text = shown.trim();
  const value = behind.trim();
  if (text.includes("@") || !value.includes("@")) return text === "" ? value : text;
  return text === "" || text === value ? value : `${quoted(text)} <${value}>`;
}

const quoted = (name: string): string => (/[,;:<>()[\]"\\@]/u.test(name) ? `"${name.replace(/["\\]/gu, "\\$&")}"` : name);

/** The first address that an attribute of the element holds (`value`, `data-email`, `title`…), or the empty string. */
export function addressBehind(element: Element): string {
  for (const { name, value } of element.attributes) {
    const found = name === "class" || name === "style" || name === "id" ? null : ADDRESS.exec(value);
    if (found) return found[0];
  }
  return "";
}
