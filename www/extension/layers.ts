// Lays a person's policy over an administrator's: locks hold, lists add up, single values are the person's. Pure.
import type { Policy } from "../core/wire";

const LISTS = ["trusted", "individuals", "sharedHosts", "knowEachOther", "alwaysBcc", "terms", "patterns"] as const;
const RECORDS = ["rules", "topics", "adapters"] as const;
const VALUES = ["override", "unchecked", "languages"] as const;

/** True where the path, or a path above it, is locked: "rules" locks "rules.visible-strangers". */
export const locked = (policy: Policy, path: string): boolean => (policy.locked ?? []).some((lock) => path === lock || path.startsWith(`${lock}.`));

/** The policy in force. `strong` is the administrator's. Neither is changed. */
export function layer(strong: Policy, weak: Policy): Policy {
  const out: Record<string, unknown> = { version: 1 };
  const [above, below] = [strong as unknown as Record<string, unknown>, weak as unknown as Record<string, unknown>];
  for (const name of VALUES) set(out, name, locked(strong, name) ? above[name] : (below[name] ?? above[name]));
  for (const name of LISTS) {
    const mine = locked(strong, name) ? [] : list(below[name]);
    const all = [...list(above[name]), ...mine];
    if (all.length > 0) out[name] = distinct(all);
  }
  for (const name of RECORDS) set(out, name, record(strong, name, above[name], below[name]));
  set(out, "organisation", record(strong, "organisation", above["organisation"], below["organisation"]));
  set(out, "locked", strong.locked);
  return out as unknown as Policy;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const distinct = (all: unknown[]): unknown[] => {
  const seen = new Set<string>();
  return all.filter((one) => { const key = JSON.stringify(one); return !seen.has(key) && seen.add(key); });
};

function set(out: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) out[name] = value;
}

/** Entry by entry: a locked entry is the administrator's, and so is one that only the administrator has. */
function record(strong: Policy, path: string, above: unknown, below: unknown): unknown {
  const upper = (above ?? {}) as Record<string, unknown>;
  const lower = locked(strong, path) ? {} : ((below ?? {}) as Record<string, unknown>);
  const out: Record<string, unknown> = { ...upper };
  for (const [name, value] of Object.entries(lower)) if (!locked(strong, `${path}.${name}`)) out[name] = value;
  return Object.keys(out).length === 0 ? undefined : out;
}
