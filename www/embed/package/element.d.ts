// The element: its class (`blindcopy/class`) and, with registration, `blindcopy/element`.
import type { Draft, Fix, Place, Policy, Report } from "./wire.js";

export type * from "./wire.js";

/** Where a message comes from that is not in a form: read, watched, pointed into, repaired. */
export interface Source {
  /** The message now. Reading changes nothing. */
  read(): Draft;
  /** Calls `changed` after every change, until the signal. */
  watch(changed: () => void, signal: AbortSignal): void;
  /** Where a place is on the page; null where it is not shown. */
  locate(place: Place): Range | Element | null;
  /** Carries a repair out: all of its edits or none. */
  apply(fix: Fix): Promise<{ verified: boolean; remaining?: "paste-bcc" | "paste-over" | "remove-by-hand" | "restored"; undo(): Promise<void> }>;
}

export interface BlindcopyReportEvent extends CustomEvent<{ report: Report }> { readonly type: "blindcopy-report" }
/** Cancelled, the message goes as it is; an event that cannot be cancelled stands under a policy that lets nobody override. */
export interface BlindcopyHoldEvent extends CustomEvent<{ report: Report; held: boolean }> { readonly type: "blindcopy-hold" }

/** A message that was held goes as it is, with the writer's reason where the policy asks for one. */
export interface BlindcopyOverrideEvent extends CustomEvent<{ rules: string[]; reason: string }> { readonly type: "blindcopy-override" }

export interface BlindcopyCheckElement extends HTMLElement {
  readonly form: HTMLFormElement | null;
  /** "advise" asks at Send, and anybody may send; "block" holds Send as the policy says. Also an attribute. */
  mode: "advise" | "block";
  /** Null: what the JSON script element inside says, or none. An error is told in the panel and the console. */
  policy: Policy | null;
  /** Null: the form. */
  source: Source | null;
  /** The last report; null before the first. */
  readonly report: Report | null;
  /** Who can open what the form makes; also an attribute. The form's own choice goes before it. */
  audience: NonNullable<Draft["audience"]> | null;
  /** Reads and checks now. */
  check(): Promise<Report>;
  /** What Send does, for code that sends by itself: asks the writer where it must; true when the message may go. */
  mayGo(): Promise<boolean>;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

export const BlindcopyCheck: { new (): BlindcopyCheckElement; prototype: BlindcopyCheckElement; readonly formAssociated: true; readonly version: string };

declare global {
  interface HTMLElementTagNameMap { "blindcopy-check": BlindcopyCheckElement }
  interface HTMLElementEventMap { "blindcopy-report": BlindcopyReportEvent; "blindcopy-hold": BlindcopyHoldEvent; "blindcopy-override": BlindcopyOverrideEvent }
}
