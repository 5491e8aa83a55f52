// What content script, popup and options say to the background. Each message stands alone: nothing is remembered between two.
import type { Draft, Person, Policy, Report, RuleInfo, Verdict } from "../core/wire";

export type Message =
  | { kind: "check"; draft: Draft; together: string[][] }
  | { kind: "people"; draft: Draft }
  | { kind: "rules" }
  | { kind: "settings" }
  | { kind: "state"; verdict: Verdict | "broken" | "none"; count: number }
  | { kind: "journal"; rules: string[]; visible: number; strangers: number; reason: string }
  /** From the script in a frame of another site in which the text is written, for the one in the frame around it. */
  | { kind: "frame-text"; token: string; text: string }
  | { kind: "declared-has"; addresses: string[] }
  | { kind: "declared-add"; addresses: string[] }
  /** From our own pages only. */
  | { kind: "try-policy"; policy: Policy }
  | { kind: "try-draft"; draft: Draft; policy?: Policy };

/** What a compose window needs to know of the settings: nothing that a page could misuse is in it. */
export interface HostSettings {
  override: NonNullable<Policy["override"]>;
  unchecked: NonNullable<Policy["unchecked"]>;
  adapters: NonNullable<Policy["adapters"]>;
  languages: string[];
  /** The person's own address, for pages that do not name the sender. */
  identity: string;
  /** False where the administrator locked the list of people who know each other. */
  mayDeclare: boolean;
}

export interface Answers {
  check: Report;
  people: Person[];
  rules: RuleInfo[];
  settings: HostSettings;
  state: null;
  journal: null;
  "frame-text": null;
  "declared-has": boolean;
  "declared-add": null;
  "try-policy": null;
  "try-draft": Report;
}

export type Reply<K extends Message["kind"]> = { value: Answers[K] } | { error: string };

/** What the popup asks a page's content script. */
export interface PageState {
  webmail: string | null;
  broken: string[];
  limits: string[];
  windows: { verdict: Verdict | "broken"; sentence: string }[];
}

/** True while the extension that injected this script still runs: after an update or a removal it does not. */
export const alive = (): boolean => {
  try {
    return typeof chrome.runtime?.id === "string";
  } catch {
    return false;
  }
};

/** Sends one message. A worker that was stopped in the middle is started anew and asked once more. */
export async function ask<M extends Message>(message: M): Promise<Answers[M["kind"]]> {
  const send = (): Promise<Reply<M["kind"]> | undefined> => chrome.runtime.sendMessage(message);
  let reply: Reply<M["kind"]> | undefined;
  try {
    reply = await send();
  } catch (error) {
    if (!alive()) throw error;
  }
  reply ??= await send();
  if (reply === undefined) throw new Error("the extension's worker gave no answer");
  if ("error" in reply) throw new Error(reply.error);
  return reply.value;
}

const PRIVATE: readonly Message["kind"][] = ["try-policy", "try-draft"];

/** Only our own scripts are answered, and what changes settings only to our own pages. */
export function mayAsk(kind: Message["kind"], sender: chrome.runtime.MessageSender): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  const ownPage = (sender.url ?? "").startsWith(chrome.runtime.getURL(""));
  return ownPage || (sender.tab !== undefined && !PRIVATE.includes(kind));
}
