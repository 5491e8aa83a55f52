// The log of messages that were sent as they were: time, rules, counts and the writer's reason. No address and no text of a message.

export interface Entry {
  /** ISO 8601, UTC, to the minute. */
  time: string;
  rules: string[];
  visible: number;
  strangers: number;
  reason: string;
}

const MOST = 1000;
const KEY = "journal";

export async function entries(): Promise<Entry[]> {
  const { [KEY]: list } = await chrome.storage.local.get(KEY);
  return Array.isArray(list) ? (list as Entry[]) : [];
}

/** Adds one; the oldest go when there are too many. Addresses in the reason are taken out: the log holds none. */
export async function note(entry: Omit<Entry, "time">): Promise<void> {
  const time = `${new Date().toISOString().slice(0, 16)}Z`;
  const reason = entry.reason.replace(/[^\s<>()]+@[^\s<>()]+/gu, "…").slice(0, 500);
  await chrome.storage.local.set({ [KEY]: [...(await entries()), { ...entry, reason, time }].slice(-MOST) });
}

export const erase = (): Promise<void> => chrome.storage.local.remove(KEY);

/** Comma-separated (RFC 4180). A cell that a spreadsheet would run as a formula is made plain text. */
export function asCsv(list: readonly Entry[]): string {
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replace(/"/gu, '""')}"`;
  const rows = list.map((one) => [one.time, one.rules.join(" "), String(one.visible), String(one.strangers), one.reason].map(cell).join(","));
  return ["time,rules,visible,strangers,reason", ...rows].join("\r\n").concat("\r\n");
}
