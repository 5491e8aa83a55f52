// Reads Chromium's own record of a session: every request it began, by whom, and every other packet.
import fs from "node:fs";

/** Requests {url, method, initiator}, addresses of UDP packets, and TCP connections of a log that the browser closed. */
export function readNetlog(file) {
  const text = fs.readFileSync(file, "utf8");
  const log = JSON.parse(text.trimEnd().endsWith("}") ? text : `${text.trimEnd().replace(/,$/, "")}]}`);
  const names = Object.fromEntries(Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]));
  const out = { requests: [], udp: [], tcp: [] };
  for (const { type, params } of log.events) {
    const name = names[type];
    if (name === "URL_REQUEST_START_JOB" && params?.url) out.requests.push({ url: params.url, method: params.method ?? "GET", initiator: params.initiator ?? "" });
    if (name === "UDP_BYTES_SENT") out.udp.push(params?.address ?? "");
    if (name === "TCP_CONNECT_ATTEMPT" && params?.address) out.tcp.push(params.address);
  }
  return out;
}

const BY_LOT = new Set(["_id", "_unlock", "_token", "_", "_uid", "_uploadid", "_reload", "_cacheid", "_t"]);

/** A request as the page means it: without what it draws by lot. */
export function meant({ url, method }) {
  const at = new URL(url);
  const params = [...at.searchParams].map(([name, value]) => `${name}=${BY_LOT.has(name) ? "…" : value}`).sort().join("&");
  return `${method} ${at.pathname}?${params}`;
}
