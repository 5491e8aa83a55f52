// "Who sees whom": everybody shown is a dot, the lines are what people would learn of each other.
// Drawn as SVG, with the same facts as a table for screen readers. Knows people, not the draft.
import { h, s, whenTrusted } from "./element";
import { layOut, MOST_NAMED, partiesOf, type Dot, type Hull, type Scene } from "./layout";
import type { Shown } from "./session";
import type { Person, Place } from "./wire";
import type { Words } from "./words";

interface Seen {
  people: Person[];
  exposed: Set<number>;
  /** Nothing graver than a question is said of them. */
  asks: boolean;
  /** Those in To and Cc. */
  shown: number[];
  /** Not all of To and Cc was read: there may be more of them. */
  more: boolean;
}

/** The picture for what is shown, or `null` where there is nobody to draw. `choose` is told of a touched person's place. */
export function picture(
  words: Words,
  shown: Shown,
  choose: (place: Place) => void,
  signal: AbortSignal,
): HTMLElement | null {
  const people = shown.people ?? [];
  if (people.length === 0) return null;
  const seen = see(shown, people);
  const caption = h("p", { class: "small", "aria-live": "polite" }, captionOf(words, seen));
  const scene = layOut(people, 400, people.length > 40 ? 290 : 250);
  const facts = h("details", {}, h("summary", {}, words.say("table_open")), table(words, seen));
  return h("div", { class: "picture" }, draw(words, seen, scene, caption, choose, signal), caption, facts);
}

/** The picture's facts as a table, a line a party; it holds no address. */
export function partyTable(words: Words, shown: Shown): HTMLTableElement {
  return table(words, see(shown, shown.people ?? []));
}

function see(shown: Shown, people: Person[]): Seen {
  const places = shown.report.findings.filter((f) => f.severity !== "note").flatMap((f) => f.places);
  const marked = new Set(places.filter((p) => p.field === "to" || p.field === "cc").map(placeKey));
  const exposed = new Set(people.flatMap((person, i) => (marked.has(placeKey(person.place)) ? [i] : [])));
  const asks = !shown.report.findings.some((finding) => finding.severity === "stop");
  const more = shown.report.unread.some((field) => field === "to" || field === "cc");
  return { people, exposed, asks, more, shown: people.flatMap((person, i) => (person.place.field === "bcc" ? [] : [i])) };
}

const placeKey = (place: Place): string => `${place.field} ${place.entry} ${place.start}`;

function captionOf(words: Words, { people, exposed, shown, more }: Seen): string {
  const hidden = people.length - shown.length;
  const inBcc = hidden > 0 ? ` ${words.say("picture_hidden", { count: hidden })}` : "";
  if (shown.length === 0) return words.say("picture_hidden", { count: hidden });
  const parties = partiesOf(shown.flatMap((i) => people[i] ?? [])).length;
  const counted = words.say("people", { count: shown.length });
  const args = { people: more ? words.say("people_at_least", { people: counted }) : counted, parties: words.say("parties", { count: parties }) };
  // Who is not known is not known to be from outside
  const unknown = shown.some((i) => people[i]?.standing === "unknown");
  const calm = unknown ? "picture_unknown" : parties > 0 ? "picture_calm" : "picture_colleagues";
  // One person alone in sight learns of nobody, whoever may see them
  if (exposed.size === 0 || shown.length < 2) return words.say(calm, { ...args, count: shown.length }) + inBcc;
  return words.say("picture_caption", { ...args, count: shown.length - 1 }) + inBcc;
}

function draw(
  words: Words, seen: Seen, scene: Scene, caption: HTMLElement, choose: (place: Place) => void, signal: AbortSignal,
): SVGSVGElement {
  const root = s("svg", { class: seen.asks ? "scene asks" : "scene", viewBox: `0 ${scene.top} ${scene.width} ${scene.bottom - scene.top}`, role: "group", "aria-label": words.say("picture_title") });
  const ties = s("path", { class: "tie", d: tiesOf(seen, scene) });
  const sight = s("path", { class: "sight" });
  const hullClass = (hull: Hull): string => (scene.counted && seen.exposed.size > 0 && hull.kind !== "colleagues" ? "hull exposed" : "hull");
  root.append(ties, ...scene.hulls.map((hull) => s("circle", { class: hullClass(hull), cx: hull.x, cy: hull.y, r: hull.r })), sight);
  const dots = scene.dots.map((dot) => personDot(words, seen, dot));
  root.append(...dots, ...scene.hulls.map((hull) => label(words, hull, scene)));
  // Nobody has to touch a dot to learn whose it is where there is room to say it
  if (!scene.counted && seen.people.length <= MOST_NAMED) for (const dot of scene.dots) {
    const person = seen.people[dot.person] as Person;
    if (!scene.hulls.some((hull) => Math.hypot(hull.x - dot.x, hull.y - dot.y) < hull.r)) root.append(named(nameOf(words, person), { ...dot, r: dot.r + 5 }, scene, seen.people.length <= 2 ? MOST_OF_TWO : MOST_OF_PERSON));
  }
  if (dots.length > 0) explore(root, sight, dots, seen, scene, words, caption, choose, signal);
  return root;
}

/** One path for all lines: each pair of shown people of whom one at least is exposed. */
function tiesOf({ exposed, shown }: Seen, scene: Scene): string {
  if (exposed.size === 0) return "";
  if (scene.counted) return pairs(scene.hulls).map(([a, b]) => line(a, b)).join("");
  const visible = scene.dots.filter((dot) => shown.includes(dot.person));
  return pairs(visible).filter(([a, b]) => exposed.has(a.person) || exposed.has(b.person)).map(([a, b]) => line(a, b)).join("");
}

function pairs<T>(all: T[]): [T, T][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
}

const line = (a: { x: number; y: number }, b: { x: number; y: number }): string =>
  `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;

function personDot(words: Words, { people, exposed, shown }: Seen, dot: Dot): SVGGElement {
  const person = people[dot.person] as Person;
  const hidden = !shown.includes(dot.person);
  const kind = hidden ? "dot in-bcc" : person.standing === "outsider" ? "dot" : `dot ${person.standing}`;
  const group = s("g", {
    class: "person", role: "button", tabindex: "-1", "aria-pressed": "false", "aria-label": nameOf(words, person),
  });
  group.append(s("circle", { class: "reach", cx: dot.x, cy: dot.y, r: Math.max(12, dot.r + 5) }));
  if (exposed.has(dot.person)) group.append(s("circle", { class: "ring", cx: dot.x, cy: dot.y, r: dot.r + 3.2 }));
  group.append(s("circle", { class: kind, cx: dot.x, cy: dot.y, r: dot.r }));
  return group;
}

const MOST_LETTERS = 18;
/** Of a person's name, which stands farther out than an organisation's. */
const MOST_OF_PERSON = 13;
/** Of a person's name where two people stand alone. */
const MOST_OF_TWO = 21;
/** The width of a letter as names are set, on average. */
const LETTER = 5.75;
const MOST_ROWS = 100;

/** A cluster's name, outside the ring: beside it at the sides, above or below it at the poles, below it in the middle. */
function label(words: Words, hull: Hull, scene: Scene): SVGElement {
  const name = hull.kind === "private" ? words.say("picture_private")
    : hull.kind === "rest" ? words.say("picture_rest") : hull.label;
  const group = named(name, hull, scene, hull.label === "" ? Infinity : MOST_LETTERS);
  if (scene.counted) group.append(s("text", { class: "count", x: hull.x, y: hull.y + 5, "text-anchor": "middle" }, words.number(hull.count)));
  return group;
}

/** A name outside the ring, on the side where its circle stands. */
function named(name: string, { x, y, r }: { x: number; y: number; r: number }, scene: Scene, most: number): SVGElement {
  const dx = (x - scene.width / 2) / scene.width, dy = (y - scene.height / 2) / scene.height;
  // Circles of counts stand apart: two at a pole have room at their sides, and none between them
  const side = Math.abs(dx) > (scene.counted ? 0.05 : 0.09);
  const room = side ? (dx > 0 ? scene.width - x : x) - r - 4 : 2 * Math.min(x, scene.width - x);
  const letters = Number.isFinite(most) ? Math.min(most, Math.floor(room / LETTER)) : name.length;
  return s("g", { "aria-hidden": "true" }, s("text", {
    x: side ? x + Math.sign(dx) * (r + 4) : x, y: side ? y + 4 + dy * 12 : dy < -0.05 ? y - r - 5 : y + r + 12,
    "text-anchor": !side ? "middle" : dx > 0 ? "start" : "end",
  }, name.length > letters ? `${name.slice(0, letters - 1)}…` : name));
}

/** Touching, or walking through with the arrow keys, shows what a person would see. */
function explore(
  root: SVGSVGElement, sight: SVGPathElement, dots: SVGGElement[], seen: Seen, scene: Scene,
  words: Words, caption: HTMLElement, choose: (place: Place) => void, signal: AbortSignal,
): void {
  const usual = caption.textContent ?? "";
  const pick = (at: number | null): void => {
    root.classList.toggle("chosen", at !== null);
    dots.forEach((dot, i) => dot.setAttribute("aria-pressed", String(i === at)));
    const from = at === null ? undefined : scene.dots[at];
    const visible = from !== undefined && seen.shown.includes(from.person);
    const others = from ? scene.dots.filter((dot) => dot !== from && seen.shown.includes(dot.person)) : [];
    sight.setAttribute("d", from ? others.map((other) => line(from, other)).join("") : "");
    caption.textContent = from ? sightOf(words, seen, from.person, others.map((dot) => dot.person), visible) : usual;
  };
  dots[0]?.setAttribute("tabindex", "0");
  dots.forEach((dot, i) => {
    dot.addEventListener("pointerenter", () => pick(i), { signal });
    dot.addEventListener("pointerleave", () => pick(null), { signal });
    dot.addEventListener("focus", () => pick(i), { signal });
    dot.addEventListener("blur", () => pick(null), { signal });
    const place = seen.people[scene.dots[i]?.person ?? -1]?.place;
    whenTrusted(dot, "click", () => place && choose(place), signal);
    dot.addEventListener("keydown", (event) => {
      if (place && (event.key === "Enter" || event.key === " ") && event.isTrusted) choose(place);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] ?? 0;
      if (step === 0 && event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      if (step === 0) return;
      const next = dots[(i + step + dots.length) % dots.length];
      dot.setAttribute("tabindex", "-1");
      next?.setAttribute("tabindex", "0");
      next?.focus();
    }, { signal });
  });
}

function sightOf(words: Words, { people }: Seen, who: number, others: number[], visible: boolean): string {
  const names = others.slice(0, 4).map((i) => nameOf(words, people[i] as Person));
  const args = { name: nameOf(words, people[who] as Person), count: others.length, names: words.names(names, others.length) };
  if (others.length === 0) return words.say("sight_nobody", args);
  return words.say(visible ? "sight" : "sight_bcc", args);
}

function nameOf(words: Words, person: Person): string {
  return person.name || person.address || words.say("unknown_person");
}

/** A line for each organisation, and one for all private people who stand alike. */
function table(words: Words, { people, exposed, shown }: Seen): HTMLTableElement {
  const lines = new Map<string, { label: string; state: string; count: number }>();
  const add = (key: string, label: string, state: string, count: number): void => {
    const line = lines.get(key) ?? { label, state, count: 0 };
    lines.set(key, { ...line, count: line.count + count });
  };
  const own = people.filter((person) => person.standing === "colleague").length;
  if (own > 0) add("own", words.say("table_colleagues"), words.say("table_own"), own);
  for (const { members, label } of partiesOf(people)) {
    const hidden = members.every((m) => !shown.includes(m));
    const state = members.some((m) => exposed.has(m)) ? "table_exposed" : hidden ? "table_hidden" : "table_shown";
    const unknown = people[members[0] ?? -1]?.standing === "unknown";
    const name = label || words.say(unknown ? "table_unknown" : "table_private");
    add(`${label ? "at" : unknown ? "unknown" : "private"} ${label} ${state}`, name, words.say(state), members.length);
  }
  const all = [...lines.values()];
  const rows = all.slice(0, MOST_ROWS).map(({ label, state, count }) =>
    h("tr", {}, h("th", { scope: "row" }, label), h("td", {}, words.number(count)), h("td", {}, state)));
  const rest = all.slice(MOST_ROWS).reduce((sum, line) => sum + line.count, 0);
  if (rest > 0) rows.push(h("tr", {}, h("th", { scope: "row", colspan: 3 }, words.say("names_rest", { count: rest }))));
  const head = ["table_party", "table_people", "table_state"].map((key) => h("th", { scope: "col" }, words.say(key)));
  return h("table", {}, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows));
}
