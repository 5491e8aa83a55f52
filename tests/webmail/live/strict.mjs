// A reverse proxy that puts a strict content security policy before a webmail: what its own pages need, and not one thing more.
import http from "node:http";

/** Inline script and eval stay allowed where the webmail needs them; WebAssembly does not ('wasm-unsafe-eval' is missing). */
export const STRICT = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

export async function strictProxy(webmail, port, policy = STRICT) {
  const target = new URL(webmail.base);
  const server = http.createServer((request, response) => {
    const headers = { ...request.headers, host: `127.0.0.1:${port}` };
    const onward = http.request({ host: "127.0.0.1", port: target.port, method: request.method, path: request.url, headers }, (answer) => {
      const out = { ...answer.headers, "content-security-policy": policy };
      if (out.location) out.location = out.location.replace(`127.0.0.1:${target.port}`, `127.0.0.1:${port}`);
      response.writeHead(answer.statusCode, out);
      answer.pipe(response);
    });
    onward.on("error", () => { response.writeHead(502); response.end(); });
    request.pipe(onward);
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return { ...webmail, base: `http://127.0.0.1:${port}${target.pathname}`, end: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}
