// What a paste holds as text. Names that are links (Word, web pages, address books) get the address that only the link has. Knows no fields.

/** Elements that stand on lines of their own. */
const BLOCKS = "p, div, li, tr, br, h1, h2, h3, h4, h5, h6, dt, dd, blockquote";

/** The pasted text; empty where there is none. The markup is read in a document that loads and runs nothing. */
export function textOf(data: DataTransfer | null): string {
  const plain = data?.getData("text/plain") ?? "";
  const html = data?.getData("text/html") ?? "";
  if (plain.includes("@") || !/href\s*=\s*["']?mailto:/i.test(html)) return plain;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const link of body.querySelectorAll("a[href]")) {
    const address = /^mailto:([^?]+)/i.exec(link.getAttribute("href") ?? "")?.[1];
    if (address !== undefined) link.append(` <mailto:${address}>`);
  }
  for (const hidden of body.querySelectorAll("style, script, title")) hidden.remove();
  for (const cell of body.querySelectorAll("td, th")) cell.append("\t");
  for (const text of body.querySelectorAll(BLOCKS)) text.after("\n");
  return (body.textContent ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "").join("\n");
}
