// Settings of other programs as a policy: recognises the file, reads what has a counterpart, and says what has none. Pure.
import type { Policy } from "../../core/wire";
import { flexConfirmMail } from "./flexconfirmmail";
import { outlookOkan } from "./outlookokan";
import { thunderbird } from "./thunderbird";

export interface Imported {
  program: string;
  /** Names of the settings that were taken over, as the other program calls them. */
  taken: string[];
  /** Names of those that have no counterpart here. */
  left: string[];
  merge(policy: Policy): Policy;
}

/** Null where nothing in the file can be used. */
export function importSettings(name: string, bytes: Uint8Array): Imported | null {
  const text = decode(bytes);
  const found = ownFile(text) ?? flexConfirmMail(text) ?? thunderbird(text) ?? outlookOkan(name, text);
  return found === null || found.taken.length === 0 ? null : found;
}

/** UTF-8, or UTF-16 with its mark; OutlookOkan also writes the Japanese code page. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

function ownFile(text: string): Imported | null {
  try {
    const policy = JSON.parse(text) as Policy;
    if (policy === null || typeof policy !== "object" || policy.version !== 1) return null;
    return { program: "Blindcopy", taken: Object.keys(policy).filter((key) => key !== "version"), left: [], merge: () => policy };
  } catch {
    return null;
  }
}

/** The policy with more of its own domains. */
export function withDomains(policy: Policy, domains: readonly string[]): Policy {
  if (domains.length === 0) return policy;
  return { ...policy, organisation: { ...policy.organisation, domains: [...new Set([...(policy.organisation?.domains ?? []), ...domains])] } };
}

/** The policy with a rule's limit; the level stays. */
export function withLimit(policy: Policy, rule: string, limit: number): Policy {
  const before = policy.rules?.[rule];
  const level = typeof before === "object" ? before.level : before;
  return { ...policy, rules: { ...policy.rules, [rule]: { ...(level === undefined ? {} : { level }), limit } } };
}

/** A domain or an address of somebody's list as a pattern of ours: `*` runs, `@` before a domain and case do not matter. Null where we have no such pattern. */
export function asHost(entry: string): string | null {
  const text = entry.trim().toLowerCase().replace(/^\*?@/u, "").replace(/^\./u, "*.");
  return /^(\*\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text) ? text : null;
}
