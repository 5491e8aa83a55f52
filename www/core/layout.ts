// Where the picture's dots stand: parties round the edge, colleagues in the middle. Pure numbers; draws nothing.
import type { Person } from "./wire";

export interface Dot { x: number; y: number; r: number; person: number }
/** A cluster: an organisation, or where there are many people any party group, with its count. */
export interface Hull { x: number; y: number; r: number; label: string; count: number; kind: "organisation" | "colleagues" | "private" | "rest" }
export interface Scene {
  width: number;
  height: number;
  /** Where what stands in it begins and ends, within the height. */
  top: number;
  bottom: number;
  dots: Dot[];
  hulls: Hull[];
  /** True where dots would be too many and clusters carry counts. */
  counted: boolean;
}

/** Above this many people clusters carry counts. */
export const MOST_DOTS = 60;
/** Up to this many people stand in the picture with their names. */
export const MOST_NAMED = 6;
const MOST_CLUSTERS = 9;
const GOLDEN = 2.399963;
/** Height of a picture that is only a strip, and how many a cluster in it may have. */
const STRIP = 132;
const MOST_IN_STRIP = 12;
/** What a name takes above or below its cluster. */
const LABEL = 16;

interface Group { members: number[]; label: string; kind: Hull["kind"] }

/** Places everybody who is in To and Cc, and those in Bcc as people whom nobody sees. `people` as the engine gives them. */
export function layOut(people: Person[], width: number, height: number): Scene {
  const colleagues = indices(people, (p) => p.standing === "colleague");
  const parties = partiesOf(people);
  const counted = people.length > MOST_DOTS;
  const around = counted ? counts(parties) : parties;
  const scene: Scene = { width, height, top: 0, bottom: height, dots: [], hulls: [], counted };
  const dot = people.length <= 20 ? 6 : people.length <= 36 ? 5 : 4;
  const step = dot * 2.5;
  // With one or two parties nothing stands above or below: the picture is a strip.
  const strip = around.length <= 2 && (counted || [colleagues, ...around.map((g) => g.members)].every((g) => g.length <= MOST_IN_STRIP));
  scene.height = strip ? Math.min(height, STRIP) : height;
  scene.bottom = scene.height;
  const middle: Group = { members: colleagues, label: people[colleagues[0] ?? -1]?.organisation ?? "", kind: "colleagues" };
  if (colleagues.length > 0) put(scene, middle, width / 2, scene.height / 2, dot, step, counted);
  // Names of organisations stand outside the ring: where there are any, it leaves them room at the sides.
  const named = people.length <= MOST_NAMED || around.some((group) => group.kind !== "private" || counted);
  // Two people alone stand closer, so that most addresses fit whole beside them.
  const rx = width / 2 - (people.length <= 2 ? 140 : named ? 92 : 44);
  const farthest = Math.max(0, ...around.map((group) => radius(group.members.length, dot, step, counted)));
  const ry = Math.max(24, scene.height / 2 - Math.max(20, farthest + (named ? LABEL : 7)));
  const weights = around.map((g) => weight(g, counted));
  const total = weights.reduce((sum, one) => sum + one, 0) || 1;
  let before = 0;
  around.forEach((group, i) => {
    const own = weights[i] ?? 1;
    // From the top, clockwise; a single party stands at the right so that a line to the middle reads from left to right,
    // or in the middle where nobody else is.
    const alone = around.length === 1;
    const turn = alone ? 0 : ((before + own / 2) / total) * 2 * Math.PI - Math.PI / 2;
    const out = alone && colleagues.length === 0 ? 0 : 1;
    before += own;
    put(scene, group, width / 2 + out * rx * Math.cos(turn), scene.height / 2 + ry * Math.sin(turn), dot, step, counted);
  });
  return cropped(scene);
}

/** The scene without empty space above and below what stands in it. */
function cropped(scene: Scene): Scene {
  const edge = (r: number): number => r + LABEL;
  const tops = [...scene.dots.map(({ y, r }) => y - edge(r)), ...scene.hulls.map(({ y, r }) => y - edge(r))];
  const ends = [...scene.dots.map(({ y, r }) => y + edge(r)), ...scene.hulls.map(({ y, r }) => y + edge(r))];
  const top = Math.max(0, Math.min(...tops)), end = Math.min(scene.height, Math.max(...ends));
  return tops.length === 0 ? scene : { ...scene, top, bottom: end };
}

/** People other than colleagues by party, in the order in which they are written. */
export function partiesOf(people: Person[]): Group[] {
  const groups = new Map<string, Group>();
  people.forEach((person, i) => {
    if (person.standing === "colleague") return;
    const key = person.standing === "unknown" ? `unknown ${i}` : String(person.party);
    const group = groups.get(key) ?? { members: [], label: person.organisation, kind: person.organisation ? "organisation" : "private" };
    group.members.push(i);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** For large lists: private people as one cluster, the largest organisations by name, the rest as one. */
function counts(parties: Group[]): Group[] {
  const private_ = parties.filter((g) => g.kind === "private");
  const named = parties.filter((g) => g.kind === "organisation").sort((a, b) => b.members.length - a.members.length);
  const rest = named.splice(MOST_CLUSTERS);
  const join = (groups: Group[], kind: Hull["kind"]): Group[] =>
    groups.length === 0 ? [] : [{ members: groups.flatMap((g) => g.members), label: "", kind }];
  return [...join(private_, "private"), ...named, ...join(rest, "rest")];
}

function put(scene: Scene, group: Group, x: number, y: number, dot: number, step: number, counted: boolean): void {
  const many = group.members.length;
  const r = radius(many, dot, step, counted);
  if (counted) {
    scene.hulls.push({ x, y, r, label: group.label, count: many, kind: group.kind });
    return;
  }
  group.members.forEach((person, i) => {
    const out = many === 1 ? 0 : spiral(i, step);
    scene.dots.push({ x: x + out * Math.cos(i * GOLDEN), y: y + out * Math.sin(i * GOLDEN), r: dot, person });
  });
  if (group.kind === "private") return;
  scene.hulls.push({ x, y, r, label: group.label, count: many, kind: group.kind });
}

/** How far from the middle of its cluster the dot of number `i` stands. */
const spiral = (i: number, step: number): number => step * 0.62 * Math.sqrt(i + 0.5) * 1.35;

function radius(many: number, dot: number, step: number, counted: boolean): number {
  if (counted) return Math.min(34, 11 + Math.sqrt(many) * 2.2);
  return (many === 1 ? 0 : spiral(many - 1, step)) + dot + 7;
}

function weight(group: Group, counted: boolean): number {
  return counted ? 1.5 : Math.max(1, Math.sqrt(group.members.length) * 1.7);
}

function indices(people: Person[], wanted: (person: Person) => boolean): number[] {
  return people.flatMap((person, i) => (wanted(person) ? [i] : []));
}
