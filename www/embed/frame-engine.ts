/**
 * The engine in a frame of the same origin, for pages that cannot allow WebAssembly: the frame's page has a policy of its
 * own. Calls go over a channel that is handed to that frame alone; knows no form.
 */
import { engineIn, type Call, type Carrier, type MessageEngine, type Reply } from "../core/engine";
import { h } from "../core/element";

/** What the page of the frame says of itself, so that an error page is not taken for it. */
export const ENGINE_MARK = "data-blindcopy-engine";
export const HELLO = "blindcopy-engine";

/** An engine in the page at `address`, which must be of this page's origin; the frame stands in `root` until the signal. */
export function engineInFrame(root: ShadowRoot, address: URL, signal: AbortSignal): MessageEngine {
  return engineIn(() => openFrame(root, address, signal));
}

function openFrame(root: ShadowRoot, address: URL, signal: AbortSignal): Carrier {
  const scope = new AbortController();
  const { port1: near, port2: far } = new MessageChannel();
  const frame = h("iframe", { src: address.href, hidden: true, title: "Blindcopy", tabindex: "-1", "aria-hidden": "true" });
  const told: ((event: { message?: string }) => void)[] = [];
  const fail = (message: string): void => told.forEach((listener) => listener({ message }));
  const close = (): void => {
    scope.abort();
    near.close();
    frame.remove();
  };
  frame.addEventListener("load", () => {
    // An error page, or one that this page's policy kept out, has no document for us.
    if (frame.contentDocument?.documentElement.hasAttribute(ENGINE_MARK) !== true) return fail(`no engine at ${address.href}`);
    frame.contentWindow?.postMessage(HELLO, location.origin, [far]);
  }, { once: true, signal: scope.signal });
  signal.addEventListener("abort", close, { once: true, signal: scope.signal });
  root.append(frame);
  near.start();
  return {
    addEventListener(type: "message" | "error", listener: ((event: MessageEvent<Reply>) => void) | ((event: { message?: string }) => void)) {
      if (type === "message") near.addEventListener("message", listener as (event: MessageEvent<Reply>) => void, { signal: scope.signal });
      else told.push(listener as (event: { message?: string }) => void);
    },
    postMessage: (call: Call) => near.postMessage(call),
    terminate: close,
  };
}
