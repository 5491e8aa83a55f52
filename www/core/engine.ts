// The engine in the same page and in a worker: how the WebAssembly package becomes an `Engine`. Knows no view.
import type { Engine } from "./source";
import type { AddressReport, Draft, MessageReport, Person, Policy, Report, RuleInfo } from "./wire";

/** The part of the WebAssembly package that hosts use; its glue code satisfies it. */
export interface Package {
  Checker: new (policy?: Policy) => Checker;
  rules(): RuleInfo[];
  version(): string;
  addresses(input: string): AddressReport;
  /** A stored or pasted message (RFC 5322, MIME) as a draft, with what could not be read. */
  readMessage(bytes: Uint8Array): MessageReport;
  /** The same from a file, in a worker only: it reads in slices. */
  readFile(file: Blob): MessageReport;
}

export interface Checker {
  check(draft: Draft): Report;
  people?(draft: Draft): Person[];
  setPolicy(policy: Policy): void;
  free(): void;
}

/** An engine that can also read messages and files: what the page needs beside checking. */
export interface MessageEngine extends Engine {
  addresses(input: string): Promise<AddressReport>;
  people(draft: Draft): Promise<Person[]>;
  version(): Promise<string>;
  readMessage(bytes: Uint8Array): Promise<MessageReport>;
  readFile(file: Blob): Promise<MessageReport>;
}

/** An engine on a loaded package, in this very thread. */
export function engineOn(loaded: Package, policy: Policy = { version: 1 }): MessageEngine {
  let base = policy;
  let together = "[]";
  const checker = new loaded.Checker(policy);
  const declare = (groups: string[][]): void => {
    const wished = JSON.stringify(groups);
    if (wished === together) return;
    checker.setPolicy({ ...base, knowEachOther: [...(base.knowEachOther ?? []), ...groups] });
    together = wished;
  };
  return {
    check: async (draft, groups = []) => {
      declare(groups);
      return checker.check(draft);
    },
    people: async (draft) => checker.people?.(draft) ?? [],
    rules: async () => loaded.rules(),
    version: async () => loaded.version(),
    addresses: async (input) => loaded.addresses(input),
    readMessage: async (bytes) => loaded.readMessage(bytes),
    // `readFile` of the package needs a worker's synchronous reader; here the file comes whole.
    readFile: async (file) => loaded.readMessage(new Uint8Array(await file.arrayBuffer())),
    setPolicy: async (next) => {
      checker.setPolicy(next);
      base = next;
      together = "[]";
    },
  };
}

/** What goes over to a worker and back; everything in it can be cloned. */
export interface Call {
  id: number;
  name: keyof MessageEngine;
  args: unknown[];
}
/** `dead`: the engine failed within and answers no more; another has to be started. */
export type Reply = { id: number; value: unknown } | { id: number; error: string; dead: boolean };

/** What carries calls to an engine elsewhere: a worker, or a frame's channel made to look like one. */
export interface Carrier {
  addEventListener(type: "message", listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: "error", listener: (event: { message?: string }) => void): void;
  postMessage(message: Call): void;
  terminate(): void;
}

/**
 * An engine in a worker that runs `serve`. Where the engine fails, the calls under way fail, so that nothing looks checked,
 * and the next call starts another one. A worker that cannot even start fails every call.
 */
export function engineIn(start: () => Carrier): MessageEngine {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let worker: Carrier | null = null;
  const fail = (message: string): void => {
    worker?.terminate();
    worker = null;
    for (const caller of waiting.values()) caller.reject(new Error(message));
    waiting.clear();
  };
  const running = (): Carrier => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener("message", (event) => {
      const reply = event.data;
      if ("error" in reply && reply.dead) return fail(reply.error);
      const caller = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("error" in reply) caller?.reject(new Error(reply.error));
      else caller?.resolve(reply.value as never);
    });
    worker.addEventListener("error", (event) => fail(event.message || "the engine's worker did not start"));
    return worker;
  };
  const call = <T>(name: keyof MessageEngine, ...args: unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++calls;
      const target = running();
      waiting.set(id, { resolve, reject });
      target.postMessage({ id, name, args });
    });
  return {
    check: (draft, groups) => call("check", draft, groups),
    people: (draft) => call("people", draft),
    rules: () => call("rules"),
    version: () => call("version"),
    addresses: (input) => call("addresses", input),
    readMessage: (bytes) => call("readMessage", bytes),
    readFile: (file) => call("readFile", file),
    setPolicy: (policy) => call("setPolicy", policy),
  };
}

/** A worker's own global scope, as far as it is needed. */
export interface Port {
  addEventListener(type: "message", listener: (event: MessageEvent<Call>) => void): void;
  postMessage(message: unknown): void;
}

/** The other end, in the worker: answers calls, one after the other, as soon as the package is there. */
export function serve(loading: Promise<Package>, port: Port): void {
  const opening = loading.then((loaded) => ({ ...engineOn(loaded), readFile: async (file: Blob) => loaded.readFile(file) }));
  // Without this the first call to fail would be reported as nobody's; each call still gets the error.
  opening.catch(() => undefined);
  let queue: Promise<unknown> = Promise.resolve();
  port.addEventListener("message", (event) => {
    const { id, name, args } = event.data;
    queue = queue.then(async () => {
      try {
        const run = (await opening)[name] as (...args: unknown[]) => Promise<unknown>;
        port.postMessage({ id, value: await run(...args) } satisfies Reply);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        port.postMessage({ id, error: message, dead: hasFailed(error, message) } satisfies Reply);
      }
    });
  });
}

/** A trap, a panic, or the engine saying that it stopped after one. */
function hasFailed(error: unknown, message: string): boolean {
  return error instanceof WebAssembly.RuntimeError || message.startsWith("the engine failed");
}
