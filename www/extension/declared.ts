// Sets of people who know each other, as salted hashes: a set can be recognised again, and nobody can be read out of it.

const KEYS = { salt: "salt", sets: "together" } as const;
const MOST = 2000;

interface Kept { salt: string; sets: { hash: string; people: number; since: string }[] }

async function load(): Promise<Kept> {
  const got = await chrome.storage.local.get([KEYS.salt, KEYS.sets]);
  let salt = got[KEYS.salt] as string | undefined;
  if (typeof salt !== "string") {
    salt = hex(crypto.getRandomValues(new Uint8Array(32)));
    await chrome.storage.local.set({ [KEYS.salt]: salt });
  }
  const sets = got[KEYS.sets];
  return { salt, sets: Array.isArray(sets) ? (sets as Kept["sets"]) : [] };
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function hashOf(salt: string, addresses: readonly string[]): Promise<string> {
  const text = [salt, ...new Set(addresses.map((one) => one.trim().toLowerCase()))].sort().join("\n");
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

export async function has(addresses: readonly string[]): Promise<boolean> {
  const { salt, sets } = await load();
  if (sets.length === 0) return false;
  const hash = await hashOf(salt, addresses);
  return sets.some((one) => one.hash === hash);
}

export async function add(addresses: readonly string[]): Promise<void> {
  const { salt, sets } = await load();
  const hash = await hashOf(salt, addresses);
  const rest = sets.filter((one) => one.hash !== hash);
  const since = new Date().toISOString().slice(0, 10);
  await chrome.storage.local.set({ [KEYS.sets]: [...rest, { hash, people: addresses.length, since }].slice(-MOST) });
}

export const list = async (): Promise<Kept["sets"]> => (await load()).sets;
export const erase = (): Promise<void> => chrome.storage.local.remove([KEYS.sets, KEYS.salt]);
