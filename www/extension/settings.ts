// What is kept on this device: the person's policy, sites, language, and the administrator's last good policy. No draft, no address of one.
import type { Policy } from "../core/wire";
import { layer } from "./layers";

export interface Kept {
  policy: Policy;
  /** Match patterns that the person turned on beyond those of the manifest. */
  sites: string[];
  /** BCP 47; null follows the browser. */
  language: string | null;
  /** The person's own address, for pages that do not name the sender; empty where none was given. */
  identity: string;
  /** The administrator's policy as it was last accepted, and why a newer one was not. */
  managed: Policy | null;
  managedProblem: string | null;
}

export const EMPTY: Policy = { version: 1 };
const DEFAULTS: Kept = { policy: EMPTY, sites: [], language: null, identity: "", managed: null, managedProblem: null };

const KEYS = Object.keys(DEFAULTS) as (keyof Kept)[];

export const keep = (part: Partial<Kept>): Promise<void> => chrome.storage.local.set(part);

export const kept = async (): Promise<Kept> => ({ ...DEFAULTS, ...((await chrome.storage.local.get(KEYS)) as Partial<Kept>) });

/** Firefox says so where the administrator set nothing; every other failure must not undo what was set. */
const NOTHING_SET = /manifest not found/iu;

/**
 * What the administrator set; null where there is nothing. `policyText` comes before `policy`: browsers check an object
 * against a schema of their own first, drop what they do not know without a word, and hand over nothing where a type is wrong.
 * Throws, with the name of the value, at a text that is no JSON.
 */
export async function readManaged(): Promise<unknown> {
  let set: { policy?: unknown; policyText?: unknown };
  try {
    set = await chrome.storage.managed.get(["policy", "policyText"]);
  } catch (error) {
    if (NOTHING_SET.test(String(error))) return null;
    throw error;
  }
  for (const name of ["policyText", "policy"] as const) {
    const value = set[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value) as unknown;
    } catch (error) {
      throw new Error(`${name}: ${reasonOf(error)}`);
    }
  }
  return null;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Both layers as they are in force. `accept` throws, with the path of the error, at a policy that the engine refuses. */
export async function policyInForce(accept: (policy: Policy) => void): Promise<Policy> {
  const store = await kept();
  const managed = await acceptedManaged(store, accept);
  const both = layer(managed, store.policy);
  try {
    accept(both);
    return both;
  } catch {
    // The person's part was good when it was saved; a newer version of the engine may think otherwise.
    accept(managed);
    return managed;
  }
}

/** The administrator's policy where it is good, else the last good one, with the reason kept for the settings page. */
async function acceptedManaged(store: Kept, accept: (policy: Policy) => void): Promise<Policy> {
  let wished: unknown;
  try {
    wished = await readManaged();
    if (wished !== null) accept(wished as Policy);
  } catch (error) {
    const problem = reasonOf(error);
    if (problem !== store.managedProblem) await keep({ managedProblem: problem });
    return store.managed ?? EMPTY;
  }
  if (JSON.stringify(wished) !== JSON.stringify(store.managed) || store.managedProblem !== null) await keep({ managed: wished as Policy | null, managedProblem: null });
  return (wished as Policy | null) ?? EMPTY;
}
