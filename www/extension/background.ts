// The background of the extension: answers messages, shows the badge, opens the first-run page. Stateless: it may be stopped at any time.
import * as declared from "./declared";
import * as engine from "./engine-host";
import { note } from "./journal";
import { locked } from "./layers";
import { mayAsk } from "./messages";
import type { Answers, HostSettings, Message } from "./messages";
import { kept } from "./settings";
import { registerSites } from "./sites";

const BADGE: Record<string, { text: string; colour: string }> = {
  none: { text: "", colour: "#5c6369" },
  clear: { text: "", colour: "#0b6b61" },
  note: { text: "·", colour: "#3d5a80" },
  warn: { text: "!", colour: "#8a5a00" },
  stop: { text: "", colour: "#9b1c31" },
  unchecked: { text: "?", colour: "#5c6369" },
  broken: { text: "?", colour: "#5c6369" },
};

type Handlers = { [K in Message["kind"]]: (message: Extract<Message, { kind: K }>, sender: chrome.runtime.MessageSender) => Promise<Answers[K]> };

const handlers: Handlers = {
  check: ({ draft, together }) => engine.check(draft, together),
  people: ({ draft }) => engine.people(draft),
  rules: async () => engine.ruleList(),
  settings: hostSettings,
  state: showState,
  journal: async ({ rules, visible, strangers, reason }) => { await note({ rules, visible, strangers, reason }); return null; },
  "frame-text": passOn,
  "declared-has": async ({ addresses }) => (await mayDeclare()) && declared.has(addresses),
  "declared-add": async ({ addresses }) => { if (await mayDeclare()) await declared.add(addresses); return null; },
  "try-policy": async ({ policy }) => { engine.accept(policy); return null; },
  "try-draft": async ({ draft, policy }) => engine.checkOnce(draft, policy),
};

const mayDeclare = async (): Promise<boolean> => !locked(await engine.policyNow(), "knowEachOther");

async function hostSettings(): Promise<HostSettings> {
  await engine.renew();
  const policy = await engine.policyNow();
  const { language, identity } = await kept();
  return {
    override: policy.override ?? "allow",
    unchecked: policy.unchecked ?? "ask",
    adapters: policy.adapters ?? {},
    languages: language === null ? [...navigator.languages] : [language, ...navigator.languages],
    identity,
    mayDeclare: !locked(policy, "knowEachOther"),
  };
}

/** To our own scripts in the same tab, with who says it by the browser's word: a script's own would prove nothing. */
async function passOn({ token, text }: { token: string; text: string }, { tab, frameId, url }: chrome.runtime.MessageSender): Promise<null> {
  if (tab?.id === undefined || frameId === undefined || url === undefined || !URL.canParse(url)) return null;
  await chrome.tabs.sendMessage(tab.id, { kind: "frame-text", token, text, frame: frameId, origin: new URL(url).origin }).catch(() => undefined);
  return null;
}

async function showState({ verdict, count }: { verdict: string; count: number }, sender: chrome.runtime.MessageSender): Promise<null> {
  const tabId = sender.tab?.id;
  const look = BADGE[verdict];
  if (tabId === undefined || look === undefined) return null;
  const text = verdict === "stop" && count > 0 ? (count > 999 ? "999+" : String(count)) : look.text;
  await chrome.action.setBadgeBackgroundColor({ tabId, color: look.colour });
  await chrome.action.setBadgeText({ tabId, text });
  return null;
}

chrome.runtime.onMessage.addListener((message: Message, sender, reply) => {
  if (typeof message !== "object" || message === null || !Object.hasOwn(handlers, message.kind)) return false;
  if (!mayAsk(message.kind, sender)) return false;
  const handle = handlers[message.kind] as (message: Message, sender: chrome.runtime.MessageSender) => Promise<unknown>;
  handle(message, sender).then((value) => reply({ value }), (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }));
  return true;
});

const SETTINGS = ["policy", "managed", "language"];
chrome.storage.onChanged.addListener((changes, area) => {
  if (area === "managed" || SETTINGS.some((name) => name in changes)) engine.forget();
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  void registerSites();
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("options.html#first-run") });
});
chrome.permissions.onRemoved.addListener(() => void registerSites());
chrome.permissions.onAdded.addListener(() => void registerSites());
