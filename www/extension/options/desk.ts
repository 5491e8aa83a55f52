// What the sections of the settings page share: the store, saving with the engine's approval, and the common parts of a section.
import { button, h } from "../../core/element";
import type { Policy } from "../../core/wire";
import type { Words } from "../../core/words";
import { locked } from "../layers";
import { ask } from "../messages";
import { keep, kept } from "../settings";
import type { Kept } from "../settings";

export interface Desk {
  words: Words;
  store: Kept;
  signal: AbortSignal;
  /** True where the administrator locked this path. */
  locked(path: string): boolean;
  /** Saves a changed policy if the engine accepts it; the answer says so, or says the path of the error. */
  save(change: (policy: Policy) => Policy): Promise<string>;
  redraw(): void;
}

let life = new AbortController();

export async function openDesk(words: Words, redraw: () => void): Promise<Desk> {
  life.abort();
  life = new AbortController();
  // The background reads the administrator's policy when it is asked for what is in force; what it found is kept for us.
  await ask({ kind: "settings" }).catch(() => undefined);
  const desk: Desk = {
    words, store: await kept(), signal: life.signal, redraw,
    locked: (path) => desk.store.managed !== null && locked(desk.store.managed, path),
    save: async (change) => {
      const policy = change((await kept()).policy);
      try {
        await ask({ kind: "try-policy", policy });
      } catch (error) {
        return words.say("refused", { reason: error instanceof Error ? error.message : String(error) });
      }
      await keep({ policy });
      desk.store.policy = policy;
      return words.say("saved");
    },
  };
  return desk;
}

export const section = (title: string, ...children: (Node | string | null | false)[]): HTMLElement => h("section", {}, h("h2", {}, title), ...children);

/** The line of a section that says how a gesture ended; screen readers hear it. */
export const sayLine = (): HTMLElement => h("p", { class: "say small", role: "status" });

/** A text field with its save button: one entry a line. */
export function linesForm(desk: Desk, options: { label: string; hint?: string; path: string; lines: string[]; take: (policy: Policy, lines: string[]) => Policy }): HTMLElement {
  const shut = desk.locked(options.path);
  const text = h("textarea", { rows: 3, disabled: shut, spellcheck: "false" });
  text.value = options.lines.join("\n");
  const said = sayLine();
  const save = button(desk.words.say("save"), "secondary", () => void (async () => {
    const lines = text.value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    said.textContent = await desk.save((policy) => options.take(policy, lines));
    text.setAttribute("aria-invalid", String(said.textContent !== desk.words.say("saved")));
  })(), desk.signal, { disabled: shut });
  return h("div", { class: "list" }, h("label", {}, options.label, text),
    options.hint === undefined ? null : h("p", { class: "small soft" }, options.hint),
    shut ? h("p", { class: "small soft" }, desk.words.say("locked")) : null, h("div", { class: "row" }, save, said));
}

/** A choice of one among few. Saves at once. */
export function choice(desk: Desk, options: { label: string; path: string; value: string; choices: readonly (readonly [string, string])[]; take: (policy: Policy, value: string) => Policy }): HTMLElement {
  const shut = desk.locked(options.path);
  const select = h("select", { disabled: shut });
  for (const [value, label] of options.choices) select.append(h("option", { value, selected: value === options.value }, label));
  const said = sayLine();
  select.addEventListener("change", () => void (async () => { said.textContent = await desk.save((policy) => options.take(policy, select.value)); })(), { signal: desk.signal });
  return h("li", {}, h("label", { class: "inline" }, h("span", {}, options.label), select), shut ? h("span", { class: "small soft" }, desk.words.say("locked")) : said);
}

/** What a rule is called; its id where the catalogue does not have it. */
export function ruleName(words: Words, id: string): string {
  const key = `rule_${id.replaceAll("-", "_")}_name`;
  return words.has(key) ? words.say(key) : id;
}

/** Offers a file to keep. Nothing is fetched: the bytes are in the address. */
export function offer(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** The policy without a member, or with it where there is something in it. */
export function withMember<K extends keyof Policy>(policy: Policy, name: K, value: Policy[K] | undefined): Policy {
  const { [name]: _, ...rest } = policy;
  const empty = value === undefined || (Array.isArray(value) && value.length === 0) || (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0);
  return (empty ? rest : { ...rest, [name]: value }) as Policy;
}
