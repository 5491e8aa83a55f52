// OutlookOkan's CSV files, recognised by their names: own domains, addresses, keywords, and the limit of external domains.
import type { Policy } from "../../core/wire";
import { asHost, withDomains, withLimit } from "./imported";
import type { Imported } from "./imported";

type Reader = (rows: string[][]) => { taken: string[]; merge: (policy: Policy) => Policy } | null;

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/internaldomain/iu, ownDomains],
  [/whitelist|allowlist/iu, trustedList],
  [/alertkeywordandmessage(?!forsubject)/iu, keywords(undefined)],
  [/alertkeywordandmessageforsubject/iu, keywords(["subject"])],
  [/externaldomains?warning/iu, domainLimit],
];

export function outlookOkan(name: string, text: string): Imported | null {
  const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
  const read = reader?.(rowsOf(text)) ?? null;
  return read === null ? null : { program: "OutlookOkan", left: [], ...read };
}

function ownDomains(rows: string[][]): ReturnType<Reader> {
  const domains = rows.map(([first]) => asHost(first ?? "")).filter((one) => one !== null);
  return domains.length === 0 ? null : { taken: ["InternalDomain"], merge: (policy) => withDomains(policy, domains) };
}

function trustedList(rows: string[][]): ReturnType<Reader> {
  const entries = rows.map(([first]) => (first ?? "").trim().toLowerCase()).map((one) => (one.startsWith("@") ? one.slice(1) : one)).filter((one) => /^[^\s]+\.[^\s]+$/u.test(one));
  if (entries.length === 0) return null;
  return { taken: ["Whitelist"], merge: (policy) => ({ ...policy, trusted: [...new Set([...(policy.trusted ?? []), ...entries])] }) };
}

/** Keyword, message, and whether the message may not be sent. `*` stands for every message and has no counterpart. */
function keywords(where: "subject"[] | undefined): Reader {
  return (rows) => {
    const made = rows.filter(([word]) => (word ?? "").trim() !== "" && word !== "*").map(([word, message, cannot], index) => ({
      id: `outlookokan-${where === undefined ? "text" : "subject"}-${index + 1}`, words: [(word ?? "").trim()],
      level: /^true$/iu.test(cannot ?? "") ? ("stop" as const) : ("warn" as const),
      ...(where === undefined ? {} : { where }), ...((message ?? "").trim() === "" ? {} : { message: (message ?? "").trim() }),
    }));
    if (made.length === 0) return null;
    const ids = new Set(made.map(({ id }) => id));
    return { taken: ["AlertKeywordAndMessage"], merge: (policy) => ({ ...policy, terms: [...(policy.terms ?? []).filter(({ id }) => !ids.has(id)), ...made] }) };
  };
}

/** Its first number is the count of external domains from which it speaks. */
function domainLimit(rows: string[][]): ReturnType<Reader> {
  const row = rows[0] ?? [];
  const limit = row.map(Number).find((value) => Number.isInteger(value) && value > 1);
  return limit === undefined ? null : { taken: ["ExternalDomainsWarningAndAutoChangeToBcc"], merge: (policy) => withLimit(policy, "visible-strangers", limit) };
}

/** Comma-separated rows (RFC 4180): quotes, doubled quotes, line ends in quotes. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const end = (): void => { row.push(cell); cell = ""; };
  const endRow = (): void => { end(); if (row.some((one) => one.trim() !== "")) rows.push(row); row = []; };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i += 1; }
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") end();
    else if (c === "\n") endRow();
    else if (c !== "\r" && c !== "\ufeff") cell += c;
  }
  endRow();
  return rows;
}
