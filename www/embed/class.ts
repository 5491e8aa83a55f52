/**
 * The element's class, without registration: attributes and properties in, events and validity out. What it does stands in
 * the modules below; this file knows when a check begins and ends.
 */
import type { Source } from "../core/source";
import type { Policy, Report } from "../core/wire";
import { openWords, type Catalogue, type Words } from "../core/words";
import type { Audience } from "./conventions";
import type { BlindcopyCheckElement } from "./package/element";
import { loadWords } from "./parts";
import { startCheck, type Running } from "./running";
import type { PolicySetting } from "./settings";
import { asAudience } from "./source";

/** Put in by the build. */
declare const BLINDCOPY_VERSION: string;

const RESTART = new Set(["lang", "theme", "frame"]);

// On a server there are no elements: there the class can be imported, and is of no use.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class BlindcopyCheck extends Base implements BlindcopyCheckElement {
  /** Of the package; two of them on one page know each other by it. */
  static readonly version = BLINDCOPY_VERSION;
  static readonly formAssociated = true;
  static readonly observedAttributes = ["lang", "theme", "frame", "mode", "audience", "sender"];

  readonly #internals = this.attachInternals();
  readonly #root = this.attachShadow({ mode: "open", delegatesFocus: true });
  #life: AbortController | null = null;
  #running: Running | null = null;
  #policy: Policy | null = null;
  #source: Source | null = null;
  #waiting = false;

  get form(): HTMLFormElement | null { return this.#internals.form; }
  get validity(): ValidityState { return this.#internals.validity; }
  get validationMessage(): string { return this.#internals.validationMessage; }
  get willValidate(): boolean { return this.#internals.willValidate; }
  checkValidity(): boolean { return this.#internals.checkValidity(); }
  reportValidity(): boolean { return this.#internals.reportValidity(); }

  get mode(): "advise" | "block" { return this.getAttribute("mode") === "block" ? "block" : "advise"; }
  set mode(mode) { this.setAttribute("mode", mode); }
  get audience(): Audience | null { return asAudience(this.getAttribute("audience")) ?? null; }
  set audience(audience) { if (audience === null) this.removeAttribute("audience"); else this.setAttribute("audience", audience); }
  get report(): Report | null { return this.#running?.current()?.report ?? null; }

  get policy(): Policy | null { return this.#policy; }
  set policy(policy) {
    this.#policy = policy;
    void this.#running?.changed();
  }
  get source(): Source | null { return this.#source; }
  set source(source) {
    this.#source = source;
    this.#restart();
  }

  async check(): Promise<Report> {
    this.#begin();
    if (!this.#running) throw new Error("blindcopy-check: the element is not in a page, or its form has another check");
    return this.#running.changed();
  }

  async mayGo(): Promise<boolean> {
    this.#begin();
    return this.#running === null || this.#running.mayGo();
  }

  connectedCallback(): void { this.#restart(); }
  disconnectedCallback(): void { this.#end(); }
  formAssociatedCallback(): void { this.#restart(); }
  formResetCallback(): void {
    // The fields are set back after this call.
    requestAnimationFrame(() => void this.#running?.changed());
  }
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (RESTART.has(name)) this.#restart();
    else void this.#running?.changed();
  }

  /** Begins anew once everything that changes at this moment has changed: an element is often set up attribute by attribute. */
  #restart(): void {
    this.#end();
    if (this.#waiting || !this.isConnected) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.#begin();
    });
  }

  #begin(): void {
    if (this.#running || !this.isConnected) return;
    const life = (this.#life = new AbortController());
    const { signal } = life;
    this.#running = startCheck({
      element: this, root: this.#root, internals: this.#internals, form: this.form, source: this.#source,
      theme: this.#theme(), frame: this.#frame(),
      mode: () => this.mode,
      policy: () => this.#setting(),
      declared: () => {
        const [sender, audience] = [this.getAttribute("sender"), this.audience];
        return { ...(sender !== null ? { sender } : {}), ...(audience ? { audience } : {}) };
      },
    }, openWordsOf(languageOf(this)), signal);
    this.#follow(signal);
  }

  #end(): void {
    this.#life?.abort();
    this.#life = null;
    this.#running = null;
    this.#internals.setValidity({});
    this.#internals.setFormValue(null);
  }

  /** The policy's script element may come late, and the page may change its language. */
  #follow(signal: AbortSignal): void {
    const inside = new MutationObserver(() => void this.#running?.changed());
    inside.observe(this, { childList: true, characterData: true, subtree: true });
    const language = languageOf(this);
    const outside = new MutationObserver(() => { if (languageOf(this) !== language) this.#restart(); });
    outside.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
    signal.addEventListener("abort", () => { inside.disconnect(); outside.disconnect(); }, { once: true });
  }

  /** As the attribute says; else as the page is: one that knows no dark shows no dark panel. */
  #theme(): "light" | "dark" | "auto" {
    const wished = this.getAttribute("theme");
    if (wished === "light" || wished === "dark" || wished === "auto") return wished;
    const scheme = getComputedStyle(this.parentElement ?? document.documentElement).colorScheme;
    return !scheme.includes("dark") ? "light" : scheme.includes("light") ? "auto" : "dark";
  }

  #frame(): URL | null {
    const wished = this.getAttribute("frame");
    if (wished === null) return null;
    return wished === "" ? new URL("./frame.html", import.meta.url) : new URL(wished, document.baseURI);
  }

  #setting(): PolicySetting {
    const script = this.querySelector('script[type="application/json"]');
    let policy: Policy | null = this.#policy;
    let error: string | null = null;
    if (policy === null && script) {
      try {
        policy = JSON.parse(script.textContent ?? "") as Policy;
      } catch (bad) {
        error = `no JSON: ${bad instanceof Error ? bad.message : String(bad)}`;
      }
    }
    const { override, unchecked } = (policy ?? {}) as Partial<Policy>;
    // What can be understood of a policy with an error is what decides whether the form can still be sent.
    return {
      policy, error,
      choice: {
        ...(override === "reason" || override === "never" ? { override } : {}),
        ...(unchecked === "pass" || unchecked === "hold" ? { unchecked } : {}),
      },
    };
  }
}

/** The language of an element: its own or the closest, through shadow roots, else the reader's; English where there are no words for it. */
function languageOf(element: Element): string {
  const wished = [...navigator.languages];
  for (let at: Element | null = element; at !== null;) {
    const tagged: Element | null = at.closest("[lang]");
    if (tagged) wished.unshift(tagged.getAttribute("lang") ?? "");
    const root: Node = at.getRootNode();
    at = tagged === null && root instanceof ShadowRoot ? root.host : null;
  }
  return wished.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find((tag) => Object.hasOwn(loadWords, tag)) ?? "en";
}

/** Without its file the element still says what the engine says, in English. */
async function openWordsOf(language: string): Promise<Words> {
  const texts: Record<string, string> = await (loadWords[language]?.().then((part) => part.default as Record<string, string>, () => ({})) ?? {});
  const catalogue: Catalogue = Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }]));
  return openWords([language], { [language]: catalogue });
}
