// Which module imports which: read from the paths in Rust and from the imports in TypeScript; and the circles in that.
import { posix } from "node:path";
import { bare, shipped } from "./files.mjs";

/** A module's place below the crate: `people::scan` for `src/people/scan.rs`, nothing for the crate's own root. */
const moduleOf = (path, folder) => {
  const parts = path.slice(folder.length + 1).replace(/\.rs$/, "").split("/");
  return (["mod", "lib", "main"].includes(parts.at(-1)) ? parts.slice(0, -1) : parts).join("::");
};

const parent = (module) => module.split("::").slice(0, -1).join("::");

/** The paths of a use tree: `a::{b, c::{self, d as e}}` names a::b, a::c and a::c::d, the last as e. */
function leaves(tree, before = []) {
  const text = tree.trim();
  const group = /^(?:([\w:]+)::)?\{([\s\S]*)\}$/.exec(text);
  if (!group) {
    const [, path, name] = /^([\w:*]+)(?:\s+as\s+(\w+))?$/.exec(text) ?? [];
    if (!path) return [];
    const whole = [...before, ...path.split("::")].filter((part, at) => at === 0 || part !== "self");
    return [{ path: whole, name: name ?? whole.at(-1) }];
  }
  const front = group[1] ? [...before, ...group[1].split("::")] : before;
  const parts = [""];
  let depth = 0;
  for (const letter of group[2]) {
    depth += { "{": 1, "}": -1 }[letter] ?? 0;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.filter((part) => part.trim()).flatMap((part) => leaves(part, front));
}

const USE = /(\bpub(?:\([^)]*\))?\s+)?\buse\s+([^;]+);/g;

/** A crate's modules by name: what each binds with `use`, whether for others too, and the paths that it names. */
function parsed(sources, folder) {
  const modules = new Map();
  for (const [path, source] of sources) {
    const text = bare(shipped(source));
    const uses = [...text.matchAll(USE)].flatMap(([, shared, tree]) => leaves(tree).map((leaf) => ({ ...leaf, shared: !!shared })));
    const rest = text.replace(USE, "");
    const paths = [...rest.matchAll(/(?<![\w:])[a-z_]\w*(?:::\w+)+/g)].map(([path]) => path.split("::"));
    modules.set(moduleOf(path, folder), { path, uses, paths });
  }
  return modules;
}

/** The module that a path leads to from inside `from`: through names that modules on the way hand on. */
function target(modules, from, path, seen = new Set()) {
  const within = (module, name) => (module ? `${module}::${name}` : name);
  const [first, ...rest] = path;
  let at = from;
  let parts = rest;
  if (first === "crate") at = "";
  else if (first === "super") at = parent(from);
  else if (first !== "self") {
    const bound = modules.get(from)?.uses.find((use) => use.name === first && use.path[0] !== first);
    if (bound && !seen.has(bound)) return target(modules, from, [...bound.path, ...rest], seen.add(bound));
    if (!modules.has(within(from, first))) return undefined;
    at = within(from, first);
  }
  while (parts.length) {
    const [name, ...further] = parts;
    if (name === "super") at = parent(at);
    else if (modules.has(within(at, name))) at = within(at, name);
    else {
      const handed = modules.get(at)?.uses.find((use) => use.name === name && use.shared);
      return handed && !seen.has(handed) ? target(modules, at, [...handed.path, ...further], seen.add(handed)) : at;
    }
    parts = further;
  }
  return at;
}

/** The imports of a Rust crate, as a map from file to files. `sources` are pairs of path and text below `folder`. */
export function importsOfRust(sources, folder) {
  const modules = parsed(sources, folder);
  const imports = new Map();
  for (const [name, { path, uses, paths }] of modules) {
    const used = [...uses.map((use) => use.path), ...paths].map((way) => target(modules, name, way));
    const others = used.filter((other) => other !== undefined && other !== name && modules.has(other));
    imports.set(path, [...new Set(others)].map((other) => modules.get(other).path).sort());
  }
  return imports;
}

/**
 * The imports of TypeScript modules among each other. Types count too: they are knowledge. A call of `import()` does not:
 * it fetches a file that was built by itself, and whoever waits for it knows its name alone.
 */
export function importsOfScripts(sources) {
  const known = new Set(sources.map(([path]) => path));
  const imports = new Map();
  for (const [path, source] of sources) {
    const named = [...source.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)].map(([, file]) => posix.join(posix.dirname(path), file));
    const used = named.map((file) => [file, `${file}.ts`, `${file}.d.ts`, file.replace(/\.js$/, ".ts")].find((file) => known.has(file)));
    imports.set(path, [...new Set(used.filter((file) => file && file !== path))].sort());
  }
  return imports;
}

/** The circles in a map of imports, each as `a -> b -> a`: one for every import that closes one on the way down. */
export function circles(imports) {
  const found = [];
  const done = new Set();
  const way = [];
  const visit = (file) => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(" -> "));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const other of imports.get(file) ?? []) visit(other);
    way.pop();
    done.add(file);
  };
  for (const file of [...imports.keys()].sort()) visit(file);
  return found;
}
