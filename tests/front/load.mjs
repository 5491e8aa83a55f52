// Loads a TypeScript module of www/ into Node, bundled in memory.
import { build } from "esbuild";

/** The exports of `path`. Modules that only draw need a DOM and belong into the browser tests. */
export async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: "esm", target: "node20", logLevel: "error" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
