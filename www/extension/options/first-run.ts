// What a first visit needs: own domains, sites, and a made-up message that shows what the extension does.
import { button, h } from "../../core/element";
import { sayVerdict } from "../../core/sentence";
import { badge } from "../../core/signs";
import type { Draft, Policy } from "../../core/wire";
import { ask } from "../messages";
import { keep } from "../settings";
import { patternOf, turnOff, turnOn } from "../sites";
import { linesForm, sayLine, section, withMember } from "./desk";
import type { Desk } from "./desk";

export function domainsSection(desk: Desk): HTMLElement {
  const { words } = desk;
  return section(words.say("domains_title"), linesForm(desk, {
    label: words.say("domains_label"), hint: words.say("domains_hint"), path: "organisation.domains",
    lines: desk.store.policy.organisation?.domains ?? [],
    take: (policy, lines) => withDomains(policy, lines),
  }), identityForm(desk));
}

/** Some pages do not name the sender: then this address stands for it. */
function identityForm(desk: Desk): HTMLElement {
  const { words } = desk;
  const field = h("input", { type: "text", inputmode: "email", autocomplete: "email", spellcheck: "false" });
  field.value = desk.store.identity;
  const said = sayLine();
  const save = button(words.say("save"), "secondary", () => {
    const address = field.value.trim();
    if (address !== "" && !/^[^\s@]+@[^\s@]+$/u.test(address)) { said.textContent = words.say("identity_bad"); return; }
    void keep({ identity: address }).then(() => { said.textContent = words.say("saved"); });
  }, desk.signal);
  return h("div", { class: "list" }, h("div", { class: "line" }, h("label", {}, words.say("identity_label"), field), save), h("p", { class: "small soft" }, words.say("identity_hint")), said);
}

function withDomains(policy: Policy, domains: string[]): Policy {
  const { domains: _, ...rest } = policy.organisation ?? {};
  return withMember(policy, "organisation", domains.length === 0 ? rest : { ...rest, domains });
}

export function sitesSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const said = sayLine();
  const field = h("input", { type: "text", inputmode: "url", autocomplete: "off", spellcheck: "false" });
  const add = button(words.say("sites_add"), "secondary", () => {
    const pattern = patternOf(field.value);
    if (pattern === null) { said.textContent = words.say("sites_bad"); return; }
    // The request must be made in the gesture itself.
    void turnOn(pattern).then((done) => { if (done) desk.redraw(); else said.textContent = words.say("sites_denied"); }, (error: unknown) => { said.textContent = String(error); });
  }, desk.signal);
  const own = desk.store.sites.map((site) => h("li", {}, h("span", {}, site), button(words.say("sites_remove", { site: "" }).trim(), "quiet", () => void turnOff(site).then(desk.redraw), desk.signal, { "aria-label": words.say("sites_remove", { site }) })));
  const built = builtInSites();
  const missing = h("div", { class: "list" });
  void offerMissing(desk, built, missing);
  return section(words.say("sites_title"), h("details", {}, h("summary", {}, words.say("sites_built_in")), h("ul", { class: "list small" }, ...built.map((site) => h("li", {}, site)))),
    missing, h("ul", { class: "list" }, ...own), h("div", { class: "line" }, h("label", {}, words.say("sites_label"), field), add),
    h("p", { class: "small soft" }, words.say("sites_hint")), said);
}

const builtInSites = (): string[] => chrome.runtime.getManifest().host_permissions ?? [];

/** Firefox grants the hosts of a manifest only when the person agrees. */
async function offerMissing(desk: Desk, sites: string[], at: HTMLElement): Promise<void> {
  const missing: string[] = [];
  for (const site of sites) if (!(await chrome.permissions.contains({ origins: [site] }))) missing.push(site);
  if (missing.length === 0) return;
  const allow = button(desk.words.say("sites_allow"), "primary", () => void chrome.permissions.request({ origins: missing }).then(desk.redraw), desk.signal);
  at.append(h("p", {}, desk.words.say("sites_missing")), h("p", { class: "small soft" }, missing.join(" ")), h("div", { class: "row" }, allow));
}

/** Made up: reserved domains, and a mailbox host with local parts that are plainly nobody's. */
function example(subject: string): Draft {
  const cc = Array.from({ length: 8 }, (_, index) => `reader-0${index + 1}@gmail.com`);
  return { from: "Clinic <clinic@example.org>", to: ["clinic@example.org"], cc, bcc: [], subject, body: subject };
}

export function testSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const out = h("div", { class: "say", role: "status" });
  const draft = example(words.say("test_subject"));
  const run = button(words.say("test_run"), "primary", () => void (async () => {
    const report = await ask({ kind: "try-draft", draft, policy: desk.store.policy });
    const said = sayVerdict(words, { draft, report, people: null, failed: null, repaired: null });
    out.replaceChildren(badge(said.verdict, said.word), h("p", {}, said.sentence));
  })(), desk.signal);
  return section(words.say("test_title"), h("p", {}, words.say("test_lead")),
    h("div", { class: "example small" }, h("p", {}, `${words.field("cc")}: ${(draft.cc ?? []).join(", ")}`), h("p", {}, `${words.field("subject")}: ${draft.subject ?? ""}`)),
    run, out);
}
