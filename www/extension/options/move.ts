// Settings as files and as text: export, import (also from other programs), and the whole policy for those who want to see it.
import { button, h } from "../../core/element";
import type { Policy } from "../../core/wire";
import { importSettings } from "../imports/index";
import { offer, sayLine, section } from "./desk";
import type { Desk } from "./desk";

const LARGEST = 4 * 1024 * 1024;

export function moveSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const said = sayLine();
  const file = h("input", { type: "file", accept: ".json,.js,.csv,.txt,application/json,text/csv" });
  file.addEventListener("change", () => void (async () => {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    if (chosen.size > LARGEST) { said.textContent = words.say("import_nothing"); return; }
    said.textContent = await take(desk, chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    file.value = "";
  })(), { signal: desk.signal });
  const save = button(words.say("export"), "secondary", () => offer("blindcopy-settings.json", "application/json", `${JSON.stringify(desk.store.policy, null, 2)}\n`), desk.signal);
  return section(words.say("move_title"), save, h("label", {}, words.say("import"), file), h("p", { class: "small soft" }, words.say("import_hint")), said);
}

async function take(desk: Desk, name: string, bytes: Uint8Array): Promise<string> {
  const { words } = desk;
  const read = importSettings(name, bytes);
  if (read === null) return words.say("import_nothing");
  const outcome = await desk.save((policy) => read.merge(policy));
  if (outcome !== words.say("saved")) return outcome;
  const left = read.left.length === 0 ? "" : ` ${words.say("import_left", { parts: read.left.join(", ") })}`;
  return `${words.say("import_done", { what: read.program, parts: read.taken.join(", ") })}${left}`;
}

export function rawSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const text = h("textarea", { class: "code", spellcheck: "false", rows: 12 });
  text.value = JSON.stringify(desk.store.policy, null, 2);
  const said = sayLine();
  const save = button(words.say("save"), "secondary", () => void (async () => {
    let policy: Policy;
    try {
      policy = JSON.parse(text.value) as Policy;
    } catch (error) {
      said.textContent = words.say("refused", { reason: error instanceof Error ? error.message : String(error) });
      return;
    }
    said.textContent = await desk.save(() => policy);
  })(), desk.signal);
  return section(words.say("raw_title"), h("details", {}, h("summary", {}, words.say("raw_label")), h("label", {}, words.say("raw_label"), text), h("div", { class: "row" }, save, said)));
}
