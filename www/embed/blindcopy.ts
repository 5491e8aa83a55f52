/**
 * The engine alone, for a page, a worker or Node: `createChecker`. Importing it does nothing; the module is fetched by the
 * first call.
 */
import type { Checker as Api, CheckerOptions } from "./package/index";
import { startPackage } from "./engine.js";

/** A checker under a policy, or under none. Rejects with what was wrong and where: a bad policy, a missing module, a CSP. */
export async function createChecker({ policy, module }: CheckerOptions = {}): Promise<Api> {
  const loaded = await startPackage(module);
  const checker = new loaded.Checker(policy);
  return {
    version: loaded.version(),
    check: (draft) => checker.check(draft),
    people: (draft) => checker.people?.(draft) ?? [],
    addresses: (input) => loaded.addresses(input),
    rules: () => loaded.rules(),
    setPolicy: (next) => checker.setPolicy(next),
    free: () => checker.free(),
  };
}
