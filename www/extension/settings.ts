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

/** What the administrator set; null where there is nothing. Firefox refuses to answer where no policy is installed. */
export async function readManaged(): Promise<unknown> {
  try {
    const { policy } = await chrome.storage.managed.get("policy");
    if (typeof policy === "string") return JSON.parse(policy) as unknown;
    return policy ?? null;
  } catch {
    return null;
  }
}

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

async function acceptedManaged(store: Kept, accept: (policy: Policy) => void): Promise<Policy> {
  const wished = await readManaged();
  if (wished === null) {
    if (store.managed !== null || store.managedProblem !== null) await keep({ managed: null, managedProblem: null });
    return EMPTY;
  }
  try {
    accept(wished as Policy);
    if (JSON.stringify(wished) !== JSON.stringify(store.managed) || store.managedProblem !== null) await keep({ managed: wished as Policy, managedProblem: null });
    return wished as Policy;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (problem !== store.managedProblem) await keep({ managedProblem: problem });
    return store.managed ?? EMPTY;
  }
}
