// The settings page: puts its sections together and keeps them in the order of a first visit.
import { adopt, h } from "../core/element";
import { STYLES } from "../core/styles";
import type { Words } from "../core/words";
import { journalSection } from "./options/journal";
import { peopleSection } from "./options/people";
import { domainsSection, sitesSection, testSection } from "./options/first-run";
import { languageSection, rulesSection } from "./options/rules";
import { moveSection, rawSection } from "./options/move";
import { openDesk } from "./options/desk";
import type { Desk } from "./options/desk";
import { ownWords } from "./vocabulary";

async function draw(): Promise<void> {
  const words = await ownWords();
  const desk = await openDesk(words, () => void draw());
  const first = location.hash === "#first-run";
  document.title = words.say("options_title");
  document.body.replaceChildren(h("main", {},
    h("h1", {}, words.say(first ? "first_title" : "options_title")),
    first ? h("p", {}, words.say("first_lead")) : null,
    managedNote(desk, words),
    domainsSection(desk), sitesSection(desk), testSection(desk),
    peopleSection(desk), rulesSection(desk), languageSection(desk), moveSection(desk), rawSection(desk), journalSection(desk),
    h("p", { class: "small soft" }, words.say("calendar_note")),
  ));
}

function managedNote(desk: Desk, words: Words): HTMLElement | null {
  const { managed, managedProblem } = desk.store;
  if (managed === null && managedProblem === null) return null;
  return h("section", {}, h("h2", {}, words.say("managed_title")),
    managed === null ? null : h("p", {}, words.say("managed_some")),
    managedProblem === null ? null : h("p", { class: "refused", role: "alert" }, words.say("managed_problem", { reason: managedProblem })));
}

adopt(document, STYLES);
void draw();
