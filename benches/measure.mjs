// Two checkers on the same drafts, taking turns in one process or page. Knows neither where it runs nor how they work.
import { NAMES, drafts } from "./drafts.mjs";

const PAUSE = 120;
/** A sample lasts at least this long: twenty steps of the clock of a page that is isolated. */
const SAMPLE = 0.1;
const TURNS = 8;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Interpolated between the samples around it. */
function quantile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

function summary(samples) {
  const sorted = Float64Array.from(samples).sort();
  return { n: sorted.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** What an engine's report says, in the shape in which both are compared. */
export function compared(report) {
  const of = (rule) => report.findings.find((finding) => finding.rule === rule && finding.severity !== "note")?.places ?? [];
  const exposed = of("visible-strangers").filter(({ field }) => field === "to" || field === "cc");
  return { verdict: report.verdict, audience: report.audience, exposed, numbers: of("personal-identifiers") };
}

/** Why two checkers are not equal on a draft; `null` where they are. Speed counts only then. */
export function difference({ draft, planted }, engine, plain) {
  const a = compared(engine(draft));
  const b = plain(draft);
  const spans = (places) => places.map(({ start, end }) => `${start}-${end}`).join(" ");
  const missed = (places) => planted.filter((one) => !places.some(({ start, end }) => start <= one.start + 1 && end >= one.end - 1)).length;
  if (a.verdict !== b.verdict) return `verdict ${a.verdict}, plain JavaScript says ${b.verdict}`;
  if (JSON.stringify(a.audience) !== JSON.stringify(b.audience)) return `audience ${JSON.stringify(a.audience)}, not ${JSON.stringify(b.audience)}`;
  if (spans(a.exposed) !== spans(b.exposed)) return `exposed ${spans(a.exposed).slice(0, 80)}, not ${spans(b.exposed).slice(0, 80)}`;
  if (missed(a.numbers) > 0) return `the engine misses ${missed(a.numbers)} of ${planted.length} planted numbers`;
  if (missed(b.numbers) > 0) return `plain JavaScript misses ${missed(b.numbers)} of ${planted.length} planted numbers`;
  if (a.numbers.length > b.numbers.length) return `the engine finds ${a.numbers.length - b.numbers.length} more numbers`;
  return null;
}

let sink = 0;

function prepare(name, check, set) {
  const begun = performance.now();
  for (let round = 0; round < 2; round++) for (const { draft } of set) sink += check(draft).verdict.length;
  const each = (performance.now() - begun) / (2 * set.length);
  return { name, check, next: 0, calls: Math.max(1, Math.ceil(SAMPLE / each)), hot: [], spaced: [] };
}

function sample(work, set, calls) {
  const begun = performance.now();
  for (let i = 0; i < calls; i++) sink += work.check(set[work.next++ % set.length].draft).verdict.length;
  return (performance.now() - begun) / calls;
}

/**
 * Measures `{ name: check }` on every size; the first is what ratios refer to. `seconds` of back-to-back calls each,
 * and `spaced` single calls each after a pause, as a person typing has them. Milliseconds.
 */
export async function measure(checkers, { sizes = NAMES, seconds = 1, spaced = 40 } = {}) {
  const rows = [];
  for (const size of sizes) {
    const set = drafts(size);
    const [first, second] = Object.values(checkers);
    const unequal = second ? set.map((one) => difference(one, second, first)).find(Boolean) ?? null : null;
    const works = Object.entries(checkers).map(([name, check]) => prepare(name, check, set));
    for (let turn = 0; turn < TURNS; turn++) {
      for (const work of works) {
        const end = performance.now() + (seconds * 1000) / TURNS;
        do work.hot.push(sample(work, set, work.calls));
        while (performance.now() < end);
      }
    }
    for (let i = 0; i < spaced; i++) {
      for (const work of works) {
        await pause(PAUSE);
        work.spaced.push(sample(work, set, 1));
      }
    }
    for (const work of works) {
      rows.push({ size, name: work.name, calls: work.calls, hot: summary(work.hot), spaced: spaced ? summary(work.spaced) : null, unequal });
    }
  }
  return rows;
}
