// What is checked and how gravely: rules, sensitive matters, messages that could not be checked, languages.
import { h } from "../../core/element";
import { LANGUAGES } from "../../core/words";
import english from "../../core/locales/en/messages.json";
import type { Level, Policy, RuleInfo } from "../../core/wire";
import { ask } from "../messages";
import { keep } from "../settings";
import { choice, ruleName, section, withMember } from "./desk";
import type { Desk } from "./desk";

const LEVELS = ["default", "off", "note", "warn", "stop"] as const;

export function rulesSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const rows = h("ul", { class: "list" });
  void ask({ kind: "rules" }).then((rules) => rows.append(...rules.map((rule) => ruleRow(desk, rule)))).catch((error: unknown) => rows.append(h("li", { class: "refused" }, String(error))));
  const topics = Object.keys(english).filter((key) => key.startsWith("topic_"));
  return section(words.say("rules_title"), rows,
    h("ul", { class: "list" }, uncheckedRow(desk)),
    h("h3", {}, words.say("topics_title")), h("div", { class: "columns" }, ...topics.map((key) => topicBox(desk, key))));
}

function ruleRow(desk: Desk, rule: RuleInfo): HTMLElement {
  const { words } = desk;
  const setting = desk.store.policy.rules?.[rule.id];
  const level = typeof setting === "object" ? setting.level : setting;
  return choice(desk, {
    label: ruleName(words, rule.id), path: `rules.${rule.id}`, value: level ?? "default",
    choices: LEVELS.map((one) => [one, words.say(`level_${one}`)] as const),
    take: (policy, value) => withRule(policy, rule.id, value === "default" ? undefined : (value as Level)),
  });
}

function withRule(policy: Policy, id: string, level: Level | undefined): Policy {
  const { [id]: before, ...rest } = policy.rules ?? {};
  const limit = typeof before === "object" ? before.limit : undefined;
  if (level === undefined && limit === undefined) return withMember(policy, "rules", rest);
  const setting = limit === undefined ? (level as Level) : { ...(level === undefined ? {} : { level }), limit };
  return withMember(policy, "rules", { ...rest, [id]: setting });
}

function uncheckedRow(desk: Desk): HTMLElement {
  const { words } = desk;
  return choice(desk, {
    label: words.say("unchecked_title"), path: "unchecked", value: desk.store.policy.unchecked ?? "ask",
    choices: (["pass", "ask", "hold"] as const).map((one) => [one, words.say(`unchecked_${one}`)] as const),
    take: (policy, value) => withMember(policy, "unchecked", value as NonNullable<Policy["unchecked"]>),
  });
}

function topicBox(desk: Desk, key: string): HTMLElement {
  const id = key.replace("topic_", "").replaceAll("_", "-");
  const shut = desk.locked(`topics.${id}`);
  const box = h("input", { type: "checkbox", checked: desk.store.policy.topics?.[id] !== "off", disabled: shut });
  box.addEventListener("change", () => void desk.save((policy) => {
    const { [id]: _, ...rest } = policy.topics ?? {};
    return withMember(policy, "topics", box.checked ? rest : { ...rest, [id]: "off" });
  }), { signal: desk.signal });
  return h("label", { class: "inline" }, box, h("span", {}, desk.words.say(key)));
}

export function languageSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const select = h("select", {}, h("option", { value: "" }, words.say("language_browser")));
  for (const [tag, name] of Object.entries(LANGUAGES)) select.append(h("option", { value: tag, lang: tag, selected: desk.store.language === tag }, name));
  select.addEventListener("change", () => void keep({ language: select.value === "" ? null : select.value }).then(desk.redraw), { signal: desk.signal });
  return section(words.say("language_title"), h("label", { class: "inline" }, h("span", {}, words.say("language_title")), select));
}
