import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const fromStorage = createRequire(new URL("../../../../db/package.json", import.meta.url));

/** The node's program as one file in `folder`, which plain Node runs; drivers stay where they are installed. */
export async function bundledNode(folder: string): Promise<string> {
  const outfile = join(folder, "node.mjs");
  await build({
    absWorkingDir: here,
    entryPoints: ["node.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@pilu/source"],
    plugins: [
      {
        name: "drivers",
        setup({ onResolve }) {
          onResolve({ filter: /^(better-sqlite3|pg)$/ }, ({ path }) => ({
            path: pathToFileURL(fromStorage.resolve(path)).href,
            external: true,
          }));
        },
      },
    ],
    banner: {
      js: 'import { createRequire as piluRequire } from "node:module"; const require = piluRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  return outfile;
}
