// Runs in a model page: reads its compose windows by the adapters themselves, and says which selector of each ladder found something.
import { ADAPTERS } from "../../../www/webmail/index";
import { createBeginnings } from "../../../www/webmail/runtime/answer";
import { composes } from "../../../www/webmail/runtime/compose";
import { genericComposes } from "../../../www/webmail/runtime/generic";
import { read } from "../../../www/webmail/runtime/read";

const finds = (scope, css) => { try { return [...scope.querySelectorAll(css)]; } catch { return []; } };

/** Every ladder of an adapter: its path, its selectors, whether all of them count, and where they are looked for in a window. */
function ladders(adapter) {
  const list = [["root", adapter.root, (document) => [document]], ["page", adapter.page, (document) => [document]]];
  const scope = (_document, window) => (window ? [window.scope()] : []);
  const whole = (document, window) => (window ? [window.scope(), document] : []);
  for (const name of ["to", "cc", "bcc"]) {
    const box = (_document, window) => { const found = window?.box(name); return found ? [found.element] : []; };
    const chips = (_document, window) => { const found = window?.box(name); return found ? (found.spec.chip ?? []).flatMap(([css]) => finds(found.element, css)) : []; };
    list.push([`${name}.box`, adapter[name].box, scope], [`${name}.show`, adapter[name].show, scope], [`${name}.remove`, adapter[name].remove, chips], [`${name}.removeMenu`, adapter[name].removeMenu, whole]);
    for (const part of ["whole", "chip", "group", "pending", "more", "folded"]) list.push([`${name}.${part}`, adapter[name][part], part === "whole" ? (document, window) => [...box(document, window), ...whole(document, window)] : part === "folded" ? whole : box]);
  }
  adapter.from.forEach((field, index) => list.push([`from.${index}`, field.at, scope]));
  adapter.body.forEach((editor, index) => list.push([`body.${index}`, editor.at, scope]));
  (adapter.kind ?? []).forEach((sign, index) => list.push([`kind.${index}`, sign.at, scope]));
  list.push(["subject", adapter.subject.at, scope], ["attachments", adapter.attachments?.at, scope], ["prior.from", adapter.prior?.from.at, whole], ["prior.to", adapter.prior?.to?.at, whole]);
  const keyed = (rungs) => rungs?.map(([css, why]) => [css.replaceAll("{n}", "1"), why]);
  list.push(["send.button", keyed(adapter.send.button), whole], ["send.also", keyed(adapter.send.also), whole], ["send.beyond", adapter.send.beyond, whole]);
  return list.filter(([, rungs]) => rungs?.length > 0).map(([path, rungs, where]) => ({ path, rungs, where, every: ["attachments", "send.also", "send.beyond"].includes(path) }));
}

const beginnings = createBeginnings(globalThis, new AbortController().signal);
const windowsOf = (id) => (id === "generic" ? genericComposes(document) : composes(document, ADAPTERS.find((one) => one.id === id)));

globalThis.probe = {
  /** The drafts of a page's windows as the extension reads them, with their kind and the message answered. */
  drafts: (id) => windowsOf(id).map((window) => { const reading = read(window); beginnings.complete(window, reading); return reading.draft; }),
  forget: (id) => windowsOf(id).forEach(({ root }) => beginnings.forget(root)),
  /** All rungs of one adapter, as "path selector". */
  rungs: (id) => ladders(ADAPTERS.find((one) => one.id === id)).flatMap(({ path, rungs }) => rungs.map(([css]) => `${path}  ${css}`)),
  /** The rungs that answer on this page, and what is read from its windows. */
  look(id) {
    const adapter = ADAPTERS.find((one) => one.id === id);
    const windows = composes(document, adapter);
    const hit = ladders(adapter).flatMap(({ path, rungs, where, every }) => [null, ...windows].flatMap((window) => {
      const found = where(document, window).map((scope) => rungs.filter(([css]) => finds(scope, css).length > 0 || (scope.matches?.(css) ?? false)));
      return found.flatMap((those) => (every ? those : those.slice(0, 1))).map(([css]) => `${path}  ${css}`);
    }));
    return { hit: [...new Set(hit)], windows: windows.map((window) => ({ ...read(window).draft, missing: window.missing() })) };
  },
};

const template = (html) => { const holder = document.createElement("template"); holder.innerHTML = html; return holder.content; };
const names = (element, list, act) => list.forEach((name) => (name.startsWith(".") ? element.classList.remove(name.slice(1)) : act(name)));

const ACTS = {
  strip: (element, ...list) => names(element, list, (name) => element.removeAttribute(name)),
  give: (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value)),
  put: (element, html) => element.append(template(html)),
  drop: (element) => element.remove(),
  tag(element, name) {
    const other = document.createElement(name);
    for (const { name: key, value } of element.attributes) other.setAttribute(key, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  },
  wrap(element, html) {
    const outer = template(html).firstElementChild;
    element.replaceWith(outer);
    outer.append(element);
  },
  wrapInside(element, html, css) {
    const outer = template(html).firstElementChild;
    const inner = [...element.querySelectorAll(css)];
    inner[0].before(outer);
    outer.append(...inner);
  },
  move: (element, to) => document.querySelector(to).append(element),
};

/** Makes a model page into another layout. A change that finds nothing to change is a mistake of the table. */
globalThis.change = (changes, texts) => {
  const filled = (value) => (typeof value === "string" ? value.replace(/\{([a-z:]+)\}/g, (whole, name) => texts[name] ?? whole) : value);
  for (const [what, css, ...values] of changes) {
    const found = [...document.querySelectorAll(css)];
    if (found.length === 0) throw new Error(`${what}: nothing fits ${css}`);
    for (const element of found) ACTS[what](element, ...values.map(filled));
  }
};
