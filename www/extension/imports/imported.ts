// What is taken over from another program, and how it enters a policy. Knows no program. Pure.
import type { Policy } from "../../core/wire";

export interface Imported {
  program: string;
  /** Names of the settings that were taken over, as the other program calls them. */
  taken: string[];
  /** Names of those that have no counterpart here. */
  left: string[];
  merge(policy: Policy): Policy;
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
