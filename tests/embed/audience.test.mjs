// Forms that publish, as people write them in eleven languages, and forms that only look like it: what each is taken for.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, leftOut } from "../support/browsers.mjs";
import { fixture, saidOf, stage, until } from "./driving.mjs";

const ANSWERS = `<label>Your name <input name="full_name" value="Ann Example"></label><label>Date of birth <input name="born" value="12 March 1984"></label>
  <label>What happened <textarea name="details">I am a patient of the HIV clinic and was assaulted by an officer on 3 May. I am a victim and a witness in the case.</textarea></label>`;
const select = (label, name, options, chosen) => `<label>${label} <select name="${name}">${options.map((one) => `<option value="${one === "" ? "" : `v${options.indexOf(one)}`}"${one === chosen ? " selected" : ""}>${one}</option>`).join("")}</select></label>`;
const radios = (legend, name, options, chosen) => `<fieldset><legend>${legend}</legend>${options.map((one, at) => `<label><input type="radio" name="${name}" value="${at}"${one === chosen ? " checked" : ""}> ${one}</label>`).join("")}</fieldset>`;
const box = (label, name, more = "checked") => `<label><input type="checkbox" name="${name}" value="1" ${more}> ${label}</label>`;

/** What the form is taken for: the severity of the finding about its audience, or none. */
const FORMS = {
  "a select in English": ["stop", select("Who can view this report?", "q17", ["Only the review team", "All staff", "Everyone"], "Everyone")],
  "the same, for the review team": ["note", select("Who can view this report?", "q17", ["Only the review team", "All staff", "Everyone"], "Only the review team")],
  "a repository's radio": ["stop", radios("Settings", "case[visibility]", ["Public", "Internal", "Private"], "Public")],
  "a repository's radio, internal": ["warn", radios("Settings", "case[visibility]", ["Public", "Internal", "Private"], "Internal")],
  "a toggle": ["stop", box("Public", "settings_3")],
  "a toggle that is off": ["none", box("Public", "settings_3", "")],
  "a switch": ["stop", '<button type="button" role="switch" aria-checked="true">Make this public</button>'],
  "a switch that is off": ["none", '<button type="button" role="switch" aria-checked="false">Make this public</button>'],
  "Django's is_public": ["stop", box("Is public", "is_public")],
  "Rails' published, as yes and no": ["stop", radios("May we publish your story on the website?", "story[consent]", ["Yes", "No"], "Yes")],
  "the same, no": ["none", radios("May we publish your story on the website?", "story[consent]", ["Yes", "No"], "No")],
  "a hidden field": ["stop", '<input type="hidden" name="visibility" value="public">'],
  "a share dialog's own control": ["stop", '<button type="button" role="combobox" aria-label="General access" aria-expanded="false">Anyone with the link</button>'],
  "options that say it all": ["stop", select("Reach", "field_9", ["Only me", "My team", "Whole company", "Anyone on the web"], "Anyone on the web")],
  "Welsh": ["warn", select("Pwy sy'n cael gweld hyn?", "q1", ["Fi yn unig", "Fy nhîm", "Pawb yn y sefydliad", "Pawb ar y we"], "Pawb yn y sefydliad")],
  "French": ["stop", select("Visible par", "q2", ["Moi uniquement", "Mon service", "Toute l'organisation", "Tout le monde"], "Tout le monde")],
  "German": ["stop", radios("Wer darf das sehen?", "q3", ["Nur ich", "Meine Abteilung", "Alle Mitarbeitenden", "Jeder im Internet"], "Jeder im Internet")],
  "Spanish": ["warn", select("¿Quién puede verlo?", "q4", ["Solo yo", "Mi equipo", "Toda la empresa", "Cualquier usuario de Internet"], "Toda la empresa")],
  "Italian": ["stop", select("Chi può vedere questo?", "q5", ["Solo io", "Il mio gruppo", "Tutti in azienda", "Tutti (pubblico)"], "Tutti (pubblico)")],
  "Portuguese": ["warn", select("Quem pode ver isto?", "q6", ["Somente eu", "Minha equipe", "Todos na organização", "Todos na internet"], "Todos na organização")],
  "Dutch": ["stop", radios("Wie mag dit zien?", "q7", ["Alleen ik", "Mijn team", "Iedereen binnen het bedrijf", "Iedereen op internet"], "Iedereen op internet")],
  "Polish": ["warn", select("Kto może to zobaczyć?", "q8", ["Tylko ja", "Mój zespół", "Wszyscy w firmie", "Wszyscy w internecie"], "Wszyscy w firmie")],
  "Swedish": ["stop", select("Vem kan se det här?", "q9", ["Bara jag", "Mitt team", "Alla på företaget", "Alla på internet"], "Alla på internet")],
  "Japanese": ["warn", select("公開範囲", "q10", ["自分のみ", "部署内", "社内全体", "一般に公開"], "社内全体")],
  "for the writer alone, in Japanese": ["none", select("公開範囲", "q10", ["自分のみ", "部署内", "社内全体", "一般に公開"], "自分のみ")],
  "an ordinary form's department": ["none", select("Department", "department", ["Team North", "Team South", "Whole company"], "Whole company")],
  "a school that is public": ["none", select("Type of school", "school", ["Public", "Private", "Charity"], "Public")],
  "public transport": ["none", radios("How did you come here?", "transport", ["Public transport", "Car"], "Public transport") + box("I am a member of the public", "kind")],
  "access needs": ["none", select("Access", "access", ["Wheelchair", "Hearing loop", "None"], "Wheelchair")],
  "a newsletter": ["none", box("Send me a copy", "copy") + box("I agree to the terms", "terms")],
  "who to call": ["none", select("Who can we contact?", "contact", ["Everyone in the household", "My partner", "Nobody else"], "Everyone in the household")],
};

for (const name of BROWSERS) {
  describe(`forms that publish in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 300_000 }, () => {
    let host;
    before(async () => { host = await stage(name); });
    after(() => host?.close());

    test(`${Object.keys(FORMS).length} forms, risky and ordinary`, async () => {
      const recipients = '<input type="hidden" name="csrf" value="x"><label>To <input name="to" value="desk@council.example"></label>';
      const body = Object.values(FORMS).map(([, fields], at) => `<form id="form-${at}">${recipients}${ANSWERS}${fields}<button>Send</button></form><blindcopy-check form="form-${at}" sender="desk@council.example"></blindcopy-check>`).join("");
      const page = await host.open(fixture("audiences", body));
      await until(page, () => [...document.querySelectorAll("blindcopy-check")].every((one) => one.report !== null && one.report.verdict !== "unchecked"));
      const said = await page.$$eval("blindcopy-check", (all) => all.map((one) => one.report.findings.find(({ rule }) => rule === "open-audience")?.severity ?? "none"));
      assert.deepEqual(Object.fromEntries(Object.keys(FORMS).map((form, at) => [form, said[at]])), Object.fromEntries(Object.entries(FORMS).map(([form, [wanted]]) => [form, wanted])));
      assert.deepEqual(saidOf(page), []);
    });

    test("a switch and a share dialog's own control are followed", async () => {
      const page = await host.open(fixture("audience-follows", `<form id="compose">${ANSWERS}<label>To <input name="to" value="desk@council.example"></label><button type="button" role="switch" aria-checked="false">Make this public</button>
        <button type="button" role="combobox" aria-label="General access" aria-expanded="false">Restricted</button></form><blindcopy-check form="compose"></blindcopy-check>`));
      const state = (wanted) => until(page, (one) => (document.querySelector("blindcopy-check").report?.findings.find(({ rule }) => rule === "open-audience")?.severity ?? "none") === one, wanted);
      await state("none");
      await page.$eval("[role=switch]", (button) => button.setAttribute("aria-checked", "true"));
      await state("stop");
      await page.$eval("[role=switch]", (button) => button.setAttribute("aria-checked", "false"));
      await state("none");
      await page.$eval("[role=combobox]", (button) => { button.textContent = "Everyone in the organisation"; });
      await state("warn");
    });
  });
}
