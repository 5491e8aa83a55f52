// Thunderbird's prefs.js: the threshold of its warning about public recipients, and the account's own domain.
import { withDomains, withLimit } from "./imported";
import type { Imported } from "./imported";

const PREF = /^user_pref\("([^"]+)",\s*(.+)\);\s*$/gmu;
const THRESHOLD = "mail.compose.warn_public_recipients.threshold";
const AGGRESSIVE = "mail.compose.warn_public_recipients.aggressive";

export function thunderbird(text: string): Imported | null {
  const prefs = new Map([...text.matchAll(PREF)].map((found) => [found[1] ?? "", found[2] ?? ""]));
  if (prefs.size === 0) return null;
  const threshold = Number(prefs.get(THRESHOLD));
  const aggressive = prefs.get(AGGRESSIVE) === "true";
  // A mailbox host is nobody's organisation: only the domains of the identities that a person names as their own are asked for in the settings.
  const taken = [Number.isInteger(threshold) && threshold > 1 ? THRESHOLD : null, aggressive ? AGGRESSIVE : null].filter((one) => one !== null);
  return {
    program: "Thunderbird", taken, left: [],
    merge: (policy) => {
      let out = withDomains(policy, []);
      if (taken.includes(THRESHOLD)) out = withLimit(out, "visible-strangers", threshold);
      if (!aggressive) return out;
      const setting = out.rules?.["visible-strangers"];
      const limit = typeof setting === "object" && setting.limit !== undefined ? { limit: setting.limit } : {};
      return { ...out, rules: { ...out.rules, "visible-strangers": { ...limit, level: "stop" } } };
    },
  };
}
