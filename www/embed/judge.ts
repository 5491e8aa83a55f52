/**
 * The engine as one form uses it: here or in a frame, under the form's policy, with the repairs that this form can carry out.
 * A failure of any of these is told and fails the check: nothing looks checked that was not.
 */
import type { MessageEngine } from "../core/engine";
import type { Engine } from "../core/source";
import type { Fix, Policy, Report } from "../core/wire";
import { engineHere } from "./engine.js";
import { loadFrame } from "./parts";
import type { Settings } from "./settings";
import type { Troubles } from "./trouble";

export interface Judge {
  engine: Engine;
  /** Puts the form's policy in force, as it is now. */
  changed(): Promise<void>;
}

export function openEngine(settings: Settings, troubles: Troubles, offers: (fix: Fix) => boolean, signal: AbortSignal): Judge {
  const opening = Promise.resolve().then(() => open(settings, signal));
  let ready = govern(opening, settings, troubles);
  const engine: Engine = {
    check: async (draft, together) => {
      const now = await ready;
      return offered(await now.check(draft, together).catch((error: unknown) => failed(error, troubles)), offers);
    },
    people: async (draft) => (await ready).people(draft),
    rules: async () => (await opening).rules(),
    addresses: async (input) => (await opening).addresses(input),
    setPolicy: async (policy) => (await opening).setPolicy(policy),
  };
  return {
    engine,
    changed: async () => {
      ready = govern(opening, settings, troubles);
      await ready.catch(() => undefined);
    },
  };
}

async function open({ frame, root }: Settings, signal: AbortSignal): Promise<MessageEngine> {
  if (!frame) return engineHere();
  if (frame.origin !== location.origin) throw new Error(`the frame has to be of ${location.origin}, found ${frame.origin}`);
  return (await loadFrame()).engineInFrame(root, frame, signal);
}

/** The engine under the form's policy; rejects while that has an error. */
function govern(opening: Promise<MessageEngine>, settings: Settings, troubles: Troubles): Promise<MessageEngine> {
  const ready = (async () => {
    const engine = await opening.catch((error: unknown) => failed(error, troubles));
    const { policy, error } = settings.policy();
    troubles.clear("policy");
    try {
      if (error !== null) throw new Error(error);
      await engine.setPolicy(policy ?? { version: 1 });
    } catch (bad) {
      if (isForbidden(bad) || isMissing(bad)) return failed(bad, troubles);
      troubles.add("policy", reason(bad));
      throw bad;
    }
    troubles.clear("wasm", "engine");
    return engine;
  })();
  ready.catch(() => undefined);
  return ready;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isForbidden = (error: unknown): boolean => /content security|\bCSP\b|wasm-unsafe-eval|disallowed by embedder/iu.test(reason(error));
const isMissing = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError || /^no engine at |blindcopy\.wasm|fetch|NetworkError|the engine failed/iu.test(reason(error));

function failed(error: unknown, troubles: Troubles): never {
  troubles.add(isForbidden(error) ? "wasm" : "engine", isForbidden(error) ? "" : reason(error));
  throw error;
}

/** A repair that needs a field which this form has not is not offered. */
function offered(report: Report, offers: (fix: Fix) => boolean): Report {
  const findings = report.findings.map((finding) => ({ ...finding, fixes: finding.fixes.filter(offers) }));
  return { ...report, findings };
}
