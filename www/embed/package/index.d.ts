// The engine alone: what `import { createChecker } from "blindcopy"` gives.
import type { AddressReport, Draft, Person, Policy, Report, RuleInfo } from "./wire.js";

export type * from "./wire.js";

export interface CheckerOptions {
  policy?: Policy;
  /** A module compiled by the caller, where blindcopy.wasm cannot be fetched from beside the script. The first caller's counts. */
  module?: WebAssembly.Module;
}

export interface Checker {
  readonly version: string;
  /** What is to be said about a draft. Any draft of the right shape has a report; throws with the path where the shape is wrong. */
  check(draft: Draft): Report;
  /** Everybody whom a draft reaches, in the order in which they are written. */
  people(draft: Draft): Person[];
  /** The recipients of one entry, with their places. */
  addresses(input: string): AddressReport;
  /** Every rule with its description. */
  rules(): RuleInfo[];
  /** Puts another policy in force; throws with the path of what is wrong, and then the last good one stays. */
  setPolicy(policy: Policy): void;
  /** Gives the checker's memory back; it answers no more. */
  free(): void;
}

/** A checker under a policy, or under none. In a page, a worker or Node; the module is loaded once, by the first call. */
export function createChecker(options?: CheckerOptions): Promise<Checker>;
