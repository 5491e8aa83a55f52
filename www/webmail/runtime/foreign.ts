// Text that is written in a frame of another site, handed over by this extension's own script in that frame.
// The page sees a token pass and nothing else: the text goes through the extension, and counts only with the token of the very frame asked.
import { richText } from "../../core/text";
import type { Adapter } from "../grammar";
import { isControl, isFrame } from "./query";

/** What the script in the frame sends, with who sent it by the browser's word. */
export interface Handed {
  token: string;
  text: string;
  /** The browser's number of the frame, and its origin. */
  frame: number;
  origin: string;
}

interface Link {
  readonly frame: HTMLIFrameElement;
  token: string;
  /** When it was asked last, and how often it may still be: a frame without our script never answers. */
  asked: number;
  left: number;
  from: number | null;
  text: string | null;
}

const WORD = "mail-text:";
const TOKEN = new RegExp(`^${WORD}([0-9a-f-]{36})$`, "u");
const AGAIN = 300;
const MOST = 50;

const links = new Map<Element, Link>();
const listeners = new Set<() => void>();

/** The text of the editor in this frame; null while it has not been handed over. Asks for it. */
export function foreignText(frame: Element): string | null {
  const origin = originOf(frame);
  if (origin === null || !isFrame(frame)) return null;
  const link = links.get(frame) ?? newLink(frame);
  if (link.text === null && link.left > 0 && performance.now() - link.asked >= AGAIN) {
    link.asked = performance.now();
    link.left -= 1;
    frame.contentWindow?.postMessage(WORD + link.token, origin);
  }
  return link.text;
}

function newLink(frame: HTMLIFrameElement): Link {
  for (const known of links.keys()) if (!known.isConnected) links.delete(known);
  const link: Link = { frame, token: crypto.randomUUID(), asked: -AGAIN, left: MOST, from: null, text: null };
  links.set(frame, link);
  // Another document is in the frame: nothing that was said before holds for it.
  frame.addEventListener("load", () => {
    Object.assign(link, { token: crypto.randomUUID(), asked: -AGAIN, left: MOST, from: null, text: null });
    tell();
  });
  return link;
}

/** Where the frame's own address says it is: a secure site, or this machine. */
function originOf(frame: Element): string | null {
  const src = frame.getAttribute("src") ?? "";
  if (!URL.canParse(src, frame.baseURI)) return null;
  const { protocol, origin, hostname } = new URL(src, frame.baseURI);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname)) ? origin : null;
}

/** Takes what was handed over; nothing where no frame of this document was asked with that token, or another frame answers. */
export function receiveText({ token, text, frame, origin }: Handed): void {
  for (const link of links.values()) {
    if (link.token !== token || originOf(link.frame) !== origin || (link.from !== null && link.from !== frame)) continue;
    link.from = frame;
    if (link.text === text) return;
    link.text = text;
    tell();
  }
}

const tell = (): void => { for (const changed of listeners) changed(); };

/** Calls `changed` when a frame's text did. */
export function watchForeign(changed: () => void, signal: AbortSignal): void {
  listeners.add(changed);
  signal.addEventListener("abort", () => listeners.delete(changed), { once: true });
}

/** In the frame itself: hands the editor's text over to whoever around it asked with a token, at once and after every change. */
export function handTextOver(view: Window, adapters: readonly Adapter[], send: (token: string, text: string) => Promise<unknown>, signal: AbortSignal): void {
  const inside = adapters.flatMap(({ body }) => body).flatMap((editor) => (editor.foreign === true && editor.inside !== undefined ? [editor.inside] : []));
  let token = "";
  let said: string | null = null;
  let busy = false;
  const say = async (): Promise<void> => {
    const editor = inside.map((css) => view.document.querySelector(css)).find((found) => found !== null) ?? null;
    if (token === "" || busy || editor === null || signal.aborted) return;
    const text = isControl(editor) ? editor.value : richText(editor).text;
    if (text === said) return;
    [said, busy] = [text, true];
    await send(token, text).catch(() => { said = null; });
    busy = false;
    // What changed under way comes after it: one message at a time.
    if (said !== null) await say();
  };
  view.addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const asked = source === view.parent && view.parent !== view && typeof data === "string" ? TOKEN.exec(data)?.[1] : undefined;
    if (asked === undefined) return;
    if (token === "") new MutationObserver(() => void say()).observe(view.document, { childList: true, characterData: true, subtree: true });
    [token, said] = [asked, null];
    void say();
  }, { signal });
  view.addEventListener("input", () => void say(), { capture: true, passive: true, signal });
}
