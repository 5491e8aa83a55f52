/**
 * The other end of the frame: answers the page that holds it, over the channel that this page hands over. Takes nothing
 * from another origin and from no window but its parent.
 */
import { serve, type Call, type Port } from "../core/engine";
import { startPackage } from "./engine.js";
import { HELLO } from "./frame-engine";

const loading = startPackage();
// Told by the first call; without this the browser would report it as nobody's.
loading.catch(() => undefined);

addEventListener("message", (event: MessageEvent<unknown>) => {
  const [channel] = event.ports;
  if (event.origin !== location.origin || event.source !== parent || event.data !== HELLO || !channel) return;
  serve(loading, {
    addEventListener: (type, listener) => channel.addEventListener(type, listener as (event: MessageEvent<Call>) => void),
    postMessage: (message) => channel.postMessage(message),
  } satisfies Port);
  channel.start();
});
