// Settings of other programs as a policy: recognises the file, reads what has a counterpart, and says what has none. Pure.
import type { Policy } from "../../core/wire";
import { flexConfirmMail } from "./flexconfirmmail";
import type { Imported } from "./imported";
import { outlookOkan } from "./outlookokan";
import { thunderbird } from "./thunderbird";

/** Null where nothing in the file can be used. */
export function importSettings(name: string, bytes: Uint8Array): Imported | null {
  const text = decode(bytes);
  const found = ownFile(text) ?? flexConfirmMail(text) ?? thunderbird(text) ?? outlookOkan(name, text);
  return found === null || found.taken.length === 0 ? null : found;
}

/** UTF-8, or UTF-16 with its mark; OutlookOkan also writes the Japanese code page. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

function ownFile(text: string): Imported | null {
  try {
    const policy = JSON.parse(text) as Policy;
    if (policy === null || typeof policy !== "object" || policy.version !== 1) return null;
    return { program: "Blindcopy", taken: Object.keys(policy).filter((key) => key !== "version"), left: [], merge: () => policy };
  } catch {
    return null;
  }
}
