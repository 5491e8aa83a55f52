// The engine in the background: started when first asked, with the policy in force. Keeps no draft.
import { Checker, initSync, rules } from "#engine";
import module from "#engine.wasm";
import type { Draft, Person, Policy, Report, RuleInfo } from "../core/wire";
import { EMPTY, policyInForce, readManaged } from "./settings";

interface Running {
  checker: Checker;
  policy: Policy;
  /** Groups that the last draft's writer declared, as JSON: the checker is told only when they change. */
  together: string;
  /** What the administrator had set when this began, as JSON. */
  managed: string;
}

let running: Promise<Running> | undefined;

/** The checker with the policy in force; a start that failed is tried again at the next call. */
function open(): Promise<Running> {
  running ??= start().catch((error: unknown) => {
    running = undefined;
    throw error;
  });
  return running;
}

async function start(): Promise<Running> {
  boot();
  const managed = await managedNow();
  const policy = await policyInForce((wished) => new Checker(wished).free());
  return { checker: new Checker(policy), policy, together: "[]", managed };
}

const managedNow = async (): Promise<string> => JSON.stringify(await readManaged().catch(String));

/** Begins anew where the administrator's part is another one: just after an installation Chromium hands it over late, and tells nobody. */
export async function renew(): Promise<void> {
  const begun = await running;
  if (begun !== undefined && begun.managed !== (await managedNow())) forget();
}

let booted = false;
function boot(): void {
  if (booted) return;
  initSync({ module: new WebAssembly.Module(module as Uint8Array<ArrayBuffer>) });
  booted = true;
}

/** Settings changed: the next call reads them anew. */
export const forget = (): void => { running = undefined; };

export const policyNow = async (): Promise<Policy> => (await open()).policy;

export async function check(draft: Draft, together: string[][]): Promise<Report> {
  const engine = await open();
  const wished = JSON.stringify(together);
  if (wished !== engine.together) {
    engine.checker.setPolicy({ ...engine.policy, knowEachOther: [...(engine.policy.knowEachOther ?? []), ...together] });
    engine.together = wished;
  }
  return engine.checker.check(draft) as Report;
}

export async function people(draft: Draft): Promise<Person[]> {
  const checker: Checker & { people?(draft: Draft): Person[] } = (await open()).checker;
  return checker.people?.(draft) ?? [];
}

export function ruleList(): RuleInfo[] {
  boot();
  return rules() as RuleInfo[];
}

/** Throws, with the path of the error, where the engine refuses this policy. */
export function accept(policy: Policy): void {
  boot();
  new Checker(policy).free();
}

/** One check under another policy: the test message of the first-run page. */
export function checkOnce(draft: Draft, policy: Policy = EMPTY): Report {
  boot();
  const checker = new Checker(policy);
  try {
    return checker.check(draft) as Report;
  } finally {
    checker.free();
  }
}
