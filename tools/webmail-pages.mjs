// Writes docs/webmail/ from the adapters themselves, so that no page can say what the code does not do.
//
//   node tools/webmail-pages.mjs          writes the pages
//   node tools/webmail-pages.mjs --check  fails where a page is not what it would write
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { bundle, only } from "./bundle/common.mjs";

const GRADES = {
  A: "read in the webmail's own source, or seen running",
  B: "maintained tools rely on the same anchors",
  C: "single public sources",
  D: "experimental: few or old facts",
};
const INSERTIONS = {
  "set-value": "The field's own control is written; the page is told as after typing.",
  "type-enter": "Each address is typed into the field and ended with Enter.",
  "type-comma": "Each address is typed into the field and ended with a comma.",
  "type-blur": "Each address is typed into the field, which is then left.",
  paste: "Each address is pasted into the field.",
  clipboard: "Recipients cannot be written here. The addresses go to the clipboard, Bcc gets the focus, and the check watches that they were pasted. Who is to be taken out is said, for you to do by hand.",
};
const words = JSON.parse(readFileSync("www/extension/locales/en/messages.json", "utf8"));
const limit = (name) => words[`limit_${name.replaceAll("-", "_")}`].message;

const table = (title, rungs) => (rungs?.length ? [`| ${title} | Why |`, "|---|---|", ...rungs.map(([css, why]) => `| \`${css.replaceAll("|", "\\|")}\` | ${why} |`), ""] : []);

/** What is known of the message answered, and from where. */
function answered({ kind = [], filled, prior }) {
  const signs = kind.flatMap((sign) => (sign.at ?? [[`address: ${sign.address}`, "the page's own address"]]).map(([css, why]) => [css, `${sign.kind.replace("_", " to ")}: ${why}`]));
  const known = [filled && "An answer's first recipients, before the writer did anything, are those of the message answered; its writer is whom the page or the sentence above the quotation names.",
    prior && "The message answered is read where the page shows it beside the compose window."].filter(Boolean);
  const pressed = "An answer is told from a draft that is opened again by the button, menu item or key that was pressed before it. Its first recipients, before the writer did anything, are then those of the message answered; its writer is whom the sentence above the quotation names. An answer in a window of its own counts like a new message.";
  const told = [...(filled ? known : [...known, pressed]), "Header lines above the quotation (From, To, Cc) tell the same.", "People whom somebody else's message already showed to each other are not told again; whoever is added is."];
  return ["## Answers", "", ...told, "",
    ...table("Kind", signs), ...table("Writer of the message answered", prior?.from.at), ...table("Its readers", prior?.to?.at)];
}

function page(adapter) {
  const tried = adapter.live ? "The tests drive the real webmail." : "**Not tried on the live site.** The tests use model pages built from public facts.";
  const recipients = ["to", "cc", "bcc"].flatMap((name) => {
    const field = adapter[name];
    return [`### ${name[0].toUpperCase()}${name.slice(1)}`, "", ...table("Row", field.box), ...table("Whole field", field.whole), ...table("Recipient", field.chip), ...table("Group", field.group),
      ...table("Typed text", field.pending), ...table("Part of the list is not in the page", field.more), ...table("The field is folded away", field.folded), ...table("Opens the row (repair only)", field.show), ...table("Takes a recipient away", field.remove), ...table("The item of its menu that does", field.removeMenu)];
  });
  return [`# ${adapter.name}`, "", "<!-- Written by tools/webmail-pages.mjs from the adapter. -->", "", tried, "",
    `Confidence ${adapter.grade}: ${GRADES[adapter.grade]}.`,
    adapter.hosts.length ? `Hosts that the extension knows: ${adapter.hosts.join(", ")}.` : "No host is known beforehand: the page is recognised by what is on it, once its address is switched on.", "",
    "## Moving people to Bcc", "", INSERTIONS[adapter.insertion], "",
    "## What cannot be done here", "", ...(adapter.limits?.length ? adapter.limits.map((name) => `- ${limit(name)}`) : ["Nothing is known to be impossible."]), "",
    "## Send", "", `Held on ${adapter.send.on === "mouse" ? "the press of the mouse button" : "the click"}, Enter and Space on the button${adapter.send.keys ? ", Ctrl or Cmd with Enter" : ""}${adapter.send.submit ? ", and a submitted form" : ""}.`, "",
    ...table("Send", adapter.send.button), ...table("Also sends", adapter.send.also), ...table("Also sends, in a menu outside the window", adapter.send.beyond),
    ...answered(adapter),
    "## Selectors", "", "An administrator can put selectors before these: see [administration](../administration.md).", "",
    ...table("Compose window", adapter.root), ...adapter.from.flatMap((field) => table("Sender", field.at)), ...table("Subject", adapter.subject.at),
    ...adapter.body.flatMap((editor) => table(`Text (${editor.kind})`, editor.at)), ...recipients].join("\n").replace(/\n+$/, "\n");
}

function index(adapters) {
  return ["# Webmails", "", "<!-- Written by tools/webmail-pages.mjs from the adapters. -->", "", "| Webmail | Tried | Confidence |", "|---|---|---|",
    ...adapters.map(({ id, name, live, grade }) => `| [${name}](${id}.md) | ${live ? "the real webmail, in the tests" : "not tried on the live site: model pages"} | ${grade} |`),
    "", "Any other form with recipients and a text is checked by general rules: fields are found by their names and labels. What a page does beyond a form's own buttons cannot be held there.", "",
    "Calendar invitations are not covered yet.", ""].join("\n");
}

export async function pages() {
  const code = only(await bundle("www/webmail/index.ts"), ".js").text;
  const { ADAPTERS } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return [["index.md", index(ADAPTERS)], ...ADAPTERS.map((adapter) => [`${adapter.id}.md`, page(adapter)])];
}

if (process.argv[1]?.endsWith("webmail-pages.mjs")) {
  mkdirSync("docs/webmail", { recursive: true });
  for (const [name, text] of await pages()) {
    const file = `docs/webmail/${name}`;
    if (!process.argv.includes("--check")) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, "utf8") !== text) { console.error(`${file} is not what the adapter says: node tools/webmail-pages.mjs`); process.exitCode = 1; }
  }
}
