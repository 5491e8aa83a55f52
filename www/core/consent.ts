// What the writer agreed to, bound to the exact recipients and findings; in memory only, never written anywhere.
import type { Draft, Finding } from "./wire";

export interface Consent {
  give(draft: Draft, matters: string[]): void;
  covers(draft: Draft, matter: string): boolean;
}

export function createConsent(): Consent {
  const given = new Set<string>();
  const bound = (draft: Draft, matter: string): string => JSON.stringify([recipientsKey(draft), matter]);
  return {
    give: (draft, matters) => matters.forEach((matter) => given.add(bound(draft, matter))),
    covers: (draft, matter) => given.has(bound(draft, matter)),
  };
}

/** What consent to a finding is given for: the same evidence turned graver is a new matter. */
export function matterOf(finding: Finding): string {
  return `${finding.severity} ${finding.key}`;
}

/** The draft as one comparable string: equal strings, equal drafts. A source names the parts of a draft in one order, whatever they hold. */
export function draftKey(draft: Draft): string {
  return JSON.stringify(draft);
}

/** The sender and the recipients by field; order and letter case do not matter. */
export function recipientsKey(draft: Draft): string {
  const field = (entries: string[] | undefined): string[] =>
    (entries ?? []).map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== "").sort();
  return JSON.stringify([(draft.from ?? "").trim().toLowerCase(), field(draft.to), field(draft.cc), field(draft.bcc)]);
}

/** The addresses as written in To and Cc, lower case, each once: the set that "They know each other" is said of. */
export function visibleAddresses(draft: Draft): string[] {
  const written = [...(draft.to ?? []), ...(draft.cc ?? [])].join("\n").toLowerCase();
  return [...new Set(written.match(/[^\s<>,;:"()[\]]+@[^\s<>,;:"()]+/g) ?? [])].sort();
}

/** "They know each other" is no answer to a sensitive matter: then being on the list is what must not be shown. */
export function declarable(finding: Finding): boolean {
  const topic = finding.args["topic"];
  return finding.rule === "visible-strangers" && (topic === undefined || topic === "");
}
