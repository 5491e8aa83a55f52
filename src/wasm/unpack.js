// A report from the row of numbers and the text that `src/wire/flat.rs` wrote, in the same order. What is read stands in
// the module: nothing here calls anything that could come back in.

/** An argument that is a number; the other kind is a text. */
const NUMBER = 3;

let numbers;
let text;
let fields;
let at;
let from;

/** The report; `names` are the names of the fields by number. */
export function unpack(row, strings, names) {
  [numbers, text, fields, at, from] = [row, strings, names, 0, 0];
  const report = {
    version: string(),
    verdict: string(),
    findings: list(finding),
    audience: audience(),
    unread: list(field),
  };
  // Both sides are built together; a difference is a defect and must not pass for a report.
  if (at !== row.length || from !== strings.length) throw new Error("the engine's report could not be read");
  [numbers, text] = [];
  return report;
}

const number = () => numbers[at++];
const field = () => fields[numbers[at++]];
const string = () => text.slice(from, (from += numbers[at++]));

function list(read) {
  const items = [];
  for (let left = numbers[at++]; left > 0; left--) items.push(read());
  return items;
}

const audience = () => ({
  visible: number(),
  colleagues: number(),
  outsiders: number(),
  strangers: number(),
  unknown: number(),
});

const finding = () => ({
  rule: string(),
  severity: string(),
  message: string(),
  advice: string(),
  args: args(),
  places: list(place),
  fixes: list(fix),
  key: string(),
});

function args() {
  const args = {};
  for (let left = numbers[at++]; left > 0; left--) {
    const name = string();
    args[name] = number() === NUMBER ? Number(string()) : string();
  }
  return args;
}

const place = () => ({ field: field(), entry: number(), start: number(), end: number() });

function fix() {
  const fix = { id: string(), label: string(), edits: list(edit) };
  const drafts = list(draft);
  if (drafts.length > 0) fix.drafts = drafts;
  return fix;
}

const draft = () => ({ to: list(string), cc: list(string) });

function edit() {
  switch (number()) {
    case 0:
      return { move: place(), to: field() };
    case 1:
      return { remove: place() };
    case 2:
      return { replace: place(), with: string() };
    default:
      return { insert: field(), text: string() };
  }
}
