// A draft or a policy as one row of numbers and one text, as `src/wire/flat.rs` reads them: one crossing for all strings.

const NULL = 0;
const FALSE = 1;
const TRUE = 2;
const NUMBER = 3;
const TEXT = 4;
const LIST = 5;
const MAP = 6;
const LONG = 7;
const UNDEFINED = 8;
const FUNCTION = 9;
const SYMBOL = 10;
const BIGINT = 11;
const NOT_PLAIN = 12;

// From so many units on a string goes by itself: joining it to the others would copy it once more.
const LONG_FROM = 1024;

// A draft is five levels deep, a policy four. What a host hangs on it besides must not be walked for ever.
const MAX_DEPTH = 16;
const MAX_OBJECTS = 100_000;

/** Any value as `{ numbers, text, long }`. Members that are undefined are absent, as in JSON. */
export function pack(value) {
  const out = { row: [], strings: [], long: [], objects: 0 };
  walk(out, value, 0);
  // The line feed keeps a lone surrogate at an end from joining the next string's first one.
  out.strings.push("");
  return { numbers: new Uint32Array(out.row), text: out.strings.join("\n"), long: out.long };
}

function walk(out, value, depth) {
  switch (typeof value) {
    case "string":
      if (value.length >= LONG_FROM) {
        out.long.push(value);
        return out.row.push(LONG);
      }
      out.row.push(TEXT);
      return string(out, value);
    case "number":
      out.row.push(NUMBER);
      return string(out, String(value));
    case "boolean":
      return out.row.push(value ? TRUE : FALSE);
    case "undefined":
      return out.row.push(UNDEFINED);
    case "function":
      return out.row.push(FUNCTION);
    case "symbol":
      return out.row.push(SYMBOL);
    case "bigint":
      return out.row.push(BIGINT);
    default:
      if (value === null) return out.row.push(NULL);
      if (depth > MAX_DEPTH || ++out.objects > MAX_OBJECTS) return out.row.push(NOT_PLAIN);
      return Array.isArray(value) ? list(out, value, depth) : object(out, value, depth);
  }
}

function string(out, text) {
  out.row.push(text.length);
  out.strings.push(text);
}

function list(out, value, depth) {
  out.row.push(LIST, value.length);
  for (let i = 0; i < value.length; i++) walk(out, value[i], depth + 1);
}

function object(out, value, depth) {
  const before = Object.getPrototypeOf(value);
  // Plain in any realm: made by a literal, or without a prototype.
  if (before !== null && Object.getPrototypeOf(before) !== null) return out.row.push(NOT_PLAIN);
  const count = out.row.push(MAP, 0) - 1;
  for (const name of Object.keys(value)) {
    // Each member is read once: a getter may answer differently the second time.
    const member = value[name];
    if (member === undefined) continue;
    out.row[count]++;
    string(out, name);
    walk(out, member, depth + 1);
  }
}
