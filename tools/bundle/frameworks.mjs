// The example forms of React, Vue, Svelte and htmx: each built by its own compiler, as its developers would.
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { build as bundle } from "esbuild";

const SOURCE = "www/embed/examples/frameworks";
const ENTRIES = ["react.jsx", "vue.js", "svelte.js", "htmx.js"];

/** Single-file components of Vue and Svelte, through the compilers of their packages. */
const components = {
  name: "single-file components",
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { compileScript, parse } = await import("vue/compiler-sfc");
      const { descriptor } = parse(readFileSync(path, "utf8"), { filename: path });
      const templateOptions = { compilerOptions: { isCustomElement: (tag) => tag === "blindcopy-check" } };
      return { contents: compileScript(descriptor, { id: "compose", inlineTemplate: true, templateOptions }).content, loader: "js" };
    });
    build.onLoad({ filter: /\.svelte(\.js)?$/ }, async ({ path }) => {
      const { compile, compileModule } = await import("svelte/compiler");
      const source = readFileSync(path, "utf8");
      const how = { filename: path, generate: "client", dev: false };
      return { contents: (path.endsWith(".js") ? compileModule(source, how) : compile(source, how)).js.code, loader: "js" };
    });
  },
};

/** Builds the examples into `folder`; their pages go beside them. */
export async function buildFrameworks(folder) {
  mkdirSync(folder, { recursive: true });
  for (const page of readdirSync(SOURCE).filter((name) => name.endsWith(".html"))) copyFileSync(`${SOURCE}/${page}`, `${folder}/${page}`);
  await bundle({
    entryPoints: ENTRIES.map((name) => `${SOURCE}/${name}`),
    outdir: folder,
    entryNames: "[name].built",
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    conditions: ["browser"],
    plugins: [components],
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
  });
}
