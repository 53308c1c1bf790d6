// Bundles a program of apps/ into dist: one start-up file, and chunks that are loaded only when a verb needs them.
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const name = process.argv[2];
const entries = { api: { main: "src/main.ts" }, cli: { pilu: "src/main.ts" } };
if (name === undefined || !(name in entries)) {
  console.error(`bundle: name one of ${Object.keys(entries).join(", ")}`);
  process.exit(2);
}
const app = join(dirname(fileURLToPath(import.meta.url)), "..", "apps", name);
rmSync(join(app, "dist"), { recursive: true, force: true });

/** A megabyte of data is read several times faster as JSON text than as the same text in JavaScript. */
const dataAsJson = {
  name: "data-as-json",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]packages[\\/].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return {
        contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(text)});`,
        loader: "js",
      };
    });
  },
};

await build({
  absWorkingDir: app,
  entryPoints: entries[name],
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "linked",
  sourcesContent: false,
  conditions: ["@pilu/source"],
  charset: "utf8",
  plugins: [dataAsJson],
  // Native or optional: resolved by Node at run time from the package that declares them.
  external: ["better-sqlite3", "pg", "pg-native"],
  // CommonJS dependencies call require(), which ES modules do not have.
  banner: {
    js: 'import { createRequire as piluRequire } from "node:module"; const require = piluRequire(import.meta.url);',
  },
  logLevel: "warning",
});
