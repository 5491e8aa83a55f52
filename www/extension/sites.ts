// Sites that a person turned on beyond those of the manifest: permission and content script come and go together.
import { keep, kept } from "./settings";

/** The match pattern for what a person typed: a host, an address, or a pattern. Null where it is none of these. */
export function patternOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address.replace("*.", "wildcard-"));
    if (!/^https?:$/u.test(url.protocol) || url.hostname === "") return null;
    const host = url.hostname.replace(/^wildcard-/u, "*.");
    // A port cannot stand in a match pattern; the host alone decides.
    return `${url.protocol}//${host}/*`;
  } catch {
    return null;
  }
}

/** Asks for the host and for `scripting` in one question. Must be called from a person's own gesture. */
export async function turnOn(pattern: string): Promise<boolean> {
  const granted = await chrome.permissions.request({ permissions: ["scripting"], origins: [pattern] });
  if (!granted) return false;
  const { sites } = await kept();
  if (!sites.includes(pattern)) await keep({ sites: [...sites, pattern] });
  await registerSites();
  return true;
}

export async function turnOff(pattern: string): Promise<void> {
  const { sites } = await kept();
  await keep({ sites: sites.filter((one) => one !== pattern) });
  await registerSites();
  await chrome.permissions.remove({ origins: [pattern] });
}

const ID = "sites";

/**
 * Registers the content script for exactly the sites that are wished and granted. The settings page and the background both do so when a
 * permission comes: one after the other, each with what is wished then, or the earlier wish could undo the later.
 */
export const registerSites = (): Promise<void> => navigator.locks.request("sites", register);

async function register(): Promise<void> {
  if (!(await chrome.permissions.contains({ permissions: ["scripting"] }))) return;
  const { sites } = await kept();
  const granted: string[] = [];
  for (const site of sites) if (await chrome.permissions.contains({ origins: [site] })) granted.push(site);
  await chrome.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => undefined);
  if (granted.length === 0) return;
  await chrome.scripting.registerContentScripts([{
    id: ID, matches: granted, js: ["content.js"], css: ["content.css"], allFrames: true, runAt: "document_start",
    matchOriginAsFallback: true, persistAcrossSessions: true,
  } as chrome.scripting.RegisteredContentScript]);
}
