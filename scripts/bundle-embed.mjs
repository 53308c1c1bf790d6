// Bundles packages/embed into one classic script without dependencies.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Writes packages/embed/dist/embed.js and gives its bytes. */
export async function buildEmbed() {
  const { outputFiles } = await build({ ...options, write: false });
  await build(options);
  return outputFiles[0].contents;
}

const options = {
  absWorkingDir: fileURLToPath(new URL("../packages/embed", import.meta.url)),
  entryPoints: ["src/main.ts"],
  outfile: "dist/embed.js",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  logLevel: "warning",
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEmbed();
