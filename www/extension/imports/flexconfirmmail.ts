// FlexConfirmMail's settings: as JSON (Thunderbird, Outlook's web add-in) or as its text files.
// Own domains, trusted addresses and words are taken over; countdowns, ticks and colours have no counterpart.
import type { Policy } from "../../core/wire";
import { asHost, withDomains } from "./imported";
import type { Imported } from "./imported";

type Settings = Record<string, unknown>;

export function flexConfirmMail(text: string): Imported | null {
  const settings = asJson(text);
  if (settings === null) return null;
  const flat = { ...settings, ...(settings["common"] as Settings | undefined), ...(settings["options"] as Settings | undefined) };
  const trusted = lines(flat["TrustedDomains"] ?? flat["trustedDomains"] ?? flat["internalDomains"]);
  const unsafe = lines(flat["UnsafeDomains"] ?? flat["unsafeDomains"]);
  const bodies = words(flat["UnsafeBodies"] ?? flat["unsafeBodies"]);
  const multiple = flat["confirmMultipleRecipientDomains"] === true || flat["SafeBccEnabled"] === true;
  const taken: string[] = [];
  if (trusted.length > 0) taken.push("TrustedDomains");
  if (bodies.length > 0) taken.push("UnsafeBodies");
  if (multiple) taken.push("SafeBcc");
  const known = ["TrustedDomains", "trustedDomains", "internalDomains", "UnsafeBodies", "unsafeBodies", "confirmMultipleRecipientDomains", "SafeBccEnabled", "common", "options"];
  const left = Object.keys(flat).filter((key) => !known.includes(key)).slice(0, 20);
  if (unsafe.length > 0 && !left.includes("UnsafeDomains")) left.push("UnsafeDomains");
  return taken.length === 0 ? null : { program: "FlexConfirmMail", taken, left, merge: (policy) => merged(policy, trusted, bodies) };
}

function merged(policy: Policy, trusted: string[], bodies: string[]): Policy {
  const cancelled = new Set(trusted.filter((one) => one.startsWith("-")).map((one) => one.slice(1)));
  const entries = trusted.filter((one) => !one.startsWith("-") && !cancelled.has(one));
  const domains = entries.map(asHost).filter((one) => one !== null);
  const people = entries.filter((one) => /^[^@*?]+@[^@*?]+$/u.test(one));
  let out = withDomains(policy, domains);
  if (people.length > 0) out = { ...out, trusted: [...new Set([...(out.trusted ?? []), ...people])] };
  if (bodies.length > 0) out = { ...out, terms: [...(out.terms ?? []).filter(({ id }) => id !== "flexconfirmmail"), { id: "flexconfirmmail", words: bodies, level: "warn" }] };
  return out;
}

function asJson(text: string): Settings | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Settings) : null;
  } catch {
    return null;
  }
}

/** A list as an array or as lines of text; `#` begins a comment. */
function lines(value: unknown): string[] {
  const all = Array.isArray(value) ? value.map(String) : typeof value === "string" ? value.split(/[\n,]/u) : [];
  return all.map((line) => line.replace(/#.*/u, "").trim()).filter((line) => line !== "");
}

function words(value: unknown): string[] {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.values(value as Record<string, unknown>).flatMap((section) => lines((section as Settings | null)?.["Keywords"] ?? (section as Settings | null)?.["keywords"]));
  }
  return lines(value).filter((line) => !line.startsWith("["));
}
