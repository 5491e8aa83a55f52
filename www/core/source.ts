// The seams between the hosts and the core: a source (a compose window, the page's fields, a form), an engine, a view.
import type { AddressReport, Draft, Fix, Person, Place, Policy, Report, RuleInfo } from "./wire";

/** The result of a repair: what the source holds after it, and the way back. */
export interface Applied {
  /** True when every edit was made and read back as expected. */
  verified: boolean;
  /** Where not verified: what the person has to do, as a key of the word catalogue; absent where it was done in part, and they have to look. */
  remaining?: "paste-bcc" | "paste-over" | "remove-by-hand" | "restored";
  undo(): Promise<void>;
}

/** An adapter, the page's form, or the embedder's form. Reading never clicks or focuses. */
export interface Source {
  read(): Draft;
  watch(changed: () => void, signal: AbortSignal): void;
  locate(place: Place): Range | Element | null;
  apply(fix: Fix): Promise<Applied>;
  /**
   * Calls `decide` at every gesture that would send. "pass", answered at once, leaves the gesture untouched: the last
   * report is for exactly this draft and has nothing to ask. A promise holds the gesture; "send" then sends once.
   */
  hold?(decide: () => "pass" | Promise<"send" | "stay">, signal: AbortSignal): void;
}

/** The engine behind whatever carries it: in the same page, in a worker, in the extension's background. */
export interface Engine {
  /** `together`: lists of addresses that the writer declared to know each other, on top of the policy's. */
  check(draft: Draft, together?: string[][]): Promise<Report>;
  rules(): Promise<RuleInfo[]>;
  /** Refuses a bad policy with an error that names the path; the last good one stays. */
  setPolicy(policy: Policy): Promise<void>;
  /** The recipients of one entry, with their places. Where absent, a host shows the entry as it is written. */
  addresses?(input: string): Promise<AddressReport>;
  /** Everybody in To, Cc and Bcc as the audience sees them, by the policy and `together` of the last check. Where absent, no picture is shown. */
  people?(draft: Draft): Promise<Person[]>;
}
